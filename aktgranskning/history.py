"""The history of one answer, read from the log."""

from dataclasses import replace

from aktgranskning.domain.acts import ActKind, Field, HistoryEntry
from aktgranskning.domain.places import item_of, row_of
from aktgranskning.recording import is_text
from aktgranskning.session import Session
from aktgranskning.store.reading import parse_moment
from aktgranskning.store.texts import read_text


def history(session: Session, case_id: int, place: str) -> list[HistoryEntry]:
    """Return what was done to an answer, the latest first; one stay in a text field is one entry."""
    entries: dict[tuple[int, str], HistoryEntry] = {}
    for row in session.log.rows_about(case_id, item_of(place), row_of(place)):
        field = Field(row.field)
        old, new = row.old, row.new
        if is_text(session, field, item_of(place)):
            old, new = (read_text(session.file.database, content) for content in (old, new))
        entry = HistoryEntry(ActKind(row.kind), field, old, new, row.reviewer, parse_moment(row.at))
        earlier = entries.get((row.act, row.field))
        entries[row.act, row.field] = replace(entry, old=earlier.old) if earlier else entry
    return [entry for entry in reversed(entries.values()) if entry.old != entry.new]
