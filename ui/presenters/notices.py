"""The sentences in which the page Akter tells what just happened, or did not."""

from collections.abc import Sequence

from aktgranskning.domain.acts import ActKind, Changes
from aktgranskning.domain.audit import Case, CaseStatus
from aktgranskning.domain.places import is_within, item_of, repeat_of, row_of, rows_around
from aktgranskning.progress import OpenPoints
from aktgranskning.session import Session, logic_of
from ui.presenters.placed_items import is_row, position
from ui.presenters.review_rows import located

_ACTS = {
    ActKind.BEGIN_CASE: "början",
    ActKind.COMPLETE_CASE: "klarmarkering",
    ActKind.REOPEN_CASE: "öppnad igen",
}
"""What an act upon a case as a whole is called."""

NO_REPEAT = "Frågan har inga rader. L lägger till en där raderna står."
NO_ROW = "Frågan står inte i någon rad. Gå till raden som ska tas bort."
ROW_REMOVED = "Raden är borttagen. Ctrl+Z tar tillbaka den."


def keys_wait(case: Case) -> str:
    """Say why an answer key did nothing in a case."""
    if case.status is CaseStatus.DONE:
        return f"{case.label} är klarmarkerad. Ctrl+Skift+Retur öppnar den igen."
    return f"Tryck Retur för att börja i {case.label}. Inget svar sparades."


def all_answered(case: Case) -> str:
    """Say that nothing in a case waits for an answer."""
    return f"Allt i {case.label} är besvarat. Ctrl+Retur klarmarkerar akten."


def still_unanswered(session: Session, case: Case, points: OpenPoints) -> str:
    """Say what has no answer, before a case is closed all the same."""
    said = _located(session, case, points.unanswered)
    return f"Obesvarat: {said}. Tryck Ctrl+Retur igen för att klarmarkera ändå."


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
    said.append(first.required_message if points.required and first.required_message else f"Nu visas ”{first.label}”.")
    return " ".join(said)


def closed(session: Session, case: Case, points: OpenPoints, *, all_done: bool) -> str:
    """Say that a case is closed, and what it lacks."""
    said = [f"{case.label} är klarmarkerad."]
    if points.unanswered:
        said.append(f"Obesvarat: {_located(session, case, points.unanswered)}.")
    if points.without_evidence:
        said.append(f"Utan plats i akten: {_located(session, case, points.without_evidence)}.")
    if all_done:
        said.append("Alla akter är klara.")
    return " ".join(said)


def removal(session: Session, case_id: int, row: str) -> str:
    """Ask whether a row may be removed, and say what goes with it."""
    checklist = logic_of(session).checklist
    held = sum(
        1
        for place, answer in session.answers[case_id].items()
        if is_within(place, row) and (answer.value or answer.draft) and checklist.item(item_of(place)).can_be_answered
    )
    return f"Ta bort {_row_in_words(session, case_id, row)} med {held} svar? Ctrl+Z tar tillbaka den."


def reversed_act(word: str, session: Session, changes: Changes) -> str:
    """Say what was undone or redone, and where."""
    if changes.reversed_kind is ActKind.IMPORT:
        return f"{word}: inläsning av svar, akter: {len(changes.cases)}"
    if changes.target is None or session.checklist is None:
        return f"{word}, akter: {len(changes.cases)}"
    case_id, place = changes.target
    act = changes.reversed_kind or changes.kind
    what = _place_in_words(session, case_id, place) if place else _ACTS.get(act, "uppgift om akten")
    return f"{word}: {session.cases[case_id].label}, {what}"


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
