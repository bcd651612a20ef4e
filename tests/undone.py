"""Undo and redo by whoever did an act, as if the file had not been closed: nobody else takes closings back."""

from aktgranskning.domain.acts import Changes
from aktgranskning.session import Reviewer, Session
from aktgranskning.undoing import redo, undo


def undo_as_whoever_did_it(session: Session) -> Changes | None:
    _become(session, session.undoable)
    return undo(session)


def redo_as_whoever_did_it(session: Session) -> Changes | None:
    _become(session, session.redoable)
    return redo(session)


def _become(session: Session, acts: list[int]) -> None:
    if acts:
        session.reviewer = Reviewer(session.log.rows_of(acts[-1])[0].reviewer, "")
        session.first_row = 1
