"""How the workbook looks: fonts, fills and alignments, light enough for black-and-white print."""

from datetime import date, datetime, time

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.numbers import FORMAT_TEXT

from aktgranskning.domain.audit import AnswerState
from exports.lights import ink_on
from exports.sheet import UNWRAPPED, Formula, Look, Value

_FILLS = {
    AnswerState.MET: "DDEFD9",
    AnswerState.PARTLY: "FFF2CC",
    AnswerState.NOT_MET: "F8D7D3",
    AnswerState.NOT_APPLICABLE: "E7E6E6",
    AnswerState.NOT_ASSESSABLE: "E6DDF1",
    AnswerState.NOT_ASKED: "F5F5F5",
    AnswerState.UNANSWERED: "DDE8F6",
}
_LOOK_FILLS = {Look.HEADER: "D9E1EA", Look.CENTRED_HEADER: "D9E1EA", Look.SECTION: "EEF2F6", Look.OPEN: "FFF9E0"}
_BODY = Font(name="Calibri", size=10)
_FONTS = {
    Look.TITLE: Font(name="Calibri", size=14, bold=True),
    Look.LEAD: Font(name="Calibri", size=11, bold=True),
    Look.NOTE: Font(name="Calibri", size=10, color="555555"),
    Look.HEADER: Font(name="Calibri", size=10, bold=True),
    Look.CENTRED_HEADER: Font(name="Calibri", size=10, bold=True),
    Look.SECTION: Font(name="Calibri", size=10, bold=True),
    Look.STRONG: Font(name="Calibri", size=10, bold=True),
}
_HAIRLINE = Side(style="hair", color="B4BCC6")


def apply_style(
    cell: Cell, look: Look, state: AnswerState | None, own_fill: str, kind: type[Value], decimals: int | None = None
) -> None:
    """Give a cell its look, the colour of its state or one of its own, and the number format of its kind of value."""
    cell.font = _on(own_fill) if own_fill else _FONTS.get(look, _BODY)
    figure = issubclass(kind, (int, float, date, time, Formula)) and look not in UNWRAPPED
    cell.alignment = Alignment(
        horizontal="center" if figure or look is Look.CENTRED_HEADER else "left",
        vertical="top",
        wrap_text=look not in UNWRAPPED,
        indent=2 if look is Look.SUBORDINATE else 0,
    )
    if look not in UNWRAPPED:
        cell.border = Border(bottom=_HAIRLINE, right=_HAIRLINE)
    if fill := own_fill[1:] or _fill(look, state):
        cell.fill = PatternFill("solid", start_color=fill)
    if look is Look.OPEN:
        cell.protection = Protection(locked=False)
        cell.number_format = FORMAT_TEXT  # or what looks like a day or a number would be rewritten
    elif decimals is not None:
        cell.number_format = f"#,##0.{'0' * decimals}".rstrip(".")
    elif issubclass(kind, datetime):
        cell.number_format = "yyyy-mm-dd hh:mm"
    elif issubclass(kind, date):
        cell.number_format = "yyyy-mm-dd"
    elif issubclass(kind, time):
        cell.number_format = "hh:mm"


def _on(fill: str) -> Font:
    return Font(name="Calibri", size=10, bold=True, color=ink_on(fill)[1:])


def _fill(look: Look, state: AnswerState | None) -> str | None:
    if state:
        return _FILLS.get(state)
    return _LOOK_FILLS.get(look)
