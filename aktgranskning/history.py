"""The history of one answer, read from the log."""

from dataclasses import replace

from aktgranskning.domain.acts import ERASED, ActKind, Field, HistoryEntry
from aktgranskning.domain.records import KIND_OF_FIELD
from aktgranskning.session import Session
from aktgranskning.store.moments import parse_moment
from aktgranskning.store.texts import read_content

_OF_VIEW = frozenset({Field.VIEW_VALUE, Field.VIEW_WORDS, Field.VIEW_DECISION, Field.VIEW_RATIONALE})
"""What is told of the administration's view, so that one which another replaced can be read."""


def history(session: Session, case_id: int, place: str) -> list[HistoryEntry]:
    """Return what was done to an answer, and what the administration said of it, the latest first.

    One stay in a text field is one entry. Of two texts that were erased nobody knows whether they were the same.
    """
    entries: dict[tuple[int, str], HistoryEntry] = {}
    for row in session.log.rows_about(case_id, place):
        if row.field in KIND_OF_FIELD and row.field not in _OF_VIEW:
            continue
        old, new = (read_content(session.file.database, content) for content in (row.old, row.new))
        items = session.past.item(row.item, row.act - 1), session.past.item(row.item, row.id)
        at = parse_moment(row.at)
        entry = HistoryEntry(row.act, ActKind(row.kind), Field(row.field), old, new, row.reviewer, at, *items)
        earlier = entries.get((row.act, row.field))
        entries[row.act, row.field] = replace(entry, old=earlier.old) if earlier else entry
    return [entry for entry in reversed(entries.values()) if entry.old != entry.new or entry.new == ERASED]
