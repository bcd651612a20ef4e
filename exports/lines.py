"""The lines that the figures of an item take in a table: the item, the rows of a repeat, the counted choices."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from aktgranskning.domain.checklist import Checklist, Item, TallyKind
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import counted_choice_label, ratio
from exports.figures import ANSWERED, FIGURES, OF, ROWS, WITH_ROWS, Figure
from exports.headings import by_section
from exports.sheet import Cell, Look


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it is called, its outcome ("1 av 15", None where it has none), and its figures.

    `item` has the item in its own line, None in those under it.
    """

    label: str
    outcome: str | None
    figures: Mapping[Figure, int] = field(default_factory=dict)
    item: Item | None = None

    def leading(self, number: int | None) -> list[Cell]:
        """Return the cells before the figures: the number of the item, and the line's name."""
        return [Cell(number if self.item else None), Cell(self.label, Look.TEXT if self.item else Look.SUBORDINATE)]

    def of(self, figure: Figure) -> Cell:
        """Return the cell of a figure, empty where the line has none."""
        return Cell(self.figures.get(figure))


def lines_of(tally: ItemTally) -> list[Line]:
    """Return the lines of an item, its own first; those of the same item in parts of the cases are the same ones."""
    return [_own(tally), *_of_rows(tally), *_of_choices(tally)]


def in_sections(checklist: Checklist, tallies: Sequence[ItemTally]) -> Iterator[tuple[str, list[ItemTally]]]:
    """Yield the tallies of each section with its heading; '' where the checklist has no sections."""
    by_name = {tally.item.name: tally for tally in tallies}
    for heading, items in by_section(checklist, [tally.item for tally in tallies]):
        yield heading, [by_name[item.name] for item in items]


def _own(tally: ItemTally) -> Line:
    outcome = ratio(tally.met, tally.of, tally.counted) if tally.item.has_outcome else None
    figures = {figure: number for figure in FIGURES if (number := figure.of(tally)) is not None}
    return Line(tally.item.label, outcome, figures, tally.item)


def _of_rows(tally: ItemTally) -> Iterator[Line]:
    """Yield the lines under a repeat: where it has at least one row, and how many rows it has in all."""
    if tally.rows:
        outcome = ratio(tally.rows.with_rows, tally.rows.of, tally.counted)
        yield Line(WITH_ROWS, outcome, {ANSWERED: tally.rows.with_rows, OF: tally.rows.of})
        yield Line(ROWS, None, {ANSWERED: tally.rows.rows})


def _of_choices(tally: ItemTally) -> Iterator[Line]:
    if tally.item.tally is TallyKind.DISTRIBUTION:
        for name, count in tally.choices:
            yield Line(counted_choice_label(tally.item, name), None, {ANSWERED: count})
