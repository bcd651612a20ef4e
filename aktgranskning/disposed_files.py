"""Which files go with an audit that is destroyed, and by what they are known as its own."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from aktgranskning.backing_up import own_backups
from aktgranskning.domain.disposal import DisposedFile, FileRole, Outcome
from aktgranskning.session import Session
from aktgranskning.store.backup_writing import audit_id
from aktgranskning.store.backups import is_called_as_backup, is_replaced_of, replaced_of
from aktgranskning.store.destroying import is_being_destroyed
from aktgranskning.store.leftovers import journal_of, leftovers_of, unfinished_in
from aktgranskning.store.replaced import is_same_audit
from aktgranskning.written_files import digest_of, written_files


def files_of(session: Session) -> Iterator[DisposedFile]:
    """Yield what the program wrote from the audit, what lies beside it of it, its backups, and last its own file."""
    for file in written_files(session):
        yield DisposedFile(str(file.path), FileRole.EXPORT, file.sha256, state_of_export(file.path, file.sha256))
    yield from _of_audit(session)


def state_of_export(path: Path, sha256: str) -> Outcome:
    """Say whether an export can be known again: what was changed since may be somebody else's by now."""
    if not path.is_file():
        return Outcome.LEFT if is_being_destroyed(path) else Outcome.GONE
    try:
        return Outcome.LEFT if digest_of(path) == sha256 else Outcome.CHANGED
    except OSError:
        return Outcome.LEFT


def _of_audit(session: Session) -> Iterator[DisposedFile]:
    """Yield the audit's own file, its backups, and what lies beside it that is a copy or a part of it."""
    path = session.path
    audit = audit_id(session.log.first_hash())
    replaced = {file: _state_of_replaced(session, file, audit) for file in replaced_of(path)}
    for leftover in _leftovers(session, audit, [file for file, state in replaced.items() if state is Outcome.LEFT]):
        yield DisposedFile(str(leftover), FileRole.LEFTOVER)
    for file, state in replaced.items():
        yield DisposedFile(str(file), FileRole.REPLACED, "", state)
    for backup in own_backups(session):
        yield DisposedFile(str(backup.path), FileRole.BACKUP)
    yield DisposedFile(str(path), FileRole.AUDIT)


def _state_of_replaced(session: Session, file: Path, audit: str) -> Outcome:
    """Say whether a file that a restoring replaced is the same audit: another one may have been in this place."""
    is_own = file.samefile(session.path) or is_same_audit(file, audit, session.file.key)
    return Outcome.LEFT if is_own else Outcome.UNKNOWN


def _leftovers(session: Session, audit: str, replaced: Sequence[Path]) -> Iterator[Path]:
    """Yield what a killed program left; journals hold pages of the audit, an empty one goes as that is closed."""
    path = session.path
    journals = (journal_of(file) for file in (path, *replaced))
    yield from (journal for journal in journals if journal.exists() and journal.stat().st_size)
    yield from leftovers_of(path, session.backing.folder, audit)
    folders = {path.parent, *(file.path.parent for file in written_files(session))}
    yield from (file for folder in sorted(folders) for file in unfinished_in(folder))


def is_of_audit(file: DisposedFile, audit: Path, folder: Path | None) -> bool:
    """Say whether a file is by its place and name, or an export by its SHA-256, what it is said to be of an audit.

    `folder` is the one with backups beyond those beside the audit.
    """
    path = Path(file.path)
    place = os.path.realpath(path.parent)
    is_beside = place == os.path.realpath(audit.parent)
    match file.role:
        case FileRole.AUDIT:
            return path == audit
        case FileRole.BACKUP:
            is_in_folder = folder is not None and place == os.path.realpath(folder)
            return (is_beside or is_in_folder) and is_called_as_backup(path, audit)
        case FileRole.REPLACED:
            return is_beside and is_replaced_of(audit, path)
        case FileRole.LEFTOVER:
            return path in (journal_of(audit), *leftovers_of(audit))
        case FileRole.EXPORT:
            return state_of_export(path, file.sha256) is not Outcome.CHANGED
