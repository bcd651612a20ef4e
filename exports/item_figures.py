"""The figure of an item in short, as it stands beside an assessment or a recommendation."""

from collections.abc import Set

from aktgranskning.domain.checklist import TallyKind
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import answered_in_words, counted_choice_label, ratio, spread_in_words


def item_figure(found: ItemTally, hidden: Set[str] = frozenset()) -> str:
    """Write "1 av 15", or how the answers of an item without outcome are spread; that of `hidden` items is left out."""
    if found.item.has_outcome:
        return ratio(found.met, found.of, found.counted)
    if found.item.name in hidden:
        return answered_in_words(found)
    if found.item.tally is TallyKind.DISTRIBUTION:
        return ", ".join(f"{counted_choice_label(found.item, name)}: {count}" for name, count in found.choices)
    return spread_in_words(found) or answered_in_words(found)
