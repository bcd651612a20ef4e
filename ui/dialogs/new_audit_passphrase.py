"""The last step of a new audit: the passphrase that it is encrypted with, unless it is not to be."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from ui.presenters.begun_audit import BegunAudit
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.new_passphrase import EncryptionChoice
from ui.widgets.parts import muted
from ui.widgets.selectable_text import SelectableText


class PassphraseStep(QWidget):
    """Also says why the audit could not be made; `own_words` as for `NewPassphrase`."""

    def __init__(self, own_words: Callable[[], str]) -> None:
        super().__init__()
        self.encryption = EncryptionChoice(own_words)
        self._not_made = SelectableText("not_made", "error")
        self._not_made.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(muted(tr("Akterna är sekretess. Vad ska skydda filen om datorn kommer bort?")))
        column.addWidget(self.encryption)
        column.addWidget(self._not_made)
        column.addStretch(1)

    def fill(self, _begun: BegunAudit) -> None:
        """Ask for a passphrase anew: none is ever kept."""
        self.encryption.ask_anew()

    def show_mistakes(self) -> bool:
        """Show what must be put right, go there, and say whether there is anything."""
        self._not_made.hide()
        unprotected = self.encryption.show_mistakes()
        if unprotected:
            self.encryption.passphrase.focus_mistake()
        return unprotected

    def show_error(self, error: AuditError) -> None:
        """Say why the audit could not be made."""
        self._not_made.setText(message(error))
        self._not_made.show()

    def take_keys(self) -> None:
        """Take the focus, where the passphrase is typed."""
        self.encryption.take_keys()
