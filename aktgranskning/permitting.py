"""What may be changed in an audit at all, whichever act asks for it."""

from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session


def require_permitted(session: Session) -> None:
    """Refuse to write anything in what was only read."""
    if session.is_copy:
        raise AuditError("review.read_only_copy")
