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
from ui.presenters.counted_words import listed
from ui.presenters.held import held_answers
from ui.presenters.locale_words import shown_day
from ui.presenters.open_item import Offer, OpenItem, as_sentence
from ui.presenters.placed_items import PlacedItem, is_row, position
from ui.presenters.reversed_conclusions import assessment_in_words, comparison_in_words
from ui.presenters.review_rows import located
from ui.translating import later, tr

_ACTS = {
    ActKind.BEGIN_CASE: later("att akten påbörjades"),
    ActKind.COMPLETE_CASE: later("klarmarkering"),
    ActKind.REOPEN_CASE: later("öppnad igen"),
    ActKind.READ_SECOND: later("andra läsning"),
    ActKind.MARK_ABSENT: later("att akten inte kan läsas"),
    ActKind.RESTORE_CASE: later("att akten kan läsas"),
    ActKind.ASSIGN_CASES: later("vem akten är tilldelad"),
    ActKind.OBSERVE: later("iakttagelse utanför checklistan"),
    ActKind.REQUEST_DOCUMENT: later("handling som akten väntar på"),
}
"""What an act upon a case as a whole, or beside its answers, is called."""

_OF_ANSWER = {
    ActKind.NOTE_VIEW: later("förvaltningens synpunkt"),
    ActKind.DECIDE_VIEW: later("ställningstagande till förvaltningens synpunkt"),
    ActKind.NOTE_REVIEW: later("granskningsanteckning"),
}
"""What an act about an answer, that gives none, is called."""

_OF_AUDIT = {
    ActKind.CHANGE_CHECKLIST: later("byte av checklistans version"),
    ActKind.ADD_INTERPRETATION: later("tolkningen av {item}"),
    ActKind.NOTE_CLAIM: later("förvaltningens antal utan akter om {item}"),
    ActKind.EDIT_DISPATCH: later("uppgifter om utskick nr {number}"),
    ActKind.PLAN_SECOND_READING: later("plan för andra läsning"),
    ActKind.EDIT_SENTENCE: later("formuleringen om {item}"),
    **CONCLUSION_ACTS,
}
"""What an act that is of no case is called; `number` is that of a record."""

NOTHING_TO_CONFIRM = later("Svaret är inte märkt för omläsning.")
NO_REPEAT = later("Frågan har inga rader. L lägger till en där raderna står.")
NO_ROW = later("Frågan står inte i någon rad. Gå till raden som ska tas bort.")
NOT_WALKED = later("Det här är en upplysning utan svar. Gå till en fråga; där visar Ctrl+I svaren i alla akter.")
NOT_WALKED_YET = later("Du har akter att läsa som andra läsare. När de är lästa visar Ctrl+I svaren i alla akter.")
WALKED_THROUGH = later("Alla akter är genomgångna.")
ROW_REMOVED = later("Raden är borttagen. Ctrl+Z tar tillbaka den.")


_UNSAVED_TEXTS = {
    Field.VALUE: later("svaret på ”{item}” i {case}"),
    Field.COMMENT: later("kommentaren till ”{item}” i {case}"),
    Field.EVIDENCE: later("var i akten till ”{item}” i {case}"),
}


def unsaved_answer(case: Case, current: PlacedItem, choice: Choice) -> str:
    """Name an answer that the file has not taken."""
    return tr("”{answer}” på ”{item}” i {case}").format(answer=choice.label, item=current.item.label, case=case.label)


def unsaved_text(case: Case, current: PlacedItem, field: Field) -> str:
    """Name a text that the file has not taken, by its field."""
    return tr(_UNSAVED_TEXTS[field]).format(item=current.item.label, case=case.label)


def keys_wait(case: Case) -> str:
    """Say why an answer key did nothing in a case."""
    if case.is_absent:
        return tr("{label} kan inte läsas och tar inte emot svar. F8 visar varför, och låter den läsas igen.").format(
            label=case.label
        )
    if case.status is CaseStatus.DONE:
        return tr("{label} är klarmarkerad. Ctrl+Skift+Retur öppnar den igen.").format(label=case.label)
    return tr("Tryck Retur för att börja i {label}. Inget svar sparades.").format(label=case.label)


