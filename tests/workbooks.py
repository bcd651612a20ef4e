"""Real workbooks for tests, and a small sound checklist to begin with."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]

SURVEY_HEADINGS = ["type", "name", "label"]
CHOICE_HEADINGS = ["list_name", "name", "label", "audit_outcome", "audit_key", "audit_require"]
CHOICES: Rows = [
    CHOICE_HEADINGS,
    ["svar", "ja", "Ja", "met", "J"],
    ["svar", "nej", "Nej", "not_met", "N"],
]


def write_workbook(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """Write sheets of rows as an .xlsx file and return its path."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    workbook.save(path)
    return path


def survey(*rows: Mapping[str, object]) -> Rows:
    """Return the rows of a sheet `survey`, with a column for every key."""
    headings = list(dict.fromkeys([*SURVEY_HEADINGS, *(key for row in rows for key in row)]))
    return [headings, *([row.get(heading) for heading in headings] for row in rows)]


def question(kind: str, name: str, **cells: object) -> dict[str, object]:
    """Return one row of a survey, labelled by its name."""
    return {"type": kind, "name": name, "label": name} | cells
