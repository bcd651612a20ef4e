"""A table as it goes over the clipboard: what other programs make of it, and what no text in it can do."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from exports.pasted import as_html, as_text
from exports.sheet import Cell, Look, Row
from tests.libreoffice import needs_libreoffice, save_again

HEAD = [Cell("Fråga", Look.HEADER), Cell("Utfall", Look.HEADER), Cell("Uppfyllt", Look.CENTRED_HEADER)]
WILD = "<b>&\n\t=HYPERLINK(1)"
ROWS: list[Row] = [
    HEAD,
    [Cell("Genomförande", Look.SECTION), Cell("", Look.SECTION), Cell("", Look.SECTION)],
    [Cell("Plan finns"), Cell("1 av 15", Look.STRONG), Cell(1204)],
    [Cell(WILD), Cell("1/2", Look.STRONG), Cell(None)],
    [Cell("=1+1"), Cell("007"), Cell(12.5, decimals=1)],
]


class Cells(HTMLParser):
    """Reads the cells of a table."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        elif tag == "br":
            self.rows[-1][-1] += "\n"

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=2, max_size=2), min_size=1))
def test_every_text_comes_out_as_it_was(texts: list[list[str]]) -> None:
    reader = Cells()
    reader.feed(as_html([[Cell(text) for text in row] for row in texts], (10, 10)).replace("</tr>\n", "</tr>"))
    read = [[cell.rstrip("\n") for cell in row] for row in reader.rows]
    assert read == [[text.strip() for text in row] for row in texts]


def test_plain_text_is_a_line_a_row_and_computes_nothing() -> None:
    lines = [line.split("\t") for line in as_text(ROWS).splitlines()]
    assert [len(line) for line in lines] == [3] * 5
    assert lines[2] == ["Plan finns", "1 av 15", "1204"]
    assert lines[4] == ["'=1+1", "007", "12,5"]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which LibreOffice saved what it makes of the HTML, as a workbook and as a document."""
    folder = tmp_path_factory.mktemp("pasted")
    page, out = folder / "tabell.html", folder / "ut"
    page.write_text(as_html(ROWS, (320, 90, 70)), "utf-8")
    save_again([page], out, "xlsx:Calc MS Excel 2007 XML", "--infilter=HTML (StarCalc)")
    save_again([page], out, "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)")
    return out


@needs_libreoffice
def test_a_spreadsheet_reads_numbers_as_numbers_and_texts_as_texts(saved: Path) -> None:
    sheet = load_workbook(saved / "tabell.xlsx").worksheets[0]
    read = [[cell.value for cell in row] for row in sheet.iter_rows(max_row=5, max_col=3)]
    assert read[0] == ["Fråga", "Utfall", "Uppfyllt"]
    assert read[2] == ["Plan finns", "1 av 15", 1204]
    assert read[3][1:] == ["1/2", None]
    assert read[4] == ["=1+1", "007", 12.5]
    assert sheet.cell(5, 1).data_type == "s"
    widths = [sheet.column_dimensions[column].width for column in "ABC"]
    assert widths[0] > widths[1] > widths[2]
    assert [bool(sheet.cell(3, column).font.b) for column in (1, 2, 3)] == [False, True, False]
    assert sheet.cell(3, 3).alignment.horizontal == "right"
    assert sheet.cell(1, 1).fill.fgColor.rgb == "FFE5EEFB"


@needs_libreoffice
def test_a_word_processor_keeps_the_look(saved: Path) -> None:
    (table,) = Document(str(saved / "tabell.docx")).tables
    assert [[cell.text for cell in row.cells] for row in table.rows][2:5] == [
        ["Plan finns", "1 av 15", "1204"],
        ["<b>&\n=HYPERLINK(1)", "1/2", ""],
        ["=1+1", "007", "12,5"],
    ]
    label, outcome, figure = table.rows[2].cells
    assert [cell.paragraphs[0].runs[0].bold for cell in (label, outcome, figure)] == [False, True, False]
    assert figure.paragraphs[0].alignment is WD_ALIGN_PARAGRAPH.RIGHT
    assert all(cell._tc.xpath("./w:tcPr/w:tcBorders/w:left[@w:val='single']") for cell in (label, outcome, figure))
