"""The table `requests`: the documents that cases wait for."""

from collections.abc import Mapping

from aktgranskning.domain.audit import DocumentRequest
from aktgranskning.store.engine import Database

_KEY = "case_id = ? AND number = ?"


def write_request(database: Database, case_id: int, number: int, columns: Mapping[str, str]) -> None:
    """Set columns of one, which comes to be by that; one that says nothing of what is waited for is taken away."""
    key = [case_id, number]
    database.execute("INSERT OR IGNORE INTO requests VALUES (?, ?, '', '', '', '')", key)
    assignments = ", ".join(f"{column} = ?" for column in columns)
    database.execute(f"UPDATE requests SET {assignments} WHERE {_KEY}", [*columns.values(), *key])
    database.execute(f"DELETE FROM requests WHERE {_KEY} AND what = ''", key)


def request_column(database: Database, case_id: int, number: int, column: str) -> str:
    """Return what a column of one holds; '' where it is not there."""
    row = database.execute(f"SELECT {column} FROM requests WHERE {_KEY}", [case_id, number]).fetchone()
    return row[0] if row else ""


def read_requests(database: Database, texts: Mapping[str, str]) -> tuple[DocumentRequest, ...]:
    """Read all of them, by case and number."""
    query = "SELECT case_id, number, what, whom, asked, received FROM requests ORDER BY case_id, number"
    return tuple(
        DocumentRequest(case_id, number, texts.get(what, ""), texts.get(whom, ""), *days)
        for case_id, number, what, whom, *days in database.execute(query).fetchall()
    )
