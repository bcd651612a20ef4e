"""Going back to a backup: it takes the place of the audit file, which is kept under another name."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from aktgranskning.domain.acts import ActKind, Change, Field
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit, set_reviewer
from aktgranskning.recording import commit
from aktgranskning.session import Reviewer, Session, now_utc
from aktgranskning.store.backup_contents import BackupFacts, what_it_holds
from aktgranskning.store.backup_writing import sync
from aktgranskning.store.backups import REPLACED_MARK, RESTORING_SUFFIX
from aktgranskning.store.header import AUDIT_SUFFIX
from aktgranskning.store.leftovers import check_only_name
from aktgranskning.store.lock import FileLock
from aktgranskning.store.places import real_path
from aktgranskning.store.replaced import Replaced, read_replaced
from aktgranskning.store.secrets import Secret
from aktgranskning.store.written_files import write_written_file
from aktgranskning.written_files import written_files


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of a restoring: the audit file, what the audit in it is called, and where the one before is kept.

    That is None where there was none.
    """

    path: Path
    name: str
    kept: Path | None


def restore(
    path: Path,
    backup: Path,
    reviewer: Reviewer | None = None,
    clock: Callable[[], datetime] = now_utc,
    *,
    secret: Secret | None = None,
) -> Restored:
    """Put a backup in the place of an audit file, keep that under another name, and log it in what came back.

    The file must be open nowhere. AuditError where it is, or has another name on the disk, or is another audit as far
    as it can be read; where the backup is damaged or is not opened by the secret, or nothing can be written. The audit
    file is as it was then. At every moment there is a whole file in its place.
    """
    path = real_path(path)
    _check_is_another(path, backup)
    facts = what_it_holds(backup, secret)
    lock = FileLock(path)
    prepared = path.with_suffix(RESTORING_SUFFIX)
    try:
        check_only_name(path)
        replaced = read_replaced(path, secret)
        _check_is_same(path, replaced, backup, facts)
        copy_whole(backup, prepared)
        change = Change(Field.RESTORED, replaced.head if replaced else "", facts.head)
        with open_audit(prepared, reviewer, clock, secret=secret) as session:
            if reviewer:
                set_reviewer(session, reviewer)
            commit(session, ActKind.RESTORE, [change], {})
            _remember_later(session, replaced)
        kept = _keep(path, clock().astimezone()) if path.exists() else None
        prepared.replace(path)
        sync(path.parent)
    except OSError as error:
        raise AuditError("backup.not_restored", path=path, backup=backup, reason=error) from error
    finally:
        with suppress(OSError):
            prepared.unlink(missing_ok=True)
        lock.release()
    return Restored(path, facts.name, kept)


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file byte for byte, for nobody else to read, and wait until it is on the disk."""
    target.unlink(missing_ok=True)
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    shutil.copyfile(source, target)
    sync(target)


def _check_is_another(path: Path, backup: Path) -> None:
    """Refuse to put a file in its own place."""
    if path.exists() and backup.exists() and path.samefile(backup):
        raise AuditError("backup.itself", path=path)


def _check_is_same(path: Path, replaced: Replaced | None, backup: Path, facts: BackupFacts) -> None:
    """Refuse to put one audit in the place of another, where that can still be read."""
    if replaced and replaced.audit != facts.audit:
        raise AuditError("backup.another_audit", path=path, present=replaced.name, backup=backup, name=facts.name)


def _remember_later(session: Session, replaced: Replaced | None) -> None:
    """Let the audit know what was written from it after the backup was made, so that a disposal finds it."""
    known = {file.path: file.at for file in written_files(session)}
    with session.file.transaction() as database:
        for file in replaced.written if replaced else ():
            if file.at > known.get(file.path, ""):
                write_written_file(database, file)


def _keep(path: Path, now: datetime) -> Path:
    """Let the audit file have another name as well, and its journal that name alone; return it.

    A journal that a killed program left would else be played back into the file that takes its place.
    """
    kept = _free_name(path, now)
    try:
        os.link(path, kept)
    except OSError:  # a file system without links
        copy_whole(path, kept)
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        copy_whole(journal, kept.with_name(f"{kept.name}-journal"))
        sync(path.parent)
        journal.unlink()
    sync(path.parent)
    return kept


def _free_name(path: Path, now: datetime) -> Path:
    name = f"{path.stem}{REPLACED_MARK}{now:%Y-%m-%d %H.%M}"
    kept, number = path.with_name(name + AUDIT_SUFFIX), 1
    while kept.exists():
        number += 1
        kept = path.with_name(f"{name} ({number}){AUDIT_SUFFIX}")
    return kept
