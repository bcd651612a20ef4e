"""Which files go with an audit that is destroyed, and by what they are known as its own."""

import os
from collections.abc import Iterator
from pathlib import Path

from aktgranskning.backing_up import own_backups
from aktgranskning.domain.disposal import DisposedFile, FileRole, Outcome
from aktgranskning.session import Session
from aktgranskning.store.backups import BEGUN_SUFFIX, is_called_as_backup, is_replaced_of
from aktgranskning.written_files import digest_of, written_files


def files_of(session: Session) -> Iterator[DisposedFile]:
    """Yield what the program wrote from the audit, what lies beside it of it, its backups, and last its own file."""
    for file in written_files(session):
        yield DisposedFile(str(file.path), FileRole.EXPORT, file.sha256, state_of_export(file.path, file.sha256))
    path = session.path.resolve()
    for beside in sorted(path.parent.iterdir()):
        is_empty = _is_journal(beside, path) and not beside.stat().st_size  # which goes as the audit is closed
        if _is_leftover(beside, path) and not is_empty:
            yield DisposedFile(str(beside), FileRole.LEFTOVER)
        elif is_replaced_of(path, beside):
            yield DisposedFile(str(beside), FileRole.REPLACED)
    for backup in own_backups(session):
        yield DisposedFile(str(backup.path), FileRole.BACKUP)
    yield DisposedFile(str(path), FileRole.AUDIT)


def state_of_export(path: Path, sha256: str) -> Outcome:
    """Say whether an export can be known again: what was changed since may be somebody else's by now."""
    if not path.is_file():
        return Outcome.GONE
    try:
        return Outcome.LEFT if digest_of(path) == sha256 else Outcome.CHANGED
    except OSError:
        return Outcome.LEFT


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
            return is_beside and _is_leftover(path, audit)
        case FileRole.EXPORT:
            return state_of_export(path, file.sha256) is not Outcome.CHANGED


def _is_journal(beside: Path, audit: Path) -> bool:
    return beside.name == f"{audit.name}-journal"


def _is_leftover(beside: Path, audit: Path) -> bool:
    """Say whether a file is the audit's journal, or what is left of a backup that was begun."""
    if _is_journal(beside, audit):
        return True
    return beside.name.startswith(f"{audit.stem}.") and beside.name.endswith((BEGUN_SUFFIX, f"{BEGUN_SUFFIX}-journal"))
