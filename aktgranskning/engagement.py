"""The acts that set an audit up: create it, describe it, load its checklist, list its cases."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from aktgranskning.adding import NewCase, add, first_answers, remove
from aktgranskning.domain.acts import AUDIT_FIELDS, ActKind, Change, Changes, Field
from aktgranskning.domain.audit import Audit, CaseStatus, ChecklistFile
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.conclusions.scales import THREE_STEPS, write_scale
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.nouns import write_noun
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.recording import commit, record_differences
from aktgranskning.session import Reviewer, Session, now_utc, read_session
from aktgranskning.store.answers import insert_answers
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.checklists import write_checklist
from aktgranskning.store.engine import Database


def create_audit(path: Path, audit: Audit, reviewer: Reviewer, clock: Callable[[], datetime] = now_utc) -> Session:
    """Make a new audit file and open it."""
    return _begin(Session(AuditFile.create(path), reviewer, clock), audit)


def create_in_memory(audit: Audit, reviewer: Reviewer) -> Session:
    """Make an audit that nothing of is ever on disk, and that is gone once it is closed."""
    return _begin(Session(AuditFile.in_memory(), reviewer), audit)


def _begin(session: Session, audit: Audit) -> Session:
    _keep_reviewer(session)
    always = (Field.NAME, Field.AUDITEE, Field.PERIOD)
    first, fields = _fields(Audit()), _fields(audit)
    changes = [Change(field, "", new) for field, new in fields.items() if field in always or new != first[field]]
    _set_up(session, ActKind.CREATE_AUDIT, changes)
    session.audit = audit
    return session


def open_audit(path: Path, reviewer: Reviewer | None = None, clock: Callable[[], datetime] = now_utc) -> Session:
    """Open an audit file; AuditError where it is not one, is damaged, newer, or in use.

    Without a reviewer, whoever worked in it last goes on; the computer's user where nobody has.
    """
    return read_session(AuditFile.open(path), reviewer, clock)


def set_reviewer(session: Session, reviewer: Reviewer) -> None:
    """Let everything from now on be logged under this reviewer."""
    session.reviewer = reviewer
    _keep_reviewer(session)


def edit_audit(session: Session, audit: Audit) -> Changes:
    """Change what the audit is called, whom and when it concerns, and the words and intervals of its figures."""
    before, after = _fields(session.audit), _fields(audit)
    changes = [Change(field, before[field], new) for field, new in after.items() if new != before[field]]
    done = _set_up(session, ActKind.EDIT_AUDIT, changes)
    session.audit = audit
    return done


def _fields(audit: Audit) -> dict[Field, str]:
    return {
        Field.NAME: audit.name,
        Field.AUDITEE: audit.auditee,
        Field.PERIOD: audit.period,
        Field.EXAMPLE: "1" if audit.is_example else "",
        Field.NOUN: write_noun(audit.noun),
        Field.FACT_CHECK: audit.fact_check.value,
        Field.CONFIDENCE: str(audit.confidence or ""),
        Field.PURPOSE: audit.purpose,
        Field.SCALE: write_scale(audit.scale) if audit.scale != THREE_STEPS else "",
        Field.MUNICIPALITY: audit.municipality,
    }


def load_checklist(session: Session, checklist: Checklist, file: ChecklistFile) -> Changes:
    """Freeze a checklist into the audit; AuditError where a case has been begun with another one."""
    if any(case.status is not CaseStatus.NOT_BEGUN for case in session.cases.values()):
        raise AuditError("review.checklist_in_use")
    logic = Logic(checklist)
    moment = session.moment()
    answers = {case_id: first_answers(session, logic, case_id) for case_id in session.cases}
    old = session.source.sha256 if session.source else ""

    ids = []

    def write(database: Database) -> None:
        database.execute("DELETE FROM current")
        ids.append(write_checklist(database, checklist, file))
        for case_id, of_case in answers.items():
            insert_answers(database, case_id, of_case, checklist.in_words)
        database.execute("UPDATE cases SET moment = ?", [moment.isoformat()])

    changes = [Change(Field.CHECKLIST, old, file.source.sha256)]
    done = _set_up(session, ActKind.LOAD_CHECKLIST, changes, write)
    session.hold_checklist(ids[0], checklist, logic, file.source)
    session.answers = answers
    session.moments = dict.fromkeys(session.cases, moment)
    session.rows = dict.fromkeys(session.cases, ())
    return done


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


def parse_case_list(text: str) -> list[NewCase]:
    """Read a pasted list of cases: a line a case, its reference and, after a tab or semicolon, its unit."""
    cases = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.replace(";", "\t").split("\t")]
        if any(cells):
            cases.append(NewCase(reference=cells[0], unit=cells[1] if len(cells) > 1 else ""))
    return cases


def _keep_reviewer(session: Session) -> None:
    reviewer = session.reviewer
    with session.file.transaction() as database:
        database.execute("INSERT OR REPLACE INTO reviewers VALUES (?, ?)", [reviewer.name, reviewer.initials])
    session.initials[reviewer.name] = reviewer.initials


def _set_up(
    session: Session,
    kind: ActKind,
    changes: Sequence[Change],
    write: Callable[[Database], None] | None = None,
) -> Changes:
    """Log an act upon the audit itself, and write it; without changes there is nothing to do."""
    if not changes:
        return Changes(kind, 0)

    def prepare(database: Database) -> None:
        for change in changes:
            if change.field in AUDIT_FIELDS:
                database.execute("INSERT OR REPLACE INTO audit VALUES (?, ?)", [change.field.value, change.new])
        if write:
            write(database)

    act = commit(session, kind, changes, {}, prepare=prepare)
    return Changes(kind, act, setup=True)
