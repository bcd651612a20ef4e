"""The log of an audit, to read: who set what, when, from what to what; nothing can be changed in it."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.log_entries import LogEntry, log_entries
from aktgranskning.session import Session
from ui.models.text_table import TextTableModel
from ui.presenters.log_lines import HEADINGS, LogFilter, log_lines
from ui.theme import GRID, LARGE
from ui.widgets.parts import button, heading, muted, named
from ui.widgets.text_table import TextTable

_SIZE = QSize(164 * GRID, 84 * GRID)
_WIDTHS = (18, 14, 8, 32, 23, 22)
_WHAT = HEADINGS.index("Vad")


class LogDialog(QDialog):
    """The latest line first; chips choose which lines are shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log_dialog")
        self.setWindowTitle("Logg")
        self._entries: Sequence[LogEntry] = log_entries(session)
        self._model = TextTableModel(HEADINGS)
        self._count = named("log_count", muted())
        self._table = self._make_table()
        self._lay_out()
        self._show(LogFilter.ALL)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def _lay_out(self) -> None:
        close = button("close_log", "Stäng")
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(heading("Logg", LARGE))
        head.addSpacing(GRID)
        chips = QButtonGroup(self)
        for by in LogFilter:
            chip = button(f"log_{by.name.lower()}", by.value, "chip")
            chip.setCheckable(True)
            chip.setChecked(by is LogFilter.ALL)
            chip.clicked.connect(lambda _checked, by=by: self._show(by))
            chips.addButton(chip)
            head.addWidget(chip)
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        whole.addWidget(self._count)
        whole.addWidget(self._table, 1)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _make_table(self) -> TextTable:
        table = TextTable("log_table", "Logg", self._model)
        table.setWordWrap(False)
        table.verticalHeader().setDefaultSectionSize(3 * GRID + GRID // 2)
        header = table.horizontalHeader()
        header.setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width * GRID)
        return table

    def _show(self, by: LogFilter) -> None:
        lines = log_lines(self._entries, by)
        self._model.show_rows(lines)
        self._give_room({line[_WHAT] for line in lines})
        what = "Det senaste står först. Loggen kan inte ändras." if lines else "Inget att visa."
        self._count.setText(f"{len(lines)} rader. {what}" if lines else what)

    def _give_room(self, said: Collection[str]) -> None:
        """Let what was set be read in full: it is cut where the words that tell it from others stand."""
        metrics = self._table.fontMetrics()
        widths = (metrics.horizontalAdvance(words) + 3 * GRID for words in said)
        self._table.horizontalHeader().resizeSection(_WHAT, max([_WIDTHS[_WHAT] * GRID, *widths]))


def show_log(parent: QWidget, session: Session) -> None:
    """Show the log until it is closed."""
    dialog = LogDialog(session, parent)
    dialog.exec()
    dialog.deleteLater()
