"""What the dialogs have in common in which something is sent to be answered: until when, and that it is written."""

from collections.abc import Callable

from aktgranskning.domain.acts import Changes
from aktgranskning.domain.errors import AuditError, RefusedError
from aktgranskning.session import Session
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.ask import DialogAsk
from ui.dialogs.refused_numbers import refused_in_words
from ui.dialogs.waiting import perform_beside
from ui.presenters.sending import past_deadline
from ui.translating import tr
from ui.widgets.day_field import DayField


def is_deadline_meant(dialog: ActDialog, deadline: DayField) -> bool:
    """Say whether the last day to answer is one that is meant; else the field takes the keys, and tells why."""
    if not deadline.is_right():
        return False
    past = past_deadline(dialog.workspace.session, deadline.text())
    if past and not DialogAsk(dialog).confirm(tr("Sista svarsdag har passerat"), past, tr("Skriv ändå")):
        deadline.line.setFocus()
        return False
    return True


def is_written(dialog: ActDialog, words: str, write: Callable[[Session, bool], Changes]) -> bool:
    """Write what is sent while the words tell so; where it is refused, the dialog says why.

    `write` is told whether identity numbers may go out with it, which is asked where there are any.
    """
    refusal = _refusal(dialog, words, lambda session: write(session, False))
    if isinstance(refusal, RefusedError) and refusal.code == "identity_number.export_refused":
        question = refused_in_words(dialog, dialog.workspace.session, refusal)
        if not DialogAsk(dialog).confirm(tr("Skicka personnummer?"), question, tr("Skriv ändå")):
            return False
        refusal = _refusal(dialog, words, lambda session: write(session, True))
    if refusal:
        dialog.show_problem(refusal)
    return refusal is None


def _refusal(dialog: ActDialog, words: str, write: Callable[[Session], Changes]) -> AuditError | None:
    try:
        perform_beside(dialog, dialog.workspace, words, write)
    except AuditError as error:
        return error
    return None
