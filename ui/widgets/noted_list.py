"""A list of criteria or grounds that is as high as its rows; Enter or a double click chooses, Delete takes away."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from ui.delegates.noted_row import NotedRowDelegate
from ui.models.noted_rows import NotedRowsModel
from ui.presenters.noted_rows import NotedRow
from ui.widgets.text_fields import typed_text


class NotedList(QListView):
    """Stands among other things on a page that scrolls; hidden while it is empty."""

    chosen = Signal(object)
    """Emitted with the `NotedRow`."""

    taken_away = Signal(object)
    """Emitted with the `NotedRow` that the user pressed Delete upon."""

    moved = Signal()
    """Another row is current."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._rows = NotedRowsModel()
        self.setModel(self._rows)
        self.setItemDelegate(NotedRowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(self._choose)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())

    def show_rows(self, rows: Sequence[NotedRow]) -> None:
        """Show other rows; the one that was current stays so, or what comes in its place."""
        at = self.currentIndex().row()
        if not self._rows.show_rows(rows):
            return
        self.setVisible(bool(rows))
        if rows:
            self.setCurrentIndex(self._rows.index(min(max(at, 0), len(rows) - 1)))
        self._fit()
        self.moved.emit()

    def current(self) -> NotedRow | None:
        """Return the current row; None where there is none."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words to another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(self._rows.rowCount())) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose and take away; leave letters and digits to the page."""
        row = self.current()
        if row and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(row)
        elif row and event.key() == Qt.Key.Key_Delete:
            self.taken_away.emit(row)
        elif typed_text(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._rows.row(index.row()))
