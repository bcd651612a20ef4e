"""The Word document in which an addressee answers recommendations: a table for each, with fields to fill in."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from docx.document import Document as DocumentFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm

from aktgranskning.domain.conclusions.form_rows import (
    ACTION,
    AGREEMENTS,
    AGREES,
    DECIDED,
    DUE,
    OPEN_COLUMNS,
    PLACEHOLDERS,
    PRIORITY,
    RECOMMENDATION,
    TEXT,
    TITLE,
    FormRow,
    FormSheet,
)
from aktgranskning.domain.conclusions.form_words import IN_DOCUMENT, guidance, lead, reference, title
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.log_heads import head_line
from exports.document import SUFFIX
from exports.document_parts.blocks import WIDTH, Style, Text
from exports.document_template import LANGUAGE, new_document
from exports.document_writer import write_blocks, write_edges
from exports.identity_numbers import in_blocks, in_text, refuse_numbers
from exports.safe_text import visible
from exports.target import CREATOR, written_beside

_LABEL_WIDTH = 3.6
_ROOM = {TEXT: 1.6, ACTION: 1.6}
_TWIPS = 635
_CHOICES = "".join(f"<w:listItem w:displayText={quoteattr(one)} w:value={quoteattr(one)}/>" for one in AGREEMENTS)
_DAY = f'<w:date><w:dateFormat w:val="yyyy-MM-dd"/><w:lid w:val="{LANGUAGE}"/><w:calendar w:val="gregorian"/></w:date>'
_KINDS: Mapping[str, str] = {AGREES: f"<w:dropDownList>{_CHOICES}</w:dropDownList>", DUE: _DAY, DECIDED: _DAY}
"""What a field offers; the others take any text. One of plain text would lose its lines where LibreOffice saves it."""


def write_response_document(sheet: FormSheet, path: Path) -> None:
    """Write the form to `path` (.docx); AuditError with a code that begins with "export."."""
    refuse_numbers(path.name, list(_numbers(sheet)), are_told=sheet.with_identity_numbers)
    with written_beside(path, SUFFIX) as temporary:
        document = new_document()
        _set_properties(document, sheet)
        write_edges(document, sheet.audit.name, "")
        write_blocks(document, _above(sheet), lambda: None)
        for row in sheet.rows:
            document.element.body.insert_element_before(_table(sheet.token, row), "w:sectPr")
            write_blocks(document, [Text("")], lambda: None)  # or one table would go on in the next
        document.save(str(temporary))


def _set_properties(document: DocumentFile, sheet: FormSheet) -> None:
    """Say what made it, and by which token it is known again where its text is changed; nobody's name."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = f"{CREATOR} {version('aktgranskning')}"
    properties.title, properties.subject = visible(title(sheet))[:255], TITLE
    properties.keywords, properties.comments, properties.language = sheet.token, "", LANGUAGE
    properties.identifier = sheet.head
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)


def _above(sheet: FormSheet) -> Iterator[Text]:
    yield Text(TITLE, Style.TITLE)
    yield Text(sheet.audit.name, Style.SUBTITLE)
    yield from (Text(words) for words in lead(sheet))
    yield Text(IN_DOCUMENT, Style.NOTE)
    yield from (Text(words, Style.NOTE) for words in guidance())
    yield Text(head_line(sheet.head), Style.NOTE)
    yield Text(reference(sheet), Style.NOTE)


def _numbers(sheet: FormSheet) -> Iterator[Problem]:
    yield from in_blocks(_above(sheet))
    for row in sheet.rows:
        yield from in_text(row.text, place=f"{RECOMMENDATION} {row.label}")


def _table(token: str, row: FormRow) -> BaseOxmlElement:
    """Return the table of one recommendation: what it says, then a field on each row."""
    name = f"{RECOMMENDATION} {row.label}"
    rows = [_row(name, _words(row.text))]
    if row.priority:
        rows.append(_row(PRIORITY, _words(row.priority.capitalize())))
    rows += [_row(heading, _field(token, row, heading), _ROOM.get(heading, 0)) for heading in OPEN_COLUMNS]
    widths = _LABEL_WIDTH, WIDTH - _LABEL_WIDTH
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    return parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="{Style.TABLE.id}"/>'
        f'<w:tblW w:w="{_twips(WIDTH)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/><w:tblCaption w:val="{name}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def _row(label: str, content: str, height: float = 0) -> str:
    """Return a row that is at least so high, in centimetres."""
    at_least = f'<w:trPr><w:trHeight w:val="{_twips(height)}" w:hRule="atLeast"/></w:trPr>' if height else ""
    label_cell = _cell(_LABEL_WIDTH, Style.HEADING_CELL, _words(label))  # a heading stays with what follows
    return f"<w:tr>{at_least}{label_cell}{_cell(WIDTH - _LABEL_WIDTH, Style.TEXT_CELL, content)}</w:tr>"


def _cell(width: float, style: Style, content: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/></w:pPr>{content}</w:p></w:tc>'
    )


def _words(text: str, look: str = "") -> str:
    """Return the run of a text, its lines divided by breaks."""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in visible(text).split("\n"))
    return f"<w:r>{look}{lines}</w:r>"


def _field(token: str, row: FormRow, heading: str) -> str:
    """Return a field: Word and LibreOffice offer a list, a calendar or a place to write in."""
    at, kind = OPEN_COLUMNS.index(heading) + 1, _KINDS.get(heading, "")
    shown = _words(PLACEHOLDERS[heading], '<w:rPr><w:color w:val="6B7280"/></w:rPr>')
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(heading)}/><w:tag w:val={quoteattr(f'{token}/{row.label}/{at}')}/>"
        f'<w:id w:val="{int(row.label) * 10 + at}"/><w:lock w:val="sdtLocked"/><w:showingPlcHdr/>'
        f"{kind}</w:sdtPr><w:sdtContent>{shown}</w:sdtContent></w:sdt>"
    )


def _twips(width: float) -> int:
    return round(Cm(width) / _TWIPS)
