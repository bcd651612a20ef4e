"""The cross-table: how many cases, or rows of a repeat, have which answers to two items at once, and which they are."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from aktgranskning.domain.audit import Answer, AnswerState, Snapshot
from aktgranskning.domain.checklist import CHOICE_KINDS, Choice, Item, ItemKind
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.places import place_of, row_of, rows_around
from aktgranskning.domain.tally import SEVEN_STATES, SILENT, Counted, counted_choices, places_of
from aktgranskning.domain.wording import STATE_WORDS

Behind = tuple[int, str]
"""What a cell counts: a case's id, and the place where to find it, which is in the row where rows are counted."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A row or a column: of those who have a choice, or of those who have none that counts and are in a state."""

    choice: Choice | None = None
    state: AnswerState | None = None

    @property
    def label(self) -> str:
        """What the heading says."""
        return self.choice.label if self.choice else STATE_WORDS[self.state or AnswerState.UNANSWERED]


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Two items crossed; `cells[row][column]` are the cases and places behind the figure, in the order of the cases.

    Everything counted stands in exactly one cell, but where an item lets several choices be made (`has_several`): then
    it stands in a cell for each. `behind` is everything counted, once.
    """

    row_item: Item
    column_item: Item
    row_headings: tuple[Heading, ...]
    column_headings: tuple[Heading, ...]
    cells: tuple[tuple[tuple[Behind, ...], ...], ...]
    behind: tuple[Behind, ...]
    counted: Counted

    @property
    def has_several(self) -> bool:
        """Whether one case or row may stand in several cells, so that they may sum to more than there are."""
        return ItemKind.SELECT_MULTIPLE in (self.row_item.kind, self.column_item.kind)

    def behind_row(self, row: int) -> tuple[Behind, ...]:
        """Return everything that a row counts, once."""
        return self._in_order(self.cells[row])

    def behind_column(self, column: int) -> tuple[Behind, ...]:
        """Return everything that a column counts, once."""
        return self._in_order(of_row[column] for of_row in self.cells)

    def _in_order(self, cells: Iterable[tuple[Behind, ...]]) -> tuple[Behind, ...]:
        found = {one for cell in cells for one in cell}
        return tuple(one for one in self.behind if one in found)


def cross_table(snapshot: Snapshot, row_item: str, column_item: str) -> CrossTable:
    """Cross two items: in cases or, where one stands in a repeat, in its rows, each with its case's other answer.

    AuditError where they stand in different repeats, whose rows have nothing to do with each other.
    """
    row, column = snapshot.checklist.item(row_item), snapshot.checklist.item(column_item)
    inner = _inner(snapshot, row, column)
    repeats = snapshot.checklist.repeats_around(inner)
    sorted_in: dict[tuple[Heading, Heading], list[Behind]] = {}
    behind: list[Behind] = []
    for case_id, answers in snapshot.answers.items():
        for place in places_of(inner, repeats, snapshot.rows.get(case_id, ())):
            behind.append((case_id, place))
            of_row, of_column = (_headings_of(item, _answer(answers, item, place)) for item in (row, column))
            for key in ((one, other) for one in of_row for other in of_column):
                sorted_in.setdefault(key, []).append((case_id, place))
    rows = _headings(row, {heading for heading, _ in sorted_in})
    columns = _headings(column, {heading for _, heading in sorted_in})
    cells = tuple(tuple(tuple(sorted_in.get((one, other), ())) for other in columns) for one in rows)
    return CrossTable(row, column, rows, columns, cells, tuple(behind), Counted.ROWS if repeats else Counted.CASES)


def can_cross(snapshot: Snapshot, row_item: str, column_item: str) -> bool:
    """Say whether two items can be crossed: whether one of them stands in every repeat that the other stands in."""
    ours, others = (
        snapshot.checklist.repeats_around(snapshot.checklist.item(name)) for name in (row_item, column_item)
    )
    shared = min(len(ours), len(others))
    return ours[:shared] == others[:shared]


def _inner(snapshot: Snapshot, row: Item, column: Item) -> Item:
    """Return which of two items stands deeper in repeats; AuditError where that is in different ones."""
    if not can_cross(snapshot, row.name, column.name):
        raise AuditError("cross_table.different_repeats", row=row.label, column=column.label)
    depth_of_row, depth_of_column = (len(snapshot.checklist.repeats_around(item)) for item in (row, column))
    return column if depth_of_column > depth_of_row else row


def _answer(answers: Mapping[str, Answer], item: Item, place: str) -> Answer:
    """Return what a case has for an item in a place's row, or in the row around that where the item stands."""
    around = ("", *rows_around(row_of(place)))
    return next(answers[there] for row in reversed(around) if (there := place_of(item.name, row)) in answers)


def _headings_of(item: Item, answer: Answer) -> list[Heading]:
    """Return under which headings an answer stands: those of its choices, or that of its state where none counts."""
    if item.kind in CHOICE_KINDS and answer.state not in SILENT:
        names = counted_choices(item, answer.value)
        found = [Heading(choice=choice) for choice in item.choices if choice.name in names]
        if found:
            return found
    return [Heading(state=answer.state)]


def _headings(item: Item, needed: Set[Heading]) -> tuple[Heading, ...]:
    """Return an item's headings: its choices or the states that its outcome can be, and what else is needed."""
    choices = [Heading(choice=choice) for choice in item.choices if item.kind in CHOICE_KINDS]
    always = set(SILENT) if choices else set(SEVEN_STATES) if item.has_outcome else {AnswerState.RECORDED, *SILENT}
    states = [Heading(state=state) for state in (AnswerState.RECORDED, *SEVEN_STATES)]
    return (*choices, *(heading for heading in states if heading.state in always or heading in needed))
