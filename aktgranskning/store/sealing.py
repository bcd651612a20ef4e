"""Closed cases in the file: triggers refuse to change them, but for what the log is told of in the same transaction."""

import json
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from aktgranskning.store.engine import Database

_CLOSED = "(SELECT status FROM cases WHERE id = {id}) = 'done' AND {id} NOT IN (SELECT case_id FROM unsealed)"
_REFUSE = "BEGIN SELECT RAISE(ABORT, '{reason}'); END"
_CLOSED_REASON = "a closed case cannot be changed"

_COUNTED = """
    iif(NEW.absence = '', (
        SELECT id FROM tally_groups WHERE (unit, stratum, reviewer) = (NEW.unit, NEW.stratum, NEW.reviewer)
    ), 0)
"""

# Whose it is to review says nothing of what was found; `tally_group` follows from other columns, and must.
_FREE_COLUMNS = ("assigned", "tally_group")


def sealing_triggers(case_columns: Collection[str], answer_columns: Collection[str]) -> dict[str, str]:
    """Return the triggers by name, for tables with these columns.

    A row of a closed case is neither changed, added nor taken away, also where another is put in its place.
    """
    sealed = ", ".join(column for column in case_columns if column not in _FREE_COLUMNS)
    answered = ", ".join(column for column in answer_columns if column not in _FREE_COLUMNS)
    closed = _REFUSE.format(reason=_CLOSED_REASON)
    answers_of_old, answers_of_new = (_CLOSED.format(id=f"{row}.case_id") for row in ("OLD", "NEW"))
    old_case, new_case = (_CLOSED.format(id=f"{row}.id") for row in ("OLD", "NEW"))
    return {
        "closed_answers_refuse_update": f"""
            BEFORE UPDATE OF {answered} ON current WHEN ({answers_of_old}) OR ({answers_of_new}) {closed}
        """,
        "closed_answers_refuse_insert": f"""
            BEFORE INSERT ON current WHEN {answers_of_new} {closed}
        """,
        "closed_answers_refuse_delete": f"""
            BEFORE DELETE ON current WHEN {answers_of_old} {closed}
        """,
        "answers_are_counted_with_their_case": f"""
            BEFORE UPDATE OF tally_group ON current
            WHEN NEW.tally_group IS NOT (SELECT tally_group FROM cases WHERE id = NEW.case_id)
            {_REFUSE.format(reason="an answer is counted where its case is")}
        """,
        "closed_cases_refuse_update": f"""
            BEFORE UPDATE OF {sealed} ON cases WHEN ({old_case}) OR ({new_case}) {closed}
        """,
        "closed_cases_refuse_insert": f"""
            BEFORE INSERT ON cases WHEN {new_case} {closed}
        """,
        "closed_cases_refuse_delete": f"""
            BEFORE DELETE ON cases WHEN {old_case} {closed}
        """,
        "closed_cases_are_counted_where_they_are": f"""
            BEFORE UPDATE OF tally_group ON cases WHEN OLD.status = 'done' AND NEW.tally_group IS NOT {_COUNTED}
            {_REFUSE.format(reason="a case is counted where it is")}
        """,
        "status_is_what_the_log_says": f"""
            BEFORE UPDATE OF status ON cases WHEN NEW.status <> OLD.status AND NEW.status IS NOT (
                SELECT new FROM log WHERE case_id = NEW.id AND item = '' AND field = 'status' ORDER BY id DESC LIMIT 1
            )
            {_REFUSE.format(reason="the status of a case changes by an act in the log")}
        """,
        "unsealing_comes_before_its_act": f"""
            BEFORE INSERT ON unsealed
            WHEN NEW.left_behind IS NOT -1 OR NEW.first_row <> (SELECT coalesce(max(id), 0) + 1 FROM log)
            {_REFUSE.format(reason="a closed case is changed by an act to come")}
        """,
        "unsealing_ends_with_its_act": f"""
            BEFORE DELETE ON unsealed WHEN NOT EXISTS (
                SELECT 1 FROM log WHERE id >= OLD.first_row AND case_id IN (0, OLD.case_id)
            )
            {_REFUSE.format(reason="what changes a closed case must be in the log")}
        """,
        "unsealing_is_not_changed": f"""
            BEFORE UPDATE ON unsealed {_REFUSE.format(reason="what changes a closed case must be in the log")}
        """,
        "texts_refuse_update": f"""
            BEFORE UPDATE ON texts WHEN NEW.text <> '' OR NEW.hash <> OLD.hash
                OR NOT EXISTS (SELECT 1 FROM log WHERE field = 'erasure' AND old = OLD.hash)
            {_REFUSE.format(reason="a text is erased or stays as it is")}
        """,
        "texts_refuse_insert": f"""
            BEFORE INSERT ON texts WHEN EXISTS (SELECT 1 FROM texts WHERE hash = NEW.hash)
            {_REFUSE.format(reason="a text is erased or stays as it is")}
        """,
        "texts_refuse_delete": f"""
            BEFORE DELETE ON texts {_REFUSE.format(reason="a text is erased or stays as it is")}
        """,
    }


# No case has the number -1: a row that is left keeps the transaction from being committed.
UNSEALED = """
    CREATE TABLE unsealed (
        case_id INTEGER PRIMARY KEY,
        first_row INTEGER NOT NULL,
        left_behind INTEGER NOT NULL DEFAULT -1 REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED
    )
"""


def closed_among(database: Database, case_ids: Collection[int]) -> set[int]:
    """Return those of the cases that are closed."""
    query = "SELECT id FROM cases WHERE status = 'done' AND id IN (SELECT value FROM json_each(?))"
    return {id_ for (id_,) in database.execute(query, [json.dumps([*case_ids])])} if case_ids else set()


@contextmanager
def unsealed(database: Database, case_ids: Collection[int], first_row: int) -> Iterator[None]:
    """Let an act, whose first row in the log is given, change closed cases while a block of a transaction writes it."""
    rows = [(case_id, first_row) for case_id in case_ids]
    database.conn.executemany("INSERT INTO unsealed (case_id, first_row) VALUES (?, ?)", rows)
    yield
    if case_ids:
        database.execute("DELETE FROM unsealed")