_NOT_WRITTEN = {
    Field.VALUE: later("Här skrivs inget svar: {why}."),
    Field.COMMENT: later("Här skrivs ingen kommentar: {why}."),
    Field.EVIDENCE: later("Här skrivs ingen plats i akten: {why}."),
}


def takes_no(field: Field, opened: OpenItem) -> str:
    """Say that an item takes no answer, comment or place, as `field` says, and why."""
    if opened.row.why_not:
        why = tr("frågan ställs inte i den här akten")
    elif opened.item.can_be_answered:
        why = tr("checklistan låter inte svaret ändras nu")
    else:
        why = tr("svaret räknas ut av checklistan") if opened.row.number else tr("det är en upplysning utan svar")
    return tr(_NOT_WRITTEN[field]).format(why=why)


def all_answered(session: Session, case: Case, points: OpenPoints) -> str:
    """Say that nothing in a case waits for an answer, and nothing hinders closing it."""
    said = [tr("Allt i {label} är besvarat.").format(label=case.label), *_without_rows(session, case, points)]
    said += _missing(session, case, points)
    return " ".join([*said, tr("Ctrl+Retur klarmarkerar akten.")])


def row_answered(session: Session, case_id: int, row: str) -> str:
    """Say that a row is answered, and how to add the next."""
    return tr("Rad {position} är besvarad. L lägger till en rad till.").format(
        position=position(session.rows[case_id], row)
    )


def not_asked_any_longer(held: Collection[str]) -> str:
    """Say how many rows and answers, of these rows and places, are not asked any longer; '' where there is none."""
    if not held:
        return ""
    rows = sum(is_row(place) for place in held)
    said = [tr("%n rader", None, rows)] * bool(rows) + [tr("%n svar", None, len(held) - rows)]
    return tr("{held} ställs inte längre. Svaren finns kvar; Ctrl+Z ångrar.").format(held=listed(said))


def no_such_key(key: str, placed: PlacedItem, offered: Sequence[Offer]) -> str:
    """Say that a key gives no answer to an item, and which keys do."""
    keys = ", ".join(offer.key for offer in offered if offer.key)
    return tr("{key} är inget svar på fråga {number}. Svar: {keys}.").format(
        key=key.upper(), number=placed.number, keys=keys
    )


def interpreted(changes: Changes) -> str:
    """Say that an interpretation is kept, and how many answers it marks for a second look."""
    marked = len(changes.answers)
    if not marked:
        return tr("Tolkningen är sparad. Inget svar har getts än.")
    return tr(
        "Tolkningen är sparad. %n svar är märkta för omläsning. Ctrl+I går igenom dem, Ctrl+B låter ett svar stå.",
        None,
        marked,
    )


def still_lacking(session: Session, case: Case, points: OpenPoints) -> str:
    """Say what has no answer, no rows, or not what its answer requires, before a case is closed all the same."""
    said = [*_unanswered(session, case, points), *_without_rows(session, case, points)]
    said += _missing(session, case, points)
    return " ".join([*said, tr("Tryck Ctrl+Retur igen för att klarmarkera ändå.")])


def hindered(session: Session, case: Case, points: OpenPoints) -> str:
    """Say why a case cannot be closed yet, with the checklist's own words for what is required."""
    checklist = logic_of(session).checklist
    said = [tr("{label} kan inte klarmarkeras än.").format(label=case.label)]
    wrong = points.drafts + points.broken_constraints
    for word, places in (
        (tr("Måste besvaras"), points.required),
        (tr("Inget giltigt svar"), wrong),
        (tr("Svaret erbjuds inte längre"), points.no_longer_offered),
    ):
        if places:
            said.append(f"{word}: {_located(session, case, places)}.")
    first = checklist.item(item_of(points.blocking[0]))
    message = as_sentence(first.required_message) if points.required else ""
    said.append(message or tr("Nu visas ”{label}”.").format(label=first.label))
    return " ".join(said)


