"""The one way in which anything in an audit changes: worked out, logged and written in one transaction."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from aktgranskning.domain.acts import ANSWER_FIELDS, CASE_FIELDS, ActKind, Change, Changes, Field
from aktgranskning.domain.audit import Answer, Case, CaseStatus
from aktgranskning.domain.checklist import ItemKind
from aktgranskning.session import Session, advance_undo, value_in_force
from aktgranskning.store.engine import Database
from aktgranskning.store.log import LogRow
from aktgranskning.store.reading import write_moment
from aktgranskning.store.texts import keep_text

_TEXT_FIELDS = frozenset({Field.DRAFT, Field.COMMENT, Field.EVIDENCE, Field.REFERENCE})
CASE_ATTRIBUTES = {
    Field.STATUS: "status",
    Field.CASE_REVIEWER: "reviewer",
    Field.LABEL: "label",
    Field.REFERENCE: "reference",
    Field.UNIT: "unit",
}
"""The attribute of a case, and the column, that each field of the log sets."""


@dataclass(slots=True)
class CaseWork:
    """One case on its way to its next state.

    `answers` holds those that differ; `computed` the values that the logic changed; `columns` what must be written
    of each item, and `case_columns` of the case.
    """

    case: Case
    day_before: date
    day: date
    answers: dict[str, Answer] = dataclasses.field(default_factory=dict)
    computed: dict[str, str] = dataclasses.field(default_factory=dict)
    columns: dict[str, dict[str, str]] = dataclasses.field(default_factory=dict)
    case_columns: dict[str, str] = dataclasses.field(default_factory=dict)


def record(
    session: Session,
    kind: ActKind,
    changes: Sequence[Change],
    *,
    act: int = 0,
    reverses: int = 0,
    days: Mapping[int, date] | None = None,
) -> Changes:
    """Carry out an act upon cases and answers, and return what changed; nothing changes where it fails.

    `act` continues an earlier act (typed text); `reverses` is the act that an undo or redo concerns; `days` sets the
    day that `today()` means in a case, which is else the present day where a value changes.
    """
    works = {case_id: _work_out(session, case_id, changes, days) for case_id in _case_ids(changes)}
    act = commit(session, kind, changes, works, act=act, reverses=reverses)
    for case_id, work in works.items():
        session.cases[case_id] = work.case
        session.days[case_id] = work.day
        session.answers[case_id].update(work.answers)
    answers = frozenset((case_id, item) for case_id, work in works.items() for item in work.answers)
    return Changes(kind, act, answers, frozenset(works), target=_target(changes))


def record_differences(session: Session, kind: ActKind, changes: Iterable[Change], act: int = 0) -> Changes:
    """Carry out those of the changes that change something; `act` is continued only while it is the latest."""
    different = [change for change in changes if change.old != change.new]
    continued = act if session.undoable[-1:] == [act] and not session.redoable else 0
    if not different:
        return Changes(kind, continued)
    return record(session, kind, different, act=continued)


def commit(
    session: Session,
    kind: ActKind,
    changes: Sequence[Change],
    works: Mapping[int, CaseWork],
    *,
    act: int = 0,
    reverses: int = 0,
    prepare: Callable[[Database], None] | None = None,
) -> int:
    """Write an act in one transaction: `prepare`, the log, the cases as worked out; return the act's id."""
    moment = write_moment(session.clock())
    database = session.file.database
    first = session.log.last_id + 1
    try:
        with session.file.transaction():
            if prepare:
                prepare(database)
            session.log.append(
                _log_row(session, change, works, _LogStamp(id_, act or first, kind, moment, reverses))
                for id_, change in enumerate(changes, first)
            )
            for case_id, work in works.items():
                _write_case(session, database, case_id, work)
    except BaseException:
        session.log.forget()
        raise
    advance_undo(session.undoable, session.redoable, act or first, kind, reverses)
    session.saved_at = session.clock()
    return act or first


@dataclass(frozen=True, slots=True)
class _LogStamp:
    """What a row of the log says of its act."""

    id: int
    act: int
    kind: ActKind
    moment: str
    reverses: int


def _log_row(session: Session, change: Change, works: Mapping[int, CaseWork], stamp: _LogStamp) -> LogRow:
    """Make the row of one change, put its text aside, and note what must be written of the case."""
    work = works.get(change.case_id)
    old, new = _references(session, change)
    if work:
        _note_columns(work, change, new, session.reviewer.name, stamp.moment)
    return LogRow(
        id=stamp.id,
        act=stamp.act,
        kind=stamp.kind.value,
        field=change.field.value,
        case_id=change.case_id,
        item=change.item,
        row_path=change.row_path,
        old=old,
        new=new,
        day_before=work.day_before.isoformat() if work else "",
        day=(work.day if work else session.today()).isoformat(),
        reviewer=session.reviewer.name,
        at=stamp.moment,
        reverses=stamp.reverses,
    )


