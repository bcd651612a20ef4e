"""The open audit as the window sees it: performs acts, tells every view what changed."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from aktgranskning.domain.acts import Changes
from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session

_Arguments = ParamSpec("_Arguments")


class Workspace(QObject):
    """One open audit, shared by all pages."""

    changed = Signal(object)
    """Emitted with the `Changes` of every act, after it is on disk."""

    refused = Signal(object)
    """Emitted with the `AuditError` of an act that was refused; nothing changed then."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def perform(
        self,
        act: Callable[Concatenate[Session, _Arguments], Changes | None],
        *arguments: _Arguments.args,
        **named: _Arguments.kwargs,
    ) -> Changes | None:
        """Carry out an act upon the session; None where it was refused or did nothing."""
        try:
            changes = act(self.session, *arguments, **named)
        except AuditError as error:
            self.refused.emit(error)
            return None
        if changes is not None:
            self.changed.emit(changes)
        return changes
