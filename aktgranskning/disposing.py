"""An audit is destroyed: its file, its backups, what the program wrote from it, and what lies about of them."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from aktgranskning.begun_disposals import forget_disposal, note_disposal
from aktgranskning.disposed_files import files_of, state_of_export
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
from aktgranskning.store.destroying import destroy, destroy_keys, exists
from aktgranskning.store.leftovers import check_only_name
from aktgranskning.store.lock import FileLock
from aktgranskning.written_files import digest_of

Certify = Callable[[Disposal], None]
"""Writes the certificate of a disposal; what it raises stops nothing, and is raised once everything is done."""

_NO_ANSWER = (AnswerState.UNANSWERED, AnswerState.NOT_ASKED)
_NOT_DONE = (Outcome.LEFT, Outcome.FAILED)
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
        tuple(files_of(session)),
    )


def dispose(disposal: Disposal, confirmed: str, certify: Certify, step: Callable[[], None] = lambda: None) -> Disposal:
    """Destroy everything that a disposal names, whose audit is closed, and return what has become of each file.

    `confirmed` is the audit's name as it was typed. First go the keys of everything that is encrypted; what cannot be
    destroyed is told and does not stop the rest. AuditError where the name is another, or the audit is in use, or it or
    a copy of it has another name on the disk, or nothing can be noted there; nothing is touched then. Interrupted, it
    goes on by what the audit, or `begun_disposal`, says.
    """
    if confirmed.strip() != disposal.name.strip():
        raise AuditError("disposal.not_confirmed", name=disposal.name)
    path = Path(disposal.path)
    lock = FileLock(path)
    try:
        _check_only_names(disposal)
        begun = _with_digests(disposal)
        try:
            note_disposal(begun)
        except OSError as error:
            raise AuditError("disposal.not_begun", path=path, reason=error) from error
        done = _destroyed(begun, step)
        certify(done)
        with suppress(OSError):  # what was noted as it began says what is to go, too
            if done.is_complete:
                forget_disposal(path)
            else:
                note_disposal(done)
        return done
    finally:
        lock.release()


def _check_only_names(disposal: Disposal) -> None:
    """Refuse where the audit, or a copy of it, would still be there under another name."""
    audit = Path(disposal.path)
    check_only_name(audit)
    for file in disposal.of(*_NOT_DONE):
        path = Path(file.path)
        is_audit = path.exists() and audit.exists() and path.samefile(audit)
        if file.role in _OURS and (path.is_symlink() or not is_audit):  # a restoring may have been killed
            check_only_name(path)


def _with_digests(disposal: Disposal) -> Disposal:
    """Note what each file holds before it goes, so that the certificate can be compared with a copy that turns up."""
    return with_files(disposal, (_with_digest(file) for file in disposal.files))


def _with_digest(file: DisposedFile) -> DisposedFile:
    path = Path(file.path)
    if file.outcome not in _NOT_DONE:
        return file
    if file.role is FileRole.EXPORT:  # one that is gone may have been begun upon
        state = state_of_export(path, file.sha256)
        return file if state is Outcome.GONE else replace(file, outcome=state)
    with suppress(OSError):  # what was noted before it was begun upon holds
        return replace(file, sha256=file.sha256 or digest_of(path))
    return file


def _destroyed(disposal: Disposal, step: Callable[[], None]) -> Disposal:
    for file in disposal.files:
        if file.role in _OURS and file.outcome is Outcome.LEFT:
            _without_keys(Path(file.path))
    became = {}
    for role in _ORDER:
        for file in disposal.of(*_NOT_DONE):
            if file.role is role:
                became[file.path] = replace(file, outcome=_become(file, step))
    return with_files(disposal, (became.get(file.path, file) for file in disposal.files))


def _without_keys(path: Path) -> None:
    with suppress(OSError):  # it is met again, and told, as the file itself is destroyed
        destroy_keys(path)


def _become(file: DisposedFile, step: Callable[[], None]) -> Outcome:
    path = Path(file.path)
    if not exists(path):
        return Outcome.GONE if file.outcome is Outcome.LEFT and not file.sha256 else Outcome.DESTROYED
    try:
        destroy(path, step)
    except OSError:
        return Outcome.FAILED
    return Outcome.DESTROYED
