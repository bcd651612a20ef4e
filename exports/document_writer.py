"""The only one that turns blocks into a Word document: headings, captions with numbers, tables that read aloud."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy

from docx.document import Document as DocumentFile
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from exports.document_parts.blocks import Block, Column, Style, Table, Text
from exports.safe_text import visible

_HEADING_STYLES = {False: Style.HEADING_CELL, True: Style.HEADING_FIGURE}
_CELL_STYLES = {False: Style.TEXT_CELL, True: Style.FIGURE_CELL}
_MOST_LINES = 12
"""A row of more lines may go on on the next page; others stay whole."""
_TWIPS = 635
"""So many of the library's units make one of those in which Word measures tables."""


def write_blocks(document: DocumentFile, blocks: Iterable[Block], step: Callable[[], None]) -> None:
    """Write blocks at the end of the document, calling `step` after each paragraph and row."""
    tables = 0
    for block in blocks:
        if isinstance(block, Text):
            document.add_paragraph(visible(block.words), document.styles[block.style])
            step()
        else:
            tables += 1
            _write_caption(document, block, tables)
            _write_table(document, block, step)


def write_edges(document: DocumentFile, name: str, secrecy: str) -> None:
    """Write what heads and ends every page: the audit's name, that it is confidential where it is, and the page."""
    section = document.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    head.style, foot.style = document.styles[Style.HEADER], document.styles[Style.FOOTER]
    head.add_run(visible(name))
    if secrecy:
        section.header.add_paragraph(secrecy, document.styles[Style.HEADER])
    foot.add_run("\tSida ")
    _add_field(foot, "PAGE", 1)
    foot.add_run(" av ")
    _add_field(foot, "NUMPAGES", 1)


def _write_caption(document: DocumentFile, table: Table, number: int) -> None:
    caption = document.add_paragraph("Tabell ", document.styles[Style.CAPTION])
    _add_field(caption, r"SEQ Tabell \* ARABIC", number)
    caption.add_run(f". {visible(table.caption)}")


def _add_field(paragraph: Paragraph, instruction: str, shown: int) -> None:
    """Add a number that Word computes; `shown` stands there until it does."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = paragraph.add_run(str(shown))
    field.append(run._r)
    paragraph._p.append(field)


def _write_table(document: DocumentFile, table: Table, step: Callable[[], None]) -> None:
    """Write a table row by row; the library's own tables take a time that grows with the square of the rows."""
    element = parse_xml(_frame(table.columns))
    properties = element.xpath("./w:tblPr")[0]
    for tag, words in (("w:tblCaption", table.caption), ("w:tblDescription", table.description)):
        told = OxmlElement(tag)
        told.set(qn("w:val"), visible(words))
        properties.append(told)
    document.element.body.insert_element_before(element, "w:sectPr")
    headings = _row(table.columns, _HEADING_STYLES, "<w:cantSplit/><w:tblHeader/>")
    element.append(_filled(headings, [column.heading for column in table.columns]))
    step()
    whole, breaking = _row(table.columns, _CELL_STYLES, "<w:cantSplit/>"), _row(table.columns, _CELL_STYLES)
    for row in table.rows:
        empty = breaking if any(cell.count("\n") >= _MOST_LINES for cell in row) else whole
        element.append(_filled(deepcopy(empty), row))
        step()


def _frame(columns: Sequence[Column]) -> str:
    widths = [_width(column) for column in columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="{Style.TABLE.id}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid></w:tbl>'
    )


def _width(column: Column) -> int:
    return round(Cm(column.width) / _TWIPS)


def _row(columns: Sequence[Column], styles: Mapping[bool, Style], properties: str = "") -> BaseOxmlElement:
    """Return a row of empty cells with its properties; `styles` by whether a column holds figures."""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{_width(column)}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{styles[column.is_figures].id}"/></w:pPr><w:r/></w:p></w:tc>'
        for column in columns
    )
    return parse_xml(f"<w:tr {nsdecls('w')}><w:trPr>{properties}</w:trPr>{cells}</w:tr>")


def _filled(row: BaseOxmlElement, cells: Sequence[str]) -> BaseOxmlElement:
    for run, words in zip(row.xpath("./w:tc/w:p/w:r"), cells, strict=True):
        run.text = visible(words)
    return row
