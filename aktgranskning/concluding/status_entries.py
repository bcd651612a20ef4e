"""What was set of a recommendation's status, read from the log, where nothing of it is ever lost."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.conclusions.recommendations import Recommendation, RecommendationStatus
from aktgranskning.domain.conclusions.statuses import StatusEntry, earlier_statuses
from aktgranskning.session import Session
from aktgranskning.store.log import LogRow
from aktgranskning.store.moments import parse_moment
from aktgranskning.store.texts import read_content

_OF_STATUS = (Field.RECOMMENDATION_STATUS, Field.RECOMMENDATION_STATUS_DAY, Field.RECOMMENDATION_STATUS_NOTE)


def history_of(session: Session, recommendation: Recommendation) -> list[StatusEntry]:
    """Return every status that a recommendation has had, the earliest first; one that was undone says so.

    Those of the audits that this one follows up stand before its own.
    """
    return [*earlier_statuses(recommendation.earlier), *_entries_of(session, recommendation.number)]


def _entries_of(session: Session, number: int) -> list[StatusEntry]:
    """Return what was set in this audit, an entry an act; being taken over or withdrawn gave it no status."""
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
    of_one = (row for row in session.log.rows_of_records(*_OF_STATUS) if row.row_path == str(number))
    for act, of_act in groupby(of_one, key=lambda row: row.act):
        yield act, list(of_act)


def _entry(row: LogRow, held: Mapping[str, str]) -> StatusEntry:
    return StatusEntry(
        parse_moment(row.at),
        row.reviewer,
        RecommendationStatus(held[Field.RECOMMENDATION_STATUS] or RecommendationStatus.OPEN),
        held[Field.RECOMMENDATION_STATUS_DAY],
        held[Field.RECOMMENDATION_STATUS_NOTE],
        is_by_hand=row.kind == ActKind.SET_STATUS,
    )
