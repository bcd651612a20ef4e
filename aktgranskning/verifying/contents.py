"""Whether what an audit file holds is what its log says: all that counts, compared row by row."""

from aktgranskning.store.engine import Database
from aktgranskning.verifying.advancing import Advance, Progress


def check_contents(database: Database, progress: Progress) -> None:
    """Compare everything with the log; LookupError where something differs."""
    Advance(database, progress)
