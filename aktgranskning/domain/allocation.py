"""How many cases a sample takes of each stratum."""

from collections.abc import Iterable, Mapping

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.plain_text import on_one_line
from aktgranskning.domain.sample import Allocation, Draw, DrawPlan, Method
from aktgranskning.domain.sampling import places_by_hand

MOST_SPARES = 10_000
"""How many spares a queue may have on its list: as many as an audit may have cases."""

_EXTENDABLE = (Method.SIMPLE, Method.STRATIFIED)


def allotted(plan: DrawPlan, strata: Mapping[str, int]) -> dict[str, int]:
    """Return the size of the sample by stratum, in the order of `strata`, which is the number of cases by stratum.

    Only a stratified sample knows strata: every other has the one stratum '', also where the register has some.
    Raise AuditError where the plan asks for less than one case, for more than there are, or for what is not there;
    strata that are too small are told all at once, each with the number of its cases.
    """
    if not sum(strata.values()):
        raise AuditError("sample.frame_empty")
    check_spares(plan.spares)
    match plan.method:
        case Method.ALL:
            return {"": sum(strata.values())}
        case Method.BY_HAND:
            return {"": len(places_by_hand(plan))}
        case Method.SIMPLE | Method.SYSTEMATIC:
            return {"": _whole_size(plan, strata)}
        case Method.STRATIFIED:
            return _stratified(plan, strata)


def check_spares(number: int) -> None:
    """Raise AuditError where there cannot be so many spares on the list of a queue."""
    if number < 0:
        raise AuditError("sample.spares_negative")
    if number > MOST_SPARES:
        raise AuditError("sample.spares_too_many", most=MOST_SPARES)


def extended(earlier: Draw, plan: DrawPlan, strata: Mapping[str, int], taken: Mapping[str, int]) -> dict[str, int]:
    """Return how many more to take of each stratum, so that the sample becomes what `plan` asks for.

    `earlier.allotted` is the size of the sample before, by stratum, earlier extensions included; `taken` the last rank
    of each stratum that is a case, replacements included. Raise AuditError where the sample cannot be extended: it is
    neither simple nor stratified, the method or the seed is another, it would not grow, a stratum would shrink (with
    proportional allocation a larger sample can take less of one), or there are not cases enough left.
    """
    if earlier.plan.method not in _EXTENDABLE:
        raise AuditError("sample.not_extendable")
    if (plan.method, plan.seed) != (earlier.plan.method, earlier.plan.seed):
        raise AuditError("sample.other_draw")
    after = allotted(plan, strata)
    more = {stratum: count - earlier.allotted.get(stratum, 0) for stratum, count in after.items()}
    if sum(more.values()) < 1:
        raise AuditError("sample.nothing_grows", size=earlier.size)
    shrunk = [stratum for stratum, count in more.items() if count < 0]
    if shrunk:
        raise AuditError("sample.stratum_shrinks", strata=", ".join(_names(shrunk)))
    _check_left(more, strata if plan.method is Method.STRATIFIED else {"": sum(strata.values())}, taken)
    return more


def _check_left(more: Mapping[str, int], strata: Mapping[str, int], taken: Mapping[str, int]) -> None:
    """Refuse more cases than there are behind the last rank that is taken."""
    left = {stratum: strata[stratum] - taken.get(stratum, 0) for stratum in more}
    short = {stratum: left[stratum] for stratum, count in more.items() if count > left[stratum]}
    if short:
        raise AuditError("sample.too_few_left", strata=_with_numbers(short))


def _whole_size(plan: DrawPlan, strata: Mapping[str, int]) -> int:
    """Return the size of a whole sample that the frame has cases enough for."""
    frame = sum(strata.values())
    if plan.size < 1:
        raise AuditError("sample.size_below_one")
    if plan.size > frame:
        raise AuditError("sample.frame_too_small", size=plan.size, frame=frame)
    return plan.size


def _stratified(plan: DrawPlan, strata: Mapping[str, int]) -> dict[str, int]:
    if not strata.keys() - {""}:
        raise AuditError("sample.no_strata")
    match plan.allocation:
        case Allocation.PROPORTIONAL:
            return _proportional(_whole_size(plan, strata), strata)
        case Allocation.EQUAL:
            sizes = dict.fromkeys(strata, plan.size)
        case Allocation.BY_STRATUM:
            sizes = _given(plan.sizes, strata)
        case None:
            raise AuditError("sample.no_allocation")
    if sum(sizes.values()) < 1:
        raise AuditError("sample.size_below_one")
    small = {stratum: strata[stratum] for stratum, size in sizes.items() if size > strata[stratum]}
    if small:
        raise AuditError("sample.strata_too_small", strata=_with_numbers(small))
    return sizes


def _given(sizes: Mapping[str, int], strata: Mapping[str, int]) -> dict[str, int]:
    """Return a number for each stratum, as they were given; none may be missing, below 0, or of no stratum."""
    sizes = {on_one_line(stratum): size for stratum, size in sizes.items()}
    unknown = sizes.keys() - strata.keys()
    if unknown:
        raise AuditError("sample.strata_unknown", strata=", ".join(_names(sorted(unknown))))
    unfit = [stratum for stratum in strata if sizes.get(stratum, -1) < 0]
    if unfit:
        raise AuditError("sample.sizes_missing", strata=", ".join(_names(unfit)))
    return {stratum: sizes[stratum] for stratum in strata}


def _proportional(size: int, strata: Mapping[str, int]) -> dict[str, int]:
    """Divide by the method of the largest remainder; of equal remainders the larger stratum goes first, then by name.

    No stratum gets more than it has: only one with a remainder is given a case beyond its whole part.
    """
    frame = sum(strata.values())
    sizes = {stratum: size * cases // frame for stratum, cases in strata.items()}
    waiting = sorted(strata, key=lambda stratum: (-(size * strata[stratum] % frame), -strata[stratum], stratum))
    for stratum in waiting[: size - sum(sizes.values())]:
        sizes[stratum] += 1
    return sizes


def _names(strata: Iterable[str]) -> list[str]:
    """Quote the names of strata; one can be empty, where cells of the register are."""
    return [f"”{stratum}”" for stratum in strata]


def _with_numbers(numbers: Mapping[str, int]) -> str:
    """Name strata, each with its number behind it; the whole frame is a number without a name."""
    if numbers.keys() == {""}:
        return str(numbers[""])
    return ", ".join(f"{name} ({count})" for name, count in zip(_names(numbers), numbers.values(), strict=True))
