"""The table `current`: what each case has in each place now, and which rows its repeats have.

A row of a repeat is a line of its own: `item` is the repeat and `row_path` the row.
"""

from collections.abc import Mapping, Set

from aktgranskning.domain.audit import Answer
from aktgranskning.domain.places import item_of, repeat_of, row_of
from aktgranskning.store.engine import Database
from aktgranskning.store.texts import keep_text

_INSERT = """
    INSERT INTO current (case_id, item, row_path, value, draft, comment, evidence, state, reviewer, at, tally_group)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, (SELECT tally_group FROM cases WHERE id = ?1))
"""


def insert_answers(
    database: Database, case_id: int, answers: Mapping[str, Answer], in_words: Set[str] = frozenset()
) -> None:
    """Insert answers, by place, that nobody gave; the values of the items `in_words` are kept as texts."""
    rows = []
    for place, answer in answers.items():
        value = keep_text(database, answer.value) if item_of(place) in in_words else answer.value
        rows.append((case_id, item_of(place), row_of(place), value, "", "", "", answer.state.value, "", ""))
    database.conn.executemany(_INSERT, rows)


def insert_row(database: Database, case_id: int, row: str) -> None:
    """Insert a row of a repeat, without the answers in it."""
    database.execute(_INSERT, [case_id, repeat_of(row), row, "1", "", "", "", "", "", ""])


def delete_row(database: Database, case_id: int, row: str) -> None:
    """Delete a row of a repeat with everything in it; its texts stay, as the log refers to them."""
    inside = f"{row}/"
    database.execute(
        "DELETE FROM current WHERE case_id = ? AND (row_path = ? OR substr(row_path, 1, ?) = ?)",
        [case_id, row, len(inside), inside],
    )


def is_row(item: str, row_path: str) -> bool:
    """Say whether a line of the table is a row of a repeat rather than an answer."""
    return bool(row_path) and repeat_of(row_path) == item
