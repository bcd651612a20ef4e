"""Copies what a view shows as a table, for Word and Excel: by Ctrl+C, or from its menu."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QToolTip

from exports.pasted import as_html, as_text
from exports.sheet import Cell, Look
from ui.models.copied import CELL_ROLE, Copied
from ui.theme import GRID
from ui.translating import tr

_SELECT_SEVERAL = (QAbstractItemView.SelectionMode.ExtendedSelection, QAbstractItemView.SelectionMode.MultiSelection)


class Copying(QObject):
    """Copies from one view what `copied` returns."""

    def __init__(self, view: QAbstractItemView, copied: Callable[[], Copied]) -> None:
        super().__init__(view)
        self._view = view
        self._copied = copied
        view.installEventFilter(self)

    def eventFilter(self, _view: QObject, event: QEvent) -> bool:
        """Take Ctrl+C, and what opens a menu."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Copy):
                self.copy()
                return True
        elif event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            self.menu().popup(event.globalPos())
            return True
        return False

    def copy(self) -> None:
        """Copy, and say how many rows it was."""
        copied = self._copied()
        if copied.rows:
            put_on_clipboard(copied)
            _say_copied(self._view, len(copied.rows))

    def menu(self) -> QMenu:
        """Return the menu of the view, which is gone once it is closed."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        act = menu.addAction(tr("Kopiera som tabell"), self.copy)
        act.setShortcut(QKeySequence.StandardKey.Copy)
        act.setEnabled(bool(self._copied().rows))
        return menu


def copying_table(view: QTableView, left_out: Collection[int] = ()) -> Copying:
    """Let a table be copied: the rows that are selected, where several can be, else all of them.

    Hidden columns are never copied, nor those in `left_out`.
    """
    return Copying(view, partial(_shown_in, view, left_out))


def put_on_clipboard(copied: Copied) -> None:
    """Put a table on the clipboard."""
    data = QMimeData()
    data.setText(as_text(copied.all_rows))
    data.setHtml(as_html(copied.all_rows, copied.widths))
    QGuiApplication.clipboard().setMimeData(data)


def _shown_in(view: QTableView, left_out: Collection[int]) -> Copied:
    model = view.model()
    columns = [at for at in range(model.columnCount()) if not view.isColumnHidden(at) and at not in left_out]
    rows = _selected_rows(view) or [row for row in range(model.rowCount()) if not view.isRowHidden(row)]
    headings = [_heading(view, column, Qt.Orientation.Horizontal) for column in columns]
    cells = [[_cell(model.index(row, column)) for column in columns] for row in rows]
    widths = [view.columnWidth(column) for column in columns]
    if view.verticalHeader().isHidden():
        return Copied(headings, cells, widths)
    named = [[_row_heading(view, row), *of_row] for row, of_row in zip(rows, cells, strict=True)]
    return Copied(["", *headings], named, [view.verticalHeader().width(), *widths])


def _selected_rows(view: QTableView) -> list[int]:
    if view.selectionMode() not in _SELECT_SEVERAL:
        return []
    return sorted({index.row() for index in view.selectionModel().selectedIndexes()})


def _heading(view: QTableView, section: int, orientation: Qt.Orientation) -> str:
    return str(view.model().headerData(section, orientation) or "")


def _row_heading(view: QTableView, row: int) -> Cell:
    return Cell(_heading(view, row, Qt.Orientation.Vertical), Look.HEADER)


def _cell(index: QModelIndex) -> Cell:
    cell: Cell | None = index.data(CELL_ROLE)
    return cell or Cell(str(index.data() or ""))


def _say_copied(view: QAbstractItemView, rows: int) -> None:
    """Say beside a view how many rows were copied from it, also to who does not see it."""
    words = tr("%n rader kopierade. Klistra in dem i Word eller Excel.", None, rows)
    place = view.viewport().rect().bottomLeft() - QPoint(0, 5 * GRID)  # where it hides no row of a table with room
    QToolTip.showText(view.viewport().mapToGlobal(place), words, view)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))
