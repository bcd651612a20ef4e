"""How far a check has come: told in slices, so that whoever waits sees it and can cancel."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from aktgranskning.store.engine import Database, EngineError
from aktgranskning.store.fingerprints import ORDERS

Progress = Callable[[int, int], None]
"""Called with what is done and all there is to do, in rows; it raises where the user cancels."""

_Row = TypeVar("_Row")
_SLICE = 2_000
_TABLES = ("log", "texts", "current", *ORDERS)


def no_progress(_done: int, _total: int) -> None:
    """Tell nobody."""


def _count(database: Database, table: str) -> int:
    """Return how many rows a table has; 0 of one that cannot be read, which is told where it is looked at."""
    try:
        count: int = database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    except EngineError:
        return 0
    return count


class Advance:
    """Counts the rows that were looked at, of all that a file holds."""

    def __init__(self, database: Database, progress: Progress) -> None:
        self._total = sum(_count(database, table) for table in _TABLES)
        self._progress = progress
        self._done = 0
        self._progress(0, self._total)

    def over(self, rows: Iterable[_Row]) -> Iterator[_Row]:
        """Yield what is given, row by row, and tell the progress of each slice."""
        count = 0
        for count, row in enumerate(rows, 1):
            yield row
            if count % _SLICE == 0:
                self.by(_SLICE)
        self.by(count % _SLICE)

    def by(self, count: int) -> None:
        """Tell that so many more rows were looked at."""
        self._done += count
        self._progress(min(self._done, self._total), self._total)
