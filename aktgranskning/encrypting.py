"""Giving an open audit another passphrase, a first one or none; who did so and when is in its log, no secret is."""

from pathlib import Path

from aktgranskning.backing_up import own_copies
from aktgranskning.domain.acts import ActKind, Change, Field
from aktgranskning.domain.errors import AuditError
from aktgranskning.permitting import require_permitted
from aktgranskning.recording import commit
from aktgranskning.session import Session
from aktgranskning.store.rekeying import Progress, no_progress, rekey
from aktgranskning.store.secrets import RecoveryKey, Secret, opens


def require_opens(session: Session, secret: Secret) -> None:
    """Refuse what is not the passphrase or the recovery key of an open audit; takes some tenths of a second."""
    if session.file.key and not opens(secret, session.file.key):
        raise AuditError("secret.not_the_present_one", path=session.path)


def recovery_key_of(session: Session) -> str:
    """Return the recovery key of an open audit as it is printed; '' where it is not encrypted."""
    return RecoveryKey(session.file.key.key).written() if session.file.key else ""


def change_passphrase(session: Session, secret: Secret | None, progress: Progress = no_progress) -> list[Path]:
    """Encrypt an audit and its copies (`own_copies`) with another secret, or none; return those that it failed for.

    The former passphrase and recovery key open neither the audit nor the other copies any more. AuditError where
    nothing may be changed, or the file cannot be written anew; nothing has changed then.
    """
    require_permitted(session, ActKind.CHANGE_PASSPHRASE)
    before = _told(session)
    with session.backing.at_work:
        failed = rekey(session.file, secret, own_copies(session), progress)
    commit(session, ActKind.CHANGE_PASSPHRASE, [Change(Field.ENCRYPTION, before, _told(session))], {})
    return failed


def _told(session: Session) -> str:
    return "1" if session.file.is_encrypted else ""
