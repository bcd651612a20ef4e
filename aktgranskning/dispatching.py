"""The acts by which answers are sent to the administration to be checked, and by which what comes back is read in."""

import hashlib
import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.answer_values import read_date_if_any
from aktgranskning.domain.check_rows import CheckRow, CheckSheet, rows_as_json, rows_from_json
from aktgranskning.domain.checklist import ItemKind
from aktgranskning.domain.dispatch_states import DispatchStanding, standing_on
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.domain.fact_check import Dispatch, View
from aktgranskning.domain.places import place_of, renamed
from aktgranskning.domain.records import DISPATCHES, VIEWS, differences
from aktgranskning.fact_checking import day_or_today, view_at
from aktgranskning.intake.returned_views import read_returned_rows
from aktgranskning.intake.tables import read_tables
from aktgranskning.recording import record_differences
from aktgranskning.replaced_views import view_after
from aktgranskning.returned_rows import new_names, views_of
from aktgranskning.review import clean
from aktgranskning.sending import write_and_log
from aktgranskning.session import Session, logic_of

Write = Callable[[CheckSheet, Path], None]
"""Writes the workbook for the administration (`exports/fact_check_workbook.py` does)."""


def prepare_dispatch(
    session: Session, rows: Sequence[CheckRow], *, unit: str, whom: str, deadline: str, with_references: bool = False
) -> CheckSheet:
    """Return what the workbook for the administration is to hold; nothing is written.

    `rows` are of `answers_to_check`; `deadline` is '' for none. AuditError without a checklist, where no case has
    the unit, where there is nothing to check, where it is not said to whom it goes, and where the deadline is no day.
    """
    items = logic_of(session).checklist.items
    units = sorted({case.unit for case in session.present_cases()} - {""})
    if unit and unit not in units:
        raise AuditError("fact_check.no_unit", unit=unit, units=", ".join(units))
    if not rows:
        raise AuditError("fact_check.nothing_to_check")
    return CheckSheet(
        secrets.token_hex(8),
        session.audit,
        unit,
        _addressee(whom),
        read_date_if_any(deadline),
        tuple(rows),
        {item.name: tuple(one.label for one in item.choices) for item in items if item.kind is ItemKind.SELECT_ONE},
        {case.id: case.reference for case in session.cases.values()} if with_references else None,
        head=session.log.head,
    )


def deadline_has_passed(session: Session, deadline: str) -> bool:
    """Say whether the last day to answer, '' for none, is before today; AuditError where it is no day."""
    day = read_date_if_any(deadline)
    return bool(day) and day < session.today().isoformat()


def send_dispatch(session: Session, sheet: CheckSheet, path: Path, write: Write) -> Changes:
    """Write the workbook for the administration and log that it went there today; both, or neither.

    AuditError where there is a file at `path` already, which stays as it is, and where it cannot be written.
    """
    number = session.log.last_record(Field.DISPATCH_TOKEN) + 1
    sent = Dispatch(
        number,
        sheet.token,
        sheet.unit,
        sheet.whom,
        day_or_today(session, ""),
        sheet.deadline,
        rows=rows_as_json(sheet.rows),
    )
    changes = differences(DISPATCHES, Dispatch(number), sent)
    return write_and_log(session, path, lambda: write(sheet, path), ActKind.SEND_DISPATCH, changes)


def edit_dispatch(session: Session, number: int, *, whom: str, deadline: str, answered: str) -> Changes:
    """Change to whom a dispatch went, until when it is to be answered, and on which day it was ('' for neither).

    AuditError without an addressee, or where a day is none.
    """
    before = DISPATCHES.held(session.records, (number,))
    after = replace(
        before, whom=_addressee(whom), deadline=read_date_if_any(deadline), answered=read_date_if_any(answered)
    )
    return record_differences(session, ActKind.EDIT_DISPATCH, differences(DISPATCHES, before, after))


def dispatch_standings(session: Session) -> list[DispatchStanding]:
    """Return every dispatch as it stands today, in the order in which they were sent."""
    return [standing_on(one, session.today(), silent_rows(session, one)) for one in session.dispatches]


def silent_rows(session: Session, dispatch: Dispatch) -> tuple[CheckRow, ...]:
    """Return the rows of a dispatch that said nothing in the file which was read in, in order; () where none was.

    The log tells: a view may since have been taken away, or come back once more with a later dispatch.
    """
    if not dispatch.returned:
        return ()
    number = str(dispatch.number)
    read_in = [row for row in session.log.rows_of_field(Field.DISPATCH_RETURNED) if row.row_path == number and row.new]
    names = new_names(session)
    said = {
        (row.case_id, renamed(place_of(row.item, row.row_path), names))
        for row in session.log.rows_of(read_in[-1].act)
        if row.field == Field.VIEW_DISPATCH and row.new == number
    }
    rows = rows_from_json(dispatch.rows)
    return tuple(row for row in rows if (row.case_id, renamed(row.place, names)) not in said)


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back with a dispatch: the views, and as `warnings` the filled rows that are no view.

    `sha256` is of the file; `last_row` is the last row of the log when it was read.
    """

    dispatch: Dispatch
    views: tuple[View, ...]
    warnings: tuple[Problem, ...]
    sha256: str
    last_row: int


def read_returned(session: Session, path: Path) -> Returned:
    """Read a workbook that came back, without storing anything of it.

    AuditError where it belongs to another audit, or was read in before. RefusedError with everything that is wrong
    in its rows, or where none of those that are filled is a view.
    """
    table = read_tables(path)
    found = read_returned_rows(table)
    dispatch = next((one for one in session.dispatches if one.token == found.token), None)
    if dispatch is None:
        raise AuditError("fact_check.other_audit", file=path.name)
    if dispatch.returned:
        raise AuditError("fact_check.returned_before", file=path.name, day=dispatch.answered)
    views, warnings = views_of(session, dispatch, found)
    if not views and not warnings:
        raise AuditError("fact_check.nothing_returned", file=path.name)
    if not views:  # taken as answered, it could not be read once its answers are there again
        raise RefusedError("fact_check.no_view_returned", warnings, file=path.name)
    return Returned(dispatch, views, warnings, hashlib.sha256(table.content).hexdigest(), session.log.last_id)


def import_returned(session: Session, returned: Returned) -> Changes:
    """Store what came back, in one act: its views, and that the dispatch is answered today.

    AuditError where anything was done since it was read.
    """
    if returned.last_row != session.log.last_id:
        raise AuditError("fact_check.returned_stale")
    answered = replace(returned.dispatch, answered=day_or_today(session, ""), returned=returned.sha256)
    changes = [*differences(DISPATCHES, returned.dispatch, answered), *_view_changes(session, returned.views)]
    return record_differences(session, ActKind.IMPORT_VIEWS, changes)


def _view_changes(session: Session, views: Sequence[View]) -> Iterator[Change]:
    for view in views:
        before = view_at(session, view.case_id, view.place)
        yield from differences(VIEWS, before, view_after(before, view))


def _addressee(whom: str) -> str:
    said = clean(whom).strip()
    if not said:
        raise AuditError("fact_check.no_addressee")
    return said
