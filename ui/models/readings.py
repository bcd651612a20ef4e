"""How one item is answered in every case, as a Qt list."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from aktgranskning.domain.acts import Changes
from aktgranskning.domain.checklist import Item
from aktgranskning.session import Session
from ui.collation import ordered
from ui.presenters.readings import Reading, readings

Index = QModelIndex | QPersistentModelIndex

READING_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the whole `Reading` of a row."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


class ReadingListModel(QAbstractListModel):
    """The readings of one item in the order of the cases' labels; empty while there is no item."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._item: Item | None = None
        self._readings: list[Reading] = []

    def show_item(self, item: Item | None) -> None:
        """Show another item, or none."""
        self.beginResetModel()
        self._item = item
        cases = ordered(self._session.present_cases()) if item else ()
        self._readings = [reading for case in cases for reading in self._read(case.id)]
        self.endResetModel()

    def follow(self, changes: Changes) -> None:
        """Read anew the cases that changed; rows that came or went with them are set in their place."""
        listed = {reading.case_id for reading in self._readings}
        if self._item and listed != {case.id for case in self._session.present_cases()}:
            self.show_item(self._item)
            return
        for case_id in changes.cases if self._item else ():
            self._follow_case(case_id)

    def row_of(self, case_id: int, place: str) -> int:
        """Return the row of a case's place; of one that is not listed, the first row of the case; -1 for no such."""
        rows = self._rows_of(case_id)
        return next((row for row in rows if self._readings[row].place == place), rows.start if rows else -1)

    def reading(self, row: int) -> Reading:
        """Return the reading in a row."""
        return self._readings[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many readings there are."""
        return 0 if parent.isValid() else len(self._readings)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return what a role shows of a reading."""
        if not index.isValid():
            return None
        reading = self._readings[index.row()]
        if role == _DISPLAY:
            return reading.label
        if role == READING_ROLE:
            return reading
        if role == Qt.ItemDataRole.ToolTipRole:
            return "".join(
                f"<p style='white-space: pre-wrap'>{escape(text)}</p>"
                for text in (reading.answer, *reading.words, *reading.notes)
            )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                filter(None, (reading.label, reading.answer, reading.mark, *reading.words, *reading.notes))
            )
        return None

    def _read(self, case_id: int) -> Sequence[Reading]:
        return readings(self._session, self._item, case_id) if self._item else ()

    def _rows_of(self, case_id: int) -> range:
        rows = [row for row, reading in enumerate(self._readings) if reading.case_id == case_id]
        return range(rows[0], rows[-1] + 1) if rows else range(0)

    def _follow_case(self, case_id: int) -> None:
        rows, now = self._rows_of(case_id), self._read(case_id)
        if [self._readings[row].place for row in rows] != [reading.place for reading in now]:
            self._replace(rows, now)
            return
        for row, reading in zip(rows, now, strict=True):
            if self._readings[row] != reading:
                self._readings[row] = reading
                self.dataChanged.emit(self.index(row), self.index(row))

    def _replace(self, rows: range, now: Sequence[Reading]) -> None:
        if rows:
            self.beginRemoveRows(QModelIndex(), rows.start, rows.stop - 1)
            del self._readings[rows.start : rows.stop]
            self.endRemoveRows()
        if now:
            self.beginInsertRows(QModelIndex(), rows.start, rows.start + len(now) - 1)
            self._readings[rows.start : rows.start] = now
            self.endInsertRows()
