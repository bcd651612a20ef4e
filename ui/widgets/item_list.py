"""All items of a case under their sections and rows, the current one open among them."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.presenters.review_rows import Heading, ItemRow
from ui.readers import give_role
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.headings import RowHeading, section_heading
from ui.widgets.item_card import ItemCard
from ui.widgets.item_row import INDENT, ItemRowWidget
from ui.widgets.visibility import show_if


class ItemList(QScrollArea):
    """Scrolls through the items; it has the focus while answer keys are answers."""

    item_clicked = Signal(str)
    """Emitted with the place of an item."""

    removal_requested = Signal(str)
    """Emitted with the path of a row."""

    def __init__(self, card: ItemCard) -> None:
        super().__init__()
        self.setObjectName("item_list")
        self.setAccessibleName(tr("Frågor"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._card = card
        self._holder = _Holder(card)
        self._rows: dict[str, ItemRowWidget] = {}
        self._open: ItemRowWidget | None = None
        self._inside = _Inside()
        self._inside.setAccessibleName(tr("Frågor i akten"))
        give_role(self._inside, QAccessible.Role.List)
        self._inside.laid_out.connect(self._bring_into_view_at_once)
        self.verticalScrollBar().rangeChanged.connect(self._bring_into_view_at_once)
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(3 * GRID, 0, 3 * GRID, 3 * GRID)
        self._layout.setSpacing(GRID)
        self._layout.addStretch(1)
        self.setWidget(self._inside)
        self._holder.setParent(self._inside)
        self._holder.hide()
        self._holder.installEventFilter(self)
        self._scroll_soon = QTimer(self)
        self._scroll_soon.setSingleShot(True)
        self._scroll_soon.setInterval(0)
        self._scroll_soon.timeout.connect(self._bring_into_view)

    def show_rows(self, rows: list[ItemRow], headings: Mapping[str, list[Heading]]) -> None:
        """Show a case's items; `headings` are those above a place. Widgets are kept where the places are the same."""
        if [(row.place, row.item) for row in rows] != [(line.row.place, line.row.item) for line in self._rows.values()]:
            self._rebuild(rows, headings)
        for row in rows:
            self._rows[row.place].show_row(row)

    def follow_rows(self, rows: list[ItemRow], replaced: dict[str, str]) -> None:
        """Paint again the items that differ; `replaced` holds by place the answer that was there before."""
        for row in rows:
            line = self._rows[row.place]
            before = replaced.get(row.place, line.replaced if line.row.answer == row.answer else "")
            if (line.row, line.replaced) != (row, before):
                line.show_row(row, before)

    def mark_rows(self, unasked: Collection[str]) -> None:
        """Mark the rows of repeats that are not asked now."""
        for heading in self._inside.findChildren(RowHeading):
            heading.show_asked(heading.row not in unasked)

    def open_item(self, place: str) -> None:
        """Put the card in the place of an item's line, and bring it into view."""
        line = self._rows[place]
        if self._open is not line:
            self._layout.removeWidget(self._holder)
            if self._open:
                self._open.show()
            line.hide()
            self._holder.move_in(line.row.depth * INDENT)
            self._layout.insertWidget(self._layout.indexOf(line), self._holder)
            self._open = line
        self._holder.show()
        self._scroll_soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the page, which moves from item to item by them; scroll by the other keys."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show on the card that keys are answers now; Tab may have led far away from it."""
        super().focusInEvent(event)
        self._show_keys("here")
        if self._open and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._scroll_soon.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show on the card that something else has the keys."""
        super().focusOutEvent(event)
        self._show_keys("elsewhere")

    def _show_keys(self, where: str) -> None:
        self._card.setProperty("keys", where)
        self._card.style().unpolish(self._card)
        self._card.style().polish(self._card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in view where what is told below takes a line of the room."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            self._scroll_soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the card in view when the layout has moved it or found its height.

        Qt has the list watch what it scrolls too, which moves by the reviewer's own scrolling.
        """
        if watched is self._holder and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._scroll_soon.start()
        return super().eventFilter(watched, event)

    def _bring_into_view_at_once(self) -> None:
        """Scroll before anything is painted, or the card would be seen in one place and then in another."""
        if self._scroll_soon.isActive():
            self._bring_into_view()

    def _bring_into_view(self) -> None:
        """Scroll as little as shows the card and the line before it, where the answer just given stands."""
        box = self._holder.geometry().adjusted(0, -6 * GRID, 0, GRID)
        view = QRect(0, self.verticalScrollBar().value(), 1, self.viewport().height())
        if box.bottom() > view.bottom():
            self.verticalScrollBar().setValue(min(box.bottom() - view.height(), box.top()))
        elif box.top() < view.top():
            self.verticalScrollBar().setValue(box.top())

    def _rebuild(self, rows: list[ItemRow], headings: Mapping[str, list[Heading]]) -> None:
        """Set the lines out anew; lines of the places that stay are kept, so that a new row costs little.

        The card stays where it is until `open_item`: hidden, it would lose the focus, and it may be typed in.
        """
        self._open = None
        before = self._rows
        while self._layout.count() > 1 and (first := self._layout.itemAt(0)) and (widget := first.widget()):
            # Not takeAt: Qt would go on telling the item taken, rather than the one made next, of new heights.
            self._layout.removeWidget(widget)
            if isinstance(widget, RowHeading | QLabel):
                _let_go(widget)
        self._rows = {}
        for row in rows:
            for heading in headings.get(row.place, ()):
                self._append(self._heading(heading))
            line = before.pop(row.place, None) or self._line(row)
            self._rows[row.place] = line
            self._append(line)
            show_if(line, wanted=True)
        for gone in before.values():
            _let_go(gone)

    def _append(self, widget: QWidget) -> None:
        self._layout.insertWidget(self._layout.count() - 1, widget)

    def _line(self, row: ItemRow) -> ItemRowWidget:
        line = ItemRowWidget(row)
        line.clicked.connect(self.item_clicked)
        return line

    def _heading(self, heading: Heading) -> QWidget:
        if not heading.row:
            return section_heading(heading.text, heading.depth * INDENT)
        made = RowHeading(heading, heading.depth * INDENT)
        made.removal_requested.connect(self.removal_requested)
        return made


def _let_go(widget: QWidget) -> None:
    widget.hide()  # it is deleted later, and must not be painted until then
    widget.deleteLater()


class _Inside(QWidget):
    """Holds all lines."""

    laid_out = Signal()
    """Everything inside stands where it belongs, and nothing of it is painted yet."""

    def event(self, event: QEvent) -> bool:
        """Lay out as Qt does, and tell."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.laid_out.emit()
        return handled


class _Holder(QWidget):
    """Holds the card, moved in as far as the rows of repeats that its item stands in."""

    def __init__(self, card: ItemCard) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(card)

    def move_in(self, indent: int) -> None:
        """Begin this far to the right, in pixels."""
        self._layout.setContentsMargins(indent, 0, 0, 0)
