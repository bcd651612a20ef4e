"""The texts that log and tables refer to: each is what its salted hash says, and none is missing."""

from collections.abc import Iterable, Iterator, Mapping, Set

from aktgranskning.domain.acts import Field
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.records import TEXT_FIELDS
from aktgranskning.store.engine import Database
from aktgranskning.store.log import LogRow
from aktgranskning.store.texts import text_hash

_REFERRING = frozenset(field.value for field in TEXT_FIELDS) | {Field.REGISTER.value}
_HASH_LENGTH = 64
_HEX = frozenset("0123456789abcdef")


class References:
    """Gathers what the rows of the log say of texts: which there are, where, and which were erased."""

    def __init__(self) -> None:
        self.where: dict[str, LogRow] = {}
        self.erased: set[str] = set()

    def over(self, rows: Iterable[LogRow]) -> Iterator[LogRow]:
        """Yield the rows."""
        for row in rows:
            if row.new and (row.field in _REFERRING or (row.field == Field.VALUE and is_reference(row.new))):
                self.where[row.new] = row
            elif row.field == Field.ERASURE:
                self.erased.add(row.old)
            yield row


def is_reference(content: str) -> bool:
    """Say whether a value is written like the reference to a text; a number of 64 digits is taken for one."""
    return len(content) == _HASH_LENGTH and _HEX.issuperset(content)


def text_problems(database: Database, rows: Iterable[tuple[str, bytes, str]], references: References) -> Iterator[Problem]:
    """Yield a problem for each text that is not what its hash says, is empty though nobody erased it, or is missing."""
    there = set()
    labels = _labels(database)
    for reference, salt, text in rows:
        there.add(reference)
        if text == "" and reference in references.erased:
            continue
        if text_hash(salt, text) != reference:
            code = "verify.text_changed" if text else "verify.text_gone"
            yield _problem(code, references.where.get(reference), labels)
    for reference, row in references.where.items():
        if reference not in there:
            yield _problem("verify.text_missing", row, labels)


def read_salted(database: Database) -> Iterator[tuple[str, bytes, str]]:
    """Yield every text with its reference and its salt."""
    yield from database.execute("SELECT hash, salt, text FROM texts")
