"""The acts that set an audit up: create it, describe it, load its checklist, list its cases."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from aktgranskning.domain.acts import AUDIT_FIELDS, ActKind, Change, Changes, Field
from aktgranskning.domain.audit import Answer, Audit, Case, CaseStatus, ChecklistFile
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.form.standing import Circumstances, Standing
from aktgranskning.domain.logic import Logic
from aktgranskning.recording import commit, record_differences
from aktgranskning.session import Reviewer, Session, now_utc
from aktgranskning.store.answers import insert_answers
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.checklists import write_checklist
from aktgranskning.store.engine import Database
from aktgranskning.working_out import CaseWork


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case to be added; an empty label becomes "Akt" and the next free number."""

    label: str = ""
    reference: str = ""
    unit: str = ""


def create_audit(path: Path, audit: Audit, reviewer: Reviewer, clock: Callable[[], datetime] = now_utc) -> Session:
    """Make a new audit file and open it."""
    return _begin(Session(AuditFile.create(path), reviewer, clock), audit)


def create_in_memory(audit: Audit, reviewer: Reviewer) -> Session:
    """Make an audit that nothing of is ever on disk, and that is gone once it is closed."""
    return _begin(Session(AuditFile.in_memory(), reviewer), audit)


def _begin(session: Session, audit: Audit) -> Session:
    _keep_reviewer(session)
    fields = {Field.NAME: audit.name, Field.AUDITEE: audit.auditee, Field.PERIOD: audit.period}
    if audit.is_example:
        fields[Field.EXAMPLE] = "1"
    _set_up(session, ActKind.CREATE_AUDIT, [Change(field, "", new) for field, new in fields.items()])
    session.audit = audit
    return session


def open_audit(path: Path, reviewer: Reviewer | None = None, clock: Callable[[], datetime] = now_utc) -> Session:
    """Open an audit file; AuditError where it is not one, is damaged, newer, or in use.

    Without a reviewer, whoever worked in it last goes on; the computer's user where nobody has.
    """
    return Session(AuditFile.open(path), reviewer, clock)


def set_reviewer(session: Session, reviewer: Reviewer) -> None:
    """Let everything from now on be logged under this reviewer."""
    session.reviewer = reviewer
    _keep_reviewer(session)


def edit_audit(session: Session, audit: Audit) -> Changes:
    """Change the audit's name, auditee or period."""
    before = session.audit
    pairs = (
        (Field.NAME, before.name, audit.name),
        (Field.AUDITEE, before.auditee, audit.auditee),
        (Field.PERIOD, before.period, audit.period),
    )
    changes = [Change(field, old, new) for field, old, new in pairs if old != new]
    done = _set_up(session, ActKind.EDIT_AUDIT, changes)
    session.audit = audit
    return done


def load_checklist(session: Session, checklist: Checklist, file: ChecklistFile) -> Changes:
    """Freeze a checklist into the audit; AuditError where a case has been begun with another one."""
    if any(case.status is not CaseStatus.NOT_BEGUN for case in session.cases.values()):
        raise AuditError("review.checklist_in_use")
    logic = Logic(checklist)
    moment = session.moment()
    answers = {case_id: _first_answers(session, logic, case_id) for case_id in session.cases}
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
    session.checklist_id, session.checklist, session.logic = ids[0], checklist, logic
    session.source = file.source
    session.answers = answers
    session.moments = dict.fromkeys(session.cases, moment)
    session.rows = dict.fromkeys(session.cases, ())
    return done


def add_cases(session: Session, new_cases: Sequence[NewCase]) -> Changes:
    """Add cases to the end of the list; AuditError where a label is taken."""
    moment = session.moment()
    cases = _with_ids_and_labels(session, new_cases)
    logic = session.logic
    answers = {case.id: _first_answers(session, logic, case.id) if logic else {} for case in cases}
    changes = [change for case in cases for change in _changes_of_new(case)]
    works = {case.id: CaseWork(case, moment, moment, answers[case.id], ()) for case in cases}

    def insert(database: Database) -> None:
        for case in cases:
            row = [case.id, case.label, "", "", case.status.value, "", moment.isoformat()]
            database.execute("INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            insert_answers(database, case.id, answers[case.id], logic.checklist.in_words if logic else frozenset())

    act = commit(session, ActKind.ADD_CASES, changes, works, prepare=insert)
    for case in cases:
        session.cases[case.id], session.moments[case.id] = case, moment
        session.answers[case.id], session.rows[case.id] = answers[case.id], ()
    return Changes(ActKind.ADD_CASES, act, cases=frozenset(works), setup=True)


def remove_case(session: Session, case_id: int) -> Changes:
    """Take a case out of the list; AuditError where its review has begun."""
    case = session.cases[case_id]
    if case.status is not CaseStatus.NOT_BEGUN:
        raise AuditError("review.case_begun", label=case.label)

    def delete(database: Database) -> None:
        database.execute("DELETE FROM current WHERE case_id = ?", [case_id])
        database.execute("DELETE FROM cases WHERE id = ?", [case_id])

    changes = [Change(Field.CASE, case.label, "", case_id)]
    act = commit(session, ActKind.REMOVE_CASE, changes, {}, prepare=delete)
    del session.cases[case_id], session.moments[case_id], session.answers[case_id], session.rows[case_id]
    return Changes(ActKind.REMOVE_CASE, act, cases=frozenset({case_id}), setup=True)


def edit_case(session: Session, case_id: int, *, reference: str, unit: str) -> Changes:
    """Change a case's confidential reference and its unit."""
    case = session.cases[case_id]
    changes = (
        Change(Field.REFERENCE, case.reference, reference, case_id),
        Change(Field.UNIT, case.unit, unit, case_id),
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


def _with_ids_and_labels(session: Session, new_cases: Sequence[NewCase]) -> list[Case]:
    """Give each new case an id that was never used, and a label that is free."""
    query = "SELECT coalesce(max(case_id), 0) FROM log"
    first_id: int = session.file.database.execute(query).fetchone()[0] + 1
    taken = {case.label for case in session.cases.values()}
    numbers = (f"Akt {number}" for number in count(len(taken) + 1))
    cases = []
    for id_, new in enumerate(new_cases, first_id):
        label = new.label or next(number for number in numbers if number not in taken)
        if label in taken:
            raise AuditError("review.label_taken", label=label)
        taken.add(label)
        cases.append(Case(id_, label, new.reference, new.unit))
    return cases


def _changes_of_new(case: Case) -> Iterable[Change]:
    yield Change(Field.CASE, "", case.label, case.id)
    if case.reference:
        yield Change(Field.REFERENCE, "", case.reference, case.id)
    if case.unit:
        yield Change(Field.UNIT, "", case.unit, case.id)


def _first_answers(session: Session, logic: Logic, case_id: int) -> dict[str, Answer]:
    """Return what a case has before its review begins: nothing, and what the logic makes of that."""
    standing = Standing({}, (), Circumstances(session.moment(), session.seed_of(case_id), CaseStatus.NOT_BEGUN))
    return {
        place: Answer(value=evaluated.value, state=evaluated.state)
        for place, evaluated in logic.evaluate({}, standing).items()
    }


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
