"""An audit is destroyed: its file, its backups, what the program wrote from it, and what lies about of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from aktgranskning.backing_up import own_backups
from aktgranskning.begun_disposals import forget_disposal, note_disposal
from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.disposal import (
    Disposal,
    DisposedFile,
    FileRole,
    Outcome,
    with_files,
)
from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session
from aktgranskning.store.backup_writing import audit_id
from aktgranskning.store.backups import replaced_of
from aktgranskning.store.destroying import destroy, destroy_keys, exists, is_being_destroyed
from aktgranskning.store.leftovers import check_only_name, journal_of, leftovers_of, unfinished_in
from aktgranskning.store.lock import FileLock
from aktgranskning.store.replaced import is_same_audit
from aktgranskning.written_files import digest_of, written_files

Certify = Callable[[Disposal], None]
"""Writes the certificate of a disposal; what it raises stops nothing, and is raised once everything is done."""

_NO_ANSWER = (AnswerState.UNANSWERED, AnswerState.NOT_ASKED)
_OURS = (FileRole.AUDIT, FileRole.BACKUP, FileRole.REPLACED)
_ORDER = (FileRole.LEFTOVER, FileRole.BACKUP, FileRole.REPLACED, FileRole.AUDIT)
"""The audit's own file goes last: as long as it is there, a disposal that was interrupted is found by it."""


def prepare_disposal(session: Session, decision: str) -> Disposal:
    """Return what would be destroyed, on which decision; nothing is touched. AuditError without a decision."""
    decision = decision.strip() or session.audit.disposal_decision
    if not decision:
        raise AuditError("disposal.no_decision")
    audit = session.audit
    answers = (answer for of_case in session.answers.values() for answer in of_case.values())
    return Disposal(
        str(session.path),
        audit.name,
        audit.auditee,
        audit.period,
        len(session.cases),
        sum(answer.state not in _NO_ANSWER for answer in answers),
        session.log.head,
        session.file.is_encrypted,
        audit.retained_until,
        audit.retention_ground,
        decision,
        session.reviewer.name,
        session.moment().isoformat(),
        (*_exports(session), *_of_audit(session)),
    )


def _exports(session: Session) -> Iterator[DisposedFile]:
    for file in written_files(session):
        yield DisposedFile(str(file.path), FileRole.EXPORT, file.sha256, _state_of_export(file.path, file.sha256))


def _state_of_export(path: Path, sha256: str) -> Outcome:
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


def dispose(disposal: Disposal, confirmed: str, certify: Certify, step: Callable[[], None] = lambda: None) -> Disposal:
    """Destroy everything that a disposal names, whose audit is closed, and return what has become of each file.

    `confirmed` is the audit's name as it was typed. First goes what was exported; where that cannot be, the audit stays
    as it is, which alone knows of it. Then go the keys of everything that is encrypted; what cannot be destroyed is
    told and does not stop the rest. AuditError where the name is another, or the audit is in use or has another name on
    the disk; nothing is touched then. Interrupted, it goes on by what the audit, or `begun_disposal`, says.
    """
    if confirmed.strip() != disposal.name.strip():
        raise AuditError("disposal.not_confirmed", name=disposal.name)
    path = Path(disposal.path)
    lock = FileLock(path)
    try:
        check_only_name(path)
        begun = _with_digests(disposal)
        note_disposal(begun)
        done = _without_exports(begun, step)
        if not any(file.role is FileRole.EXPORT for file in done.of(Outcome.LEFT, Outcome.FAILED)):
            note_disposal(done)
            done = _without_audit(done, step)
        certify(done)
        if done.is_complete:
            forget_disposal(path)
        else:
            note_disposal(done)
        return done
    finally:
        lock.release()


def _with_digests(disposal: Disposal) -> Disposal:
    """Note what each file holds before it goes, so that the certificate can be compared with a copy that turns up."""
    return with_files(disposal, (_with_digest(file) for file in disposal.files))


def _with_digest(file: DisposedFile) -> DisposedFile:
    if file.role is FileRole.EXPORT:
        is_to_go = file.outcome in (Outcome.LEFT, Outcome.FAILED)
        return replace(file, outcome=_state_of_export(Path(file.path), file.sha256)) if is_to_go else file
    try:
        digest = file.sha256 or digest_of(Path(file.path))
    except OSError:
        digest = ""
    return replace(file, sha256=digest)


def _without_exports(disposal: Disposal, step: Callable[[], None]) -> Disposal:
    """Destroy what was exported, while the audit still says what that is."""
    return _destroyed(disposal, (FileRole.EXPORT,), step)


def _without_audit(disposal: Disposal, step: Callable[[], None]) -> Disposal:
    """Destroy the audit with all its copies, the keys first."""
    for file in disposal.files:
        if file.role in _OURS and file.outcome is Outcome.LEFT:
            _without_keys(Path(file.path))
    return _destroyed(disposal, _ORDER, step)


def _destroyed(disposal: Disposal, roles: Sequence[FileRole], step: Callable[[], None]) -> Disposal:
    became = {}
    for role in roles:
        for file in disposal.of(Outcome.LEFT, Outcome.FAILED):
            if file.role is role:
                became[file.path] = replace(file, outcome=_become(file, step))
    return with_files(disposal, (became.get(file.path, file) for file in disposal.files))


def _without_keys(path: Path) -> None:
    try:
        destroy_keys(path)
    except OSError:  # it is met again, and told, as the file itself is destroyed
        return


def _become(file: DisposedFile, step: Callable[[], None]) -> Outcome:
    path = Path(file.path)
    if not exists(path):
        return Outcome.GONE if file.outcome is Outcome.LEFT and not file.sha256 else Outcome.DESTROYED
    try:
        destroy(path, step)
    except OSError:
        return Outcome.FAILED
    return Outcome.DESTROYED
