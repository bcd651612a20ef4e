"""A recent file in the list of the start page."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.looks.icons import show_icon
from ui.theme import GRID, NORMAL, SMALL, scaled
from ui.translating import tr
from ui.widgets.parts import button, heading, named


class RecentFile(QWidget):
    """One file: its name, folder and state, a button in all its width; one that is gone can be taken off the list."""

    chosen = Signal(object)
    """Emitted with the path, to open it."""

    removed = Signal(object)
    """Emitted with the path, to forget it."""

    restore_wanted = Signal(object)
    """Emitted with the path, to go back to a backup of it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self._open = _FileButton(path)
        self._open.clicked.connect(lambda: self.chosen.emit(path))
        self._remove = button("remove_recent", tr("Ta bort ur listan"), "link")
        self._remove.setAccessibleName(tr("Ta bort {file} ur listan").format(file=path.stem))
        self._remove.clicked.connect(lambda: self.removed.emit(path))
        show_icon(self._remove, "x")
        self._remove.hide()
        restore = button("restore_recent", tr("Återställ…"), "link")
        restore.setAccessibleName(tr("Återställ {file} från en säkerhetskopia").format(file=path.stem))
        restore.clicked.connect(lambda: self.restore_wanted.emit(path))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._open, 1)
        row.addWidget(restore)
        row.addWidget(self._remove)

    def tell(self, state: str, *, is_there: bool) -> None:
        """Say what the state of the file is; where it is gone, offer to forget it."""
        self._open.tell(state, can_be_opened=is_there)
        self._remove.setVisible(not is_there)


class _FileButton(QPushButton):
    """Two lines: name and folder, and the state as soon as that is known."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setObjectName("recent_file")
        self.setProperty("role", "page")
        self.setToolTip(str(path))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._path = path
        self._state = named("recent_state", _ElidedLabel("", Qt.TextElideMode.ElideRight))
        first = QHBoxLayout()
        first.setSpacing(GRID)
        first.addWidget(heading(path.stem, NORMAL))
        first.addWidget(_ElidedLabel(str(path.parent), Qt.TextElideMode.ElideMiddle), 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self._column.setSpacing(0)
        self._column.addLayout(first)
        self._column.addWidget(self._state)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.tell("", can_be_opened=True)

    def tell(self, state: str, *, can_be_opened: bool) -> None:
        """Say what the state of the file is, and whether there is anything to open."""
        self._state.set_words(state)
        opens = tr("Öppna {file} i {folder}").format(file=self._path.stem, folder=self._path.parent)
        self.setAccessibleName(opens if can_be_opened else state)
        self.setAccessibleDescription(state if can_be_opened else "")
        self.setEnabled(can_be_opened)

    def sizeHint(self) -> QSize:
        """Take the room that the two lines need."""
        return self._column.sizeHint()


class _ElidedLabel(QLabel):
    """Words of which a part is left out where there is no room."""

    def __init__(self, words: str, mode: Qt.TextElideMode) -> None:
        super().__init__()
        self._words = words
        self._mode = mode
        self.setProperty("role", "muted")
        self.setFont(scaled(self.font(), SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self._elide()

    def resizeEvent(self, event: object) -> None:
        """Fit the words into the room."""
        self._elide()

    def _elide(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._words, self._mode, self.width()))
