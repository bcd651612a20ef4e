"""Matris: a row a case; for each item its answer, its outcome as a fixed code, and 0 or 1 for each choice."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from math import ceil

from openpyxl.utils import get_column_letter

from aktgranskning.domain.audit import Answer, Case, Snapshot
from aktgranskning.domain.checklist import Checklist, Item, ItemKind, TallyKind
from aktgranskning.domain.tally import SILENT, chosen
from aktgranskning.domain.wording import STATUS_WORDS, choice_label, code
from exports.heights import GREATEST, LINE, line_count
from exports.sheet import Cell, Look, Row, Sheet, Value, header, measured

TITLE = "Matris"
REFERENCE = "Diarienummer"
FIRST_CASE_ROW = 3

_MEASURED = (ItemKind.INTEGER, ItemKind.DECIMAL, ItemKind.DATE, ItemKind.CALCULATE)
_CASE_WIDTHS = {"Akt": 12, "Enhet": 18, "Status": 12, REFERENCE: 20}
_ANSWER_WIDTH, _WORDY_ANSWER_WIDTH, _CODE_WIDTH = 16, 30, 16
_CHOICE_WIDTHS = (12, 26)
_BOLD = 2  # fewer characters of bold text in the same width
_PAGE_WIDTH = 190


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
        if self.item.kind is ItemKind.SELECT_MULTIPLE or self.item.tally is TallyKind.DISTRIBUTION:
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


def item_columns(checklist: Checklist, hidden: Set[str], with_references: bool) -> tuple[ItemColumns, ...]:
    """Return where each item that can hold a value stands; the answers of `hidden` items have no column."""
    numbered = checklist.numbers()
    columns: list[ItemColumns] = []
    first = len(_case_headings(with_references)) + 1
    for item in checklist.items:
        if item.name in numbered:
            columns.append(ItemColumns(item, numbered[item.name], first, item.name not in hidden))
            first = columns[-1].last + 1
    return tuple(columns)


def matrix_sheet(snapshot: Snapshot, columns: Sequence[ItemColumns], with_references: bool) -> Sheet:
    """Lay out the answers in force; its rows are made one at a time, as they are written."""
    case_headings = _case_headings(with_references)
    widths = [_CASE_WIDTHS[heading] for heading in case_headings]
    lines = 1
    for of_item in columns:
        own = _widths(of_item)
        widths += own
        lines = max(lines, line_count(_question(of_item), sum(own) - _BOLD))
    return Sheet(
        TITLE,
        widths,
        _rows(snapshot, columns, case_headings),
        len(snapshot.cases) + FIRST_CASE_ROW - 1,
        header_row=FIRST_CASE_ROW - 1,
        frozen_columns=1,
        filtered=True,
        merged=[_span(of_item) for of_item in columns if of_item.last > of_item.first],
        heights={1: min(lines * LINE + 1, GREATEST)},
        pages_wide=ceil(sum(widths) / _PAGE_WIDTH),
    )


def case_range(column: int, cases: int) -> str:
    """Return the absolute address of a column's cases, for formulas on other sheets."""
    letter = get_column_letter(column)
    return f"{TITLE}!${letter}${FIRST_CASE_ROW}:${letter}${FIRST_CASE_ROW + max(cases, 1) - 1}"


def _case_headings(with_references: bool) -> tuple[str, ...]:
    return ("Akt", "Enhet", "Status", *([REFERENCE] if with_references else []))


def _widths(of_item: ItemColumns) -> list[int]:
    """Return the widths of an item's columns; a choice's is that of the longest word in its heading."""
    wordy = of_item.item.kind in (ItemKind.TEXT, ItemKind.SELECT_MULTIPLE)
    answer = [_WORDY_ANSWER_WIDTH if wordy else _ANSWER_WIDTH] if of_item.has_answer else []
    narrowest, widest = _CHOICE_WIDTHS
    longest = [max(len(word) for word in heading.split()) for heading in _choice_headings(of_item)]
    return [*answer, _CODE_WIDTH, *(min(max(length + 2, narrowest), widest) for length in longest)]


def _span(of_item: ItemColumns) -> str:
    return f"{get_column_letter(of_item.first)}1:{get_column_letter(of_item.last)}1"


def _question(of_item: ItemColumns) -> str:
    return f"{of_item.number}. {of_item.item.label}"


def _rows(snapshot: Snapshot, columns: Sequence[ItemColumns], case_headings: Sequence[str]) -> Iterator[Row]:
    questions: list[str] = [""] * len(case_headings)
    headings = list(case_headings)
    choices = [heading for of_item in columns for heading in _choice_headings(of_item)]
    for of_item in columns:
        questions += [_question(of_item)] + [""] * (of_item.last - of_item.first)
        headings += _headings(of_item)
    yield header(*questions)
    yield header(*headings, centred=choices)
    for case in snapshot.cases:
        row = _case_cells(case, REFERENCE in case_headings)
        for of_item in columns:
            row += _answer_cells(of_item, snapshot.answers[case.id][of_item.item.name])
        yield row


def _headings(of_item: ItemColumns) -> list[str]:
    answer = [f"Svar {of_item.number}"] if of_item.has_answer else []
    return [*answer, f"Utfall {of_item.number}", *_choice_headings(of_item)]


def _choice_headings(of_item: ItemColumns) -> list[str]:
    return [f"{of_item.number}: {choice_label(of_item.item, name)}" for name in of_item.choices]


def _case_cells(case: Case, with_references: bool) -> list[Cell]:
    texts = [case.label, case.unit, STATUS_WORDS[case.status]]
    return [Cell(text) for text in texts + [case.reference] * with_references]


def _answer_cells(of_item: ItemColumns, answer: Answer) -> Iterator[Cell]:
    counts = answer.state not in SILENT
    if of_item.has_answer:
        yield Cell(_answer_value(of_item.item, answer) if counts else None, Look.TEXT, answer.state)
    yield Cell(code(answer.state), Look.TEXT, answer.state)
    names = chosen(of_item.item, answer.value)
    for name in of_item.choices:
        yield Cell(int(name in names) if counts else None)


def _answer_value(item: Item, answer: Answer) -> Value:
    return measured(answer.value) if item.kind in _MEASURED else choice_label(item, answer.value)