def _note_columns(work: CaseWork, change: Change, stored: str, reviewer: str, moment: str) -> None:
    if change.field in ANSWER_FIELDS:
        written = {change.field.value: stored, "reviewer": reviewer, "at": moment}
        work.columns.setdefault(change.item, {}).update(written)
    elif change.field in CASE_FIELDS:
        work.case_columns[CASE_ATTRIBUTES[change.field]] = stored


def is_text(session: Session, field: Field, item: str) -> bool:
    """Say whether the log refers to what this field holds, rather than holding it."""
    if field is Field.VALUE and session.checklist:
        return session.checklist.item(item).kind is ItemKind.TEXT
    return field in _TEXT_FIELDS


def _references(session: Session, change: Change) -> tuple[str, str]:
    """Return what the log holds for the old and the new content: itself, or a reference to its text."""
    database = session.file.database
    if not is_text(session, change.field, change.item):
        return change.old, change.new
    if not change.old:
        return "", keep_text(database, change.new)
    if change.field is Field.REFERENCE:
        query, key = "SELECT reference FROM cases WHERE id = ?", [change.case_id]
        row = database.execute(query, key).fetchone()
    else:
        query = f"SELECT {change.field} FROM current WHERE case_id = ? AND item = ? AND row_path = ?"
        row = database.execute(query, [change.case_id, change.item, change.row_path]).fetchone()
    return row[0], keep_text(database, change.new)


def _case_ids(changes: Sequence[Change]) -> list[int]:
    return list(dict.fromkeys(change.case_id for change in changes))


def _target(changes: Sequence[Change]) -> tuple[int, str] | None:
    case_ids = _case_ids(changes)
    if len(case_ids) != 1:
        return None
    return case_ids[0], next((change.item for change in changes if change.item), "")


def _work_out(session: Session, case_id: int, changes: Sequence[Change], days: Mapping[int, date] | None) -> CaseWork:
    """Apply the changes to one case and let the checklist's logic follow them; nothing is written."""
    own = [change for change in changes if change.case_id == case_id]
    day_before = session.days[case_id]
    has_values = any(change.field is Field.VALUE for change in own)
    day = days[case_id] if days else session.today() if has_values else day_before
    work = CaseWork(session.cases[case_id], day_before, day)
    moment = session.clock()
    for change in own:
        if change.field in CASE_FIELDS:
            work.case = _with_field(work.case, change)
        else:
            answer = work.answers.get(change.item) or session.answers[case_id][change.item]
            given: dict[str, Any] = {change.field.value: change.new}
            work.answers[change.item] = replace(answer, reviewer=session.reviewer.name, at=moment, **given)
    changed_values = {change.item for change in own if change.field is Field.VALUE}
    if changed_values or day != day_before:
        _follow(session, case_id, work, changed_values)
    return work


def _with_field(case: Case, change: Change) -> Case:
    name = CASE_ATTRIBUTES[change.field]
    fields: dict[str, Any] = {name: change.new}
    if change.field is Field.STATUS:
        fields = {name: CaseStatus(change.new)}
    return replace(case, **fields)


def _follow(session: Session, case_id: int, work: CaseWork, changed: set[str]) -> None:
    """Evaluate what depends on the changed values, and note the values and states that differ."""
    if session.logic is None:
        return
    before = session.answers[case_id]
    answers = before | work.answers
    values = {name: answer.value for name, answer in answers.items()}
    in_force = {name: value_in_force(answer) for name, answer in before.items()}
    names = session.logic.affected(changed, new_day=work.day != work.day_before)
    for name, evaluated in session.logic.evaluate(values, work.day, in_force, names).items():
        answer = answers[name]
        if (answer.value, answer.state) != (evaluated.value, evaluated.state):
            work.answers[name] = replace(answer, value=evaluated.value, state=evaluated.state)
            work.columns.setdefault(name, {})["state"] = evaluated.state.value
            if answer.value != evaluated.value:
                work.computed[name] = evaluated.value


def _write_case(session: Session, database: Database, case_id: int, work: CaseWork) -> None:
    for item, value in work.computed.items():
        stored = keep_text(database, value) if is_text(session, Field.VALUE, item) else value
        work.columns[item]["value"] = stored
    for item, columns in work.columns.items():
        database.execute(
            f"UPDATE current SET {_assignments(columns)} WHERE case_id = ? AND item = ? AND row_path = ''",
            [*columns.values(), case_id, item],
        )
    if work.day != work.day_before:
        work.case_columns["day"] = work.day.isoformat()
    if work.case_columns:
        assignments = _assignments(work.case_columns)
        database.execute(f"UPDATE cases SET {assignments} WHERE id = ?", [*work.case_columns.values(), case_id])


def _assignments(columns: Mapping[str, str]) -> str:
    return ", ".join(f"{column} = ?" for column in columns)
