"""The log of an audit, to read: who set what, when, from what to what; nothing can be changed in it."""

from collections.abc import Collection, Sequence
from typing import cast

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLayout, QLineEdit, QPushButton, QWidget

from aktgranskning.domain.log_heads import HEAD
from aktgranskning.log_entries import LogEntry, log_entries
from aktgranskning.session import Session
from ui.dialogs.listing import chip, lay_out_listing
from ui.dialogs.waiting import wait_for
from ui.models.text_table import TextTableModel
from ui.presenters.log_lines import HEADINGS, LogFilter, log_lines
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, labelled, muted, named
from ui.widgets.text_table import TextTable

_SIZE = QSize(164 * GRID, 84 * GRID)
_LEAST = (14, 8, 8, 32, 23, 22)


class LogDialog(QDialog):
    """The latest line first; chips choose which lines are shown. `head` is the hash that the log ends in."""

    def __init__(self, entries: Sequence[LogEntry], head: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log_dialog")
        self.setWindowTitle(tr("Logg"))
        self._entries = entries
        self._model = TextTableModel(HEADINGS)
        self._count = named("log_count", muted())
        self._table = self._make_table()
        chips = map(self._chip, LogFilter)
        lay_out_listing(self, chips, self._count, self._table, "close_log", _head_field(head))
        self._show(LogFilter.ALL)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def _chip(self, by: LogFilter) -> QPushButton:
        name = f"log_{by.name.lower()}"
        return chip(name, tr(by.value), chosen=by is LogFilter.ALL, show=lambda: self._show(by))

    def _make_table(self) -> TextTable:
        table = TextTable("log_table", tr("Logg"), self._model)
        table.setWordWrap(False)
        table.verticalHeader().setDefaultSectionSize(3 * GRID + GRID // 2)
        header = table.horizontalHeader()
        header.setStretchLastSection(True)
        for column, width in enumerate(_LEAST):
            header.resizeSection(column, width * GRID)
        return table

    def _show(self, by: LogFilter) -> None:
        lines = log_lines(self._entries, by)
        self._model.show_rows(lines)
        for heading, said in lines.never_cut().items():
            self._give_room(HEADINGS.index(heading), said)
        told = tr("%n rader. Det senaste står först. Loggen kan inte ändras.", None, len(lines))
        self._count.setText(told if lines else tr("Inget att visa."))

    def _give_room(self, column: int, said: Collection[str]) -> None:
        """Let a column be read in full."""
        metrics = self._table.fontMetrics()
        widths = (metrics.horizontalAdvance(words) + 3 * GRID for words in said)
        self._table.horizontalHeader().resizeSection(column, max([_LEAST[column] * GRID, *widths]))


def _head_field(head: str) -> QLayout:
    """Return the hash that the log ends in now, to be read and copied."""
    field = named("log_head", QLineEdit(head))
    field.setReadOnly(True)
    copy = button("copy_log_head", tr("Kopiera"))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(head))
    return labelled(tr("{head} – exporterade dokument visar den som gällde då").format(head=HEAD), field, copy)


def show_log(parent: QWidget, session: Session) -> None:
    """Read the log beside the window, and show it until it is closed."""
    entries = cast("Sequence[LogEntry]", wait_for(parent, tr("Läser loggen …"), lambda: log_entries(session)))
    dialog = LogDialog(entries, session.log.head, parent)
    dialog.exec()
    dialog.deleteLater()
