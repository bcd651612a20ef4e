"""The list of what a dispatch that came back says nothing of."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from aktgranskning.domain.dispatch_states import DispatchStanding
from ui.dialogs.listing import lay_out_listing
from ui.models.text_table import TextTableModel
from ui.presenters.fact_check import SILENT_HEADINGS, silent_in_words, silent_lines
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import muted, named
from ui.widgets.text_table import ChoosableTable

_SIZE = QSize(90 * GRID, 56 * GRID)
_WIDTHS = (12, 46)


class SilentRowsDialog(QDialog):
    """Its rows are only read."""

    def __init__(self, standing: DispatchStanding, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("silent_rows")
        self.setWindowTitle(tr("Utskick nr {number}").format(number=standing.dispatch.number))
        model = TextTableModel(SILENT_HEADINGS)
        model.show_rows(silent_lines(standing))
        table = ChoosableTable("silent_table", tr("Rader utan svar"), model)
        for column, width in enumerate(_WIDTHS):
            table.horizontalHeader().resizeSection(column, width * GRID)
        count = named("silent_count", muted(silent_in_words(standing)))
        lay_out_listing(self, (), count, table, "silent_close")
        table.selectRow(0)
        table.setFocus()
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))


def show_silent_rows(parent: QWidget, standing: DispatchStanding) -> None:
    """Show what a dispatch says nothing of until it is closed."""
    dialog = SilentRowsDialog(standing, parent)
    dialog.exec()
    dialog.deleteLater()
