"""Adds cases to the list, and takes them out: the one way in which a case comes to be, and goes."""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.audit import Answer, Case, CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.form.standing import Circumstances, Standing
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.domain.places import item_of
from aktgranskning.domain.records import RECORD_KINDS, without_cases
from aktgranskning.recording import commit
from aktgranskning.session import Session, local_moment
from aktgranskning.store.answers import insert_answers
from aktgranskning.store.engine import Database
from aktgranskning.working_out import CaseWork, work_out


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case to be added; an empty label becomes "Akt" and the next free number. The rest as in `Case`."""

    label: str = ""
    reference: str = ""
    unit: str = ""
    stratum: str = ""
    rank: int = 0
    replaces: int = 0


def add(
    session: Session,
    kind: ActKind,
    new_cases: Sequence[NewCase],
    others: Sequence[Change] = (),
    prepare: Callable[[Database], None] | None = None,
) -> Changes:
    """Add cases to the end of the list in one act with `others`, changes of cases that are there or of the audit.

    `prepare` writes what belongs to the act besides. AuditError where a label is taken.
    """
    at = session.clock()
    moment = local_moment(at)
    cases = _with_ids_and_labels(session, new_cases)
    logic = session.logic
    answers = {case.id: first_answers(session, logic, case.id, moment) if logic else {} for case in cases}
    works = {case.id: CaseWork(case, moment, moment, answers[case.id], ()) for case in cases}
    for case_id in {change.case_id for change in others if change.case_id}:
        works[case_id] = work_out(session, case_id, [change for change in others if change.case_id == case_id])

    def insert(database: Database) -> None:
        if prepare:
            prepare(database)
        for case in cases:
            row = [case.id, case.label, "", "", case.status.value, "", moment.isoformat()]
            columns = "id, label, reference, unit, status, reviewer, moment"
            database.execute(f"INSERT INTO cases ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            insert_answers(database, case.id, answers[case.id], logic.checklist.in_words if logic else frozenset())

    changes = [*others, *(change for case in cases for change in _changes_of_new(case))]
    act = commit(session, kind, changes, works, prepare=insert, at=at)
    for work in works.values():
        session.hold(work.case, work.moment, work.answers, work.rows)
    return Changes(kind, act, cases=frozenset(works), setup=True)


def remove(
    session: Session,
    kind: ActKind,
    case_ids: Sequence[int],
    others: Sequence[Change] = (),
    prepare: Callable[[Database], None] | None = None,
) -> Changes:
    """Take cases that nobody has begun out of the list, in one act with `others`, changes of the audit."""

    def delete(database: Database) -> None:
        if prepare:
            prepare(database)
        for case_id in case_ids:
            for table in ("current", *(kind.table for kind in RECORD_KINDS if "case_id" in kind.key)):
                database.execute(f"DELETE FROM {table} WHERE case_id = ?", [case_id])
            database.execute("DELETE FROM cases WHERE id = ?", [case_id])

    changes = [*others, *(Change(Field.CASE, session.cases[case_id].label, "", case_id) for case_id in case_ids)]
    act = commit(session, kind, changes, {}, prepare=delete)
    for case_id in case_ids:
        session.let_go(case_id)
    session.records = without_cases(session.records, frozenset(case_ids))
    return Changes(kind, act, cases=frozenset(case_ids), setup=True)


def first_answers(session: Session, logic: Logic, case_id: int, moment: datetime) -> dict[str, Answer]:
    """Return what a case has before its review begins: nothing, and what the logic makes of that at a moment.

    What is computed once and for all is that when the case is begun, as the log has to hold it.
    """
    standing = Standing({}, (), Circumstances(moment, session.seed_of(case_id), CaseStatus.NOT_BEGUN))
    return {
        place: Answer(value="" if logic.keeps_its_value(item_of(place)) else evaluated.value, state=evaluated.state)
        for place, evaluated in logic.evaluate({}, standing).items()
    }


def free_labels(taken: Set[str]) -> Iterator[str]:
    """Return the labels that new cases get beside those that are taken: "Akt" and the next free numbers."""
    labels = (f"Akt {number}" for number in count(len(taken) + 1))
    return (label for label in labels if label not in taken)


def _with_ids_and_labels(session: Session, new_cases: Sequence[NewCase]) -> list[Case]:
    """Give each new case an id that was never used, and a label that is free."""
    query = "SELECT coalesce(max(case_id), 0) FROM log"
    first_id: int = session.file.database.execute(query).fetchone()[0] + 1
    taken = {case.label for case in session.cases.values()}
    labels = free_labels(taken)
    cases = []
    for id_, new in enumerate(new_cases, first_id):
        label = new.label or next(labels)
        if label in taken:
            raise AuditError("review.label_taken", label=label)
        taken.add(label)
        drawn = Case(
            id_, label, new.reference, on_one_line(new.unit), stratum=new.stratum, rank=new.rank, replaces=new.replaces
        )
        cases.append(drawn)
    return cases


def _changes_of_new(case: Case) -> Iterable[Change]:
    yield Change(Field.CASE, "", case.label, case.id)
    if case.reference:
        yield Change(Field.REFERENCE, "", case.reference, case.id)
    if case.unit:
        yield Change(Field.UNIT, "", case.unit, case.id)
    if case.stratum:
        yield Change(Field.STRATUM, "", case.stratum, case.id)
    if case.rank:
        yield Change(Field.RANK, "", str(case.rank), case.id)
    if case.replaces:
        yield Change(Field.REPLACES, "", str(case.replaces), case.id)
