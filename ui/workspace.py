"""The open audit as the window sees it: performs acts, tells every view what changed, keeps what is not written yet."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from aktgranskning.catalogue import message
from aktgranskning.domain.acts import ActKind, Changes
from aktgranskning.domain.errors import AuditError
from aktgranskning.permitting import require_permitted
from aktgranskning.session import Session
from aktgranskning.store.damage import UNWRITTEN, told_while_open

_Arguments = ParamSpec("_Arguments")
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What was answered or typed: `words` name it, and `answer` or `text` is to stand where that was done."""

    words: str
    answer: str
    text: str
    act: Callable[[Session], Changes | None]

    @property
    def content(self) -> str:
        """What is to stand there; '' for nothing."""
        return self.answer or self.text


class Workspace(QObject):
    """One open audit, shared by all pages."""

    changed = Signal(object)
    """Emitted with the `Changes` of every act, after it is on disk."""

    refused = Signal(object)
    """Emitted with the `AuditError` of an act that was refused; nothing changed then."""

    writing_changed = Signal()
    """The file takes nothing more, or takes it again, or something else is `unsaved`."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.unsaved: dict[Hashable, Unsaved] = {}
        """By the place that it is for: what waits here until the file takes it, the oldest first."""
        self.obstacle: AuditError | None = None
        """Why the file takes nothing; None where it took the latest."""

    def perform(
        self,
        act: Callable[Concatenate[Session, _Arguments], Changes | None],
        *arguments: _Arguments.args,
        **named: _Arguments.kwargs,
    ) -> Changes | None:
        """Carry out an act upon the session; None where it was refused or did nothing.

        What waits to be written comes first; as long as the file does not take that, nothing else is done.
        """
        return self._carry_out(lambda session: act(session, *arguments, **named)) if self.save_unsaved() else None

    def keep(
        self, place: Hashable, words: str, act: Callable[[Session], Changes | None], *, answer: str = "", text: str = ""
    ) -> Changes | None:
        """Carry out an act as `perform`; where the file does not take it, keep it, as `Unsaved`, and try again later.

        What was kept for the same place is forgotten.
        """
        self.unsaved.pop(place, None)
        changes = self._carry_out(act) if self.save_unsaved() else None
        if self.obstacle:
            self.unsaved[place] = Unsaved(words, answer, text, act)
            self.writing_changed.emit()
        return changes

    def save_unsaved(self) -> bool:
        """Try again to write what waits, in order; False where the file still does not take it."""
        while self.unsaved:
            place, unsaved = next(iter(self.unsaved.items()))
            self._carry_out(unsaved.act)
            if self.obstacle:
                return False
            self.unsaved.pop(place, None)
            self.writing_changed.emit()
        return True

    def why_fixed(self) -> AuditError | None:
        """Return why nothing can be changed, in a locked audit or a copy that is only read; None where it can."""
        try:
            require_permitted(self.session, ActKind.ANSWER)
        except AuditError as error:
            return error
        return None

    def why_fixed_in_words(self) -> str:
        """Say why nothing can be changed, '' where it can."""
        why_not = self.why_fixed()
        return message(why_not) if why_not else ""

    def may_change(self) -> bool:
        """Say whether anything can be changed, and refuse it where it cannot: before something is asked or written."""
        why_not = self.why_fixed()
        if why_not:
            self.refused.emit(why_not)
        return why_not is None

    def guarded(self, act: Callable[[], object]) -> Callable[[], None]:
        """Return an act that is refused at once where nothing can be changed, else carried out."""

        def carried_out() -> None:
            if self.may_change():
                act()

        return carried_out

    def read(self, reading: Callable[[], _Read], otherwise: _Read) -> _Read:
        """Return what is read from the file; `otherwise` where it cannot be read now, which is told once."""
        try:
            with told_while_open(self.session.path):
                return reading()
        except AuditError as error:
            if self.obstacle is None:
                self._note_obstacle(error)
            return otherwise

    def _carry_out(self, act: Callable[[Session], Changes | None]) -> Changes | None:
        try:
            with told_while_open(self.session.path):
                changes = act(self.session)
        except AuditError as error:
            self._note_obstacle(error if error.code in UNWRITTEN else None)
            self.refused.emit(error)
            return None
        self._note_obstacle(None)
        if changes is not None:
            self.changed.emit(changes)
        return changes

    def _note_obstacle(self, obstacle: AuditError | None) -> None:
        if obstacle or self.obstacle:
            self.obstacle = obstacle
            self.writing_changed.emit()
