"""The tables of what is noted beside the answers, one for each kind of record (see `domain/records.py`)."""

from collections.abc import Mapping
from typing import Any

from aktgranskning.domain.places import renamed
from aktgranskning.domain.record_kind import Key, RecordKind, Records
from aktgranskning.domain.records import RECORD_KINDS, read_content
from aktgranskning.store.engine import Database
from aktgranskning.store.texts import keep_text
from aktgranskning.store.texts import read_content as read_text


def write_record(database: Database, kind: RecordKind[Any], key: Key, columns: Mapping[str, str]) -> None:
    """Set columns of a record, which comes to be by that; one without its essential column is taken away."""
    names = (*kind.key, *kind.attributes.values())
    blank = [*key, *[""] * len(kind.attributes)]
    marks = ", ".join("?" * len(names))
    database.execute(f"INSERT OR IGNORE INTO {kind.table} ({', '.join(names)}) VALUES ({marks})", blank)
    assignments = ", ".join(f"{column} = ?" for column in columns)
    database.execute(f"UPDATE {kind.table} SET {assignments} WHERE {_where(kind)}", [*columns.values(), *key])
    database.execute(f"DELETE FROM {kind.table} WHERE {_where(kind)} AND {kind.essential} = ''", [*key])


def record_column(database: Database, kind: RecordKind[Any], key: Key, column: str) -> str:
    """Return what a column of a record holds; '' where the record is not there."""
    row = database.execute(f"SELECT {column} FROM {kind.table} WHERE {_where(kind)}", [*key]).fetchone()
    return row[0] if row else ""


def read_records(database: Database, texts: Mapping[str, str]) -> Records:
    """Read all of them, each kind in the order of its key."""
    return {kind.table: read_kind(database, kind, texts) for kind in RECORD_KINDS}


def rename_records(database: Database, names: Mapping[str, str]) -> None:
    """Give the items that records are about, or name, and the rows, other names; `names` are new names by old ones.

    What stands in the way of a later name comes before it.
    """
    order = {name: place for place, name in enumerate(names)}
    for kind in RECORD_KINDS:
        _rename_in_texts(database, kind, names)
        parts = [part for part in ("item", "row") if part in kind.key]
        if not parts:
            continue
        keys = database.execute(f"SELECT {', '.join(kind.key)} FROM {kind.table}").fetchall()
        assignments = ", ".join(f"{part} = ?" for part in parts)
        held_by_key = [(key, dict(zip(kind.key, key, strict=True))) for key in keys]
        held_by_key.sort(key=lambda pair: order.get(pair[1].get("item", ""), len(order)))
        for key, held in held_by_key:
            moved = [renamed(held[part], names) if held[part] else "" for part in parts]
            database.execute(f"UPDATE {kind.table} SET {assignments} WHERE {_where(kind)}", [*moved, *key])


def _rename_in_texts(database: Database, kind: RecordKind[Any], names: Mapping[str, str]) -> None:
    """Let the texts that name items be others from now on; the log keeps those that were written."""
    for field, said in kind.naming.items():
        column = kind.attributes[field]
        for (held,) in database.execute(f"SELECT DISTINCT {column} FROM {kind.table}").fetchall():
            text = said(read_text(database, held), names)
            query = f"UPDATE {kind.table} SET {column} = ? WHERE {column} = ?"
            database.execute(query, [keep_text(database, text), held])


def read_kind(database: Database, kind: RecordKind[Any], texts: Mapping[str, str]) -> tuple[Any, ...]:
    """Read the records of one kind in the order of its key; a text that is not given stays a reference."""
    names = ", ".join((*kind.key, *kind.attributes.values()))
    query = f"SELECT {names} FROM {kind.table} ORDER BY {', '.join(kind.key)}"
    found = []
    for row in database.execute(query).fetchall():
        key, columns = row[: len(kind.key)], row[len(kind.key) :]
        contents = zip(kind.attributes, columns, strict=True)
        found.append(kind.make(*key, *(read_content(field, texts.get(held, held)) for field, held in contents)))
    return tuple(found)


def _where(kind: RecordKind[Any]) -> str:
    return " AND ".join(f"{name} = ?" for name in kind.key)
