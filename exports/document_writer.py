"""The only one that turns blocks into a Word document: headings, captions with numbers, tables that read aloud."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy

from docx.document import Document as DocumentFile
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from exports.document_charts import write_chart
from exports.document_parts.blocks import Block, Chart, Column, Light, Style, Table, Text
from exports.document_template import light_style
from exports.safe_text import visible

_HEADING_STYLES = {False: Style.HEADING_CELL, True: Style.HEADING_FIGURE}
_CELL_STYLES = {False: Style.TEXT_CELL, True: Style.FIGURE_CELL}
_MOST_LINES = 12
"""A row of more lines may go on on the next page; others stay whole."""
_IN_DATE = re.compile(r"(?<=\b[0-9]{4})-(?=[0-9]{2}-[0-9]{2}\b)|(?<=\b[0-9]{4}-[0-9]{2})-(?=[0-9]{2}\b)")
_TWIPS = 635
"""So many of the library's units make one of those in which Word measures tables."""


def write_blocks(document: DocumentFile, blocks: Iterable[Block], step: Callable[[], None]) -> None:
    """Write blocks at the end of the document, calling `step` after each paragraph, row and chart."""
    tables = charts = 0
    for block in blocks:
        if isinstance(block, Text):
            _write_text(document, block)
            step()
        elif isinstance(block, Chart):
            charts += 1
            write_chart(document, block, charts)
            step()
        else:
            tables += 1
            _write_caption(document, block, tables)
            _write_table(document, block, step)


def _write_text(document: DocumentFile, text: Text) -> None:
    paragraph = document.add_paragraph(style=document.styles[text.style])
    paragraph.paragraph_format.keep_with_next = text.keeps_next or None
    _fill(paragraph.add_run()._r, text.words)


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
    element.append(_filled(_heading_row(table.columns), [column.heading for column in table.columns]))
    step()
    whole, breaking = _row(table.columns, _CELL_STYLES, "<w:cantSplit/>"), _row(table.columns, _CELL_STYLES)
    for row in table.rows:
        texts = [cell.words if isinstance(cell, Light) else cell for cell in row]
        empty = breaking if any(cell.count("\n") >= _MOST_LINES for cell in texts) else whole
        filled = _filled(deepcopy(empty), texts)
        element.append(filled)
        _light(document, filled, row)
        if table.keeps_next:
            _keep_with_next(filled)
        step()


def _light(document: DocumentFile, row: BaseOxmlElement, cells: Sequence[str | Light]) -> None:
    """Give the cells that are lights the styles of their colours."""
    for style, cell in zip(row.xpath("./w:tc/w:p/w:pPr/w:pStyle"), cells, strict=True):
        if isinstance(cell, Light):
            style.set(qn("w:val"), light_style(document, cell.colour) if cell.colour else Style.MUTED_CELL.id)


def _keep_with_next(row: BaseOxmlElement) -> None:
    for style in row.xpath("./w:tc/w:p/w:pPr/w:pStyle"):
        style.addnext(OxmlElement("w:keepNext"))


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


def _heading_row(columns: Sequence[Column]) -> BaseOxmlElement:
    """Return the empty cells of the headings, as high as those need that stand upright."""
    height = round(Cm(max(column.upright for column in columns)) / _TWIPS)
    at_least = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    row = _row(columns, _HEADING_STYLES, f"<w:cantSplit/>{at_least}<w:tblHeader/>")
    for properties, column in zip(row.xpath("./w:tc/w:tcPr"), columns, strict=True):
        if column.upright:
            properties.append(OxmlElement("w:textDirection", {qn("w:val"): "btLr"}))
            properties.append(OxmlElement("w:vAlign", {qn("w:val"): "top"}))  # its left side, above the figures
    return row


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
        _fill(run, words)
    return row


def _fill(run: CT_R, words: str) -> None:
    """Write words into a run; a date stays on one line, as no hyphen in it can end that."""
    run.text = visible(words)
    if not _IN_DATE.search(words):
        return
    for element in run.xpath("./w:t"):
        first, *others = _IN_DATE.split(element.text)
        for part in reversed(others):
            text = OxmlElement("w:t")
            text.text = part
            element.addnext(text)
            element.addnext(OxmlElement("w:noBreakHyphen"))
        element.text = first
    for text in run.xpath("./w:t"):
        text.set(qn("xml:space"), "preserve")  # or the space that one part ends with would be lost
