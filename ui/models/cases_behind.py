"""The cases behind a figure as a Qt list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from exports.sheet import Cell, Look
from ui.models.copied import Copied
from ui.presenters.cases_behind import CaseBehind
from ui.translating import tr

Index = QModelIndex | QPersistentModelIndex

CASE_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the whole `CaseBehind` of a row."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)

_COPIED_WIDTHS = (80, 120, 120, 320, 200, 200)
"""Of the columns in which the cases are copied, in pixels."""


class CasesBehindModel(QAbstractListModel):
    """The cases of one figure, in the order of their labels."""

    def __init__(self) -> None:
        super().__init__()
        self._cases: Sequence[CaseBehind] = ()

    def show_cases(self, cases: Sequence[CaseBehind]) -> None:
        """Show other cases."""
        if list(cases) != list(self._cases):
            self.beginResetModel()
            self._cases = cases
            self.endResetModel()

    def case(self, row: int) -> CaseBehind:
        """Return the case of a row."""
        return self._cases[row]

    def copied(self) -> Copied:
        """Return the cases as a table, a column for the administration's view where there is any."""
        headings = [
            tr("Akt"),
            tr("Enhet"),
            tr("Svar"),
            tr("Kommentar"),
            tr("Var i akten"),
            tr("Förvaltningens synpunkt"),
        ]
        rows = [
            [Cell(case.label), Cell(case.unit), Cell(case.answer, Look.STRONG), Cell(case.comment), Cell(case.evidence)]
            for case in self._cases
        ]
        if not any(case.view for case in self._cases):
            return Copied(headings[:-1], rows, _COPIED_WIDTHS[:-1])
        with_views = [[*row, Cell(case.view)] for row, case in zip(rows, self._cases, strict=True)]
        return Copied(headings, with_views, _COPIED_WIDTHS)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many cases there are."""
        return 0 if parent.isValid() else len(self._cases)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return a case's label, what a screen reader says of it, or the case."""
        if not index.isValid():
            return None
        case = self._cases[index.row()]
        if role == _DISPLAY:
            return case.label
        if role == CASE_ROLE:
            return case
        if role == _ACCESSIBLE:
            return ", ".join(filter(None, (case.heading, case.label, case.unit, case.answer, case.view, *notes(case))))
        return None


def notes(case: CaseBehind) -> list[str]:
    """Return what the reviewer wrote about a case's answer, a text a line."""
    place = tr("Var i akten: {evidence}").format(evidence=case.evidence) if case.evidence else ""
    return [note for note in (case.comment, place) if note]
