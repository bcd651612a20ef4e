"""The sentences in which the page Akter tells what just happened, or did not."""

from collections.abc import Collection, Sequence
from datetime import datetime

from aktgranskning.case_facts import closed_by
from aktgranskning.domain.acts import ActKind, Changes, Field
from aktgranskning.domain.audit import Case, CaseStatus
from aktgranskning.domain.checklist import Choice
from aktgranskning.domain.places import is_within, item_of, repeat_of, row_of, rows_around
from aktgranskning.progress import OpenPoints
from aktgranskning.session import Session, logic_of
from aktgranskning.signing_off import waits_for_second_reader
from ui.presenters.audit_facts import FACT_WORDS
from ui.presenters.changed_recommendation import reversed_edit
from ui.presenters.conclusion_words import CONCLUSION_ACTS
from ui.presenters.held import held_answers
from ui.presenters.open_item import Offer, OpenItem, as_sentence
from ui.presenters.placed_items import PlacedItem, is_row, position
from ui.presenters.reversed_conclusions import assessment_in_words, comparison_in_words
from ui.presenters.review_rows import located

_ACTS = {
    ActKind.BEGIN_CASE: "att akten påbörjades",
    ActKind.COMPLETE_CASE: "klarmarkering",
    ActKind.REOPEN_CASE: "öppnad igen",
    ActKind.READ_SECOND: "andra läsning",
    ActKind.MARK_ABSENT: "att akten inte kan läsas",
    ActKind.RESTORE_CASE: "att akten kan läsas",
    ActKind.ASSIGN_CASES: "vem akten är tilldelad",
    ActKind.OBSERVE: "iakttagelse utanför checklistan",
    ActKind.REQUEST_DOCUMENT: "handling som akten väntar på",
}
"""What an act upon a case as a whole, or beside its answers, is called."""

_OF_ANSWER = {
    ActKind.NOTE_VIEW: "förvaltningens synpunkt",
    ActKind.DECIDE_VIEW: "ställningstagande till förvaltningens synpunkt",
    ActKind.NOTE_REVIEW: "granskningsanteckning",
}
"""What an act about an answer, that gives none, is called."""

_OF_AUDIT = {
    ActKind.CHANGE_CHECKLIST: "byte av checklistans version",
    ActKind.ADD_INTERPRETATION: "tolkningen av {item}",
    ActKind.NOTE_CLAIM: "förvaltningens antal utan akter om {item}",
    ActKind.EDIT_DISPATCH: "uppgifter om utskick nr {number}",
    ActKind.PLAN_SECOND_READING: "plan för andra läsning",
    ActKind.EDIT_SENTENCE: "formuleringen om {item}",
    **CONCLUSION_ACTS,
}
"""What an act that is of no case is called; `number` is that of a record."""

NOTHING_TO_CONFIRM = "Svaret är inte märkt för omläsning."
NO_REPEAT = "Frågan har inga rader. L lägger till en där raderna står."
NO_ROW = "Frågan står inte i någon rad. Gå till raden som ska tas bort."
NOT_WALKED = "Det här är en upplysning utan svar. Gå till en fråga; där visar Ctrl+I svaren i alla akter."
NOT_WALKED_YET = "Du har akter att läsa som andra läsare. När de är lästa visar Ctrl+I svaren i alla akter."
WALKED_THROUGH = "Alla akter är genomgångna."
ROW_REMOVED = "Raden är borttagen. Ctrl+Z tar tillbaka den."


_FIELD_WORDS = {Field.VALUE: "svaret på", Field.COMMENT: "kommentaren till", Field.EVIDENCE: "var i akten till"}


def unsaved_answer(case: Case, current: PlacedItem, choice: Choice) -> str:
    """Name an answer that the file has not taken."""
    return f"”{choice.label}” på ”{current.item.label}” i {case.label}"


