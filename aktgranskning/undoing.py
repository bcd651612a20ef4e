"""Undo and redo: acts of their own, appended to the log like any other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from aktgranskning.domain.acts import AUDIT_FIELDS, CASE_FIELDS, CONTENTS, ActKind, Change, Changes, Field
from aktgranskning.domain.audit import Answer, CaseStatus
from aktgranskning.domain.audit_facts import facts_of
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.places import place_of, renamed
from aktgranskning.domain.records import KIND_OF_FIELD, present_content
from aktgranskning.recording import record
from aktgranskning.session import Session
from aktgranskning.store.log import LogRow
from aktgranskning.store.moments import parse_moment
from aktgranskning.store.texts import read_content
from aktgranskning.switching import NO_GIVERS, Givers, Switch, stored_version
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
    moments = {row.case_id: datetime.fromisoformat(row.moment_before) for row in latest_first if row.case_id}
    contents = {_target(row): row.old for row in latest_first}
    return _reverse(session, ActKind.UNDO, rows, contents, moments)


def redo(session: Session) -> Changes | None:
    """Carry out again the act that was undone last; None where there is none."""
    if not session.redoable:
        return None
    rows = session.log.rows_of(session.redoable[-1])
    moments = {row.case_id: datetime.fromisoformat(row.moment) for row in rows if row.case_id}
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
    _require_own_signature(session, rows)
    if rows[0].kind == ActKind.CHANGE_CHECKLIST:
        done = _switch_back(session, kind, rows, contents)
    else:
        changes = _changes(session, contents, {})
        done = record(session, kind, changes, reverses=rows[0].act, moments=moments)
    return replace(done, reversed_kind=ActKind(rows[0].kind))


def _require_own_signature(session: Session, rows: Iterable[LogRow]) -> None:
    """Refuse to undo or redo what closed a case or read it second, but by whoever did it just now."""
    for row in rows:
        if _signs(row) and (row.reviewer != session.reviewer.name or row.id < session.first_row):
            raise AuditError("sign_off.not_undone", by=row.reviewer)


def _signs(row: LogRow) -> bool:
    return (row.field == Field.STATUS and row.new == CaseStatus.DONE) or (
        row.field == Field.SECOND_READ and row.new != ""
    )


def _switch_back(session: Session, kind: ActKind, rows: Sequence[LogRow], contents: dict[_Target, str]) -> Changes:
    """Put the checklist in force that was so before an act, or after it; the act's rows have its later names."""
    renamings = [row for row in rows if row.field == Field.ITEM_NAME]
    to_new = {row.old: row.new for row in renamings}
    to_old = {row.new: row.old for row in reversed(renamings)}
    names, here, there = (to_old, {}, to_old) if kind is ActKind.UNDO else (to_new, to_old, {})
    (id_,) = (int(content) for (field, *_), content in contents.items() if field is Field.VERSION)
    # A name, a version and an interpretation that goes with its item are the switch's own.
    own = {target: content for target, content in contents.items() if target[1] or (_is_note(target) and content)}
    changes = [_renamed(change, there) for change in _changes(session, own, here)]
    givers = _givers(session, changes, rows[0].id) if kind is ActKind.UNDO else NO_GIVERS
    switch = Switch(session, stored_version(session, id_), names, changes, givers)
    return switch.carry_out(kind, reverses=rows[0].act)


def _givers(session: Session, changes: Iterable[Change], act: int) -> Givers:
    """Return who gave what stood, before an act, in the places that it changed."""
    places = {(change.case_id, change.place) for change in changes if change.field in CONTENTS}
    rows = {place: session.log.given_by(*place, act) for place in places}
    return {place: Answer(reviewer=row.reviewer, at=parse_moment(row.at)) for place, row in rows.items() if row}


def _is_note(target: _Target) -> bool:
    return target[0] is Field.INTERPRETATION


def _changes(session: Session, contents: dict[_Target, str], here: Mapping[str, str]) -> list[Change]:
    """Return the changes that give each target its content; `here` are the names of items as they are now."""
    changes = []
    for (field, case_id, item, row_path), content in contents.items():
        if field is Field.REASON:  # why something was done is nothing that can be taken back
            continue
        change = Change(field, "", read_content(session.file.database, content), case_id, item, row_path)
        changes.append(replace(change, old=_present(session, _renamed(change, here))))
    return changes


def _renamed(change: Change, names: Mapping[str, str]) -> Change:
    row = renamed(change.row_path, names) if change.row_path else ""
    return replace(change, item=names.get(change.item, change.item), row_path=row)


def _present(session: Session, change: Change) -> str:
    if change.field in CASE_FIELDS:
        return str(getattr(session.cases[change.case_id], CASE_ATTRIBUTES[change.field]))
    if change.field in AUDIT_FIELDS:
        return facts_of(session.audit)[change.field]
    if change.field in KIND_OF_FIELD:
        return present_content(session.records, change)
    if change.field is Field.INTERPRETATION:
        key = change.item, int(change.row_path)
        return next((one.text for one in session.interpretations if (one.item, one.number) == key), "")
    if change.field is Field.ROW:
        return "1" if change.row_path in session.rows[change.case_id] else ""
    answer = session.answers[change.case_id].get(change.place, Answer())  # a row that comes back has nothing yet
    return str(getattr(answer, change.field.value))


def _where(session: Session, acts: Sequence[int]) -> tuple[int, str] | None:
    if not acts:
        return None
    rows = session.log.rows_of(acts[-1])
    case_ids = {row.case_id for row in rows}
    if len(case_ids) != 1 or 0 in case_ids:
        return None
    return case_ids.pop(), next((_place(row) for row in rows if row.item), "")


def _place(row: LogRow) -> str:
    return row.row_path if row.field == Field.ROW else place_of(row.item, row.row_path)
