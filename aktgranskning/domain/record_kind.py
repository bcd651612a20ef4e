"""What a kind of record is: the table that it is kept in, what names one, and what the log sets of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from aktgranskning.domain.acts import Change, Field

_Record = TypeVar("_Record")
Key = tuple[Any, ...]
Records = Mapping[str, tuple[Any, ...]]
"""Every record by the table that it is kept in, in the order of its key."""

Renaming = Callable[[str, Mapping[str, str]], str]
"""Returns a text with items under other names, which are new names by old ones."""


@dataclass(frozen=True, slots=True)
class RecordKind(Generic[_Record]):
    """One kind of record: the table that it is kept in, and what each field of the log sets of it.

    `key` are the attributes that name one: of `case_id`, `item`, `row` and `number` those that there are; the latter
    two are the `row_path` of a change. `texts` are kept apart, by reference. A record whose `essential` attribute is
    empty is not there. `naming` are those of the texts that name items, with what gives these other names there.
    """

    table: str
    make: Callable[..., _Record]
    key: tuple[str, ...]
    attributes: Mapping[Field, str]
    texts: frozenset[Field]
    essential: str
    naming: Mapping[Field, Renaming] = field(default_factory=dict)

    def key_of(self, change: Change) -> Key:
        """Return the key of the record that a change concerns."""
        return tuple(_PARTS[name](change) for name in self.key)

    def held(self, records: Records, key: Key) -> _Record:
        """Return a record by its key; an empty one where there is none."""
        found = (one for one in records.get(self.table, ()) if self.key_in(one) == key)
        return next(found, None) or self.make(*key)

    def key_in(self, record: _Record) -> Key:
        """Return the key of a record."""
        return tuple(getattr(record, name) for name in self.key)


_PARTS: Mapping[str, Callable[[Change], Any]] = {
    "case_id": lambda change: change.case_id,
    "item": lambda change: change.item,
    "row": lambda change: change.row_path,
    "number": lambda change: int(change.row_path),
}