def unsaved_text(case: Case, current: PlacedItem, field: Field) -> str:
    """Name a text that the file has not taken, by its field."""
    return f"{_FIELD_WORDS[field]} ”{current.item.label}” i {case.label}"


def keys_wait(case: Case) -> str:
    """Say why an answer key did nothing in a case."""
    if case.is_absent:
        return f"{case.label} kan inte läsas och tar inte emot svar. F8 visar varför, och låter den läsas igen."
    if case.status is CaseStatus.DONE:
        return f"{case.label} är klarmarkerad. Ctrl+Skift+Retur öppnar den igen."
    return f"Tryck Retur för att börja i {case.label}. Inget svar sparades."


_NOT_WRITTEN = {Field.VALUE: "inget svar", Field.COMMENT: "ingen kommentar", Field.EVIDENCE: "ingen plats i akten"}


def takes_no(field: Field, opened: OpenItem) -> str:
    """Say that an item takes no answer, comment or place, as `field` says, and why."""
    if opened.row.why_not:
        why = "frågan ställs inte i den här akten"
    elif opened.item.can_be_answered:
        why = "checklistan låter inte svaret ändras nu"
    else:
        why = "svaret räknas ut av checklistan" if opened.row.number else "det är en upplysning utan svar"
    return f"Här skrivs {_NOT_WRITTEN[field]}: {why}."


def all_answered(session: Session, case: Case, points: OpenPoints) -> str:
    """Say that nothing in a case waits for an answer, and nothing hinders closing it."""
    said = [f"Allt i {case.label} är besvarat.", *_without_rows(session, case, points)]
    said += _missing(session, case, points)
    return " ".join([*said, "Ctrl+Retur klarmarkerar akten."])


def row_answered(session: Session, case_id: int, row: str) -> str:
    """Say that a row is answered, and how to add the next."""
    return f"Rad {position(session.rows[case_id], row)} är besvarad. L lägger till en rad till."


def not_asked_any_longer(held: Collection[str]) -> str:
    """Say how many rows and answers, of these rows and places, are not asked any longer; '' where there is none."""
    if not held:
        return ""
    rows = sum(is_row(place) for place in held)
    answers = f"{len(held) - rows} svar"
    said = f"{_in_number(rows, 'rad', 'rader')} och {answers}" if rows else answers
    return f"{said} ställs inte längre. Svaren finns kvar; Ctrl+Z ångrar."


def no_such_key(key: str, placed: PlacedItem, offered: Sequence[Offer]) -> str:
    """Say that a key gives no answer to an item, and which keys do."""
    keys = ", ".join(offer.key for offer in offered if offer.key)
    return f"{key.upper()} är inget svar på fråga {placed.number}. Svar: {keys}."


def interpreted(changes: Changes) -> str:
    """Say that an interpretation is kept, and how many answers it marks for a second look."""
    marked = len(changes.answers)
    if not marked:
        return "Tolkningen är sparad. Inget svar har getts än."
    given = "Ett svar är märkt" if marked == 1 else f"{marked} svar är märkta"
    return f"Tolkningen är sparad. {given} för omläsning. Ctrl+I går igenom dem, Ctrl+B låter ett svar stå."


def still_lacking(session: Session, case: Case, points: OpenPoints) -> str:
    """Say what has no answer, no rows, or not what its answer requires, before a case is closed all the same."""
    said = [*_unanswered(session, case, points), *_without_rows(session, case, points)]
    said += _missing(session, case, points)
    return " ".join([*said, "Tryck Ctrl+Retur igen för att klarmarkera ändå."])


