"""The table `interpretations`: how the items of the checklist are read in this audit."""

from datetime import datetime

from aktgranskning.domain.audit import Interpretation
from aktgranskning.store.engine import Database


def write_interpretation(database: Database, item: str, number: int, text: str, reviewer: str, at: str) -> None:
    """Write one, whose text is given by reference, or take it away where that is ''."""
    if text:
        database.execute(
            "INSERT OR REPLACE INTO interpretations VALUES (?, ?, ?, ?, ?)", [item, number, text, reviewer, at]
        )
    else:
        database.execute("DELETE FROM interpretations WHERE item = ? AND number = ?", [item, number])


def reference_of(database: Database, item: str, number: int) -> str:
    """Return the reference to the text of one; '' where it is not there."""
    query = "SELECT text FROM interpretations WHERE item = ? AND number = ?"
    row = database.execute(query, [item, number]).fetchone()
    return row[0] if row else ""


def read_interpretations(database: Database, texts: dict[str, str]) -> tuple[Interpretation, ...]:
    """Read all of them, in the order in which they were made."""
    query = "SELECT item, number, text, reviewer, at FROM interpretations ORDER BY at, item, number"
    return tuple(
        Interpretation(item, number, texts.get(text, ""), reviewer, datetime.fromisoformat(at))
        for item, number, text, reviewer, at in database.execute(query).fetchall()
    )
