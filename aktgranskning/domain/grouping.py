"""The cases by unit, stratum or reviewer: whom each group holds, and the tally of each."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from enum import StrEnum
from operator import attrgetter
from string import digits

from aktgranskning.domain.audit import Case, Snapshot
from aktgranskning.domain.fact_check import Claim
from aktgranskning.domain.tally import ItemTally, tally


class GroupBy(StrEnum):
    """What cases are grouped by: the attribute of a case that names its group."""

    UNIT = "unit"
    STRATUM = "stratum"
    REVIEWER = "reviewer"


def group_of(case: Case, by: GroupBy) -> str:
    """Return the name of a case's group; '' is of those without one. The reviewer is who began the case."""
    name: str = getattr(case, by.value)
    return name


def groups(cases: Iterable[Case], by: GroupBy) -> tuple[str, ...]:
    """Return the groups that cases are in, as a reader expects them: "Enhet 2" before "Enhet 10", '' last."""
    return in_natural_order(set(map(attrgetter(by.value), cases)))


def in_natural_order(names: Iterable[str]) -> tuple[str, ...]:
    """Sort the names of groups as Swedish does: numbers in them by size, capitals as small letters; '' last."""
    return tuple(sorted(names, key=lambda name: (not name, _parts(name), name)))


_AFTER_Z = str.maketrans("åäö", "{|}")


def _parts(name: str) -> list[tuple[bool, int, str]]:
    """Return the runs of digits, which come first and by their size, and those of anything else."""
    runs = re.findall(r"[0-9]+|[^0-9]+", name.casefold().translate(_AFTER_Z))
    return [(False, int(run), "") if run[0] in digits else (True, 0, run) for run in runs]


def part_of(snapshot: Snapshot, cases: Collection[int]) -> Snapshot:
    """Return the snapshot of these cases alone: what is of a case goes with it, what is of the audit stays.

    Claims stay where all of the cases are of the one unit that they are about; a claim without a unit is of the whole.
    """
    part = _without_claims(snapshot, cases)
    units = {case.unit for case in part.cases}
    if len(units) != 1:
        return part
    return replace(part, claims=_claims_of(snapshot, *units))


def tally_by(snapshot: Snapshot, by: GroupBy) -> dict[str, tuple[ItemTally, ...]]:
    """Count every item in each group, in the order of `groups`; the figures of the whole are the sums of the parts.

    So is `auditee.met`, where a part about which the administration has said nothing of the item counts its own `met`,
    and but for the claims that belong to no part: those without a unit and, unless it is by unit, all.
    """
    return {name: tally(_group(snapshot, by, name)) for name in groups(snapshot.cases, by)}


def _group(snapshot: Snapshot, by: GroupBy, name: str) -> Snapshot:
    part = _without_claims(snapshot, {case.id for case in snapshot.all_cases if group_of(case, by) == name})
    return replace(part, claims=_claims_of(snapshot, name)) if by is GroupBy.UNIT else part


def _claims_of(snapshot: Snapshot, unit: str) -> tuple[Claim, ...]:
    return tuple(claim for claim in snapshot.claims if claim.unit == unit != "")


def _without_claims(snapshot: Snapshot, kept: Collection[int]) -> Snapshot:
    labels = {case.label for case in snapshot.all_cases if case.id in kept}
    return replace(
        snapshot,
        cases=tuple(case for case in snapshot.cases if case.id in kept),
        answers={case_id: answers for case_id, answers in snapshot.answers.items() if case_id in kept},
        rows={case_id: rows for case_id, rows in snapshot.rows.items() if case_id in kept},
        retired=tuple(one for one in snapshot.retired if not one.case or one.case in labels),
        absent=tuple(case for case in snapshot.absent if case.id in kept),
        requests=tuple(request for request in snapshot.requests if request.case_id in kept),
        dates={case_id: dates for case_id, dates in snapshot.dates.items() if case_id in kept},
        views=tuple(view for view in snapshot.views if view.case_id in kept),
        view_states={key: state for key, state in snapshot.view_states.items() if key[0] in kept},
        closers={case_id: name for case_id, name in snapshot.closers.items() if case_id in kept},
        notes=tuple(note for note in snapshot.notes if note.case_id in kept),
        claims=(),
    )
