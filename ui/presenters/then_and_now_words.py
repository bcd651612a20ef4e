"""The figures of an earlier audit beside those of now, as the screen says them."""

from aktgranskning.domain.conclusions.earlier_tally import EarlierItem
from aktgranskning.domain.conclusions.then_and_now import ThenAndNow
from aktgranskning.domain.nouns import ROW, Noun
from aktgranskning.domain.tally import Counted
from aktgranskning.domain.wording import NO_RATIO
from ui.presenters.counted_words import ratio
from ui.presenters.interval_words import shown_noun
from ui.translating import tr

_BETWEEN = " · "


def told(one: ThenAndNow, noun: Noun) -> tuple[str, str, str]:
    """Say the figures of an item then and now, and what has changed; `noun` is what the audit counts."""
    return _figures(one.earlier), _figures(one.present), _changed(one, noun)


def _figures(found: EarlierItem | None) -> str:
    if found is None:
        return NO_RATIO
    if found.has_outcome:
        return ratio(found.met, found.of, found.counted)
    return _BETWEEN.join(f"{label}: {count}" for _, label, count in found.choices)


def _changed(one: ThenAndNow, noun: Noun) -> str:
    then, now = one.earlier, one.present
    if now is None:
        return tr("frågan finns inte nu")
    if then is None:
        return tr("frågan fanns inte då")
    if (then.counted, then.has_outcome) != (now.counted, now.has_outcome):
        return tr("räknas på ett annat sätt nu")
    return _compared(then, now, ROW if now.counted is Counted.ROWS else noun)


def _compared(then: EarlierItem, now: EarlierItem, noun: Noun) -> str:
    """Say what has changed, in numbers only where as many are counted as then."""
    before, after = (one.of if one.has_outcome else one.answered for one in (then, now))
    if not before or not after:
        return _nothing_to_compare(before, after)
    if before != after:
        words = tr("olika många {noun}: {before} då, {after} nu")
        return words.format(noun=shown_noun(noun.plural), before=before, after=after)
    changed = _more(now.met - then.met, noun) if now.has_outcome else _choices_changed(then, now, noun)
    return changed or tr("oförändrat")


def _nothing_to_compare(before: int, after: int) -> str:
    if before:
        return tr("inget räknat nu")
    return tr("inget räknat då") if after else NO_RATIO


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
    words = tr("{number} {noun} fler") if by > 0 else tr("{number} {noun} färre")
    return words.format(number=abs(by), noun=shown_noun(noun.singular if abs(by) == 1 else noun.plural))
