"""One unit of an audit: a snapshot that holds nothing of the others, and which units are small.

What is told of the sample as a whole stays: how it was drawn, with which seed, and how many there were. Where each
stratum was drawn by itself, only those stay that cases of the unit were drawn from.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from aktgranskning.domain.audit import Audit, Case, RetiredAnswer, Snapshot
from aktgranskning.domain.check_rows import rows_as_json, rows_from_json
from aktgranskning.domain.conclusions.scales import Scale
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Dispatch
from aktgranskning.domain.grouping import GroupBy, groups, part_of
from aktgranskning.domain.register import Register
from aktgranskning.domain.sample import Draw, Method, Sampling
from aktgranskning.domain.sign_off import among
from aktgranskning.domain.wording import group_in_words
from exports.other_units import NOT_TOLD, Others, others_than
from exports.unit_conclusions import conclusions_of_unit, flags_of_unit, statuses_of

LEAST_CASES = 5
"""In fewer cases than so many, a figure may tell of a single person."""


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

    What is written for the whole is left out (sentences, claims of no unit, assessments), and so are readings of items
    that name another unit or a case of it, hold a number that such a case has, or speak of cases and of a number that
    none of the unit's has. Raises AuditError where no case has the unit.
    """
    known = groups(snapshot.all_cases, GroupBy.UNIT)
    if known in ((), ("",)):
        raise AuditError("export.no_units")
    if unit not in known:
        units = ", ".join(group_in_words(name, GroupBy.UNIT) for name in known)
        raise AuditError("export.no_such_unit", unit=group_in_words(unit, GroupBy.UNIT), units=units)
    own = {case.id for case in snapshot.all_cases if case.unit == unit}
    part = part_of(snapshot, own)
    others = others_than(snapshot, unit)
    conclusions = conclusions_of_unit(part.conclusions, unit, others)
    return replace(
        part,
        audit=_audit(snapshot, unit, others),
        interpretations=tuple(one for one in part.interpretations if not others.may_be_meant_in(one.text)),
        retired=tuple(_retired(part, snapshot, others)),
        sampling=_sampling(part.sampling, others),
        dispatches=tuple(_dispatch(one, own) for one in part.dispatches if one.unit == unit != ""),
        sentences=(),
        conclusions=conclusions,
        statuses=dict(statuses_of(part.statuses, conclusions, others)),
        flags=dict(flags_of_unit(snapshot, unit, others)),
    )


def _audit(snapshot: Snapshot, unit: str, others: Others) -> Audit:
    """Return the audit with intervals only where they can be told of the unit, purpose and scale that name no other."""
    audit = snapshot.audit
    confidence = audit.confidence if _has_own_strata(snapshot, unit) else 0
    purpose = "" if others.may_be_meant_in(audit.purpose) else audit.purpose
    given = {one.rating for one in snapshot.conclusions.assessments if one.unit == unit}
    labels = [case.label for case in snapshot.all_cases if case.unit == unit]
    reading = audit.second_reading and among(audit.second_reading, labels)
    scale = _scale(audit.scale, given, others)
    return replace(audit, confidence=confidence, purpose=purpose, scale=scale, second_reading=reading)


def _scale(scale: Scale, given: Set[str], others: Others) -> Scale:
    """Return the scale without words that name another; those that the unit is answered by are its own and stay."""
    *steps, outside = (
        one if one.name in given else replace(one, word=others.without_them(one.word)) for one in scale.answers
    )
    return Scale(tuple(steps), outside)


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


def _retired(part: Snapshot, whole: Snapshot, others: Others) -> Iterator[RetiredAnswer]:
    """Yield what a change of the checklist emptied in the unit's cases, and how items that are gone were read."""
    own = {case.id for case in part.all_cases}
    elsewhere = {case.label for case in whole.all_cases if case.id not in own}
    for retired in part.retired:
        if retired.case not in elsewhere if retired.case else not others.may_be_meant_in(retired.comment):
            yield retired


def _sampling(sampling: Sampling, others: Others) -> Sampling:
    divided = {draw.register for draw in sampling.draws if draw.plan.method is Method.STRATIFIED}
    registers = (_register(register, register.id in divided, others) for register in sampling.registers)
    return Sampling(tuple(registers), tuple(_draw(draw, others) for draw in sampling.draws))


def _register(register: Register, is_divided: bool, others: Others) -> Register:
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


def _draw(draw: Draw, others: Others) -> Draw:
    plan = replace(draw.plan, picked=(), sizes=_kept(draw.plan.sizes, others.strata))
    if draw.plan.method is not Method.STRATIFIED:
        return replace(draw, plan=plan)
    allotted = _kept(draw.allotted, others.strata)
    return replace(draw, plan=replace(plan, size=sum(allotted.values())), allotted=allotted, sizes_before=())


def _kept(numbers: Mapping[str, int], strata: Set[str]) -> dict[str, int]:
    return {name: number for name, number in numbers.items() if name in strata}
