"""Links below one another."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.presenters.chosen_recommendation import Link
from ui.widgets.light import light_icon
from ui.widgets.visibility import show_if
from ui.widgets.wrapped_link import WrappedLink


class LinkList(QWidget):
    """Links stay as long as the list does, so that the one with the focus keeps it when other words are shown."""

    chosen = Signal(str)
    """Emitted with the name of what a link leads to."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._links: list[WrappedLink] = []
        self._shown: Sequence[Link] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_links(self, links: Sequence[Link]) -> None:
        """Show other links."""
        while len(self._links) < len(links):
            self._add()
        self._shown = links
        self._show_words()
        for row, link in enumerate(self._links):
            show_if(link, row < len(links))
        show_if(self, bool(links))

    def changeEvent(self, event: QEvent) -> None:
        """Paint the lights for another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_words()

    def _show_words(self) -> None:
        for link, one in zip(self._links, self._shown, strict=False):
            link.show_words(one.words, light_icon(one.light) if one.light else QIcon())

    @property
    def links(self) -> Sequence[QWidget]:
        """What takes the keys, in order."""
        return self._links

    def _add(self) -> None:
        row = len(self._links)
        link = WrappedLink(f"{self.objectName()}_{row}")
        link.clicked.connect(partial(self._choose, row))
        self._links.append(link)
        self._column.addWidget(link)

    def _choose(self, row: int) -> None:
        self.chosen.emit(self._shown[row].name)
