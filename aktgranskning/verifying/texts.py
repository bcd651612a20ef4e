"""The texts that log and tables refer to: each is what its salted hash says, and none is missing."""

from collections.abc import Iterable, Iterator

from aktgranskning.domain.acts import Field
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.records import TEXT_FIELDS
from aktgranskning.store.engine import Database
from aktgranskning.store.log import LogRow
from aktgranskning.store.texts import text_hash

_REFERRING = frozenset(field.value for field in (*TEXT_FIELDS, Field.VALUE, Field.REGISTER))
_HASH_LENGTH = 64
_HEX = frozenset("0123456789abcdef")

SaltedText = tuple[str, bytes, str]
"""The reference to a text, its salt, and the text."""


class References:
    """Gathers what the rows of the log say of texts: the row that wrote each, by reference, and which were erased."""

    def __init__(self) -> None:
        self.written: dict[str, int] = {}
        self.erased: set[str] = set()

    def over(self, rows: Iterable[LogRow]) -> Iterator[LogRow]:
        """Yield the rows."""
        for row in rows:
            if row.field in _REFERRING and _is_reference(row.new):
                self.written[row.new] = row.id
            elif row.field == Field.ERASURE:
                self.erased.add(row.old)
            yield row


def _is_reference(content: str) -> bool:
    return len(content) == _HASH_LENGTH and _HEX.issuperset(content)


def read_salted(database: Database) -> Iterator[SaltedText]:
    """Yield every text with its reference and its salt."""
    yield from database.execute("SELECT hash, salt, text FROM texts")


def text_problems(texts: Iterable[SaltedText], references: References) -> Iterator[Problem]:
    """Yield what is wrong with texts, each with the row of the log that wrote it, 0 where none did.

    One that was erased has neither salt nor words. In a backup the log may not say that it was.
    """
    there = set()
    for reference, salt, text in texts:
        there.add(reference)
        row = references.written.get(reference, 0)
        if not text and not salt:
            if reference not in references.erased:
                yield Problem("verify.text_erased", parameters={"row": row})
        elif text_hash(salt, text) != reference:
            yield Problem("verify.text_changed", parameters={"row": row})
    for reference, row in references.written.items():
        if reference not in there:
            yield Problem("verify.text_missing", parameters={"row": row})
