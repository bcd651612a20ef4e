"""One unit of an audit: a snapshot that holds nothing of the others, and which units are small.

What is told of the sample as a whole stays: how it was drawn, with which seed, and how many there were. Where each
stratum was drawn by itself, only those stay that cases of the unit were drawn from.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace

from aktgranskning.domain.audit import Case, RetiredAnswer, Snapshot
from aktgranskning.domain.check_rows import rows_as_json, rows_from_json
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Dispatch
from aktgranskning.domain.grouping import GroupBy, groups, part_of
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.domain.register import Register
from aktgranskning.domain.sample import Draw, Method, Sampling
from aktgranskning.domain.wording import group_in_words

LEAST_CASES = 5
"""In fewer cases than so many, a figure may tell of a single person."""

NOT_TOLD = "(återges inte)"
"""What stands for a text that names another unit."""


_NUMBER = re.compile(r"[0-9]{1,18}")
_SPAN = re.compile(r"([0-9]{1,18})(?:\s*(?:[-–—]|till)\s*([0-9]{1,18}))?")


@dataclass(frozen=True, slots=True)
class _Others:
    """What tells of other units: words that name them or their cases, and these cases' numbers.

    `strata` are those that the unit has.
    """

    names: re.Pattern[str]
    numbers: frozenset[int]
    strata: frozenset[str]

    def are_named_in(self, text: str) -> bool:
        """Whether a text holds another's name, in a genitive or a compound too."""
        return bool(self.names.search(on_one_line(text.casefold())))

    def may_be_meant_in(self, text: str) -> bool:
        """Whether a free text holds another's name, or a number or span of numbers that may be another's case."""
        spans = ((int(first), int(last or first)) for first, last in _SPAN.findall(text))
        return self.are_named_in(text) or any(low <= number <= high for low, high in spans for number in self.numbers)

    def without_them(self, text: str) -> str:
        """Return a text, or what stands for it where it names another unit."""
        return NOT_TOLD if self.are_named_in(text) else text


def small_units(cases: Iterable[Case], unit: str | None = None) -> tuple[str, ...]:
    """Return the units of fewer than five cases that an export tells figures of: of one unit, or of each.

    Cases that are absent are not counted. Where no case has a unit, nothing is told by unit.
    """
    held = list(cases)
    numbers = Counter(case.unit for case in held if not case.is_absent)
    told = groups(held, GroupBy.UNIT) if unit is None else (unit,)
    return tuple(name for name in told if numbers[name] < LEAST_CASES) if told != ("",) or unit is not None else ()


def restricted(snapshot: Snapshot, unit: str) -> Snapshot:
    """Return the snapshot of one unit, '' for the cases without one; it holds nothing of the others.

    What is written for the whole is left out (sentences, claims of no unit), and so are readings of items that name
    another unit or a case of it, or hold a number that such a case has. Raises AuditError where no case has the unit.
    """
    known = groups(snapshot.all_cases, GroupBy.UNIT)
    if known in ((), ("",)):
        raise AuditError("export.no_units")
    if unit not in known:
        units = ", ".join(group_in_words(name, GroupBy.UNIT) for name in known)
        raise AuditError("export.no_such_unit", unit=group_in_words(unit, GroupBy.UNIT), units=units)
    own = {case.id for case in snapshot.all_cases if case.unit == unit}
    part = part_of(snapshot, own)
    others = _others(snapshot, unit)
    return replace(
        part,
        audit=part.audit if _has_own_strata(snapshot, unit) else replace(part.audit, confidence=0),
        interpretations=tuple(one for one in part.interpretations if not others.may_be_meant_in(one.text)),
        retired=tuple(_retired(part, snapshot, others)),
        sampling=_sampling(part.sampling, others),
        dispatches=tuple(_dispatch(one, own) for one in part.dispatches if one.unit == unit != ""),
        sentences=(),
    )


def _others(snapshot: Snapshot, unit: str) -> _Others:
    own = [case for case in snapshot.all_cases if case.unit == unit]
    own_names = {name for case in own for name in _names(case)}
    sampling = snapshot.sampling
    names = {name for case in snapshot.all_cases for name in _names(case)}
    names |= {name for register in sampling.registers for name in register.strata}
    names |= {name for draw in sampling.draws for name in (*draw.allotted, *draw.plan.sizes)}
    names |= {claim.unit for claim in snapshot.claims} | {dispatch.unit for dispatch in snapshot.dispatches}
    words = [_pattern(name) for name in sorted(names - own_names) if name.strip()]
    pattern = rf"(?<!\w)(?:{'|'.join(words)})" if words else r"(?!)"
    elsewhere = [case for case in snapshot.all_cases if case.unit != unit]
    numbers = frozenset(_numbers_apart("label", elsewhere, own) | _numbers_apart("reference", elsewhere, own))
    return _Others(re.compile(pattern), numbers, frozenset(case.stratum for case in own))


