"""The figures of an earlier audit beside those of the one that follows it up, with the change in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aktgranskning.domain.conclusions.earlier_tally import EarlierItem, earlier_item, is_compared, read_tally
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.nouns import CASE_FILE, ROW, Noun
from aktgranskning.domain.tally import Counted, ItemTally
from aktgranskning.domain.wording import NO_RATIO, ratio

UNCHANGED = "oförändrat"
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """One item: what it is called, its figures then and now, and the `change` in words.

    `name` is the item's in this audit's checklist, '' where that has it no more. `earlier` and `present` are the
    figures that are told, None where an audit does not have the item.
    """

    label: str
    then: str
    now: str
    change: str
    name: str = ""
    earlier: EarlierItem | None = None
    present: EarlierItem | None = None

    @property
    def told(self) -> tuple[str, str, str]:
        """What a table says of it behind its label."""
        return self.then, self.now, self.change


def then_and_now(
    conclusions: Conclusions, tallies: Iterable[ItemTally], noun: Noun = CASE_FILE
) -> tuple[ThenAndNow, ...]:
    """Set the earlier audit's figures beside these, item by item by name, in this checklist's order.

    Items that this one has no more stand behind; () where no earlier audit is followed up. `noun` is what is counted.
    """
    if not conclusions.earlier_audits:
        return ()
    then = {one.name: one for one in read_tally(conclusions.earlier_audits[-1].tally)}
    now = {found.item.name: earlier_item(found) for found in tallies if is_compared(found)}
    gone = (
        ThenAndNow(one.label, _figures(one), NO_RATIO, "frågan finns inte nu", earlier=one)
        for one in _without(then, now)
    )
    return (*(_beside(then.get(name), found, noun) for name, found in now.items()), *gone)


def _without(then: dict[str, EarlierItem], now: dict[str, EarlierItem]) -> Iterator[EarlierItem]:
    return (one for name, one in then.items() if name not in now)


def _beside(then: EarlierItem | None, now: EarlierItem, noun: Noun) -> ThenAndNow:
    if then is None:
        return ThenAndNow(now.label, NO_RATIO, _figures(now), "frågan fanns inte då", now.name, None, now)
    return ThenAndNow(now.label, _figures(then), _figures(now), _change(then, now, noun), now.name, then, now)


def _figures(found: EarlierItem) -> str:
    if found.has_outcome:
        return ratio(found.met, found.of, found.counted)
    return _BETWEEN.join(f"{label}: {count}" for _, label, count in found.choices)


def _change(then: EarlierItem, now: EarlierItem, noun: Noun) -> str:
    """Say what has changed, in numbers only where as many are counted as then: of 15 and of 1, fewer says nothing."""
    if (then.counted, then.has_outcome) != (now.counted, now.has_outcome):
        return "räknas på ett annat sätt nu"
    counted = ROW if now.counted is Counted.ROWS else noun
    before, after = (one.of if one.has_outcome else one.answered for one in (then, now))
    if not before or not after:
        return _nothing_to_compare(before, after)
    if before != after:
        return f"olika många {counted.plural}: {before} då, {after} nu"
    changed = _more(now.met - then.met, counted) if now.has_outcome else _choices_changed(then, now, counted)
    return changed or UNCHANGED


def _nothing_to_compare(before: int, after: int) -> str:
    match bool(before), bool(after):
        case False, False:
            return NO_RATIO
        case False, True:
            return "inget räknat då"
        case _:
            return "inget räknat nu"


def _choices_changed(then: EarlierItem, now: EarlierItem, noun: Noun) -> str:
    """Say of each choice that either has how many more or fewer have it; '' where none differs."""
    counts = [{name: count for name, _, count in one.choices} for one in (then, now)]
    labels = {name: label for name, label, _ in (*then.choices, *now.choices)}
    more = {name: counts[1].get(name, 0) - counts[0].get(name, 0) for name in labels}
    return _BETWEEN.join(f"{labels[name]}: {_more(by, noun)}" for name, by in more.items() if by)


def _more(by: int, noun: Noun) -> str:
    """Return "8 akter fler", "1 akt färre"; '' for none."""
    if not by:
        return ""
    what = noun.singular if abs(by) == 1 else noun.plural
    return f"{abs(by)} {what} {'fler' if by > 0 else 'färre'}"
