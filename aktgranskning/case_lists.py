"""Lists of cases that are pasted: what each line of one says."""

from dataclasses import dataclass

from aktgranskning.adding import NewCase

_HEADINGS = frozenset({"diarienummer", "diarienr", "dnr", "ärendenummer", "ärende", "aktnummer", "akt", "referens"})
"""What heads the column of references in a spreadsheet."""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A line of a pasted list, by its number from 1: reference and unit of a case, and whether more stands there."""

    number: int
    reference: str
    unit: str
    is_too_wide: bool


def case_lines(text: str) -> list[CaseLine]:
    """Read a pasted list of cases: a line a case, its reference and, after a tab or semicolon, its unit.

    Empty lines are left out, and the headings of a spreadsheet's columns.
    """
    found = list[CaseLine]()
    for number, line in enumerate(text.splitlines(), 1):
        reference, unit, *others = *(cell.strip() for cell in line.replace(";", "\t").split("\t")), ""
        is_heading = not found and reference.casefold() in _HEADINGS
        if (reference or unit or any(others)) and not is_heading:
            found.append(CaseLine(number, reference, unit, any(others)))
    return found


def parse_case_list(text: str) -> list[NewCase]:
    """Return the cases of a pasted list."""
    return [NewCase(reference=line.reference, unit=line.unit) for line in case_lines(text)]
