"""Trying a checklist on an invented case before it is taken; nothing of it is ever on disk."""

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.checklist import Checklist
from aktgranskning.engagement import add_cases, create_in_memory, load_checklist
from aktgranskning.review import begin_case
from aktgranskning.session import Reviewer, Session

_CASE = NewCase("Påhittad akt", reference="inget, akten är påhittad")
_REVIEWER = Reviewer("Förhandsgranskning", "FG")


def begin_preview(checklist: Checklist) -> Session:
    """Return an audit in memory with the checklist and one invented case, whose review has begun."""
    session = create_in_memory(Audit(checklist.title), _REVIEWER)
    load_checklist(session, checklist, ChecklistFile("", b""))
    add_cases(session, [_CASE])
    begin_case(session, next(iter(session.cases)))
    session.undoable.clear()  # the user began nothing that could be undone
    return session
