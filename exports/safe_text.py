"""Any text, made so that a workbook can hold it and shows what it was."""

import re
from itertools import chain

from aktgranskning.domain.plain_text import FORMULA_SIGNS, escaped

MOST_UNITS = 32_767
"""A cell holds this many UTF-16 units; openpyxl drops the rest without a word."""

PIECE = 16_000
"""So many characters always fit in a cell, for none takes more than two units when it is written."""

CUT = " … (avkortad)"
CONTINUED = "(forts.) "

_CONTROLS = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"} | {0x7F: 0x2421}
_REPLACED = _CONTROLS | dict.fromkeys(chain(range(0xD800, 0xE000), (0xFFFE, 0xFFFF)), 0xFFFD)
_HAS_REPLACED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BROKEN = re.compile("[\0\ud800-\udfff]")


def visible(text: str) -> str:
    """Return a text with visible signs for the characters that a workbook cannot hold.

    Control characters become their control pictures ("␀"), lone surrogates and noncharacters "�"; every kind of
    line break becomes a line feed.
    """
    if not _HAS_REPLACED.search(text):
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_REPLACED)


def unbroken(text: str) -> str:
    """Return a text with "�" for what no text file holds, half characters and nulls; all else is as it was."""
    return _BROKEN.sub("\ufffd", text)


def written(text: str) -> str:
    """Return a text as it is written into a cell; what does not fit is cut, and a note says so."""
    whole = escaped(visible(text))
    return whole if _fits(whole) else escaped(visible(text[:PIECE])) + CUT


def pieces(text: str) -> list[str]:
    """Divide a text into what fits in one cell each; all but the first begin with "(forts.) "."""
    if _fits(escaped(visible(text))):
        return [text]
    parts = [text[start : start + PIECE] for start in range(0, len(text), PIECE)]
    return [parts[0], *(CONTINUED + part for part in parts[1:])]


def looks_like_formula(text: str) -> bool:
    """Say whether a spreadsheet that is handed this text by a keyboard would compute it."""
    return text.startswith(tuple(FORMULA_SIGNS))


def _fits(text: str) -> bool:
    return len(text) <= PIECE or len(text.encode("utf-16-le")) <= 2 * MOST_UNITS
