"""An audit is destroyed: its file, its backups, what the program wrote from it, and what lies about of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from aktgranskning.backing_up import own_backups
from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.disposal import (
    Disposal,
    DisposedFile,
    FileRole,
    Outcome,
    read_disposal,
    with_files,
    write_disposal,
)
from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session
from aktgranskning.store.backups import BACKUP_SUFFIX, BEGUN_SUFFIX, replaced_files
from aktgranskning.store.destroying import destroy, destroy_keys, exists
from aktgranskning.store.lock import FileLock
from aktgranskning.written_files import digest_of, written_files

Certify = Callable[[Disposal], None]
"""Writes the certificate of a disposal; what it raises stops nothing, and is raised once everything is done."""

_BEGUN = ".gallring"
"""What the name of the file ends in by which a disposal that was interrupted goes on."""

_MOST_BYTES = 1 << 20
"""So large such a file may be; thousands of files are named in less."""

_NO_ANSWER = (AnswerState.UNANSWERED, AnswerState.NOT_ASKED)
_OURS = (FileRole.AUDIT, FileRole.BACKUP, FileRole.REPLACED)
_ORDER = (FileRole.EXPORT, FileRole.LEFTOVER, FileRole.BACKUP, FileRole.REPLACED, FileRole.AUDIT)
"""The audit's own file goes last: as long as it is there, a disposal that was interrupted is found by it."""


def prepare_disposal(session: Session, decision: str) -> Disposal:
    """Return what would be destroyed, on which decision; nothing is touched. AuditError without a decision."""
    decision = decision.strip() or session.audit.disposal_decision
    if not decision:
        raise AuditError("disposal.no_decision")
    audit = session.audit
    answers = (answer for of_case in session.answers.values() for answer in of_case.values())
    return Disposal(
        str(session.path.resolve()),
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
        return Outcome.GONE
    try:
        return Outcome.LEFT if digest_of(path) == sha256 else Outcome.CHANGED
    except OSError:
        return Outcome.LEFT


def _of_audit(session: Session) -> Iterator[DisposedFile]:
    """Yield the audit's own file, its backups, and what lies beside it that is a copy or a part of it."""
    path = session.path.resolve()
    for beside in sorted(path.parent.iterdir()):
        if _is_journal(beside, path) or _is_begun(beside, path):
            yield DisposedFile(str(beside), FileRole.LEFTOVER)
    for replaced in replaced_files(path):
        yield DisposedFile(str(replaced), FileRole.REPLACED)
    for backup in own_backups(session):
        yield DisposedFile(str(backup.path), FileRole.BACKUP)
    yield DisposedFile(str(path), FileRole.AUDIT)


def _is_journal(beside: Path, path: Path) -> bool:
    """Say whether it holds pages of the audit; an empty one goes as the audit is closed."""
    return beside.name == f"{path.name}-journal" and beside.stat().st_size > 0


def _is_begun(beside: Path, path: Path) -> bool:
    return beside.name.startswith(f"{path.stem}.") and beside.name.endswith((BEGUN_SUFFIX, f"{BEGUN_SUFFIX}-journal"))


def dispose(disposal: Disposal, confirmed: str, certify: Certify, step: Callable[[], None] = lambda: None) -> Disposal:
    """Destroy everything that a disposal names, whose audit is closed, and return what has become of each file.

    `confirmed` is the audit's name as it was typed. First go the keys of everything that is encrypted; what cannot be
    destroyed is told and does not stop the rest. AuditError where the name is another, or the audit is in use; nothing
    is touched then. Interrupted, it goes on by `begun_disposal`.
    """
    if confirmed.strip() != disposal.name.strip():
        raise AuditError("disposal.not_confirmed", name=disposal.name)
    path = Path(disposal.path)
    lock = FileLock(path)
    try:
        begun = path.with_name(path.name + _BEGUN)
        begun.write_text(write_disposal(_with_digests(disposal)), "utf-8")
        done = _destroyed(read_disposal(begun.read_text("utf-8")), step)
        certify(done)
        if done.is_complete:
            destroy(begun)
        else:
            begun.write_text(write_disposal(done), "utf-8")
        return done
    finally:
        lock.release()


def begun_disposal(path: Path) -> Disposal | None:
    """Return the disposal of an audit that was begun and did not come to its end; None where there is none.

    Whoever can put a file beside an audit could name anything in it: of what it names only the audit's own files are
    believed, and exports that are known by their SHA-256 or are being destroyed already.
    """
    try:
        with path.with_name(path.name + _BEGUN).open("rb") as file:
            disposal = read_disposal(file.read(_MOST_BYTES).decode("utf-8"))
    except (OSError, ValueError, LookupError, TypeError):
        return None
    return with_files(disposal, (file for file in disposal.files if _is_believed(file, path.resolve())))


def _is_believed(file: DisposedFile, audit: Path) -> bool:
    path = Path(file.path)
    match file.role:
        case FileRole.AUDIT:
            return path == audit
        case FileRole.BACKUP:
            return path.name.startswith(f"{audit.stem}.") and path.name.endswith(BACKUP_SUFFIX)
        case FileRole.REPLACED | FileRole.LEFTOVER:
            return path.parent == audit.parent and path.name.startswith(audit.stem)
        case FileRole.EXPORT:
            return file.outcome is not Outcome.LEFT or _state_of_export(path, file.sha256) is not Outcome.CHANGED


def _with_digests(disposal: Disposal) -> Disposal:
    """Note what each file holds before it goes, so that the certificate can be compared with a copy that turns up."""
    return with_files(disposal, (_with_digest(file) for file in disposal.files))


def _with_digest(file: DisposedFile) -> DisposedFile:
    if file.role is FileRole.EXPORT:
        return DisposedFile(file.path, file.role, file.sha256, _state_of_export(Path(file.path), file.sha256))
    try:
        digest = digest_of(Path(file.path))
    except OSError:
        digest = ""
    return DisposedFile(file.path, file.role, digest, file.outcome)


def _destroyed(disposal: Disposal, step: Callable[[], None]) -> Disposal:
    for file in disposal.files:
        if file.role in _OURS and file.outcome is Outcome.LEFT:
            _without_keys(Path(file.path))
    became = {}
    for file in sorted(disposal.files, key=lambda file: _ORDER.index(file.role)):
        outcome = _become(file, step) if file.outcome in (Outcome.LEFT, Outcome.FAILED) else file.outcome
        became[file.path] = DisposedFile(file.path, file.role, file.sha256, outcome)
    return with_files(disposal, (became[file.path] for file in disposal.files))


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
