"""Why an audit was not opened, and what can be done instead: read a copy of it, or go back to a backup."""

from enum import Enum

from PySide6.QtWidgets import QMessageBox, QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError


class Instead(Enum):
    """What the user can do instead, and what its button says."""

    NOTHING = "Stäng"
    COPY = "Öppna läskopia"
    RESTORE = "Återställ…"


_TOLD = {Instead.COPY: "\n\nEn läskopia visar granskningen som den är nu. I den sparas inget."}


def tell_not_opened(parent: QWidget, error: AuditError, offer: Instead) -> bool:
    """Say why a file was not opened, and return whether the user wants what is offered instead."""
    words = message(error) + _TOLD.get(offer, "")
    box = QMessageBox(QMessageBox.Icon.Warning, "Granskningen öppnades inte", words, parent=parent)
    box.setObjectName("refused")
    chosen = None
    if offer is not Instead.NOTHING:
        chosen = box.addButton(offer.value, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(Instead.NOTHING.value, QMessageBox.ButtonRole.RejectRole))
    box.exec()
    is_wanted = chosen is not None and box.clickedButton() is chosen
    box.deleteLater()
    return is_wanted
