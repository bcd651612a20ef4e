"""Undo and redo: acts of their own, appended to the log like any other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from aktgranskning.domain.acts import CASE_FIELDS, ActKind, Change, Changes, Field
from aktgranskning.domain.audit import Answer
from aktgranskning.domain.places import place_of
from aktgranskning.recording import is_text, record
from aktgranskning.session import Session
from aktgranskning.store.log import LogRow
from aktgranskning.store.texts import read_text
from aktgranskning.working_out import CASE_ATTRIBUTES


def next_undo(session: Session) -> tuple[int, str] | None:
    """Return the case and item ('' for the case itself) that undo would change; None for nothing or many."""
    return _where(session, session.undoable)


def next_redo(session: Session) -> tuple[int, str] | None:
    """Return the case and item that redo would change, as `next_undo`."""
    return _where(session, session.redoable)


def undo(session: Session) -> Changes | None:
    """Take back the latest act that can be; None where there is none."""
    if not session.undoable:
        return None
    rows = session.log.rows_of(session.undoable[-1])
    latest_first = rows[::-1]  # so that what stood before the act's first row on a field is what is kept
    moments = {row.case_id: datetime.fromisoformat(row.moment_before) for row in latest_first}
    contents = {_target(row): row.old for row in latest_first}
    return _reverse(session, ActKind.UNDO, rows, contents, moments)


def redo(session: Session) -> Changes | None:
    """Carry out again the act that was undone last; None where there is none."""
    if not session.redoable:
        return None
    rows = session.log.rows_of(session.redoable[-1])
    moments = {row.case_id: datetime.fromisoformat(row.moment) for row in rows}
    return _reverse(session, ActKind.REDO, rows, {_target(row): row.new for row in rows}, moments)


_Target = tuple[Field, int, str, str]


def _target(row: LogRow) -> _Target:
    return Field(row.field), row.case_id, row.item, row.row_path


def _reverse(
    session: Session,
    kind: ActKind,
    rows: Sequence[LogRow],
    contents: dict[_Target, str],
    moments: dict[int, datetime],
) -> Changes:
    changes = []
    for (field, case_id, item, row_path), content in contents.items():
        new = read_text(session.file.database, content) if is_text(session, field, item) else content
        change = Change(field, "", new, case_id, item, row_path)
        changes.append(replace(change, old=_present(session, change)))
    done = record(session, kind, changes, reverses=rows[0].act, moments=moments)
    return replace(done, reversed_kind=ActKind(rows[0].kind))


def _present(session: Session, change: Change) -> str:
    if change.field in CASE_FIELDS:
        return str(getattr(session.cases[change.case_id], CASE_ATTRIBUTES[change.field]))
    if change.field is Field.ROW:
        return "1" if change.row_path in session.rows[change.case_id] else ""
    answer = session.answers[change.case_id].get(change.place, Answer())  # a row that comes back has nothing yet
    return str(getattr(answer, change.field.value))


def _where(session: Session, acts: Sequence[int]) -> tuple[int, str] | None:
    if not acts:
        return None
    rows = session.log.rows_of(acts[-1])
    case_ids = {row.case_id for row in rows}
    if len(case_ids) != 1:
        return None
    return case_ids.pop(), next((_place(row) for row in rows if row.item), "")


def _place(row: LogRow) -> str:
    return row.row_path if row.field == Field.ROW else place_of(row.item, row.row_path)
