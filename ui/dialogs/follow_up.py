"""The list of what is to be followed up in all cases; Enter opens the case."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHeaderView, QPushButton, QStackedWidget, QWidget

from aktgranskning.session import Session
from ui.delegates.roomy import RoomyDelegate
from ui.dialogs.listing import chip, lay_out_listing
from ui.models.text_table import TextTableModel
from ui.presenters.follow_up import HEADINGS, FollowUp, FollowUpLine, follow_up_lines
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import muted, named
from ui.widgets.text_table import ChoosableTable

_SIZE = QSize(110 * GRID, 60 * GRID)
_WIDTHS = {FollowUp.DOCUMENTS: (14, 9, 14, 40), FollowUp.OBSERVATIONS: (14, 26), FollowUp.NOTES: (12, 12, 8, 30)}
_NOTHING = {
    FollowUp.DOCUMENTS: later("Ingen akt väntar på någon handling. En handling läggs till under Om akten (F3)."),
    FollowUp.OBSERVATIONS: later("Ingen iakttagelse är märkt. Iakttagelser skrivs och märks under Om akten (F3)."),
    FollowUp.NOTES: later("Inga granskningsanteckningar. De skrivs vid en fråga på sidan Akter (Ctrl+Skift+G)."),
}
_HOW_MANY: dict[FollowUp, Callable[[int], str]] = {
    FollowUp.DOCUMENTS: lambda number: tr(
        "%n handlingar har inte kommit in. Den som har väntat längst står först. Retur öppnar akten.", None, number
    ),
    FollowUp.OBSERVATIONS: lambda number: tr(
        "%n iakttagelser att ta vidare, det som ska lyftas genast först. Retur öppnar akten.", None, number
    ),
    FollowUp.NOTES: lambda number: tr("%n anteckningar, de öppna först. Retur öppnar akten vid frågan.", None, number),
}


class FollowUpDialog(QDialog):
    """Chips choose what is listed; `chosen` is the case and place to open, None for none."""

    def __init__(self, session: Session, what: FollowUp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("follow_up")
        self.setWindowTitle(tr("Att följa upp"))
        self.chosen: tuple[int, str] | None = None
        self._lines: dict[FollowUp, Sequence[FollowUpLine]] = {one: follow_up_lines(session, one) for one in FollowUp}
        self._count = named("follow_up_count", muted())
        self._tables = {one: self._table(one) for one in FollowUp}
        self._stack = QStackedWidget()
        for table in self._tables.values():
            self._stack.addWidget(table)
        chips = [self._chip(one, what) for one in FollowUp]
        lay_out_listing(self, chips, self._count, self._stack, "follow_up_close")
        self._show(what)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def _table(self, what: FollowUp) -> ChoosableTable:
        model = TextTableModel(HEADINGS[what])
        model.show_rows([line.cells for line in self._lines[what]])
        table = ChoosableTable(f"follow_up_{what.name.lower()}", tr(what.value), model)
        for column, width in enumerate(_WIDTHS[what]):
            table.horizontalHeader().resizeSection(column, width * GRID)
        table.setItemDelegate(RoomyDelegate(table))
        table.setWordWrap(True)  # an observation is read here in full
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.chosen.connect(lambda row: self._choose(self._lines[what][row]))
        table.selectRow(0)
        return table

    def _chip(self, what: FollowUp, shown: FollowUp) -> QPushButton:
        words = f"{tr(what.value)} {len(self._lines[what])}"
        name = f"follow_up_chip_{what.name.lower()}"
        return chip(name, words, chosen=what is shown, show=lambda: self._show(what))

    def _show(self, what: FollowUp) -> None:
        self._stack.setCurrentWidget(self._tables[what])
        self._tables[what].setFocus()
        number = len(self._lines[what])
        self._count.setText(_HOW_MANY[what](number) if number else tr(_NOTHING[what]))

    def _choose(self, line: FollowUpLine) -> None:
        self.chosen = line.case_id, line.place
        self.accept()


def choose_to_follow_up(parent: QWidget, session: Session, what: FollowUp) -> tuple[int, str] | None:
    """Show what is to be followed up, and return the case that the user chose to open, at which place ('' for any)."""
    dialog = FollowUpDialog(session, what, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.chosen