def closed(session: Session, case: Case, points: OpenPoints, *, all_done: bool) -> str:
    """Say that a case is closed, and what it lacks."""
    said = [tr("{label} är klarmarkerad.").format(label=case.label)]
    said += [*_unanswered(session, case, points), *_without_rows(session, case, points)]
    said += _missing(session, case, points)
    if points.without_evidence:
        said.append(
            tr("Utan plats i akten: {located}.").format(located=_located(session, case, points.without_evidence))
        )
    if all_done:
        said.append(tr("Alla akter är klara."))
    return " ".join(said)


def read_second(case: Case, following: Case | None) -> str:
    """Say that a case has been read by its second reader, and which is shown now."""
    said = tr("{label} är läst av andra läsare.").format(label=case.label)
    shown = tr("Nu visas {case}.").format(case=following.label) if following else tr("Ingen fler akt väntar på dig.")
    return f"{said} {shown}"


def signed(session: Session, case: Case) -> str:
    """Say who closed a closed case, and what has become of its second reading."""
    by = closed_by(session, case.id).get(case.id, "")
    said = [
        tr("{label} är klarmarkerad av {by}.").format(label=case.label, by=by)
        if by
        else tr("{label} är klarmarkerad.").format(label=case.label)
    ]
    if case.second_reader:
        day = shown_day(datetime.fromisoformat(case.second_read).astimezone())
        said.append(tr("Läst av andra läsare: {name} {day}.").format(name=case.second_reader, day=day))
    elif waits_for_second_reader(session, case):
        said.append(tr("Ska läsas av en andra läsare."))
    return " ".join(said)


def opened_again(session: Session, case: Case, points: OpenPoints) -> str:
    """Say that a decision opened a closed case again, and what it left to do in it."""
    return tr("{label} öppnades igen: {left}").format(label=case.label, left=_left(session, case, points))


def opens_again(session: Session, case: Case, points: OpenPoints) -> str:
    """Say that a decision will open a closed case again, and what it leaves to do in it."""
    return tr("{label} öppnas igen: {left}").format(label=case.label, left=_left(session, case, points))


def _left(session: Session, case: Case, points: OpenPoints) -> str:
    to_answer = len(points.required + points.unanswered + points.without_rows)
    wrong = points.drafts + points.broken_constraints + points.no_longer_offered
    said = [
        *([tr("%n följdfrågor ska besvaras.", None, to_answer)] * bool(to_answer)),
        *([tr("Inget giltigt svar: {located}.").format(located=_located(session, case, wrong))] if wrong else []),
        *_missing(session, case, points),
    ] or [tr("Ett svar ändras, så akten klarmarkeras på nytt.")]
    first = said[0]
    return " ".join([first[:1].lower() + first[1:], *said[1:]])


def _unanswered(session: Session, case: Case, points: OpenPoints) -> list[str]:
    return (
        [tr("Obesvarat: {located}.").format(located=_located(session, case, points.unanswered))]
        if points.unanswered
        else []
    )


def _without_rows(session: Session, case: Case, points: OpenPoints) -> list[str]:
    return (
        [tr("Utan rader: {located}.").format(located=_located(session, case, points.without_rows))]
        if points.without_rows
        else []
    )


def _missing(session: Session, case: Case, points: OpenPoints) -> list[str]:
    missing = {
        tr("Saknar plats i akten"): points.evidence_missing,
        tr("Saknar kommentar"): points.comment_missing,
        tr("Att se om"): points.second_look,
    }
    return [f"{words}: {_located(session, case, places)}." for words, places in missing.items() if places]


def removal(session: Session, case_id: int, row: str) -> str:
    """Ask whether a row may be removed, and say what goes with it."""
    answers = session.answers[case_id]
    inside = [answer for place, answer in answers.items() if is_within(place, row)]
    comments = sum(bool(answer.comment) for answer in inside)
    places = sum(bool(answer.evidence) for answer in inside)
    held = [
        tr("%n svar", None, len(held_answers(session, case_id, row))),
        *[tr("%n kommentarer", None, comments)] * bool(comments),
        *[tr("%n platser", None, places)] * bool(places),
    ]
    return tr("Ta bort {row} med {held}? Ctrl+Z tar tillbaka den.").format(
        row=_row_in_words(session, case_id, row), held=listed(held)
    )


