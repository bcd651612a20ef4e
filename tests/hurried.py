"""Audits of tests that do much in many files: they wait for no disk."""

from aktgranskning.session import Session


def hurried(session: Session) -> Session:
    """Let an open audit make no backups and not wait until the disk has what is written; the file holds the same."""
    session.backing.is_on = False
    session.file.database.execute("PRAGMA synchronous = OFF")
    return session
