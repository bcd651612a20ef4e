"""The sentences in which the page Akter tells what just happened, or did not."""

from collections.abc import Sequence

from aktgranskning.domain.acts import ActKind, Changes
from aktgranskning.domain.audit import Case, CaseStatus
from aktgranskning.domain.checklist import Checklist
from aktgranskning.review import OpenPoints
from aktgranskning.session import Session

_ACTS = {
    ActKind.BEGIN_CASE: "början",
    ActKind.COMPLETE_CASE: "klarmarkering",
    ActKind.REOPEN_CASE: "öppnad igen",
}
"""What an act upon a case as a whole is called."""


def keys_wait(case: Case) -> str:
    """Say why an answer key did nothing in a case."""
    if case.status is CaseStatus.DONE:
        return f"{case.label} är klarmarkerad. Ctrl+Skift+Retur öppnar den igen."
    return f"Tryck Retur för att börja i {case.label}. Inget svar sparades."


def all_answered(case: Case) -> str:
    """Say that nothing in a case waits for an answer."""
    return f"Allt i {case.label} är besvarat. Ctrl+Retur klarmarkerar akten."


def still_unanswered(checklist: Checklist, points: OpenPoints) -> str:
    """Say what has no answer, before a case is closed all the same."""
    return f"Obesvarat: {_numbered(checklist, points.unanswered)}. Tryck Ctrl+Retur igen för att klarmarkera ändå."


def closed(case: Case, checklist: Checklist, points: OpenPoints, *, all_done: bool) -> str:
    """Say that a case is closed, and what it lacks."""
    said = [f"{case.label} är klarmarkerad."]
    if points.unanswered:
        said.append(f"Obesvarat: {_numbered(checklist, points.unanswered)}.")
    if points.without_evidence:
        said.append(f"Utan plats i akten: {_numbered(checklist, points.without_evidence)}.")
    if all_done:
        said.append("Alla akter är klara.")
    return " ".join(said)


def reversed_act(word: str, session: Session, changes: Changes) -> str:
    """Say what was undone or redone, and where."""
    if changes.reversed_kind is ActKind.IMPORT:
        return f"{word}: inläsning av svar, akter: {len(changes.cases)}"
    if changes.target is None or session.checklist is None:
        return f"{word}, akter: {len(changes.cases)}"
    case_id, name = changes.target
    act = changes.reversed_kind or changes.kind
    what = session.checklist.item(name).label if name else _ACTS.get(act, "uppgift om akten")
    return f"{word}: {session.cases[case_id].label}, {what}"


def _numbered(checklist: Checklist, names: Sequence[str]) -> str:
    """Write items by their numbers on the page: "fråga 3, 5"."""
    numbers = checklist.numbers()
    return f"fråga {', '.join(str(numbers[name]) for name in names)}"
