"""What was set of a recommendation's status, read from the log, where nothing of it is ever lost."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.conclusions.recommendations import RecommendationStatus
from aktgranskning.domain.conclusions.statuses import StatusEntry
from aktgranskning.session import Session
from aktgranskning.store.log import LogRow
from aktgranskning.store.reading import parse_moment
from aktgranskning.store.texts import read_content

_OF_STATUS = (Field.RECOMMENDATION_STATUS, Field.RECOMMENDATION_STATUS_DAY, Field.RECOMMENDATION_STATUS_NOTE)


def entries_of(session: Session, number: int) -> list[StatusEntry]:
    """Return every status that a recommendation was given in this audit, an entry an act, the earliest first.

    That it was taken over from an earlier audit, or withdrawn, gave it none.
    """
    held = {field.value: "" for field in _OF_STATUS}
    entries: dict[int, StatusEntry] = {}
    for act, rows in _acts_upon(session, number):
        first = rows[0]
        held |= {row.field: read_content(session.file.database, row.new) for row in rows}
        if first.kind in (ActKind.UNDO, ActKind.REDO):
            if first.reverses in entries:
                entries[first.reverses] = replace(entries[first.reverses], is_undone=first.kind == ActKind.UNDO)
        elif held[Field.RECOMMENDATION_STATUS_DAY] and first.kind != ActKind.START_FOLLOW_UP:
            entries[act] = _entry(first, held)
    return list(entries.values())


def _acts_upon(session: Session, number: int) -> Iterator[tuple[int, list[LogRow]]]:
    rows = sorted(row for field in _OF_STATUS for row in session.log.rows_of_field(field))
    of_one = (row for row in rows if row.row_path == str(number))
    for act, of_act in groupby(of_one, key=lambda row: row.act):
        yield act, list(of_act)


def _entry(row: LogRow, held: Mapping[str, str]) -> StatusEntry:
    return StatusEntry(
        parse_moment(row.at),
        row.reviewer,
        RecommendationStatus(held[Field.RECOMMENDATION_STATUS] or RecommendationStatus.OPEN),
        held[Field.RECOMMENDATION_STATUS_DAY],
        held[Field.RECOMMENDATION_STATUS_NOTE],
    )
