"""Finds formulas that no program has worked out: their cells would read as empty, without a word."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from aktgranskning.domain.errors import Problem

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHOWN = 60


def formulas_without_value(content: bytes, parts: dict[str, str]) -> list[Problem]:
    """Return each formula whose cell holds no value; `parts` names the sheet that each part of the workbook is.

    Source: ECMA-376, part 1, 18.3.1.4 (cell): a cell with `f` (formula) and without content in `v` (value).
    """
    with ZipFile(BytesIO(content)) as archive:
        return [
            problem
            for part, title in parts.items()
            if b"<f" in (xml := archive.read(part))
            for problem in _in_sheet(xml, title)
        ]


def _in_sheet(xml: bytes, title: str) -> Iterator[Problem]:
    from defusedxml.ElementTree import iterparse

    for _, cell in iterparse(BytesIO(xml), events=("end",), forbid_dtd=True):
        if cell.tag != f"{_MAIN}c":
            continue
        formula = cell.find(f"{_MAIN}f")
        # An empty text is a value too, and then the cell says that it holds a text (`t="str"`).
        if formula is not None and not cell.findtext(f"{_MAIN}v") and cell.get("t") != "str":
            place = cell.get("r", "")
            letters, digits = place.rstrip("0123456789"), place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            shown = f"={formula.text or ''}"[:_SHOWN]
            row = int(digits) if digits.isdigit() else 0
            yield Problem("intake.formula_without_value", sheet=title, row=row, column=letters, cell=shown)
        cell.clear()
