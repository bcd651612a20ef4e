"""The acts of a reviewer upon the rows of repeats."""

from collections.abc import Iterable

from aktgranskning.domain.acts import ANSWER_FIELDS, ActKind, Change, Changes, Field, change_at
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.places import is_within, place_of, repeat_of, row_of, row_path
from aktgranskning.recording import record_differences
from aktgranskning.review import notable_item
from aktgranskning.session import Session, logic_of


def add_row(session: Session, case_id: int, repeat: str, around: str = "") -> Changes:
    """Add a row to a repeat, in the row around it; AuditError where it cannot have one more."""
    _open_repeat(session, case_id, repeat, around)
    number = session.log.last_number(case_id, repeat, around) + 1
    change = Change(Field.ROW, "", "1", case_id, repeat, row_path(repeat, number, around))
    return record_differences(session, ActKind.ADD_ROW, [change])


def remove_row(session: Session, case_id: int, row: str) -> Changes:
    """Remove a row of a repeat with everything in it; undo brings it back. AuditError where it must stay."""
    _open_repeat(session, case_id, repeat_of(row), row_of(row))
    rows = [inner for inner in session.rows[case_id] if is_within(inner, row)]
    changes = [change for inner in reversed(rows) for change in _emptied(session, case_id, inner)]
    return record_differences(session, ActKind.REMOVE_ROW, changes)


def _emptied(session: Session, case_id: int, row: str) -> Iterable[Change]:
    """Yield what empties a row, but for the rows inside it, and then takes it away."""
    for place in logic_of(session).places_in(row):
        answer = logic_of(session).given(place, session.answers[case_id][place])
        for field in ANSWER_FIELDS:
            old = getattr(answer, field.value)
            if old:
                yield change_at(field, old, "", case_id, place)
    yield Change(Field.ROW, "1", "", case_id, repeat_of(row), row)


def _open_repeat(session: Session, case_id: int, repeat: str, around: str) -> None:
    """Refuse where the rows of a repeat may not come and go now, saying why."""
    item = notable_item(session, case_id, place_of(repeat, around))
    if item.repeat_count:
        raise AuditError("review.rows_counted", item=item.label)
