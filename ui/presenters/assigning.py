"""How the cases are divided between reviewers, before it is done."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from aktgranskning.domain.assignment import by_unit, evenly, held
from aktgranskning.domain.audit import Case
from aktgranskning.session import Session
from ui.collation import ordered
from ui.presenters.counted_words import listed
from ui.translating import later, tr


class Division(StrEnum):
    """How cases are divided."""

    EVENLY = later("Jämnt, i akternas ordning")
    BY_UNIT = later("Enhetsvis: hela enheter till samma granskare")


_DIVIDE: dict[Division, Callable[[Sequence[Case], Sequence[str], Mapping[int, str]], dict[int, str]]] = {
    Division.EVENLY: evenly,
    Division.BY_UNIT: by_unit,
}


def divided(
    session: Session, names: Sequence[str], how: Division, staying: Callable[[Sequence[Case]], dict[int, str]]
) -> dict[int, str]:
    """Return whose each case becomes, by its id; nothing without names. `staying` is `begun` or `held`."""
    cases = ordered(session.cases.values())
    return _DIVIDE[how](cases, names, staying(cases)) if names else {}


def given_anew(session: Session, division: Mapping[int, str]) -> dict[int, str]:
    """Return of a division what it changes."""
    return {case_id: name for case_id, name in division.items() if session.cases[case_id].assigned != name}


def division_in_words(session: Session, division: Mapping[int, str]) -> str:
    """Say how many cases each gets in all, how many get a reviewer or another one, and that what is begun stays."""
    if not division:
        return tr("Välj minst en granskare.")
    counts = Counter(division.values())
    said = [", ".join(f"{name} {counts[name]}" for name in counts) + ".", _what_changes(session, division)]
    if any(session.cases[case_id].reviewer == name for case_id, name in division.items()):
        said.append(tr("Påbörjade akter stannar hos den som har påbörjat dem."))
    return " ".join(said)


def _what_changes(session: Session, division: Mapping[int, str]) -> str:
    changed = given_anew(session, division)
    other = sum(1 for case_id in changed if session.cases[case_id].assigned)
    given = len(changed) - other
    said = [tr("%n akter får granskare", None, given)] * bool(given)
    said += [tr("%n akter byter granskare", None, other)] * bool(other)
    return f"{listed(said)}." if said else tr("Ingen akt byter granskare.")


def without_reviewer(session: Session) -> str:
    """Say how many cases nobody reviews though others are assigned; '' where there is none."""
    present = session.present_cases()
    lacking = len(present) - len(held(present))
    if not lacking or not any(case.assigned for case in present):
        return ""
    return tr("%n akter har ingen granskare.", None, lacking)