def reversed_act(word: str, session: Session, changes: Changes) -> str:
    """Say what was undone or redone, and where."""
    if changes.reversed_kind is ActKind.EDIT_AUDIT:
        fields = {row.field for row in session.log.rows_of(changes.act)}
        return f"{word}: {listed([tr(words) for fact, words in FACT_WORDS.items() if fact in fields])}"
    if changes.reversed_kind is ActKind.ASSESS:
        return f"{word}: {assessment_in_words(session, changes.act)}"
    if changes.reversed_kind is ActKind.EDIT_RECOMMENDATION:
        return f"{word}: {reversed_edit(session, changes)}"
    if changes.reversed_kind is ActKind.EDIT_COMPARISON:
        return f"{word}: {comparison_in_words(session, changes)}"
    if changes.reversed_kind in _OF_AUDIT:
        return f"{word}: {_of_audit(session, changes.reversed_kind, changes.act)}"
    if changes.reversed_kind is ActKind.IMPORT_VIEWS:
        said = tr("{word}: inläsning av förvaltningens synpunkter, akter: {cases}")
        return said.format(word=word, cases=len(changes.cases))
    if changes.reversed_kind is ActKind.IMPORT:
        return tr("{word}: inläsning av svar, akter: {cases}").format(word=word, cases=len(changes.cases))
    if changes.target is None or session.checklist is None:
        return tr("{word}, akter: {cases}").format(word=word, cases=len(changes.cases))
    case_id, place = changes.target
    act = changes.reversed_kind or changes.kind
    whole = tr(_ACTS[act]) if act in _ACTS else ""  # its answers are defaults, where the case was begun by it
    what = whole or (_place_in_words(session, case_id, place) if place else tr("uppgift om akten"))
    if act in _OF_ANSWER:
        what = tr("{act} om ”{item}”").format(act=tr(_OF_ANSWER[act]), item=what)
    return f"{word}: {session.cases[case_id].label}, {what}"


def _of_audit(session: Session, kind: ActKind, act: int) -> str:
    """Call an act that was reversed by what it is about, which the act that reversed it tells."""
    row = session.log.rows_of(act)[0]
    items = logic_of(session).checklist.items if row.item else ()
    label = next((item.label for item in items if item.name == row.item), row.item)
    return tr(_OF_AUDIT[kind]).format(item=f"”{label}”", number=row.row_path)


def version_changed(version: str, reopened: int) -> str:
    """Say which version of the checklist is in force from now on, and how many closed cases that opened again."""
    said = tr("Bytt till version {version}.").format(version=version) if version else tr("Checklistan är bytt.")
    return f"{said} " + tr("%n akter öppnades igen.", None, reopened) if reopened else said


def _place_in_words(session: Session, case_id: int, place: str) -> str:
    gone = [row for row in rows_around(place) if is_row(row) and row not in session.rows[case_id]]
    if gone or is_row(place):
        return _row_in_words(session, case_id, gone[0] if gone else place)
    label = logic_of(session).checklist.item(item_of(place)).label
    row = row_of(place)
    return (
        tr("{item} (rad {position})").format(item=label, position=position(session.rows[case_id], row))
        if row
        else label
    )


def _row_in_words(session: Session, case_id: int, row: str) -> str:
    label = logic_of(session).checklist.item(repeat_of(row)).label
    rows = session.rows[case_id]
    return (
        tr("rad {position} i ”{label}”").format(position=position(rows, row), label=label)
        if row in rows
        else tr("en rad i ”{label}”").format(label=label)
    )


def _located(session: Session, case: Case, places: Sequence[str]) -> str:
    return located(logic_of(session).checklist, session.rows[case.id], places)
