"""The texts of a chart: its title, and what stands at its axes."""

from openpyxl.chart.text import RichText
from openpyxl.chart.title import Title, title_maker
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties

from exports.safe_text import visible

BLACK = "000000"

_FONT = "Calibri"
_SMALL, _TITLE = 900, 1200
"""Hundredths of a point."""


def chart_title(words: str, size: int = _TITLE) -> Title:
    """Return a title of a chart, of a line or several; `size` is in hundredths of a point."""
    title = title_maker(visible(words))
    for paragraph in title.tx.rich.p:  # type: ignore[union-attr]
        paragraph.pPr = ParagraphProperties(defRPr=_look(size, BLACK))
    title.overlay = False
    return title


def axis_title(words: str) -> Title:
    """Return what stands at an axis: what its numbers are in, and where it begins."""
    return chart_title(words, _SMALL)


def small_text(colour: str = BLACK) -> RichText:
    """Return how the numbers and words of a chart look; the colour is as RRGGBB."""
    look = _look(_SMALL, colour)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=look), endParaRPr=look)])


def _look(size: int, colour: str) -> CharacterProperties:
    return CharacterProperties(sz=size, b=False, solidFill=colour, latin=Font(typeface=_FONT))
