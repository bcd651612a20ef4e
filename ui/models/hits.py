"""What a search has found, as a Qt list that grows while it goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.presenters.searched_texts import Passage
from ui.presenters.searching import excerpt
from ui.translating import tr

Index = QModelIndex | QPersistentModelIndex

HIT_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the whole `Passage`."""

EXCERPT_ROLE = HIT_ROLE + 1
"""Gives the `Excerpt` around what was found."""

_AT_A_TIME = 500
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


class HitsModel(QAbstractListModel):
    """Begins empty. A list is laid out anew at each row that comes, so it gets the rows as it is scrolled to them."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: list[Passage] = []
        self._words: Sequence[str] = ()
        self._shown = 0

    def show_hits(self, hits: Sequence[Passage], words: Sequence[str]) -> None:
        """Show other hits, of these words."""
        self.beginResetModel()
        self._hits, self._words = list(hits), words
        self._shown = min(len(hits), _AT_A_TIME)
        self.endResetModel()

    def add_hits(self, hits: Sequence[Passage]) -> None:
        """Take more hits of the same words."""
        self._hits += hits
        if self._shown < _AT_A_TIME:
            self.reach(_AT_A_TIME - 1)

    def reach(self, row: int) -> None:
        """Let the list have the rows up to one, as far as there are so many."""
        wanted = min(row + 1, len(self._hits))
        if wanted > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, wanted - 1)
            self._shown = wanted
            self.endInsertRows()

    def count(self) -> int:
        """Return how many hits there are in all."""
        return len(self._hits)

    def hit(self, row: int) -> Passage:
        """Return the hit in a row."""
        return self._hits[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many the list has now."""
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether the list does not have all yet."""
        return not parent.isValid() and self._shown < len(self._hits)

    def fetchMore(self, _parent: Index) -> None:
        """Let the list have some more."""
        self.reach(self._shown + _AT_A_TIME - 1)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return the words around a hit, what a screen reader says of it, the hit, or its excerpt."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HIT_ROLE:
            return hit
        if role == EXCERPT_ROLE:
            return excerpt(hit.text, self._words)
        if role == _DISPLAY:
            return excerpt(hit.text, self._words).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{place_in_words(hit)}, {tr(hit.where)}: {excerpt(hit.text, self._words).text}"
        return hit.text if role == Qt.ItemDataRole.ToolTipRole else None


def place_in_words(hit: Passage) -> str:
    """Say where a hit stands: "Akt 7 · 12 Finns en plan?"."""
    question = " ".join(filter(None, (hit.placed.number, hit.placed.item.label)))
    return " · ".join((hit.case or tr("Checklistan"), question))
