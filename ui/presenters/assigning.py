"""How the cases are divided between reviewers, before it is done."""

from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum

from aktgranskning.domain.assignment import by_unit, evenly
from aktgranskning.domain.audit import Case
from aktgranskning.session import Session
from ui.collation import ordered


class Division(StrEnum):
    """How cases are divided."""

    EVENLY = "Jämnt, i akternas ordning"
    BY_UNIT = "Enhetsvis: hela enheter till samma granskare"


_DIVIDE: dict[Division, Callable[[Sequence[Case], Sequence[str]], dict[int, str]]] = {
    Division.EVENLY: evenly,
    Division.BY_UNIT: by_unit,
}


def divided(session: Session, names: Sequence[str], how: Division) -> dict[int, str]:
    """Return whose each case becomes, by its id; nothing without names."""
    return _DIVIDE[how](ordered(session.cases.values()), names) if names else {}


def division_in_words(session: Session, division: dict[int, str]) -> str:
    """Say how many cases each gets, and that what is begun stays."""
    if not division:
        return "Välj minst en granskare."
    counts = Counter(division.values())
    said = ", ".join(f"{name} {counts[name]}" for name in counts)
    begun = sum(1 for case_id in division if session.cases[case_id].reviewer)
    stays = " Påbörjade akter stannar hos den som har påbörjat dem." if begun else ""
    return f"{said}.{stays}"
