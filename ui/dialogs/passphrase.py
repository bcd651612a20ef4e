"""Asks for what opens an encrypted audit."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.fitting import fit_on_screen
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import button, heading, muted, named
from ui.widgets.passphrase_field import PassphraseField, show_button

if TYPE_CHECKING:
    from aktgranskning.store.secrets import Secret

_WIDTH = 60 * GRID
_ABOUT = later("Granskningen är krypterad. Skriv dess lösenfras, eller återställningsnyckeln som skrevs ut.")
WRONG = later(
    "Lösenfrasen är fel, eller så är filen skadad: vilketdera går inte att avgöra. Filen är orörd. Skriv lösenfrasen"
    " igen, så många gånger du behöver, eller gå tillbaka till en säkerhetskopia."
)
_EMPTY = later("Skriv lösenfrasen.")


class PassphraseDialog(QDialog):
    """Takes a passphrase or a recovery key; `problem` is what was wrong with the one before."""

    def __init__(self, path: Path, problem: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("passphrase_dialog")
        self.setWindowTitle(tr("Lösenfras"))
        self.setMinimumWidth(_WIDTH)
        self.field = PassphraseField("passphrase", tr("Lösenfras eller återställningsnyckel"))
        name = named("passphrase_file", heading(path.stem, 1.0))
        name.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        column.addWidget(name)
        column.addWidget(muted(tr(_ABOUT)))
        column.addWidget(self.field)
        column.addWidget(show_button(self.field))
        column.addStretch(1)
        column.addLayout(self._buttons())
        self.field.show_problem(problem)
        self.field.line.setFocus()
        fit_on_screen(self)

    def _buttons(self) -> QHBoxLayout:
        take, cancel = button("open", tr("Öppna"), "primary"), button("cancel", tr("Avbryt"))
        take.setDefault(True)
        take.clicked.connect(self._take)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(take)
        return row

    def _take(self) -> None:
        if self.field.entered():
            self.accept()
        else:
            self.field.show_problem(tr(_EMPTY))
            fit_on_screen(self)


def ask_passphrase(parent: QWidget, path: Path, problem: str = "") -> "Secret | None":
    """Ask for what opens an encrypted file; None where the user cancelled."""
    from aktgranskning.store.secrets import secret_from

    dialog = PassphraseDialog(path, problem, parent)
    entered = dialog.field.entered() if dialog.exec() else ""
    dialog.field.line.clear()
    dialog.deleteLater()
    return secret_from(entered) if entered else None
