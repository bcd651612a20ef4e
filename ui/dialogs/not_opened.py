"""Why an audit was not opened, and the offer to read a copy of it."""

from PySide6.QtWidgets import QMessageBox, QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.store.lock import LOCKED_OUT

_COPY = "\n\nEn läskopia visar granskningen som den är nu. I den sparas inget."


def tell_not_opened(parent: QWidget, error: AuditError, *, may_copy: bool) -> bool:
    """Say why a file was not opened, and return whether a copy is to be read; offered where the file only is taken."""
    can_be_read = may_copy and error.code in LOCKED_OUT
    box = QMessageBox(QMessageBox.Icon.Warning, "Granskningen öppnades inte", message(error), parent=parent)
    box.setObjectName("refused")
    copy = None
    if can_be_read:
        box.setText(message(error) + _COPY)
        copy = box.addButton("Öppna läskopia", QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton("Stäng", QMessageBox.ButtonRole.RejectRole))
    box.exec()
    wants_copy = copy is not None and box.clickedButton() is copy
    box.deleteLater()
    return wants_copy
