"""What goes to the administration to be checked, a row an answer, and how a dispatch keeps it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass

from aktgranskning.domain.audit import Audit

AGREED = "Instämmer"
"""What the administration chooses where it would give the same answer."""

PRESENCE_ANSWERS = ("Ja", "Nej", "Vet ej")
"""What it answers to whether the document was in the file on the day of the review."""

KEY = "Radnyckel"
LISTS = "Listor"
"""The title of the sheet, not shown, that holds what is chosen from."""

CASE, REFERENCE, QUESTION, ANSWER = "Akt", "Diarienummer", "Fråga", "Svar vid granskningen"
OPINION, COMMENT, EVIDENCE, PRESENT = "Vår uppfattning", "Kommentar", "Var i akten", "Fanns vid granskningen"
OPEN_COLUMNS = (OPINION, COMMENT, EVIDENCE, PRESENT)
"""The headings of the columns that the administration fills in."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One answer to be checked: where it stands, its value, and how case, question and answer are shown."""

    case_id: int
    place: str
    value: str
    label: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class CheckSheet:
    """All that a workbook for the administration holds.

    `unit` is '' where it is of the whole; `deadline` a day or ''. `choices` are the labels that the answer of an item
    can have, by its name, of those with one choice; `references` are the cases' confidential ones, by id, None where
    they are left out. `head` is the hash that the log ended in.
    """

    token: str
    audit: Audit
    unit: str
    whom: str
    deadline: str
    rows: tuple[CheckRow, ...]
    choices: Mapping[str, tuple[str, ...]]
    references: Mapping[int, str] | None
    with_identity_numbers: bool = False
    head: str = ""


def row_key(token: str, number: int) -> str:
    """Return what tells a row from all others, of whatever dispatch; rows are counted from 1."""
    return f"{token}/{number}"


def rows_as_json(rows: Iterable[CheckRow]) -> str:
    """Write rows as the record of their dispatch keeps them."""
    return json.dumps([astuple(row) for row in rows], ensure_ascii=False)


def rows_from_json(text: str) -> tuple[CheckRow, ...]:
    """Read the rows that a dispatch keeps."""
    return tuple(CheckRow(*row) for row in json.loads(text)) if text else ()
