"""The table of contents of the handbook; while something is looked for, only the sections that have it."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.presenters.handbook import Section
from ui.theme import GRID
from ui.translating import tr

_ANCHOR = int(Qt.ItemDataRole.UserRole)
_TITLE = _ANCHOR + 1
_INDENT = "\N{EM SPACE}"


class HandbookContents(QListWidget):
    """Chapters, and their parts moved in; the arrows choose, and what is chosen is shown at once."""

    chosen = Signal(str)
    """Emitted with the anchor of the section."""

    def __init__(self, sections: Iterable[Section]) -> None:
        super().__init__()
        self.setObjectName("handbook_contents")
        self.setAccessibleName(tr("Handbokens innehåll"))
        self.setProperty("role", "form")
        self.setWordWrap(True)
        self.setSpacing(GRID // 8)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for section in sections:
            self.addItem(_row(section))
        self.currentItemChanged.connect(self._tell)

    @property
    def anchor(self) -> str:
        """The section that is chosen, '' for none."""
        row = self.currentItem()
        return str(row.data(_ANCHOR)) if row else ""

    def choose(self, anchor: str) -> None:
        """Choose a section, and have it shown even if it is the current one; one that is not there changes nothing."""
        for row in self._rows():
            if row.data(_ANCHOR) == anchor:
                self.blockSignals(True)
                self.setCurrentItem(row)
                self.blockSignals(False)
                self.chosen.emit(anchor)

    def show_hits(self, hits: Mapping[str, int] | None) -> None:
        """List the sections that have what is looked for, with how often; None lists all of them."""
        for row in self._rows():
            count = hits.get(str(row.data(_ANCHOR)), 0) if hits is not None else 0
            row.setHidden(hits is not None and not count)
            row.setText(f"{row.data(_TITLE)} ({count})" if count else str(row.data(_TITLE)))

    def choose_beside(self, step: int) -> None:
        """Choose the next listed section, the one before for -1, where there is one."""
        listed = [at for at in range(self.count()) if not self.item(at).isHidden()]
        here = self.currentRow()
        beyond = [at for at in listed if (at > here if step > 0 else at < here)]
        if beyond:
            self.setCurrentRow(beyond[0] if step > 0 else beyond[-1])

    def _rows(self) -> Iterable[QListWidgetItem]:
        return (self.item(at) for at in range(self.count()))

    def _tell(self, row: QListWidgetItem | None) -> None:
        if row:
            self.chosen.emit(str(row.data(_ANCHOR)))


def _row(section: Section) -> QListWidgetItem:
    title = section.title if section.is_chapter else f"{_INDENT}{section.title}"
    row = QListWidgetItem(title)
    row.setData(_ANCHOR, section.anchor)
    row.setData(_TITLE, title)
    if section.is_chapter:
        font = row.font()
        font.setBold(True)
        row.setFont(font)
    return row
