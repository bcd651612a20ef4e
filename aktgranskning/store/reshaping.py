"""Gives the tables the places of another checklist; what stands in them is written afterwards."""

from collections.abc import Collection, Mapping, Sequence

from aktgranskning.domain.audit import Answer
from aktgranskning.domain.places import item_of, place_of, renamed, repeat_of, row_of
from aktgranskning.store.answers import insert_answers, insert_row, is_row
from aktgranskning.store.engine import Database
from aktgranskning.store.records import rename_records

_KEY = "case_id = ? AND item = ? AND row_path = ?"


def rename_items(database: Database, names: Mapping[str, str]) -> None:
    """Give items and repeats other names, with everything that they have; `names` are new names by old ones."""
    if not names:
        return
    for case_id, item, row in database.execute("SELECT case_id, item, row_path FROM current").fetchall():
        new_row, new_item = renamed(row, names) if row else "", names.get(item, item)
        if (new_item, new_row) != (item, row):
            key = [new_item, new_row, case_id, item, row]
            database.execute(f"UPDATE current SET item = ?, row_path = ? WHERE {_KEY}", key)
    for old, new in names.items():
        database.execute("UPDATE interpretations SET item = ? WHERE item = ?", [new, old])
    rename_records(database, names)


def reshape_answers(database: Database, case_id: int, places: Collection[str], rows: Sequence[str]) -> None:
    """Let a case have just these places and rows: delete others, insert empty ones where they are missing."""
    wanted = set(places)
    query = "SELECT item, row_path FROM current WHERE case_id = ?"
    present = database.execute(query, [case_id]).fetchall()
    there = {row for item, row in present if is_row(item, row)}
    filled = {place_of(item, row) for item, row in present if not is_row(item, row)}
    for row in there.difference(rows):
        database.execute(f"DELETE FROM current WHERE {_KEY}", [case_id, repeat_of(row), row])
    for place in filled - wanted:
        database.execute(f"DELETE FROM current WHERE {_KEY}", [case_id, item_of(place), row_of(place)])
    for row in rows:
        if row not in there:
            insert_row(database, case_id, row)
    insert_answers(database, case_id, {place: Answer() for place in places if place not in filled})
