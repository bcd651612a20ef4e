"""Two items crossed, as a dialog shows them: the headings, the figures with their totals, the cases behind each."""

from collections.abc import Sequence

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.checklist import TallyKind
from aktgranskning.domain.cross_table import Behind, CrossTable, Heading, can_cross, cross_table
from aktgranskning.domain.grouping import GroupBy, groups, part_of
from aktgranskning.domain.places import item_of
from ui.collation import ordered
from ui.presenters.cases_behind import CaseBehind, behind, number_in_words, told, views_by_place
from ui.presenters.counted_words import group_in_words
from ui.translating import later, tr

TOTAL = later("Alla")
SEVERAL = later("En akt kan stå i flera celler, för frågan kan ha flera svar.")


class CrossTablePresenter:
    """Of two items at a time; the last row and column are the totals."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._whole = self._snapshot = snapshot
        self._crossed: CrossTable | None = None

    def units(self) -> list[tuple[str, str | None]]:
        """Return what can be crossed, its words and its unit: all cases, of several units those of one alone."""
        units = groups(self._whole.cases, GroupBy.UNIT)
        several = units if len(units) > 1 else ()
        return [(tr("Alla akter"), None), *((group_in_words(unit, GroupBy.UNIT), unit) for unit in several)]

    def show_unit(self, unit: str | None) -> None:
        """Cross the cases of one unit from now on, of all where it is None."""
        of_unit = {case.id for case in self._whole.cases if unit is None or case.unit == unit}
        self._snapshot = self._whole if unit is None else part_of(self._whole, of_unit)

    def items(self) -> list[tuple[str, str]]:
        """Return what can be crossed: each item's name and label."""
        numbered = self._snapshot.checklist.numbers()
        items = (item for item in self._snapshot.checklist.items if item.name in numbered)
        return [(item.name, item.label) for item in items if item.tally is not TallyKind.NONE]

    def partners(self, name: str) -> list[tuple[str, str]]:
        """Return what an item can be crossed with, itself left out."""
        return [
            (other, label) for other, label in self.items() if other != name and can_cross(self._snapshot, name, other)
        ]

    def cross(self, row_item: str, column_item: str) -> None:
        """Cross two items that can be."""
        self._crossed = cross_table(self._snapshot, row_item, column_item)

    @property
    def row_headings(self) -> list[str]:
        """What heads each row."""
        return [*map(_said, self._crossed.row_headings), tr(TOTAL)] if self._crossed else []

    @property
    def column_headings(self) -> list[str]:
        """What heads each column."""
        return [*map(_said, self._crossed.column_headings), tr(TOTAL)] if self._crossed else []

    @property
    def note(self) -> str:
        """What should be known of the sums; '' where nothing needs to be."""
        return tr(SEVERAL) if self._crossed and self._crossed.has_several else ""

    def figure(self, row: int, column: int) -> int:
        """Return how many a cell counts."""
        return len(self._behind(row, column))

    def title(self, row: int, column: int) -> str:
        """Name a cell in two lines, and say how many stand behind it."""
        crossed = self._table()
        found = self.cases_behind(row, column)
        rows = _answer_to(crossed.row_item.label, self.row_headings[row])
        columns = _answer_to(crossed.column_item.label, self.column_headings[column])
        return f"{rows}\n{columns} · {number_in_words(crossed.counted, found)}"

    def cases_behind(self, row: int, column: int) -> list[CaseBehind]:
        """Return the cases, or their rows, that a cell counts, in the order of the cases' labels."""
        places: dict[int, list[str]] = {}
        for case_id, place in self._behind(row, column):
            places.setdefault(case_id, []).append(place)
        views = views_by_place(self._snapshot)
        tell = {item.name: told(item) for item in (self._table().row_item, self._table().column_item)}
        cases = ordered(case for case in self._snapshot.cases if case.id in places)
        return [
            behind(self._snapshot, case, place, tell[item_of(place)], views)
            for case in cases
            for place in places[case.id]
        ]

    def _behind(self, row: int, column: int) -> Sequence[Behind]:
        crossed = self._table()
        is_sum_of_rows, is_sum_of_columns = row == len(crossed.row_headings), column == len(crossed.column_headings)
        if is_sum_of_rows and is_sum_of_columns:
            return crossed.behind
        if is_sum_of_rows:
            return crossed.behind_column(column)
        return crossed.behind_row(row) if is_sum_of_columns else crossed.cells[row][column]

    def _table(self) -> CrossTable:
        assert self._crossed is not None
        return self._crossed


def _said(heading: Heading) -> str:
    """Return what a heading says: the label of a choice is the checklist's own, a state is the program's."""
    return heading.label if heading.choice else tr(heading.label)


def _answer_to(question: str, answer: str) -> str:
    """Write a question with an answer: "Finns planen? Nej", "Plan finns: Nej"."""
    return f"{question} {answer}" if question.endswith(("?", ":", "…")) else f"{question}: {answer}"
