"""The palette (Ctrl+K): one field and one list of all that can be done and gone to."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.delegates.palette import PaletteDelegate
from ui.dialogs.fitting import open_within_parent
from ui.models.palette import PaletteModel
from ui.presenters.palette import Entry, Known, Palette
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import muted, named, tell_in, unwatched

_SIZE = QSize(88 * GRID, 56 * GRID)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PaletteDialog(QDialog):
    """Letters are typed in the field while the arrows move in the list; Enter or a click chooses, Esc closes."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(tr("Sök kommando, akt eller fråga"))
        self.chosen: Entry | None = None
        self._palette = palette
        self._field = unwatched(named("palette_field", QLineEdit(placeholderText=self.windowTitle())))
        self._field.setAccessibleName(self.windowTitle())
        self._model = PaletteModel()
        self._list = self._make_list()
        self._said = named("palette_said", muted())
        self._lay_out()
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._find)
        self._find("")
        open_within_parent(self, _SIZE)
        self.move(_below_the_top(parent.window(), self.width()))

    def _lay_out(self) -> None:
        edge = QFrame()  # the window has none
        edge.setProperty("role", "card")
        column = QVBoxLayout(edge)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        for widget in (self._field, self._list, self._said):
            column.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(edge)

    def _make_list(self) -> QListView:
        listed = named("palette_list", QListView())
        listed.setAccessibleName(tr("Det som passar"))
        listed.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field has the keys
        listed.setUniformItemSizes(True)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed.setModel(self._model)
        listed.setItemDelegate(PaletteDelegate(listed))
        listed.clicked.connect(self._choose)
        listed.selectionModel().currentChanged.connect(lambda *_: self._tell())
        return listed

    def _find(self, query: str) -> None:
        self._model.show_entries(self._palette.found(query))
        self._list.setCurrentIndex(self._model.index(0))
        self._tell()

    def _tell(self) -> None:
        index = self._list.currentIndex()
        if not index.isValid():
            said = tr("Inget heter så. Pröva ett annat eller kortare ord. Ctrl+F söker i det som står i akterna.")
        else:
            said = self._model.entry(index.row()).why_not or tr("↑ ↓ väljer, Retur gör det, Esc stänger.")
        tell_in(self._said, said)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._model.entry(index.row()).why_not:
            self.chosen = self._model.entry(index.row())
            self.accept()

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list, and Enter choose, while the field has the keys."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _MOVES:
            self._list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentIndex())
        else:
            return False
        return True


def _below_the_top(window: QWidget, width: int) -> QPoint:
    """Return where something of a width stands in the middle of a window, a little below its top."""
    return window.mapToGlobal(QPoint((window.width() - width) // 2, 6 * GRID))


def choose_in_palette(parent: QWidget, entries: Sequence[Entry], recent: Sequence[Known]) -> Entry | None:
    """Let an entry be chosen, those used lately first, and return it; None where the user closed the palette."""
    dialog = PaletteDialog(Palette(entries, recent), parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.chosen
