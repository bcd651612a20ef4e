"""What the checklist makes of the answers, an item a row, as a list that follows the audit."""

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from ui.delegates.counted_item import CountedItemDelegate
from ui.models.counted_items import COUNTED_ROLE, CountedItemsModel
from ui.presenters.counted_items import counted_items
from ui.presenters.review import ReviewPresenter
from ui.translating import tr


class CountedList(QListView):
    """Counts anew after every act, and marks the item that is current in the case; Enter or a click goes to one."""

    def __init__(self, presenter: ReviewPresenter) -> None:
        super().__init__()
        self.setObjectName("counted_list")
        self.setAccessibleName(tr("Så räknas svaren, en rad för varje fråga som räknas"))
        self._presenter = presenter
        self._counted = CountedItemsModel()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Always there: one that comes would wrap the texts anew a moment after they were laid out.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(CountedItemDelegate(self))
        self.setModel(self._counted)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._go_to)
        self.activated.connect(self._go_to)
        # Once a key press, though an answer changes both the figures and the item; and not before the window is shown.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._catch_up)
        for signal in (presenter.workspace.changed, presenter.item_moved):
            signal.connect(lambda _: self._soon.start())
        self._soon.start()

    def _catch_up(self) -> None:
        self._counted.follow(counted_items(self._presenter.session))
        self._mark_current()

    def _go_to(self, index: QModelIndex) -> None:
        """Go to an item in the case; one in a repeat without rows stands nowhere."""
        name = index.data(COUNTED_ROLE).item
        places = (placed.place for placed in self._presenter.placed if placed.item.name == name)
        self._presenter.select_item(next(places, ""))
        self._mark_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, go to an item by Enter; letters answer nothing here."""
        if event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _mark_current(self) -> None:
        """Mark the current item of the case and bring it into view."""
        item = self._presenter.item
        index = self._counted.index_of(item.name if item else "")
        self.setCurrentIndex(index)
        self.scrollTo(index)
