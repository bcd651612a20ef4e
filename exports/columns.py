"""The columns of an item where answers stand in a table: its answer, its outcome as a fixed code, its choices."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from aktgranskning.domain.audit import Answer
from aktgranskning.domain.checklist import (
    DATE_KINDS,
    MOMENT_KINDS,
    NUMBER_KINDS,
    TEXT_KINDS,
    Item,
    ItemKind,
    TallyKind,
)
from aktgranskning.domain.tally import SILENT, chosen
from aktgranskning.domain.wording import choice_label, code
from exports.sheet import Cell, Look, Value, measured

_MEASURED = NUMBER_KINDS | DATE_KINDS | MOMENT_KINDS | {ItemKind.TIME, ItemKind.CALCULATE}
_SEVERAL = frozenset({ItemKind.SELECT_MULTIPLE, ItemKind.RANK})
_ANSWER_WIDTH, _WORDY_ANSWER_WIDTH, _CODE_WIDTH = 16, 30, 16
_CHOICE_WIDTHS = (12, 26)


@dataclass(frozen=True, slots=True)
class ItemColumns:
    """Where an item stands: the number of its first column (from 1), and which columns it has.

    In order: the answer, unless it is concealed, the code, and one for each choice of `choices`.
    """

    item: Item
    number: int
    first: int
    has_answer: bool

    @property
    def choices(self) -> tuple[str, ...]:
        """The names of the choices that have a column."""
        if self.item.kind in _SEVERAL or self.item.tally is TallyKind.DISTRIBUTION:
            return tuple(choice.name for choice in self.item.choices)
        return ()

    @property
    def code(self) -> int:
        """The column of the code."""
        return self.first + self.has_answer

    @property
    def last(self) -> int:
        """The last column of the item."""
        return self.code + len(self.choices)

    def choice(self, name: str) -> int:
        """Return the column of a choice."""
        return self.code + 1 + self.choices.index(name)

    @property
    def question(self) -> str:
        """What stands above all its columns."""
        return f"{self.number}. {self.item.label}"

    @property
    def span(self) -> str:
        """The cells of the first row that are above them."""
        return f"{get_column_letter(self.first)}1:{get_column_letter(self.last)}1"

    def headings(self) -> list[str]:
        """Return the heading of each column."""
        answer = [f"Svar {self.number}"] if self.has_answer else []
        return [*answer, f"Utfall {self.number}", *self.choice_headings()]

    def choice_headings(self) -> list[str]:
        """Return the headings of the choices' columns."""
        return [f"{self.number}: {choice_label(self.item, name)}" for name in self.choices]

    def widths(self) -> list[int]:
        """Return the widths of the columns; a choice's is that of the longest word in its heading."""
        wordy = self.item.kind in TEXT_KINDS | _SEVERAL
        answer = [_WORDY_ANSWER_WIDTH if wordy else _ANSWER_WIDTH] if self.has_answer else []
        narrowest, widest = _CHOICE_WIDTHS
        longest = [max(len(word) for word in heading.split()) for heading in self.choice_headings()]
        return [*answer, _CODE_WIDTH, *(min(max(length + 2, narrowest), widest) for length in longest)]

    def cells(self, answer: Answer) -> Iterator[Cell]:
        """Yield what stands in the columns for an answer.

        Under a choice stands 1 where it is chosen, else 0; of a rank its place, from 1, and 0 where it has none.
        """
        counts = answer.state not in SILENT
        if self.has_answer:
            yield Cell(_answer_value(self.item, answer.value) if counts else None, Look.TEXT, answer.state)
        yield Cell(code(answer.state), Look.TEXT, answer.state)
        names = chosen(self.item, answer.value)
        is_rank = self.item.kind is ItemKind.RANK
        for name in self.choices:
            place = (names.index(name) + 1 if is_rank else 1) if name in names else 0
            yield Cell(place if counts else None)


def item_columns(
    items: Iterable[Item], numbered: Mapping[str, int], hidden: Set[str], first: int
) -> tuple[ItemColumns, ...]:
    """Return where each item with a number stands, from column `first` on; `hidden` answers have no column."""
    columns: list[ItemColumns] = []
    for item in items:
        if item.name in numbered:
            columns.append(ItemColumns(item, numbered[item.name], first, item.name not in hidden))
            first = columns[-1].last + 1
    return tuple(columns)


def _answer_value(item: Item, value: str) -> Value:
    return measured(value) if item.kind in _MEASURED else choice_label(item, value)
