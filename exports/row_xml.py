"""A row of a sheet as the XML that a workbook holds, written in one piece: cell by cell costs three times as much."""

from collections.abc import Callable
from datetime import date, datetime, time
from functools import lru_cache
from xml.sax.saxutils import escape

from lxml import etree
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from exports.safe_text import written
from exports.sheet import Cell, Formula, Row, Value

StyleOf = Callable[[Cell], int]
"""Gives the number of a cell's style among those of the workbook."""

RowElement = etree._Element
RenderRow = Callable[[int, Row, float | None], RowElement]
"""Makes the element of a row from its number (from 1), its cells and its height in points."""

_REMEMBERED = 4_096
_LONGEST_REMEMBERED = 200
_PARSER = etree.XMLParser(huge_tree=True, resolve_entities=False)  # a row of long texts is longer than libxml2 expects


def row_renderer(style_of: StyleOf, columns: int) -> RenderRow:
    """Return what makes the rows of a sheet with so many columns; what stands in many cells is worked out once."""
    letters = [f'<c r="{get_column_letter(column)}' for column in range(1, columns + 1)]

    def cell_xml(cell: Cell) -> str:
        return f'" s="{style_of(cell)}"{_content(cell.value)}'

    remembered = lru_cache(_REMEMBERED)(cell_xml)

    def render(number: int, row: Row, height: float | None) -> RowElement:
        parts = [f'<row r="{number}">' if height is None else f'<row r="{number}" ht="{height:g}" customHeight="1">']
        for letter, cell in zip(letters, row, strict=False):
            value = cell[0]
            is_long = isinstance(value, str) and len(value) > _LONGEST_REMEMBERED
            parts.append(f"{letter}{number}{cell_xml(cell) if is_long else remembered(cell)}")
        parts.append("</row>")
        return etree.fromstring("".join(parts), _PARSER)

    return render


def _content(value: Value) -> str:
    """Write what follows a cell's style: its kind and its value. A text stays one, whatever it looks like."""
    match value:
        case None | "":
            return "/>"
        case Formula():
            return f"><f>{escape(value.text[1:])}</f><v/></c>"
        case str():
            text = written(value)
            space = "" if text == text.strip() else ' xml:space="preserve"'
            return f' t="inlineStr"><is><t{space}>{escape(text)}</t></is></c>'
        case datetime() | date() | time():
            days: float = to_excel(value)  # type: ignore[no-untyped-call]
            return f' t="n"><v>{days!r}</v></c>'
    return f' t="n"><v>{value!r}</v></c>'