def _pattern(name: str) -> str:
    """Return what finds a name where a word begins, however it goes on; but "Akt 1" is not in "Akt 12"."""
    words = on_one_line(name.casefold())
    return re.escape(words) + (r"(?![0-9])" if words[-1].isdigit() else "")


def _numbers_apart(attribute: str, others: Iterable[Case], own: Iterable[Case]) -> set[int]:
    """Return the numbers in what others are called that none of the own ones has there, as its year would be."""
    theirs, ours = (
        {int(number) for case in cases for number in _NUMBER.findall(getattr(case, attribute))}
        for cases in (others, own)
    )
    return theirs - ours


def _names(case: Case) -> tuple[str, ...]:
    return case.label, case.reference, case.unit, case.stratum


def _has_own_strata(snapshot: Snapshot, unit: str) -> bool:
    """Say whether a unit's cases are whole strata of the sample, so that intervals can be told of them."""
    draw = snapshot.sampling.sample
    own = {case.stratum for case in snapshot.all_cases if case.unit == unit}
    others = {case.stratum for case in snapshot.all_cases if case.unit != unit}
    return draw is not None and draw.plan.method is Method.STRATIFIED and not own & others


def _dispatch(dispatch: Dispatch, own: Set[int]) -> Dispatch:
    """Return a dispatch with how many rows it has, for a case that was moved to another unit goes with that."""
    rows = (row for row in rows_from_json(dispatch.rows) if row.case_id in own)
    bare = [replace(row, value="", label="", question="", answer="") for row in rows]
    return replace(dispatch, rows=rows_as_json(bare) if bare else "")


def _retired(part: Snapshot, whole: Snapshot, others: _Others) -> Iterator[RetiredAnswer]:
    """Yield what a change of the checklist emptied in the unit's cases, and how items that are gone were read."""
    own = {case.id for case in part.all_cases}
    elsewhere = {case.label for case in whole.all_cases if case.id not in own}
    for retired in part.retired:
        if retired.case not in elsewhere if retired.case else not others.may_be_meant_in(retired.comment):
            yield retired


def _sampling(sampling: Sampling, others: _Others) -> Sampling:
    divided = {draw.register for draw in sampling.draws if draw.plan.method is Method.STRATIFIED}
    registers = (_register(register, register.id in divided, others) for register in sampling.registers)
    return Sampling(tuple(registers), tuple(_draw(draw, others) for draw in sampling.draws))


def _register(register: Register, is_divided: bool, others: _Others) -> Register:
    """Return a register with the unit's strata alone, or as one stratum where the sample was not drawn by stratum.

    The hash is of the whole frame, so that it goes with the other strata. Conditions upon what divides the audit, its
    units or strata, are told without their values, which may name one that no case has.
    """
    choices, settlement = register.choices, register.settlement
    divides = {choices.unit, *(stratum.column for stratum in choices.strata)}
    where = tuple(
        replace(one, value=NOT_TOLD if one.column in divides else others.without_them(one.value))
        for one in choices.where
    )
    completeness = NOT_TOLD if others.may_be_meant_in(settlement.completeness) else settlement.completeness
    return replace(
        register,
        file_name=others.without_them(register.file_name),
        choices=replace(choices, where=where, sheet=others.without_them(choices.sheet)),
        settlement=replace(settlement, completeness=completeness),
        strata=_kept(register.strata, others.strata) if is_divided else {"": register.size},
        frame_hash="" if is_divided else register.frame_hash,
    )


def _draw(draw: Draw, others: _Others) -> Draw:
    plan = replace(draw.plan, picked=(), sizes=_kept(draw.plan.sizes, others.strata))
    if draw.plan.method is not Method.STRATIFIED:
        return replace(draw, plan=plan)
    allotted = _kept(draw.allotted, others.strata)
    return replace(draw, plan=replace(plan, size=sum(allotted.values())), allotted=allotted, sizes_before=())


def _kept(numbers: Mapping[str, int], strata: Set[str]) -> dict[str, int]:
    return {name: number for name, number in numbers.items() if name in strata}
