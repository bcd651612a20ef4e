"""What may be changed in an audit at all, whichever act asks for it."""

from collections.abc import Collection, Sequence

from aktgranskning.domain.acts import ANSWER_FIELDS, CASE_FIELDS, ActKind, Change, Field
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session

_OF_CLOSED_CASES = frozenset({Field.STATUS, Field.SECOND_READER, Field.SECOND_READ, Field.ASSIGNED, Field.SECOND_LOOK})
"""What may be set of a closed case: that it is opened, read by a second reader, or that somebody should look again."""

_SEALED = (CASE_FIELDS | {*ANSWER_FIELDS, Field.ROW}) - _OF_CLOSED_CASES


def require_writable(session: Session) -> None:
    """Refuse to write anything in what was only read."""
    if session.is_copy:
        raise AuditError("review.read_only_copy")


_OF_LOCKED = frozenset({ActKind.UNLOCK_AUDIT, ActKind.CHANGE_PASSPHRASE, ActKind.RESTORE})
"""What may be done with a locked audit: unlock it, and see to its file."""


def takes_changes(session: Session) -> bool:
    """Say whether anything of what an audit holds can be changed: it is neither locked nor only read."""
    return not session.is_copy and session.audit.lock is None


def require_permitted(session: Session, kind: ActKind) -> None:
    """Refuse an act in what was only read, and in a locked audit any that changes what it holds."""
    require_writable(session)
    lock = session.audit.lock
    if lock and kind not in _OF_LOCKED:
        raise AuditError("sign_off.locked", by=lock.by, at=f"{lock.at.astimezone():%Y-%m-%d %H:%M}")


def require_sealed(session: Session, kind: ActKind, closed: Collection[int], changes: Sequence[Change]) -> None:
    """Refuse to change what a closed case holds, but in an act that opens it or erases; `closed` are those cases."""
    if kind is ActKind.ERASE:
        return
    opened = {change.case_id for change in changes if _opens(change)}
    for change in changes:
        if change.case_id in closed and change.case_id not in opened and change.field in _SEALED:
            raise AuditError("review.case_done", label=session.cases[change.case_id].label)


def _opens(change: Change) -> bool:
    return change.field is Field.STATUS and change.new != CaseStatus.DONE
