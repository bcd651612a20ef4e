"""The chain of the log: every row follows the one before it, and is what its hash says."""

from collections.abc import Iterable, Iterator

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
            self._tell("verify.rows_missing", first=self.last_id + 1, last=row.id - 1)
        if previous_hash != self.head:
            self._tell("verify.row_unlinked", row=row.id)
        if chain_hash(previous_hash, row) != hash_:
            self._tell("verify.row_changed", row=row.id)
        elif row.kind not in _KINDS or row.field not in _FIELDS:
            self._tell("verify.row_unknown", row=row.id)
        self.first_hash = self.first_hash or hash_
        self.head, self.last_id = hash_, row.id
        self.numbers[hash_] = row.id

    def _tell(self, code: str, **parameters: object) -> None:
        self.problems.append(Problem(code, parameters=parameters))


def head_problems(numbers: dict[str, int], head: str) -> Iterable[Problem]:
    """Yield a problem where no row of the log has the hash that a document printed as its head."""
    if head not in numbers:
        yield Problem("verify.head_unknown", parameters={"head": head})
