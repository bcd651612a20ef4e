"""Beginning an audit that follows up an earlier one; what reads files is imported when it is made."""

from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from aktgranskning.domain.audit import Audit
from ui.presenters.new_audit import secret_of
from ui.translating import tr

if TYPE_CHECKING:
    from aktgranskning.session import Session
    from aktgranskning.store.secrets import Secret


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """An audit to be made of an older one; without a passphrase, it is not encrypted."""

    older: Path
    path: Path
    audit: Audit
    reviewer_name: str
    initials: str
    passphrase: str = field(default="", repr=False)


def audit_name(path: Path, secret: "Secret | None") -> str:
    """Return what the audit of a file is called; the file's own name where it has none, or cannot be read.

    AuditError "file.wrong_passphrase" where the secret does not open it.
    """
    from aktgranskning.domain.errors import AuditError
    from aktgranskning.store.audit_file import AuditFile
    from aktgranskning.store.texts import read_content

    try:
        with closing(AuditFile.copied(path, secret)) as file, file.reading():
            name = file.database.execute("SELECT value FROM audit WHERE field = 'name'").fetchone()
            return (read_content(file.database, name[0]) if name else "") or path.stem
    except AuditError as error:
        if error.code == "file.wrong_passphrase":
            raise
        return path.stem  # it is told in full as the follow-up is made


def proposed_name(older: str) -> str:
    """Return what a follow-up of an audit is called unless the user says otherwise."""
    return tr("Uppföljning av {older}").format(older=older)


def create_follow_up(new: NewFollowUp, older_secret: "Secret | None") -> "Session":
    """Make the audit file that follows up another, and open it; AuditError as `start_follow_up` raises it."""
    from aktgranskning.concluding.following_up import start_follow_up
    from aktgranskning.session import Reviewer, now_utc

    return start_follow_up(
        new.older,
        new.path,
        new.audit,
        Reviewer(new.reviewer_name, new.initials),
        now_utc,
        older_secret=older_secret,
        secret=secret_of(new.passphrase),
    )
