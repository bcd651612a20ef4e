"""Left of the items while one is walked: how it is answered in every case."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from aktgranskning.domain.acts import Changes
from aktgranskning.domain.checklist import Item
from aktgranskning.session import Session
from ui.delegates.reading import ReadingDelegate
from ui.models.readings import Index, ReadingListModel
from ui.theme import GRID, LARGE, scaled
from ui.translating import tr
from ui.widgets.case_list import CaseList


class WalkPane(QWidget):
    """The readings of the item that is walked, the one that is shown marked among them."""

    reading_chosen = Signal(int, str)
    """Emitted with a case and the place in it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("walk_pane")
        self.setAccessibleName(tr("Svar i alla akter"))
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ReadingListModel(session)
        self.view = _ReadingView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(ReadingDelegate(self.view))
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        title = QLabel(tr("Svar i alla akter"))
        title.setFont(scaled(self.font(), LARGE, bold=True))
        title.setContentsMargins(2 * GRID, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * GRID, 1, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(title)
        layout.addWidget(self.view, 1)

    def show_item(self, item: Item | None) -> None:
        """Show the readings of another item, or none."""
        self.model.show_item(item)

    def show_place(self, case_id: int, place: str) -> None:
        """Mark the reading that is shown, and scroll it into view."""
        self.view.mark(self.model.row_of(case_id, place))

    def follow(self, changes: Changes) -> None:
        """Repaint what changed."""
        self.model.follow(changes)

    def _choose(self, index: QModelIndex) -> None:
        reading = self.model.reading(index.row())
        self.reading_chosen.emit(reading.case_id, reading.place)


class _ReadingView(CaseList):
    """The readings, as high as their texts."""

    def __init__(self) -> None:
        super().__init__("walk_list", tr("Svar i alla akter"))
        self.setVerticalScrollMode(CaseList.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._wrapped_to = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for another width, not for a scroll bar; Qt does so for another height."""
        super().resizeEvent(event)
        if self.width() != self._wrapped_to:
            self._wrapped_to = self.width()
            self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        """Lay the rows out, and keep the one that is shown in view."""
        super().doItemsLayout()
        self.scrollTo(self.currentIndex())

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint the rows that changed; lay the list out anew only where one is of another height."""
        rows = [self.model().index(row, 0) for row in range(first.row(), last.row() + 1)]
        if any(self.sizeHintForIndex(row).height() != self._laid_out_height(row) for row in rows):
            super().dataChanged(first, last, roles)
        for row in rows:
            self.update(row)

    def _laid_out_height(self, row: QModelIndex) -> int:
        """Return how far below a row the next one begins, 0 of the last; Qt's own height is the one now wanted."""
        below = row.siblingAtRow(row.row() + 1)
        return self.visualRect(below).top() - self.visualRect(row).top() if below.isValid() else 0
