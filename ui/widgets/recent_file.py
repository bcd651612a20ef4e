"""A recent file in the list of the start page."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.looks.icons import show_icon
from ui.theme import GRID, NORMAL, SMALL, scaled
from ui.widgets.parts import button, heading


class RecentFile(QWidget):
    """One file: its name and folder, a button in all its width; where it is gone it can be taken off the list."""

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
        self._remove = button("remove_recent", "Ta bort ur listan", "link")
        self._remove.setAccessibleName(f"Ta bort {path.stem} ur listan")
        self._remove.clicked.connect(lambda: self.removed.emit(path))
        show_icon(self._remove, "x")
        self._remove.hide()
        restore = button("restore_recent", "Återställ…", "link")
        restore.setAccessibleName(f"Återställ {path.stem} från en säkerhetskopia")
        restore.clicked.connect(lambda: self.restore_wanted.emit(path))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._open, 1)
        row.addWidget(restore)
        row.addWidget(self._remove)

    def mark_missing(self) -> None:
        """Say that the file is gone, and offer to forget it."""
        self._open.mark_missing()
        self._remove.show()


class _FileButton(QPushButton):
    """Two lines: name and folder."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setObjectName("recent_file")
        self.setProperty("role", "page")
        self.setToolTip(str(path))
        self.setAccessibleName(f"Öppna {path.stem} i {path.parent}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._path = path
        self._folder = _ElidedLabel(str(path.parent))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self._column.setSpacing(0)
        for label in (heading(path.stem, NORMAL), self._folder):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)

    def mark_missing(self) -> None:
        """Say that the file is gone; there is nothing to open then."""
        said = f"Finns inte längre i {self._path.parent}"
        self._folder.set_words(said)
        self.setAccessibleName(said)
        self.setEnabled(False)

    def sizeHint(self) -> QSize:
        """Take the room that the two lines need."""
        return self._column.sizeHint()


class _ElidedLabel(QLabel):
    """A folder, its middle left out where there is no room."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
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
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, self.width()))
