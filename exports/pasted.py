"""A table as it goes over the clipboard: text for any program, and HTML with its look for Word and Excel."""

from collections.abc import Iterable, Sequence
from html import escape

from aktgranskning.domain.long_form import guarded
from exports.safe_text import visible
from exports.sheet import Cell, Look, Row

_BOLD = frozenset({Look.HEADER, Look.CENTRED_HEADER, Look.SECTION, Look.STRONG})
_HEADERS = frozenset({Look.HEADER, Look.CENTRED_HEADER})
_GROUND = {Look.HEADER: "#e5eefb", Look.CENTRED_HEADER: "#e5eefb", Look.SECTION: "#f4f6f9"}
_CELL = ";".join(
    [*(f"border-{side}:1px solid #838da0" for side in ("top", "bottom", "left", "right")), "padding:2px 6px"]
)
_AS_TEXT = "mso-number-format:'\\@'"
"""So Excel shows a text as it is: "1/2" is no day, "=A1" computes nothing. LibreOffice has `sdnum` for that."""

_BREAK = '<br style="mso-data-placement:same-cell">'


def as_text(rows: Iterable[Row]) -> str:
    """Write rows with tabs between the cells, each on one line; what looks like a formula is none."""
    return "\n".join("\t".join(map(_plain, row)) for row in rows)


def as_html(rows: Sequence[Row], widths: Sequence[int]) -> str:
    """Write rows as a table with borders, columns of so many pixels; a number is one wherever it is pasted."""
    columns = "".join(f'<col width="{width}">' for width in widths)
    body = "\n".join(f"<tr>{''.join(map(_html, row, widths))}</tr>" for row in rows)
    start = '<table border="1" cellspacing="0" style="border-collapse:collapse">'
    return f'<meta charset="utf-8">{start}<colgroup>{columns}</colgroup>\n{body}\n</table>'


def _plain(cell: Cell) -> str:
    if isinstance(cell.value, str):
        return guarded(" ".join(visible(cell.value).split()))
    return _shown(cell)


def _html(cell: Cell, width: int) -> str:
    tag = "th" if cell.look in _HEADERS else "td"
    inner = _BREAK.join(escape(visible(_shown(cell)).strip()).split("\n"))
    return f"<{tag} {_looks(cell, width)} {_typed(cell)}>{f'<b>{inner}</b>' if cell.look in _BOLD else inner}</{tag}>"


def _looks(cell: Cell, width: int) -> str:
    """Return the look as attributes, which LibreOffice reads, and as a style for what Word and Excel read there."""
    side = "right" if _is_number(cell) or cell.look is Look.CENTRED_HEADER else "left"
    ground = f' bgcolor="{_GROUND[cell.look]}"' if cell.look in _GROUND else ""
    as_text = "" if _is_number(cell) else f";{_AS_TEXT}"
    weight = "bold" if cell.look in _BOLD else "normal"
    return f'width="{width}" align="{side}" valign="top"{ground} style="{_CELL};font-weight:{weight}{as_text}"'


def _is_number(cell: Cell) -> bool:
    return isinstance(cell.value, int | float)


def _typed(cell: Cell) -> str:
    """Return what a cell is: `sdnum` says that `sdval` has a point, and how the number is shown in Swedish."""
    if _is_number(cell):
        shown_as = f"0,{'0' * cell.decimals}" if cell.decimals else ""
        return f'sdval="{cell.value}" sdnum="1033;1053;{shown_as}" x:num="{cell.value}"'
    return 'sdnum="1053;0;@"'


def _shown(cell: Cell) -> str:
    """Return what a cell shows; a number as Swedish programs read it."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, float):
        text = str(cell.value) if cell.decimals is None else f"{cell.value:.{cell.decimals}f}"
        return text.replace(".", ",")
    return str(cell.value)
