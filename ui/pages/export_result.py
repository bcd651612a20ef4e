"""How an export went: the workbook, with ways to open it, or why there is none."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop import open_outside
from ui.file_drag import FileDrag
from ui.presenters.export import Exported
from ui.presenters.locale_words import shown_day
from ui.readers import announce
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, told
from ui.widgets.selectable_text import SelectableText


class ExportResult(QWidget):
    """Hidden until there is something to tell."""

    told = Signal()
    """Emitted where there is something to tell from now on."""

    numbers_requested = Signal()
    """Emitted where the user wants to see the identity numbers for which nothing was written."""

    def __init__(self) -> None:
        super().__init__()
        self._path = Path()
        self._words = SelectableText("export_result", "muted")
        self._error = told("export_error", "error")
        self.open_button = button("open_workbook", tr("Öppna"))
        self._folder = button("open_folder", tr("Visa i mapp"))
        self.open_button.clicked.connect(lambda: self._show(self._path))
        self.open_button.setToolTip(tr("Dra knappen till en mapp eller ett brev, så följer filen med."))
        self.file_drag = FileDrag(self.open_button, lambda: self._path)
        self._folder.clicked.connect(lambda: self._show(self._path.parent))
        self.numbers_button = button("show_numbers", tr("Visa personnumren i granskningen"), "link")
        self.numbers_button.clicked.connect(self.numbers_requested)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Tell nothing."""
        self.hide()

    def clear_refused_numbers(self) -> None:
        """Tell of identity numbers no longer: those for which nothing was written may be gone by now."""
        if not self.numbers_button.isHidden():
            self.clear()

    def show_exported(self, exported: Exported) -> None:
        """Tell of a workbook that was written."""
        self._path = exported.path
        self._tell(
            words=tr("Exporterad {day} kl. {at:%H:%M}: {path}").format(
                day=shown_day(exported.at), at=exported.at, path=exported.path
            )
        )

    def show_error(self, error: str) -> None:
        """Tell why no workbook was written."""
        self._tell(error=error)

    def show_refused_numbers(self, words: str) -> None:
        """Tell for which identity numbers no file was written, with a way to them."""
        self._tell(error=words)
        self.numbers_button.show()

    def _tell(self, *, words: str = "", error: str = "") -> None:
        self._words.setText(words)
        announce(self, words)
        self._error.setText(error)
        for widget in (self._words, self.open_button, self._folder):
            widget.setVisible(bool(words))
        self._error.setVisible(bool(error))
        self.numbers_button.hide()
        self.show()
        self.told.emit()

    def _show(self, path: Path) -> None:
        reason = open_outside(path)
        self._error.setText(reason)
        self._error.setVisible(bool(reason))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self._folder)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._words)
        column.addLayout(buttons)
        column.addWidget(self._error)
        column.addWidget(self.numbers_button, 0, Qt.AlignmentFlag.AlignLeft)
