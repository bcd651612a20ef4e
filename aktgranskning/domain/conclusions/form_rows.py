"""What goes to an addressee to be answered, a row a recommendation, and how the record of a form keeps it."""

import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass

from aktgranskning.domain.audit import Audit
from aktgranskning.domain.conclusions.recommendations import Agreement

NUMBER, RECOMMENDATION, PRIORITY = "Nr", "Rekommendation", "Prioritet"
AGREES, TEXT, ACTION, RESPONSIBLE = "Instämmer", "Svar", "Åtgärd", "Ansvarig"
DUE, DECIDED, SECTION = "Klart senast", "Beslutsdatum", "§"
OPEN_COLUMNS = (AGREES, TEXT, ACTION, RESPONSIBLE, DUE, DECIDED, SECTION)
"""The headings of what the addressee fills in."""

AGREEMENTS = tuple(one.capitalize() for one in Agreement if one)
"""What is chosen from under AGREES."""

_WRITE, _DAY = "[skriv här]", "[välj eller skriv datum]"
PLACEHOLDERS = {
    AGREES: "[välj]",
    TEXT: _WRITE,
    ACTION: _WRITE,
    RESPONSIBLE: _WRITE,
    DUE: _DAY,
    DECIDED: _DAY,
    SECTION: _WRITE,
}
"""What stands in a document's field until it is filled in; in brackets, so that no answer is taken for it."""

TITLE = "Svar på rekommendationer"
REFERENCE = "Formulärets referens"
"""What stands before the token where it can be seen."""


@dataclass(frozen=True, slots=True)
class FormRow:
    """A recommendation to be answered: the number that the file knows it by, and what is shown of it.

    `label` is the number that is read; the priority is '' where none is said.
    """

    recommendation: int
    label: str
    text: str
    priority: str = ""


@dataclass(frozen=True, slots=True)
class FormSheet:
    """All that a form holds, as a workbook or as a document; `deadline` is a day or ''.

    `head` is the hash that the log ended in.
    """

    token: str
    audit: Audit
    addressee: str
    deadline: str
    rows: tuple[FormRow, ...]
    with_identity_numbers: bool = False
    head: str = ""


def form_rows_as_json(rows: Iterable[FormRow]) -> str:
    """Write rows as the record of their form keeps them."""
    return json.dumps([astuple(row) for row in rows], ensure_ascii=False)


def form_rows_from_json(text: str) -> tuple[FormRow, ...]:
    """Read the rows that a form keeps."""
    return tuple(FormRow(*row) for row in json.loads(text)) if text else ()
