"""A copy without references, free texts and names is written while the window waits."""

from PySide6.QtWidgets import QMessageBox, QWidget

from aktgranskning.anonymising import anonymised_copy
from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session
from aktgranskning.store.header import AUDIT_SUFFIX
from ui.dialogs.files import AUDITS, choose_file_to_save
from ui.dialogs.waiting import wait_for

_TITLE = "Avidentifierad kopia"
_WRITTEN = (
    "Skrev {path}.\n\nKopian har samma siffror, utan diarienummer, fritexter och namn. Den är inte krypterad. Datum och"
    " tal som någon har svarat finns kvar: pekar de ut någon, lämna inte ut kopian."
)


def write_anonymised_copy(parent: QWidget, session: Session) -> None:
    """Ask where, write the copy, and tell what is in it."""
    start = session.path.with_name(f"{session.path.stem} avidentifierad{AUDIT_SUFFIX}")
    path = choose_file_to_save(parent, _TITLE, start, AUDITS)
    if path is None:
        return
    try:
        wait_for(parent, "Skriver kopian …", lambda: anonymised_copy(session, path))
    except AuditError as error:
        _tell(parent, message(error), QMessageBox.Icon.Warning)
    else:
        _tell(parent, _WRITTEN.format(path=path), QMessageBox.Icon.Information)


def _tell(parent: QWidget, words: str, icon: QMessageBox.Icon) -> None:
    box = QMessageBox(icon, _TITLE, words, parent=parent)
    box.setObjectName("anonymised")
    box.exec()
    box.deleteLater()
