"""The whole log as a person reads it: who did what to which item of which case, under the checklist of that time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from aktgranskning.case_facts import case_dates, closed_by
from aktgranskning.concluding.recommending import status_history
from aktgranskning.domain.acts import CONTENTS, ActKind, Field
from aktgranskning.domain.audit import ChecklistChange, RetiredAnswer, Snapshot
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.places import place_of
from aktgranskning.session import Session
from aktgranskning.store.log import LogRow
from aktgranskning.store.moments import parse_moment
from aktgranskning.store.texts import read_texts


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One row of the log; `case` is the case's label, '' where the row concerns none.

    `item` is as the checklist of that time had it, None where the row concerns none, `item_before` as it was before the
    act; `row_path` as in `places`. `is_retiring` says that a change of the checklist that is in force emptied it.
    """

    act: int
    kind: ActKind
    field: Field
    at: datetime
    reviewer: str
    case: str
    item: Item | None
    item_before: Item | None
    row_path: str
    old: str
    new: str
    is_retiring: bool


def full_snapshot(session: Session) -> Snapshot:
    """Return a picture of the audit as `Session.snapshot` does, with what the log alone still holds."""
    changes = tuple(_checklist_changes(session))
    return replace(
        session.snapshot(),
        retired=retired_answers(session),
        checklist_changes=changes,
        requests=session.requests,
        dates=case_dates(session),
        closers=closed_by(session),
        notes=session.notes,
        statuses={
            one.number: tuple(status_history(session, one.number)) for one in session.conclusions.recommendations
        },
    )


def _checklist_changes(session: Session) -> Iterator[ChecklistChange]:
    for act in session.log.acts_in_force(ActKind.CHANGE_CHECKLIST):
        row = session.log.rows_of(act)[0]
        before, after = (session.past.checklist(int(number)).version for number in (row.old, row.new))
        yield ChecklistChange(parse_moment(row.at), before, after)


def log_entries(session: Session) -> list[LogEntry]:
    """Return the whole log in the order in which it was written."""
    reading = _Reading(session)
    return [reading.entry(row) for row in session.log.all_rows()]


def retired_answers(session: Session) -> tuple[RetiredAnswer, ...]:
    """Return what the changes of the checklist that are in force have emptied, in the log's order."""
    reading = _Reading(session)
    return tuple(
        reading.retired(rows, names_before)
        for act in session.log.acts_in_force(ActKind.CHANGE_CHECKLIST)
        for rows, names_before in _emptied(session.log.rows_of(act))
    )


def _emptied(rows: Sequence[LogRow]) -> Iterator[tuple[list[LogRow], dict[str, str]]]:
    """Yield the rows of an act that emptied the contents of a place, by place, with the names before of items."""
    names_before = {row.new: row.old for row in rows if row.field == Field.ITEM_NAME}
    places: dict[tuple[int, str], list[LogRow]] = {}
    for row in rows:
        if _empties(row):
            place = place_of(row.item, row.row_path) if row.case_id else f"{row.item} {row.row_path}"
            places.setdefault((row.case_id, place), []).append(row)
    for of_place in places.values():
        yield of_place, names_before


def _empties(row: LogRow) -> bool:
    return row.field in (*CONTENTS, Field.INTERPRETATION) and bool(row.old) and not row.new


class _Reading:
    """What is needed to read rows of the log: texts, labels of cases, the checklists."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._texts = read_texts(session.file.database)
        self._labels = session.log.case_labels()
        self._changes = frozenset(session.log.acts_in_force(ActKind.CHANGE_CHECKLIST))

    def entry(self, row: LogRow) -> LogEntry:
        """Return a row as a person reads it."""
        return LogEntry(
            row.act,
            ActKind(row.kind),
            Field(row.field),
            parse_moment(row.at),
            row.reviewer,
            self._labels.get(row.case_id, ""),
            self._session.past.item(row.item, row.id),
            self._session.past.item(row.item, row.act - 1),
            row.row_path,
            self._said(row, row.old),
            self._said(row, row.new),
            row.act in self._changes and _empties(row),
        )

    def _said(self, row: LogRow, content: str) -> str:
        """Return what a row set, or set it from: a text rather than its reference, a version or a case by its name."""
        if row.field == Field.VERSION:
            return self._session.past.checklist(int(content)).version
        if row.field == Field.REPLACES:
            return self._labels.get(int(content or 0), "")
        return self._content(content)

    def retired(self, rows: Sequence[LogRow], names_before: Mapping[str, str]) -> RetiredAnswer:
        """Return what one change of the checklist emptied in one place."""
        first = rows[0]
        item = self._session.past.item(names_before.get(first.item, first.item), first.act - 1)
        assert item is not None
        answered = self._made(first) or first
        held = {row.field: self._content(row.old) for row in rows}
        return RetiredAnswer(
            self._labels.get(first.case_id, ""),
            item,
            first.row_path if first.case_id else "",
            held.get(Field.VALUE, ""),
            held.get(Field.DRAFT, ""),
            held.get(Field.COMMENT, held.get(Field.INTERPRETATION, "")),
            held.get(Field.EVIDENCE, ""),
            answered.reviewer,
            parse_moment(answered.at),
            parse_moment(first.at),
        )

    def _made(self, row: LogRow) -> LogRow | None:
        """Return the row that wrote last what this one emptied."""
        log = self._session.log
        if row.field == Field.INTERPRETATION:
            return log.interpretation_made(row.item, int(row.row_path), row.id)
        return log.given_by(row.case_id, place_of(row.item, row.row_path), row.id)

    def _content(self, content: str) -> str:
        return self._texts.get(content, content)
