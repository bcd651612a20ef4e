"""The tally of an earlier audit, as the one that follows it up keeps it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from aktgranskning.domain.checklist import Item, TallyKind
from aktgranskning.domain.tally import Counted, ItemTally


@dataclass(frozen=True, slots=True)
class EarlierItem:
    """The figures of one item: in how many of how many it is met, or how many have each choice.

    `has_outcome` says which of both. `choices` are name, label and count of each; `answered` is how many have any.
    """

    name: str
    label: str
    counted: Counted
    has_outcome: bool
    met: int
    of: int
    answered: int
    choices: tuple[tuple[str, str, int], ...]


def is_compared(found: ItemTally) -> bool:
    """Say whether an item is set beside its earlier figures: it has an outcome, or choices that are counted.

    Numbers and days that are summed up are left out, as are rows: they come and go with the cases that were drawn.
    """
    item = found.item
    return item.has_outcome or (item.tally is TallyKind.DISTRIBUTION and bool(found.choices))


def earlier_item(found: ItemTally) -> EarlierItem:
    """Return the figures of an item as a later audit keeps them."""
    item = found.item
    choices = () if item.has_outcome else _choices(item, found)
    return EarlierItem(
        item.name, item.label, found.counted, item.has_outcome, found.met, found.of, found.answered, choices
    )


def _choices(item: Item, found: ItemTally) -> tuple[tuple[str, str, int], ...]:
    labels = {choice.name: choice.label for choice in item.choices}
    return tuple((name, labels[name], count) for name, count in found.choices)


def write_tally(tallies: Iterable[ItemTally]) -> str:
    """Write the items that can be compared, in their order, as JSON."""
    items = [asdict(earlier_item(found)) for found in tallies if is_compared(found)]
    return json.dumps(items, ensure_ascii=False, separators=(",", ":"))


def read_tally(text: str) -> tuple[EarlierItem, ...]:
    """Read what `write_tally` wrote; nothing where it is ''."""
    return tuple(
        EarlierItem(
            **one | {"counted": Counted(one["counted"]), "choices": tuple(tuple(choice) for choice in one["choices"])}
        )
        for one in json.loads(text or "[]")
    )
