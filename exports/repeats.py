"""Rader – …: a sheet for each repeat, with a row for each of its rows in each case."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from aktgranskning.domain.audit import Case, Snapshot
from aktgranskning.domain.checklist import Checklist, Item, ItemKind
from aktgranskning.domain.places import place_of, repeat_of, rows_around
from exports.columns import item_columns
from exports.grid import REFERENCE, Grid, grid_sheet
from exports.row_names import positions
from exports.safe_text import visible
from exports.sheet import Cell, Row, Sheet

_LONGEST_TITLE = 31
"""So many UTF-16 units a sheet's title can have."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_CASE_WIDTH, _REFERENCE_WIDTH, _POSITION_WIDTH = 12, 20, 14


def repeat_grids(snapshot: Snapshot, hidden: Set[str], with_references: bool) -> list[tuple[Item, Grid]]:
    """Return each repeat of the checklist with where the items in its rows stand; `hidden` as in the matrix."""
    repeats = [item for item in snapshot.checklist.items if item.kind is ItemKind.REPEAT]
    titles = _titles(repeats)
    return [
        (repeat, _grid(snapshot, repeat, title, hidden, with_references))
        for repeat, title in zip(repeats, titles, strict=True)
    ]


def repeat_sheet(snapshot: Snapshot, repeat: Item, grid: Grid) -> Sheet:
    """Lay out the rows of a repeat, those included that are not asked."""
    return grid_sheet(grid, _rows(snapshot, repeat, grid))


def _grid(snapshot: Snapshot, repeat: Item, title: str, hidden: Set[str], with_references: bool) -> Grid:
    checklist = snapshot.checklist
    around = (*checklist.repeats_around(repeat), repeat.name)
    leading = {"Akt": _CASE_WIDTH} | ({REFERENCE: _REFERENCE_WIDTH} if with_references else {})
    leading |= dict.fromkeys(_position_headings(checklist, around), _POSITION_WIDTH)
    inside = [item for item in checklist.items if checklist.repeats_around(item) == around]
    columns = item_columns(inside, checklist.numbers(), hidden, len(leading) + 1)
    rows = sum(repeat_of(row) == repeat.name for of_case in snapshot.rows.values() for row in of_case)
    return Grid(title, leading, columns, rows, frozen=len(leading))


def _position_headings(checklist: Checklist, repeats: Sequence[str]) -> list[str]:
    if len(repeats) == 1:
        return ["Rad"]
    numbered = checklist.numbers()
    return [f"Rad i {numbered[repeat]}. {checklist.item(repeat).label}" for repeat in repeats]


def _rows(snapshot: Snapshot, repeat: Item, grid: Grid) -> Iterator[Row]:
    for case in snapshot.cases:
        numbered = positions(snapshot.rows.get(case.id, ()))
        answers = snapshot.answers[case.id]
        for row in numbered:
            if repeat_of(row) == repeat.name:
                cells = _leading_cells(case, REFERENCE in grid.leading)
                cells += (Cell(numbered[path]) for path in rows_around(row))
                for of_item in grid.columns:
                    cells += of_item.cells(answers[place_of(of_item.item.name, row)])
                yield cells


def _leading_cells(case: Case, with_references: bool) -> list[Cell]:
    return [Cell(text) for text in [case.label] + [case.reference] * with_references]


def _titles(repeats: Iterable[Item]) -> list[str]:
    """Give each repeat's sheet a title that a workbook can have and that no other has."""
    titles: list[str] = []
    taken: set[str] = set()
    for repeat in repeats:
        label = " ".join(_FORBIDDEN.sub(" ", visible(repeat.label)).split()).strip("'") or repeat.name
        title, again = _shortened(f"Rader – {label}"), 1
        while title.casefold() in taken:
            again += 1
            title = _shortened(f"Rader – {label}", f" ({again})")
        titles.append(title)
        taken.add(title.casefold())
    return titles


def _shortened(title: str, ending: str = "") -> str:
    while len((title + ending).encode("utf-16-le")) > 2 * _LONGEST_TITLE:
        title = title[:-1]
    return title.rstrip(" '") + ending
