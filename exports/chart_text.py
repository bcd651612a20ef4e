"""The texts of a chart: its title, and what stands at its axes."""

from openpyxl.chart.text import RichText
from openpyxl.chart.title import Title, title_maker
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties

BLACK = "000000"

_FONT = "Calibri"
_SMALL, _TITLE = 900, 1200
"""Hundredths of a point."""


def chart_title(words: str, size: int = _TITLE) -> Title:
    """Return a title of a chart; `size` is in hundredths of a point."""
    title = title_maker(words)
    title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=_look(size, BLACK))  # type: ignore[union-attr]
    title.overlay = False
    return title


def axis_title(words: str) -> Title:
    """Return what the numbers at an axis are in."""
    return chart_title(words, _SMALL)


def small_text(colour: str = BLACK) -> RichText:
    """Return how the numbers and words of a chart look; the colour is as RRGGBB."""
    look = _look(_SMALL, colour)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=look), endParaRPr=look)])


def _look(size: int, colour: str) -> CharacterProperties:
    return CharacterProperties(sz=size, b=False, solidFill=colour, latin=Font(typeface=_FONT))
