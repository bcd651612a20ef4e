"""A long list of choices with a line above it that leaves those that contain what is typed."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import named, unwatched

Choice = tuple[str, str]
"""What a choice is known by, and the words that are shown."""

_ID = int(Qt.ItemDataRole.UserRole)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FilteredList(QWidget):
    """One is chosen by the arrows, which move in the list while a part of its name is typed."""

    def __init__(self, name: str, words: str, choices: Sequence[Choice], current: str = "") -> None:
        super().__init__()
        self.filter = unwatched(named(f"{name}_filter", QLineEdit(placeholderText=tr("Skriv en del av namnet"))))
        self.filter.setAccessibleName(tr("Sök bland {words}").format(words=words.lower()))
        self.list = named(f"{name}_list", QListWidget())
        self.list.setAccessibleName(words)
        self.list.setProperty("role", "suggestions")
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(GRID // 4)
        for id_, shown in choices:
            item = QListWidgetItem(shown, self.list)
            item.setData(_ID, id_)
            if id_ == current or self.list.currentItem() is None:
                self.list.setCurrentItem(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        self.filter.textChanged.connect(self._filter)
        self.filter.installEventFilter(self)
        self.setFocusProxy(self.filter)

    def current(self) -> str:
        """Return what the current choice is known by, '' where there is none or it is filtered out."""
        item = self.list.currentItem()
        return _id(item) if item and not item.isHidden() else ""

    def items(self) -> Iterable[QListWidgetItem]:
        """Return every choice, in order."""
        return (self.list.item(row) for row in range(self.list.count()))

    def _filter(self, typed: str) -> None:
        for item in self.items():
            item.setHidden(typed.strip().casefold() not in item.text().casefold())
        shown = [item for item in self.items() if not item.isHidden()]
        now = self.list.currentItem()
        if shown and (now is None or now.isHidden()):
            self.list.setCurrentItem(shown[0])

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the line has the keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return False


class FilteredChecks(FilteredList):
    """Any number are chosen: Space checks the current one."""

    changed = Signal()

    def __init__(self, name: str, words: str, choices: Sequence[Choice], checked: Collection[str]) -> None:
        super().__init__(name, words, choices)
        for item in self.items():
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_checked = _id(item) in checked
            item.setCheckState(Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked)
        self.list.itemChanged.connect(lambda _item: self.changed.emit())

    def checked(self) -> list[str]:
        """Return what is checked, filtered out or not, in order."""
        return [_id(item) for item in self.items() if item.checkState() is Qt.CheckState.Checked]


def _id(item: QListWidgetItem) -> str:
    return str(item.data(_ID))
