"""What an outcome of the sample supports of all cases: only where they were drawn at random and every one counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from aktgranskning.domain.audit import Absence, Case, Snapshot
from aktgranskning.domain.exact_limits import clopper_pearson, exact_limits
from aktgranskning.domain.nouns import Noun
from aktgranskning.domain.number_words import figures
from aktgranskning.domain.sample import Draw, Method
from aktgranskning.domain.tally import ItemTally, tally_item

CONFIDENCES = (90, 95, 99)
"""The confidences to choose from, in per cent; 0 shows no intervals."""

_DASH = "–"
_NOT_RANDOM = {
    Method.SYSTEMATIC: "interval.systematic",
    Method.ALL: "interval.all_cases",
    Method.BY_HAND: "interval.by_hand",
}
_LOST = (Absence.MISSING, Absence.WITHHELD)

INTERVAL_NOTE = (
    "Intervallen gäller hela det register som urvalet drogs ur, så långt det hör till populationen, och i ett"
    " stratifierat urval varje stratum för sig. De är exakta och tvåsidiga, och beräknade för varje fråga för sig: med"
    " till exempel 95 procents konfidens omfattar intervallet det rätta talet i minst 95 av 100 urval. När många frågor"
    " prövas är det därför att vänta att något intervall inte gör det."
)
"""What the intervals mean, for those who read them: those of one item by itself, however many are tested."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Between which limits the outcome of all cases lies; of a stratum, '' where there are none.

    `met` of `of` cases are met. `low` and `high` are numbers of the `size` cases in the frame; where it is not known
    how many belong to the population, `size` is None and they are shares, from 0 to 1.
    """

    stratum: str
    met: int
    of: int
    size: int | None
    low: Decimal
    high: Decimal


def why_no_intervals(snapshot: Snapshot) -> str:
    """Return the code of why an audit can show no intervals at all; '' where it can."""
    draw = snapshot.sampling.sample
    if snapshot.audit.is_example:
        return "interval.example"
    if draw is None:
        return "interval.not_drawn"
    if draw.plan.method in _NOT_RANDOM:
        return _NOT_RANDOM[draw.plan.method]
    return _why_not_of_these(draw, snapshot.all_cases)


def _why_not_of_these(draw: Draw, cases: Sequence[Case]) -> str:
    """Return why these cases are no random sample any more, although they were drawn."""
    if any(not case.rank for case in cases):
        return "interval.added_by_hand"
    if any(case.absence in _LOST for case in cases):
        return "interval.missing_files"
    return "interval.part" if sum(not case.replaces for case in cases) < draw.size else ""


def intervals_of(snapshot: Snapshot, found: ItemTally) -> tuple[Interval, ...]:
    """Return the intervals of an item, one for each stratum of a stratified sample; () where none may be shown.

    None may where not every case that was read is met, partly met or not met: then it was asked of some only, or cannot
    be known of some.
    """
    draw = snapshot.sampling.sample
    every_case_counts = 0 < found.of == found.all == len(snapshot.cases)
    if draw is None or not snapshot.audit.confidence or not every_case_counts or why_no_intervals(snapshot):
        return ()
    if snapshot.checklist.repeats_around(found.item):
        return ()
    return tuple(_intervals(snapshot, found, draw))


def _intervals(snapshot: Snapshot, found: ItemTally, draw: Draw) -> Iterator[Interval]:
    register = next(one for one in snapshot.sampling.registers if one.id == draw.register)
    for stratum in draw.allotted:
        of_stratum = [case for case in snapshot.all_cases if draw.plan.queue_of(case.stratum) == stratum]
        read = [case for case in of_stratum if not case.is_absent]
        if not read:
            continue
        size = register.strata[stratum] if draw.plan.method is Method.STRATIFIED else register.size
        part = tally_item(found.item, (snapshot.answers[case.id][found.item.name] for case in read))
        known = size if len(read) == len(of_stratum) else None
        yield _interval(stratum, part, known, snapshot.audit.confidence)


def _interval(stratum: str, found: ItemTally, size: int | None, confidence: int) -> Interval:
    if size is None:
        return Interval(stratum, found.met, found.of, None, *clopper_pearson(found.met, found.of, confidence))
    low, high = exact_limits(found.met, found.of, size, confidence)
    return Interval(stratum, found.met, found.of, size, Decimal(low), Decimal(high))


def interval_in_short(interval: Interval) -> str:
    """Write an interval beside its outcome: "22–48 av 60", "32,3–83,7 %"."""
    span = span_in_figures(interval)
    return span if interval.size is None else f"{span} av {figures(interval.size)}"


def span_in_figures(interval: Interval) -> str:
    """Write the limits of an interval: "22–48" of a number of cases, else "32,3–83,7 %"."""
    if interval.size is None:
        return share_in_figures(interval)
    return _span(figures(interval.low), figures(interval.high))


def share_in_figures(interval: Interval) -> str:
    """Write the limits of an interval in per cent: "36,7–80 %"."""
    return _per_cent(interval.low, interval.high, interval.size or 1)


def interval_in_words(interval: Interval, noun: Noun) -> str:
    """Write an interval: "22–48 av 60 ärenden (36,7–80 %)", "32,3–83,7 %", behind the name of its stratum."""
    stratum = f"{interval.stratum}: " if interval.stratum else ""
    if interval.size is None:
        return f"{stratum}{interval_in_short(interval)}"
    of = noun.singular if interval.size == 1 else noun.plural
    return f"{stratum}{interval_in_short(interval)} {of} ({share_in_figures(interval)})"


def _per_cent(low: Decimal, high: Decimal, of: int) -> str:
    return f"{_span(_share(low, of), _share(high, of))}\u00a0%"


def _share(number: Decimal, of: int) -> str:
    """Return a share in per cent with one decimal; a whole one without."""
    rounded = (100 * number / of).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return figures(rounded).removesuffix(",0")


def _span(low: str, high: str) -> str:
    return low if low == high else f"{low}{_DASH}{high}"
