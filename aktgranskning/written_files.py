"""Which files the program wrote from an audit, so that they can be found again when it is destroyed."""

import hashlib
from enum import StrEnum
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session
from aktgranskning.store.moments import write_moment
from aktgranskning.store.written_files import WrittenFile, read_written_files, write_written_file


class FileKind(StrEnum):
    """What a written file is."""

    EXPORT = "export"
    DISPATCH = "dispatch"
    RESPONSE_FORM = "response_form"
    CHECKLIST = "checklist"


def remember_written(session: Session, path: Path, kind: FileKind) -> None:
    """Remember that a file was written from the audit, and as what.

    The file is there already: where it cannot be remembered (an audit that is only read, a full disk), it stays.
    """
    if session.is_copy:
        return
    try:
        file = WrittenFile(
            path.resolve(), kind.value, digest_of(path), session.reviewer.name, write_moment(session.clock())
        )
        with session.file.transaction() as database:
            write_written_file(database, file)
    except (AuditError, OSError):
        return


def written_files(session: Session) -> tuple[WrittenFile, ...]:
    """Return the files that are remembered, in the order in which they were written."""
    return read_written_files(session.file.database)


def is_unchanged(file: WrittenFile) -> bool:
    """Say whether a file is where it was written and holds what it held then."""
    try:
        return digest_of(file.path) == file.sha256
    except OSError:
        return False


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hex; OSError where it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