def hindered(session: Session, case: Case, points: OpenPoints) -> str:
    """Say why a case cannot be closed yet, with the checklist's own words for what is required."""
    checklist = logic_of(session).checklist
    said = [f"{case.label} kan inte klarmarkeras än."]
    wrong = points.drafts + points.broken_constraints
    for word, places in (
        ("Måste besvaras", points.required),
        ("Inget giltigt svar", wrong),
        ("Svaret erbjuds inte längre", points.no_longer_offered),
    ):
        if places:
            said.append(f"{word}: {_located(session, case, places)}.")
    first = checklist.item(item_of(points.blocking[0]))
    message = as_sentence(first.required_message) if points.required else ""
    said.append(message or f"Nu visas ”{first.label}”.")
    return " ".join(said)


def closed(session: Session, case: Case, points: OpenPoints, *, all_done: bool) -> str:
    """Say that a case is closed, and what it lacks."""
    said = [f"{case.label} är klarmarkerad."]
    said += [*_unanswered(session, case, points), *_without_rows(session, case, points)]
    said += _missing(session, case, points)
    if points.without_evidence:
        said.append(f"Utan plats i akten: {_located(session, case, points.without_evidence)}.")
    if all_done:
        said.append("Alla akter är klara.")
    return " ".join(said)


def read_second(case: Case, following: Case | None) -> str:
    """Say that a case has been read by its second reader, and which is shown now."""
    said = f"{case.label} är läst av andra läsare."
    return f"{said} Nu visas {following.label}." if following else f"{said} Ingen fler akt väntar på dig."


def signed(session: Session, case: Case) -> str:
    """Say who closed a closed case, and what has become of its second reading."""
    by = closed_by(session, case.id).get(case.id, "")
    said = [f"{case.label} är klarmarkerad av {by}." if by else f"{case.label} är klarmarkerad."]
    if case.second_reader:
        read = datetime.fromisoformat(case.second_read).astimezone()
        said.append(f"Läst av andra läsare: {case.second_reader} {read:%Y-%m-%d}.")
    elif waits_for_second_reader(session, case):
        said.append("Ska läsas av en andra läsare.")
    return " ".join(said)


def opened_again(session: Session, case: Case, points: OpenPoints) -> str:
    """Say that a decision opened a closed case again, and what it left to do in it."""
    return f"{case.label} öppnades igen: {_left(session, case, points)}"


def opens_again(session: Session, case: Case, points: OpenPoints) -> str:
    """Say that a decision will open a closed case again, and what it leaves to do in it."""
    return f"{case.label} öppnas igen: {_left(session, case, points)}"


def _left(session: Session, case: Case, points: OpenPoints) -> str:
    to_answer = len(points.required + points.unanswered + points.without_rows)
    wrong = points.drafts + points.broken_constraints + points.no_longer_offered
    said = [
        *([f"{_in_number(to_answer, 'följdfråga', 'följdfrågor')} ska besvaras."] if to_answer else []),
        *([f"Inget giltigt svar: {_located(session, case, wrong)}."] if wrong else []),
        *_missing(session, case, points),
    ] or ["Ett svar ändras, så akten klarmarkeras på nytt."]
    first = said[0]
    return " ".join([first[:1].lower() + first[1:], *said[1:]])


def _unanswered(session: Session, case: Case, points: OpenPoints) -> list[str]:
    return [f"Obesvarat: {_located(session, case, points.unanswered)}."] if points.unanswered else []


def _without_rows(session: Session, case: Case, points: OpenPoints) -> list[str]:
    return [f"Utan rader: {_located(session, case, points.without_rows)}."] if points.without_rows else []


def _missing(session: Session, case: Case, points: OpenPoints) -> list[str]:
    missing = {
        "Saknar plats i akten": points.evidence_missing,
        "Saknar kommentar": points.comment_missing,
        "Att se om": points.second_look,
    }
    return [f"{words}: {_located(session, case, places)}." for words, places in missing.items() if places]


