"""What the dialogs have in common in which something is sent to be answered: until when, and that it is written."""

from collections.abc import Callable

from aktgranskning.domain.acts import Changes
from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.ask import DialogAsk
from ui.dialogs.waiting import perform_beside
from ui.presenters.sending import past_deadline
from ui.widgets.day_field import DayField


def is_deadline_meant(dialog: ActDialog, deadline: DayField) -> bool:
    """Say whether the last day to answer is one that is meant; else the field takes the keys, and tells why."""
    if not deadline.is_right():
        return False
    past = past_deadline(dialog.workspace.session, deadline.text())
    if past and not DialogAsk(dialog).confirm("Sista svarsdag har passerat", past, "Skriv ändå"):
        deadline.line.setFocus()
        return False
    return True


def is_written(dialog: ActDialog, words: str, write: Callable[[Session], Changes]) -> bool:
    """Write what is sent while the words tell so; where it is refused, the dialog says why."""
    try:
        perform_beside(dialog, dialog.workspace, words, write)
    except AuditError as error:
        dialog.show_problem(error)
        return False
    return True
