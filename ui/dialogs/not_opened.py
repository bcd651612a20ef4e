"""Why an audit was not opened, and what can be done instead: read a copy of it, or go back to a backup."""

from enum import Enum

from PySide6.QtWidgets import QWidget

from aktgranskning.domain.errors import AuditError
from ui.dialogs.trouble import tell_trouble
from ui.presenters.trouble import trouble_of
from ui.translating import later, tr


class Instead(Enum):
    """What the user can do instead, and what its button says."""

    NOTHING = ""
    COPY = later("Öppna läskopia")
    RESTORE = later("Återställ…")


def tell_not_opened(parent: QWidget, error: AuditError, offer: Instead) -> bool:
    """Say why a file was not opened, and return whether the user wants what is offered instead."""
    copy = tr("En läskopia visar granskningen som den är nu. I den sparas inget.")
    told = trouble_of(tr("Granskningen öppnades inte"), error, copy if offer is Instead.COPY else "")
    return tell_trouble(parent, "refused", told, tr(offer.value) if offer.value else "")
