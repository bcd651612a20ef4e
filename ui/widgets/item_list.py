"""All items of a case under their sections, the current one open among them."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from aktgranskning.domain.checklist import Checklist
from ui.presenters.review_rows import ItemRow
from ui.theme import GRID, SMALL, scaled
from ui.widgets.item_card import ItemCard
from ui.widgets.item_row import ItemRowWidget


class ItemList(QScrollArea):
    """Scrolls through the items; it has the focus while answer keys are answers."""

    item_clicked = Signal(str)

    def __init__(self, card: ItemCard) -> None:
        super().__init__()
        self.setObjectName("item_list")
        self.setAccessibleName("Frågor")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._card = card
        self._rows: dict[str, ItemRowWidget] = {}
        self._open: ItemRowWidget | None = None
        self._inside = QWidget()
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(3 * GRID, 0, 3 * GRID, 3 * GRID)
        self._layout.setSpacing(GRID // 2 + 2)
        self._layout.addStretch(1)
        self.setWidget(self._inside)
        self._card.hide()
        self._card.installEventFilter(self)
        self._scroll_soon = QTimer(self)
        self._scroll_soon.setSingleShot(True)
        self._scroll_soon.setInterval(0)
        self._scroll_soon.timeout.connect(self._bring_into_view)

    def show_rows(self, checklist: Checklist | None, rows: list[ItemRow]) -> None:
        """Show a case's items; the widgets are kept where the items are the same."""
        if [row.item for row in rows] != [widget.row.item for widget in self._rows.values()]:
            self._rebuild(checklist, rows)
        for row in rows:
            self._rows[row.item.name].show_row(row)

    def follow_rows(self, rows: list[ItemRow], replaced: dict[str, str]) -> None:
        """Paint again the items that differ; `replaced` holds by item the answer that was there before."""
        for row in rows:
            line = self._rows[row.item.name]
            before = replaced.get(row.item.name, line.replaced if line.row.answer == row.answer else "")
            if (line.row, line.replaced) != (row, before):
                line.show_row(row, before)

    def open_item(self, name: str) -> None:
        """Put the card in the place of an item's line, and bring it into view."""
        row = self._rows[name]
        if self._open is not row:
            self._layout.removeWidget(self._card)
            if self._open:
                self._open.show()
            row.hide()
            self._layout.insertWidget(self._layout.indexOf(row), self._card)
            self._open = row
        self._card.show()
        self._scroll_soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the page, which moves from item to item by them; scroll by the other keys."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the card in view when the layout has moved it or found its height."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._scroll_soon.start()
        return super().eventFilter(watched, event)

    def _bring_into_view(self) -> None:
        """Scroll as little as shows the card and the line before it, where the answer just given stands."""
        box = self._card.geometry().adjusted(0, -6 * GRID, 0, GRID)
        view = QRect(0, self.verticalScrollBar().value(), 1, self.viewport().height())
        if box.bottom() > view.bottom():
            self.verticalScrollBar().setValue(min(box.bottom() - view.height(), box.top()))
        elif box.top() < view.top():
            self.verticalScrollBar().setValue(box.top())

    def _rebuild(self, checklist: Checklist | None, rows: list[ItemRow]) -> None:
        self._layout.removeWidget(self._card)
        self._card.setParent(self._inside)
        self._card.hide()
        self._open = None
        while self._layout.count() > 1 and (taken := self._layout.takeAt(0)):
            if widget := taken.widget():
                widget.deleteLater()
        sections = {section.name: section.label for section in checklist.sections} if checklist else {}
        self._rows = {}
        section = ""
        for row in rows:
            if row.item.section != section:
                section = row.item.section
                if sections.get(section):
                    self._layout.insertWidget(self._layout.count() - 1, _heading(sections[section], self))
            line = ItemRowWidget(row)
            line.clicked.connect(self.item_clicked)
            self._rows[row.item.name] = line
            self._layout.insertWidget(self._layout.count() - 1, line)


def _heading(text: str, parent: QWidget) -> QLabel:
    heading = QLabel(text)
    heading.setProperty("role", "muted")
    heading.setFont(scaled(parent.font(), SMALL, bold=True))
    heading.setContentsMargins(2, GRID, 0, 0)
    return heading
