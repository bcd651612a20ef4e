"""A list of which any number is chosen: Space ticks the current one."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_NAME = Qt.ItemDataRole.UserRole


class CheckList(QListWidget):
    """Each entry has a name, which is told, and words, which are read; Tab leaves the list."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("role", "form")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def offer(self, choices: Sequence[tuple[str, str]], ticked: Collection[str]) -> None:
        """Offer entries, each by name and words; those of these names are ticked."""
        self.clear()
        for name, words in choices:
            entry = QListWidgetItem(words, self)
            entry.setData(_NAME, name)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            entry.setCheckState(Qt.CheckState.Checked if name in ticked else Qt.CheckState.Unchecked)
        if choices:
            self.setCurrentRow(0)

    def ticked(self) -> tuple[str, ...]:
        """Return the names of what is ticked, in order."""
        entries = (self.item(row) for row in range(self.count()))
        return tuple(entry.data(_NAME) for entry in entries if entry.checkState() is Qt.CheckState.Checked)
