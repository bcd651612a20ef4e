"""The chain of the log: every row follows the one before it, and is what its hash says."""

from collections.abc import Iterator

from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.errors import Problem
from aktgranskning.store.engine import Database
from aktgranskning.store.log import LogRow, chain_hash, read_chained

_KINDS = frozenset(kind.value for kind in ActKind)
_FIELDS = frozenset(field.value for field in Field)


class Chain:
    """Walks along the log, yielding its rows, and gathers what is wrong with them; `head` is the last hash so far."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.problems: list[Problem] = []
        self.head = ""
        self.last_id = 0
        self.first_hash = ""
        self.numbers: dict[str, int] = {}

    def rows(self) -> Iterator[LogRow]:
        """Yield every row in order."""
        for row, previous_hash, hash_ in read_chained(self._database):
            self._check(row, previous_hash, hash_)
            yield row

    def _check(self, row: LogRow, previous_hash: str, hash_: str) -> None:
        if row.id != self.last_id + 1:
            missing: dict[str, object] = {"first": self.last_id + 1, "last": row.id - 1}
            self.problems.append(Problem("verify.rows_missing", parameters=missing))
        if previous_hash != self.head:
            self.problems.append(Problem("verify.row_unlinked", parameters={"row": row.id}))
        if not _fits(row, previous_hash, hash_):
            self.problems.append(Problem("verify.row_changed", parameters={"row": row.id}))
        elif row.kind not in _KINDS or row.field not in _FIELDS:
            self.problems.append(Problem("verify.row_unknown", parameters={"row": row.id}))
        self.first_hash = self.first_hash or hash_
        self.head, self.last_id = hash_, row.id
        self.numbers[hash_] = row.id


def _fits(row: LogRow, previous_hash: str, hash_: str) -> bool:
    try:
        return chain_hash(previous_hash, row) == hash_
    except TypeError:  # bytes where a text should be
        return False
