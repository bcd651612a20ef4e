"""How a sample is to be drawn, from what is entered on the page Urval."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from aktgranskning.domain.register import Register
from aktgranskning.domain.sample import Allocation, Draw, DrawPlan, Method
from aktgranskning.domain.sampling import checked_seed, new_seed
from ui.presenters.counted_words import number_of_cases
from ui.translating import later


class Way(StrEnum):
    """A method together with how it is divided between strata, in the words of the screen."""

    SIMPLE = later("Enkelt slumpmässigt")
    PROPORTIONAL = later("Stratifierat, proportionellt")
    EQUAL = later("Stratifierat, lika många ur varje")
    BY_STRATUM = later("Stratifierat, antal för varje")
    SYSTEMATIC = later("Systematiskt")
    ALL = later("Alla")
    BY_HAND = later("För hand (inget kan generaliseras)")


_METHODS: Mapping[Way, tuple[Method, Allocation | None]] = {
    Way.SIMPLE: (Method.SIMPLE, None),
    Way.PROPORTIONAL: (Method.STRATIFIED, Allocation.PROPORTIONAL),
    Way.EQUAL: (Method.STRATIFIED, Allocation.EQUAL),
    Way.BY_STRATUM: (Method.STRATIFIED, Allocation.BY_STRATUM),
    Way.SYSTEMATIC: (Method.SYSTEMATIC, None),
    Way.ALL: (Method.ALL, None),
    Way.BY_HAND: (Method.BY_HAND, None),
}

WITH_SIZE = (Way.SIMPLE, Way.PROPORTIONAL, Way.EQUAL, Way.SYSTEMATIC)
"""The ways for which one number is asked."""

WITH_SIZE_HELP = (Way.SIMPLE, Way.PROPORTIONAL, Way.SYSTEMATIC)
"""The ways whose size is that of the whole sample, which the size help is about."""

WITHOUT_SPARES = (Way.ALL, Way.BY_HAND)
EXTENDABLE = (Way.SIMPLE, Way.PROPORTIONAL, Way.EQUAL, Way.BY_STRATUM)


@dataclass(frozen=True, slots=True)
class Entered:
    """What is entered: `sizes` by stratum, `picked` an identity a line, an empty `seed` for one of the program's."""

    way: Way
    size: int = 0
    sizes: Mapping[str, int] | None = None
    spares: int = 0
    seed: str = ""
    picked: str = ""


def ways(register: Register) -> list[Way]:
    """Return the ways that a register can be drawn from."""
    has_strata = bool(register.strata.keys() - {""})
    return [way for way in Way if has_strata or _METHODS[way][0] is not Method.STRATIFIED]


def way_of(plan: DrawPlan) -> Way:
    """Return the way that a plan goes."""
    return next(way for way, of in _METHODS.items() if of == (plan.method, plan.allocation))


def plan_of(entered: Entered) -> DrawPlan:
    """Return the plan that was entered, with a seed; AuditError where that cannot be one."""
    way = entered.way
    method, allocation = _METHODS[way]
    if method is Method.BY_HAND:
        return DrawPlan(method, spares=0, picked=tuple(filter(str.strip, entered.picked.splitlines())))
    return DrawPlan(
        method,
        size=entered.size if way in WITH_SIZE else 0,
        seed=checked_seed(entered.seed) if entered.seed.strip() else new_seed(),
        allocation=allocation,
        sizes=dict(entered.sizes or {}) if way is Way.BY_STRATUM else {},
        spares=0 if way in WITHOUT_SPARES else entered.spares,
    )


def total(entered: Entered, register: Register) -> str:
    """Say what the same number of each stratum comes to, "3 × 15 = 45 akter"; '' where another way is chosen."""
    if entered.way is not Way.EQUAL:
        return ""
    strata = len(register.strata)
    return f"{strata} × {entered.size} = {number_of_cases(strata * entered.size)}"


def larger(draw: Draw, size: int, sizes: Mapping[str, int]) -> DrawPlan:
    """Return a draw's plan with another number of cases, or other numbers by stratum where it has those."""
    if draw.plan.allocation is Allocation.BY_STRATUM:
        return replace(draw.plan, sizes=dict(sizes))
    return replace(draw.plan, size=size)
