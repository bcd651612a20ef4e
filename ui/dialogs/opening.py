"""Opens a file beside the window: asks for its passphrase, tells the progress, and can be cancelled."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtWidgets import QWidget

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.header import is_encrypted
from ui.background import CancelledError, Progress
from ui.dialogs.passphrase import WRONG, ask_passphrase
from ui.dialogs.waiting import WaitingDialog
from ui.translating import tr
from ui.widgets.parts import button

if TYPE_CHECKING:
    from aktgranskning.store.secrets import Secret

_Opened = TypeVar("_Opened")


class OpeningDialog(WaitingDialog):
    """Shown where the opening takes a while; cancelled, it stays until the file is let go of."""

    def __init__(self, words: str, work: Callable[[Progress], object], parent: QWidget) -> None:
        super().__init__(words, work, parent)
        self.setObjectName("opening_dialog")
        self._cancel = button("cancel", tr("Avbryt"))
        self._cancel.clicked.connect(self.reject)
        self.add_button(self._cancel)

    def reject(self) -> None:
        """Ask the work to stop; the dialog closes when it has."""
        self._cancel.setEnabled(False)
        self._cancel.setText(tr("Avbryter …"))
        self.cancel()


def open_beside(
    parent: QWidget,
    words: str,
    path: Path,
    work: "Callable[[Secret | None, Progress], _Opened]",
    began: Callable[[OpeningDialog | None], None] = lambda _dialog: None,
    known: "Secret | None" = None,
) -> _Opened | None:
    """Do what opens a file, with the passphrase that it needs, and return what came of it; None where cancelled.

    `known` is what opens the file, where that is known; a wrong passphrase is asked for again. `work` is given the
    secret, None for a file that needs none, and the progress, which raises once the user has cancelled; it runs in
    another thread. `began` is told the dialog that waits for it, and None when it has ended. Raises what the work
    raises.
    """
    problem, secret = "", known
    while True:
        if secret is None and is_encrypted(path):
            secret = ask_passphrase(parent, path, problem)
            if secret is None:
                return None
        dialog = OpeningDialog(words, partial(work, secret), parent)
        began(dialog)
        dialog.wait()
        began(None)
        dialog.deleteLater()
        if isinstance(dialog.error, CancelledError):
            return None
        if not (isinstance(dialog.error, AuditError) and dialog.error.code == "file.wrong_passphrase"):
            break
        problem, secret = tr(WRONG), None
    if dialog.error:
        raise dialog.error
    return cast("_Opened", dialog.result_of_work)
