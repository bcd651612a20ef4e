"""When a backup of an open audit is made, and what becomes of the work where it cannot be."""

import os
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.in_time import in_time
from aktgranskning.session import Session
from aktgranskning.store.backup_contents import first_hash_in
from aktgranskning.store.backup_writing import Source, audit_id, back_up
from aktgranskning.store.backups import Backup, backups_of, replaced_of
from aktgranskning.store.connecting import reading_beside
from aktgranskning.store.engine import Database
from aktgranskning.store.moments import parse_moment

AT_LEAST_EVERY = timedelta(minutes=30)
"""So old the latest backup may become while the audit is worked in."""

_PATIENCE = 5.0
"""Seconds that an act waits for a chosen folder, which may be on a network that is gone."""

_TRIES = 10
_PAUSE = 0.2
"""Seconds to wait for what is being written, before the file is read again."""


@dataclass(frozen=True, slots=True)
class Worked:
    """How far an audit has come: the head of its log, and when its first and its latest act was."""

    head: str
    first_at: datetime
    last_at: datetime


def worked(session: Session) -> Worked:
    """Return how far an audit has come, which another thread must not ask itself."""
    first, last = session.log.times()
    return Worked(session.log.head, parse_moment(first), parse_moment(last))


def own_backups(session: Session) -> list[Backup]:
    """Return the backups of an open audit, the latest first, none of another one that is called the same."""
    audit = audit_id(session.log.first_hash())
    found = backups_of(session.path, session.backing.folder, session.clock())
    return [backup for backup in found if backup.audit == audit]


def own_copies(session: Session) -> list[Path]:
    """Return every file beside an open audit that holds it as it once was: its backups, and what they replaced.

    Whatever takes something out of the audit must take it out of them too. A replaced file that cannot be read is
    among them, as nobody knows what is in it; one of another audit that was called the same is not.
    """
    replaced = [path for path in replaced_of(session.path) if _may_be_of(session, path)]
    return [*(backup.path for backup in own_backups(session)), *replaced]


def _may_be_of(session: Session, path: Path) -> bool:
    try:
        return first_hash_in(path, session.file.key) == session.log.first_hash()
    except AuditError:
        return True


def find_latest(session: Session) -> Backup | None:
    """Find the latest backup of an open audit, also of what was made before it was opened; from any thread."""
    with session.backing.at_work:
        return _latest(session)


def back_up_now(session: Session) -> Backup:
    """Make a backup at once, through the audit's own connection; AuditError where there can be none."""
    if not session.backing.is_on:
        raise AuditError("backup.not_on_disk")
    with session.backing.at_work:
        return _made(session, session.file.database, session.log.head, lambda: True)


def back_up_before(session: Session) -> None:
    """Make a backup before an act that changes much, where anything changed since the latest one.

    Where none can be made, that is told (`Backing.tell`) and the act goes on: the file itself is as safe as before,
    and who cannot write a copy must still be able to work. Where the chosen folder does not answer in time, the backup
    is made beside the file, and that is told.
    """
    backing = session.backing
    if not backing.is_on:
        return
    come = worked(session)
    try:
        if backing.folder is None:
            _back_up_changed(session, come, back_up_now)
        else:
            _back_up_in_time(session, come, backing.folder)
    except AuditError as error:
        tell_failure(session, error)


def _back_up_changed(session: Session, come: Worked, make: Callable[[Session], object]) -> None:
    if _has_changed(session, come):
        make(session)


def _back_up_in_time(session: Session, come: Worked, folder: Path) -> None:
    """Make a backup in a folder from another thread, or where that takes too long, beside the file from this one."""
    try:
        in_time(partial(_back_up_changed, session, come, back_up_beside), _PATIENCE)
    except TimeoutError:
        # Without the lock of the backups: whoever waits for the folder has it.
        source = _source(session, session.file.database, come.head)
        backup = back_up(source, session.clock())
        _keep_beside(session, backup, come.head, folder, "svarar inte")


def back_up_if_due(session: Session, come: Worked) -> Backup | None:
    """Make a backup from another thread where the audit was worked in and its latest backup is half an hour old.

    None where it is not due, or the audit is in the middle of something: ask again in a while. AuditError where it
    cannot be made.
    """
    return back_up_beside(session) if _is_due(session, come) else None


def back_up_beside(session: Session) -> Backup | None:
    """Make a backup from another thread while the audit is worked in; None where it is in the middle of something.

    The file is read through a connection of its own that takes no lock, and read again where anything was written
    meanwhile. AuditError where it cannot be made.
    """
    file = session.file
    with session.backing.at_work:
        for _ in range(_TRIES):
            commits, head = file.commits, session.log.head
            if not session.backing.is_on:
                break
            if commits % 2 == 0:
                try:
                    return _made_beside(session, commits, head)
                except AuditError:
                    if file.commits == commits:
                        raise
            time.sleep(_PAUSE)
    return None


def tell_failure(session: Session, error: AuditError) -> None:
    """Keep that a backup could not be made, and tell whoever is to be told."""
    session.backing.failure = error
    session.backing.tell(error)


def _is_due(session: Session, come: Worked) -> bool:
    if not session.backing.is_on or not _has_changed(session, come):
        return False
    latest = _latest(session)
    since = latest.made if latest else come.first_at
    return abs(session.clock() - since) >= AT_LEAST_EVERY  # a clock that was set back must not put it off


def _has_changed(session: Session, come: Worked) -> bool:
    """Say whether anything is in the audit that its latest backup does not hold."""
    latest = _latest(session)
    if latest is None:
        return True
    return session.backing.head != come.head if session.backing.head else come.last_at >= latest.made


def _latest(session: Session) -> Backup | None:
    backing = session.backing
    # `Path.exists` raises where a network does not answer.
    if backing.latest is None or not os.path.exists(backing.latest.path):
        made_here = (backup for backup in own_backups(session) if backup.is_made_of(session.path))
        backing.latest, backing.head = next(made_here, None), ""
    return backing.latest


def _made_beside(session: Session, commits: int, head: str) -> Backup:
    file = session.file
    database = reading_beside(file.path, file.key)
    with closing(database.conn):
        return _made(session, database, head, lambda: file.commits == commits)


def _made(session: Session, database: Database, head: str, unchanged: Callable[[], bool]) -> Backup:
    """Make a backup in the chosen folder; where that cannot be written in, beside the file, and tell so."""
    backing, now = session.backing, session.clock()
    source, folder = _source(session, database, head), backing.folder
    try:
        backup = back_up(source, now, folder, unchanged)
    except AuditError as error:
        if folder is None or not unchanged():
            raise
        backup = back_up(source, now, None, unchanged)
        _keep_beside(session, backup, head, folder, error.parameters["reason"])
        return backup
    backing.latest, backing.head, backing.failure = backup, head, None
    return backup


def _source(session: Session, database: Database, head: str) -> Source:
    return Source(session.path, audit_id(session.log.first_hash()), database, session.file.key, head)


def _keep_beside(session: Session, backup: Backup, head: str, folder: Path, reason: object) -> None:
    """Keep that a backup lies beside the file though it should be in a folder, and tell why."""
    session.backing.latest, session.backing.head = backup, head
    tell_failure(session, AuditError("backup.beside", folder=folder, path=backup.path, reason=reason))
