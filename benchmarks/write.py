"""How long the program takes from an answer to its being on disk, beside raw calls of the engine."""

import shutil
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import perf_counter

from aktgranskning.engagement import open_audit
from aktgranskning.review import answer, begin_case
from aktgranskning.session import Session
from aktgranskning.store.engine import connect
from benchmarks.example import make_audit
from benchmarks.table import Row, percentile_99, ratio_row

_ROUNDS = 3000
_MOST_MEDIAN, _MOST_99 = 1.5, 3.0
_CASE, _ITEM, _VALUES = 1, "fraga_1", ("ja", "nej")
_PRAGMAS = ("locking_mode", "journal_mode", "synchronous", "foreign_keys", "secure_delete")

Statement = tuple[str, list[object]]


def measure(folder: Path) -> list[Row]:
    """Change one answer over and over: by the program in one file, by raw calls in a copy of it beside."""
    path = folder / "skrivning.granskning"
    with make_audit(path) as session:
        begin_case(session, _CASE)
    copy = shutil.copy(path, folder / "raw.granskning")
    with open_audit(path) as session:
        raw = Raw(Path(copy), session)
        ours, theirs = [], []
        for value in islice(cycle(_VALUES), _ROUNDS):
            began = perf_counter()
            answer(session, _CASE, _ITEM, value)
            between = perf_counter()
            raw.write(value)
            theirs.append((perf_counter() - between) * 1000)
            ours.append((between - began) * 1000)
        raw.close()
    return _rows(ours, theirs)


class Raw:
    """A bare connection that writes what the program wrote for the same answers, its hashes worked out beforehand."""

    def __init__(self, path: Path, session: Session) -> None:
        self._connection = connect(f"file:{path}?mode=rw").conn
        for name in _PRAGMAS:
            (setting,) = session.file.database.execute(f"PRAGMA {name}").fetchone()
            self._connection.execute(f"PRAGMA {name} = {setting}").fetchall()
        self._statements = {value: _recorded(session, value) for value in _VALUES}
        (self._last_id,) = self._connection.execute("SELECT max(id) FROM log").fetchone()

    def write(self, value: str) -> None:
        """Carry out the statements of one answer; only the log's id, its primary key, is another each time."""
        self._last_id += 1
        for sql, values in self._statements[value]:
            if sql.startswith("INSERT INTO log"):
                values[0] = self._last_id
            self._connection.execute(sql, values)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _recorded(session: Session, value: str) -> list[Statement]:
    """Let the program give an answer, and return the statements that it carried out."""
    statements: list[Statement] = []

    def keep(sql: str, values: object) -> None:
        statements.append((sql, list(values) if isinstance(values, list | tuple) else []))

    with session.file.database.tracer(keep):
        answer(session, _CASE, _ITEM, value)
    return statements


def _rows(ours: list[float], theirs: list[float]) -> list[Row]:
    against = "raw calls, same pragmas and statements"
    medians = median(ours), median(theirs)
    slowest = percentile_99(ours), percentile_99(theirs)
    return [
        ratio_row("answer to disk, median", against, *medians, _MOST_MEDIAN),
        ratio_row("answer to disk, p99", against, *slowest, _MOST_99),
    ]
