"""Suggestions for one of many choices, while a part of its label is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

_MOST_SUGGESTIONS = 10
_SEPARATOR = ";"


class Suggestions(QCompleter):
    """Suggests every label that contains what was typed; where several can be typed, behind the last `;`."""

    def __init__(self, line: QLineEdit) -> None:
        self._labels = QStringListModel()
        super().__init__(self._labels, line)
        self._line = line
        self._takes_several = False
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_MOST_SUGGESTIONS)
        self._popup().setProperty("role", "suggestions")

    def offer(self, labels: Sequence[str], *, several: bool) -> None:
        """Suggest these labels from now on."""
        self._takes_several = several
        if self._labels.stringList() != list(labels):
            self._labels.setStringList(list(labels))

    def take_only_one(self) -> bool:
        """Write the label out where what was typed is a part of one alone; False where it is not."""
        self._popup().hide()
        (typed,) = self.splitPath(self._line.text())
        self.setCompletionPrefix(typed)
        is_label = typed.casefold() in (label.casefold() for label in self._labels.stringList())
        if not typed or is_label or self.completionCount() != 1:
            return False
        self._line.setText(self.pathFromIndex(self.currentIndex()))
        return True

    def _popup(self) -> QAbstractItemView:
        popup = self.popup()
        assert popup is not None
        return popup

    def splitPath(self, path: str) -> list[str]:
        """Complete what stands behind the last separator."""
        return [path.rpartition(_SEPARATOR)[2].strip() if self._takes_several else path]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the whole text with a label written out."""
        label = str(index.data() or "")
        before = self._line.text().rpartition(_SEPARATOR)[0].strip()
        return f"{before}{_SEPARATOR} {label}" if self._takes_several and before else label
