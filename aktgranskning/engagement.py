"""The acts that set an audit up: create it, describe it, load its checklist, list its cases."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from aktgranskning.adding import NewCase, add, first_answers, remove
from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.audit import Audit, CaseStatus, ChecklistFile
from aktgranskning.domain.audit_facts import facts_of
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.identity_numbers import has_any, masked
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.domain.sign_off import is_name
from aktgranskning.permitting import require_writable
from aktgranskning.recording import commit, record, record_differences
from aktgranskning.session import Reviewer, Session, local_moment, now_utc, read_session
from aktgranskning.store.answers import insert_answers
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.checklists import checklist_fingerprint, write_checklist
from aktgranskning.store.engine import Database
from aktgranskning.store.fingerprints import keep_fingerprint
from aktgranskning.store.secrets import Secret
from aktgranskning.verifying.advancing import Progress, no_progress


def create_audit(
    path: Path,
    audit: Audit,
    reviewer: Reviewer,
    clock: Callable[[], datetime] = now_utc,
    *,
    secret: Secret | None = None,
) -> Session:
    """Make a new audit file and open it; it is encrypted where there is a secret.

    AuditError where it cannot be made, or the reviewer's name holds an identity number.
    """
    _check_name(reviewer)
    return _begin(Session(AuditFile.create(path, secret), reviewer, clock), audit)


def create_in_memory(audit: Audit, reviewer: Reviewer) -> Session:
    """Make an audit that nothing of is ever on disk, and that is gone once it is closed."""
    return _begin(Session(AuditFile.in_memory(), reviewer), audit)


def _begin(session: Session, audit: Audit) -> Session:
    _keep_reviewer(session, session.reviewer)
    always = (Field.NAME, Field.AUDITEE, Field.PERIOD)
    first, fields = facts_of(Audit()), facts_of(audit)
    changes = [Change(field, "", new) for field, new in fields.items() if field in always or new != first[field]]
    record(session, ActKind.CREATE_AUDIT, changes)
    return session


def open_audit(
    path: Path,
    reviewer: Reviewer | None = None,
    clock: Callable[[], datetime] = now_utc,
    *,
    secret: Secret | None = None,
    progress: Progress = no_progress,
) -> Session:
    """Open an audit file; AuditError where it is not one, is damaged, newer, or in use, or the secret does not open it.

    It is raised too where the name of the reviewer holds an identity number.

    Without a reviewer, whoever worked in it last goes on; the computer's user where nobody has. It may be called in
    another thread than the one that uses the session afterwards; what `progress` raises ends it, the file let go of.
    """
    if reviewer:
        _check_name(reviewer)
    return read_session(AuditFile.open(path, secret), reviewer, clock, progress)


def open_copy(
    path: Path,
    reviewer: Reviewer | None = None,
    clock: Callable[[], datetime] = now_utc,
    *,
    secret: Secret | None = None,
) -> Session:
    """Read an audit file into memory, also one that another program has open; every act upon it is refused.

    AuditError as for `open_audit`, and where the file was left unfinished, or is being written to without a pause.
    """
    return read_session(AuditFile.copied_beside(path, secret), reviewer, clock)


@contextmanager
def examined(path: Path, secret: Secret | None = None) -> Iterator[Session]:
    """Lend an audit as its file has it, whatever its log says of that, to be read only.

    AuditError as for `open_audit`, and "file.damaged" where the block cannot make out what the file holds.
    """
    with AuditFile.examined(path, secret) as file, file.reading():
        yield Session(file, None)


def set_reviewer(session: Session, reviewer: Reviewer) -> None:
    """Let everything from now on be logged under this reviewer; AuditError where the name is none (`_check_name`)."""
    require_writable(session)
    _check_name(reviewer)
    _keep_reviewer(session, reviewer)
    session.reviewer = reviewer


def edit_audit(session: Session, audit: Audit, act: int = 0) -> Changes:
    """Change what the audit is called, whom and when it concerns, and how its figures and questions are answered.

    `act` is continued by what is typed on.
    """
    before = facts_of(session.audit)
    changes = [Change(field, before[field], new) for field, new in facts_of(audit).items()]
    return record_differences(session, ActKind.EDIT_AUDIT, changes, act)


def load_checklist(session: Session, checklist: Checklist, file: ChecklistFile) -> Changes:
    """Freeze a checklist into the audit; AuditError where a case has been begun with another one."""
    if any(case.status is not CaseStatus.NOT_BEGUN for case in session.cases.values()):
        raise AuditError("review.checklist_in_use")
    logic = Logic(checklist)
    at = session.clock()
    moment = local_moment(at)
    answers = {case_id: first_answers(session, logic, case_id, moment) for case_id in session.cases}
    old = session.source.sha256 if session.source else ""

    ids = []

    def write(database: Database) -> None:
        database.execute("DELETE FROM current")
        ids.append(write_checklist(database, checklist, file))
        for case_id, of_case in answers.items():
            insert_answers(database, case_id, of_case, checklist.in_words)
        database.execute("UPDATE cases SET moment = ?", [moment.isoformat()])

    changes = [
        Change(Field.CHECKLIST, old, file.source.sha256),
        Change(Field.FROZEN, "", checklist_fingerprint(checklist, file)),
    ]
    act = commit(session, ActKind.LOAD_CHECKLIST, changes, {}, prepare=write, at=at)
    session.hold_checklist(ids[0], checklist, logic, file.source)
    session.answers = answers
    session.moments = dict.fromkeys(session.cases, moment)
    session.rows = dict.fromkeys(session.cases, ())
    return Changes(ActKind.LOAD_CHECKLIST, act, setup=True)


def add_cases(session: Session, new_cases: Sequence[NewCase]) -> Changes:
    """Add cases by hand to the end of the list; AuditError where a label is taken."""
    return add(session, ActKind.ADD_CASES, new_cases)


def remove_case(session: Session, case_id: int) -> Changes:
    """Take a case that was added by hand out of the list; AuditError where it was drawn, or its review has begun."""
    case = session.cases[case_id]
    if case.status is not CaseStatus.NOT_BEGUN:
        raise AuditError("review.case_begun", label=case.label)
    if case.rank:
        raise AuditError("sample.case_drawn", label=case.label)

    return remove(session, ActKind.REMOVE_CASE, [case_id])


def edit_case(session: Session, case_id: int, *, reference: str, unit: str) -> Changes:
    """Change a case's confidential reference and its unit, which is put on one line.

    AuditError where the reference is what a draw ranked.
    """
    case = session.cases[case_id]
    if case.rank and reference != case.reference:
        raise AuditError("sample.reference_drawn", label=case.label)
    changes = (
        Change(Field.REFERENCE, case.reference, reference, case_id),
        Change(Field.UNIT, case.unit, on_one_line(unit), case_id),
    )
    return record_differences(session, ActKind.EDIT_CASE, changes)


def _check_name(reviewer: Reviewer) -> None:
    """Raise AuditError where a name that every act would be logged under is blank or holds an identity number."""
    if not is_name(reviewer.name):
        raise AuditError("reviewer.no_name")
    if has_any(reviewer.name):
        raise AuditError("identity_number.in_name", name=masked(reviewer.name))


def _keep_reviewer(session: Session, reviewer: Reviewer) -> None:
    with session.file.transaction() as database:
        database.execute("INSERT OR REPLACE INTO reviewers VALUES (?, ?)", [reviewer.name, reviewer.initials])
        keep_fingerprint(database, "reviewers")
    session.initials[reviewer.name] = reviewer.initials