def removal(session: Session, case_id: int, row: str) -> str:
    """Ask whether a row may be removed, and say what goes with it."""
    answers = session.answers[case_id]
    inside = [answer for place, answer in answers.items() if is_within(place, row)]
    comments = sum(bool(answer.comment) for answer in inside)
    places = sum(bool(answer.evidence) for answer in inside)
    held = [
        f"{len(held_answers(session, case_id, row))} svar",
        *([_in_number(comments, "kommentar", "kommentarer")] if comments else []),
        *([_in_number(places, "plats", "platser")] if places else []),
    ]
    return f"Ta bort {_row_in_words(session, case_id, row)} med {_in_a_list(held)}? Ctrl+Z tar tillbaka den."


def reversed_act(word: str, session: Session, changes: Changes) -> str:
    """Say what was undone or redone, and where."""
    if changes.reversed_kind is ActKind.EDIT_AUDIT:
        fields = {row.field for row in session.log.rows_of(changes.act)}
        return f"{word}: {_in_a_list([words for fact, words in FACT_WORDS.items() if fact in fields])}"
    if changes.reversed_kind is ActKind.ASSESS:
        return f"{word}: {assessment_in_words(session, changes.act)}"
    if changes.reversed_kind is ActKind.EDIT_RECOMMENDATION:
        return f"{word}: {reversed_edit(session, changes)}"
    if changes.reversed_kind is ActKind.EDIT_COMPARISON:
        return f"{word}: {comparison_in_words(session, changes)}"
    if changes.reversed_kind in _OF_AUDIT:
        return f"{word}: {_of_audit(session, changes.reversed_kind, changes.act)}"
    if changes.reversed_kind is ActKind.IMPORT_VIEWS:
        return f"{word}: inläsning av förvaltningens synpunkter, akter: {len(changes.cases)}"
    if changes.reversed_kind is ActKind.IMPORT:
        return f"{word}: inläsning av svar, akter: {len(changes.cases)}"
    if changes.target is None or session.checklist is None:
        return f"{word}, akter: {len(changes.cases)}"
    case_id, place = changes.target
    act = changes.reversed_kind or changes.kind
    whole = _ACTS.get(act, "")  # its answers are defaults, where the case was begun by it
    what = whole or (_place_in_words(session, case_id, place) if place else "uppgift om akten")
    if act in _OF_ANSWER:
        what = f"{_OF_ANSWER[act]} om ”{what}”"
    return f"{word}: {session.cases[case_id].label}, {what}"


def _of_audit(session: Session, kind: ActKind, act: int) -> str:
    """Call an act that was reversed by what it is about, which the act that reversed it tells."""
    row = session.log.rows_of(act)[0]
    items = logic_of(session).checklist.items if row.item else ()
    label = next((item.label for item in items if item.name == row.item), row.item)
    return _OF_AUDIT[kind].format(item=f"”{label}”", number=row.row_path)


def version_changed(version: str, reopened: int) -> str:
    """Say which version of the checklist is in force from now on, and how many closed cases that opened again."""
    said = f"Bytt till version {version}." if version else "Checklistan är bytt."
    return f"{said} {_in_number(reopened, 'akt', 'akter')} öppnades igen." if reopened else said


def _place_in_words(session: Session, case_id: int, place: str) -> str:
    gone = [row for row in rows_around(place) if is_row(row) and row not in session.rows[case_id]]
    if gone or is_row(place):
        return _row_in_words(session, case_id, gone[0] if gone else place)
    label = logic_of(session).checklist.item(item_of(place)).label
    row = row_of(place)
    return f"{label} (rad {position(session.rows[case_id], row)})" if row else label


def _row_in_words(session: Session, case_id: int, row: str) -> str:
    label = logic_of(session).checklist.item(repeat_of(row)).label
    rows = session.rows[case_id]
    return f"rad {position(rows, row)} i ”{label}”" if row in rows else f"en rad i ”{label}”"


def _located(session: Session, case: Case, places: Sequence[str]) -> str:
    return located(logic_of(session).checklist, session.rows[case.id], places)


def _in_number(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _in_a_list(parts: Sequence[str]) -> str:
    return " och ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
