"""Rows of a list that is read in full: a quiet line of facts, the words beneath, and a figure where there is one."""

from dataclasses import dataclass

from aktgranskning.domain.tally import ItemTally


@dataclass(frozen=True, slots=True)
class NotedRow:
    """`key` is what the row is of: the name of an item, or the number of a record."""

    key: str | int
    facts: str
    words: str
    outcome: str = ""
    tally: ItemTally | None = None
