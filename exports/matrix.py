"""Matris: a row a case, with the answers to the items outside repeats and the number of rows of each repeat."""

from collections.abc import Iterator, Set

from aktgranskning.domain.audit import Case, Snapshot
from aktgranskning.domain.wording import STATUS_WORDS
from exports.columns import item_columns
from exports.grid import REFERENCE, Grid, grid_sheet
from exports.sheet import Cell, Row, Sheet

TITLE = "Matris"

UNIT = "Enhet"

_WIDTHS = {"Akt": 12, UNIT: 18, "Status": 12}
_REFERENCE_WIDTH = 20


def matrix_grid(snapshot: Snapshot, hidden: Set[str], with_references: bool) -> Grid:
    """Return where each item outside repeats stands; the answers of `hidden` items have no column."""
    checklist = snapshot.checklist
    leading = _WIDTHS | ({REFERENCE: _REFERENCE_WIDTH} if with_references else {})
    items = [item for item in checklist.items if not checklist.repeats_around(item)]
    columns = item_columns(items, checklist.numbers(), hidden, len(leading) + 1)
    return Grid(TITLE, leading, columns, len(snapshot.cases))


def matrix_sheet(snapshot: Snapshot, grid: Grid) -> Sheet:
    """Lay out the answers in force."""
    return grid_sheet(grid, _rows(snapshot, grid))


def _rows(snapshot: Snapshot, grid: Grid) -> Iterator[Row]:
    for case in snapshot.cases:
        row = _case_cells(case, REFERENCE in grid.leading)
        for of_item in grid.columns:
            row += of_item.cells(snapshot.answers[case.id][of_item.item.name])
        yield row


def _case_cells(case: Case, with_references: bool) -> list[Cell]:
    texts = [case.label, case.unit, STATUS_WORDS[case.status]]
    return [Cell(text) for text in texts + [case.reference] * with_references]
