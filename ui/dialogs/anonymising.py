"""A copy without references, free texts and names: with which passphrase, where, and written while the window waits."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from aktgranskning.anonymising import anonymised_copy
from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session
from aktgranskning.store.header import AUDIT_SUFFIX
from aktgranskning.store.secrets import Passphrase, Secret
from ui.background import CancelledError
from ui.dialogs.files import AUDITS, choose_file_to_save
from ui.dialogs.trouble import tell_trouble
from ui.dialogs.waiting import wait_telling
from ui.presenters.trouble import trouble_of
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.new_passphrase import EncryptionChoice
from ui.widgets.parts import button, muted

_TITLE = later("Avidentifierad kopia")
_WIDTH = 72 * GRID
_ABOUT = later(
    "Kopian har samma siffror, utan diarienummer, fritexter och namn. Datum och tal som någon har svarat finns kvar:"
    " pekar de ut någon, lämna inte ut kopian."
)
_ENCRYPTED = later("Bara den som har lösenfrasen kan öppna kopian. Lämna lösenfrasen på ett annat sätt än kopian.")
_PLAIN = later(
    "Utan kryptering kan den som får tag i kopian läsa allt som är kvar i den. Välj det när den får spridas så."
)


class AnonymisingDialog(QDialog):
    """Accepted once the copy is to be encrypted with a passphrase that is right, or not at all."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("anonymising_dialog")
        self.setWindowTitle(tr(_TITLE))
        self.setMinimumWidth(_WIDTH)
        self._encryption = EncryptionChoice(lambda: session.audit.name, tr("kopian"), tr(_ENCRYPTED), tr(_PLAIN))
        choose = button("anonymise_choose", tr("Välj plats…"), "primary")
        choose.setDefault(True)
        choose.clicked.connect(self._confirm)
        cancel = button("anonymise_cancel", tr("Avbryt"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(choose)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        whole.setSpacing(int(1.5 * GRID))
        whole.addWidget(muted(tr(_ABOUT)))
        whole.addWidget(self._encryption)
        whole.addLayout(buttons)

    def _confirm(self) -> None:
        if self._encryption.show_mistakes():
            self._encryption.passphrase.focus_mistake()
        else:
            self.accept()

    def secret(self) -> Secret | None:
        """Return what the copy is encrypted with; None where it is not."""
        entered = self._encryption.entered()
        return Passphrase(entered) if entered else None


def write_anonymised_copy(parent: QWidget, session: Session) -> None:
    """Ask with which passphrase and where, write the copy, and tell."""
    dialog = AnonymisingDialog(session, parent)
    accepted, secret = dialog.exec() == QDialog.DialogCode.Accepted, dialog.secret()
    dialog.deleteLater()
    start = session.path.with_name(tr("{stem} avidentifierad").format(stem=session.path.stem) + AUDIT_SUFFIX)
    path = choose_file_to_save(parent, tr(_TITLE), start, AUDITS) if accepted else None
    if path is None:
        return
    try:
        copy = partial(anonymised_copy, session, path, secret=secret)
        wait_telling(parent, tr("Skriver kopian …"), lambda progress: copy(step=progress))
    except CancelledError:
        return
    except AuditError as error:
        tell_trouble(parent, "anonymised", trouble_of(tr(_TITLE), error))
    else:
        _tell_written(parent, path)


def _tell_written(parent: QWidget, path: Path) -> None:
    box = QMessageBox(QMessageBox.Icon.Information, tr(_TITLE), tr("Skrev {path}.").format(path=path), parent=parent)
    box.setObjectName("anonymised")
    box.exec()
    box.deleteLater()
