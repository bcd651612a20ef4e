"""A board's hands: forms for responses that were sent to it, opened, filled in and saved."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as DocumentFile
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from aktgranskning.domain.conclusions.form_rows import AGREES, NUMBER, RECOMMENDATION
from tests.filled_workbooks import sheet_of

Filled = Mapping[tuple[str, str], str]
"""What is written, by the recommendation's label and the heading."""


def form_header(sheet: Worksheet) -> tuple[int, dict[str, int]]:
    """Return the row of the headings and the column of each."""
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if AGREES in row and NUMBER in row:
            return number, {str(heading): column for column, heading in enumerate(row, 1) if heading}
    raise AssertionError


def fill_form(path: Path, filled: Filled) -> Path:
    """Write in the cells of a workbook, or in the fields of a document, as Excel and Word do."""
    fill = _fill_document if path.suffix == ".docx" else _fill_workbook
    fill(path, filled)
    return path


def _fill_workbook(path: Path, filled: Filled) -> None:
    workbook = load_workbook(path)
    sheet = sheet_of(workbook)
    top, columns = form_header(sheet)
    at = {str(sheet.cell(row, columns[NUMBER]).value): row for row in range(top + 1, sheet.max_row + 1)}
    for (label, heading), words in filled.items():
        cell = sheet.cell(at[label], columns[heading])
        cell.value, cell.data_type = words, "s"
    workbook.save(path)


def _fill_document(path: Path, filled: Filled) -> None:
    document = Document(str(path))
    cells = {(label, heading): cell for label, heading, cell in fields(document)}
    for at, words in filled.items():
        for control in cells[at].iter(qn("w:sdt")):
            for shown in list(control.iter(qn("w:showingPlcHdr"))):
                take_out(shown)
        write(cells[at], words)
    document.save(str(path))


def fields(document: DocumentFile) -> Iterator[tuple[str, str, BaseOxmlElement]]:
    """Yield each recommendation's label, heading, and the cell that is filled in."""
    for table in document.tables:
        label = table.cell(0, 0).text.removeprefix(f"{RECOMMENDATION} ")
        for row in table.rows[1:]:
            yield label, row.cells[0].text, row.cells[1]._tc


def write(cell: Any, words: str) -> None:
    """Put words in the place of those in a cell, each line but the first behind a break."""
    run, *others = cell.iter(qn("w:r"))
    for old in [*others, *run]:
        take_out(old)
    for number, line in enumerate(words.split("\n")):
        if number:
            run.append(OxmlElement("w:br"))
        text = OxmlElement("w:t", {qn("xml:space"): "preserve"})
        text.text = line
        run.append(text)


def take_out(element: Any) -> None:
    element.getparent().remove(element)


def without_controls(path: Path) -> Path:
    """Let every field be text like any other, as programs do that know of none."""
    document = Document(str(path))
    for control in list(document.element.body.iter(qn("w:sdt"))):
        for content in control.iterchildren(qn("w:sdtContent")):
            for part in list(content):
                control.addprevious(part)
        take_out(control)
    document.save(str(path))
    return path
