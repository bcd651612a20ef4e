"""The text of a cell, as every kind of file gives it."""

import re
from unicodedata import normalize

FORMULA_SIGNS = "=+@\uff1d\uff0b\uff0d\uff20-"
"""What a formula begins with, the signs in full width too, for which some spreadsheets take those in a set of signs."""

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_(\n?)")
_LIKE_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")

_STANDS_FOR = re.compile("[\u2400-\u2421\ufffd]")
"""The signs that stand in a file for what it cannot hold."""

_MOST_COMPARED = 8_000
"""So many signs are never cut from a long text."""


def plain(text: str) -> str:
    """Return a cell's text without white space around it, lines divided by line feeds, no-break spaces as spaces."""
    return text.replace("\xa0", " ").replace("\r\n", "\n").strip()


def composed(text: str) -> str:
    """Return the text of a register's cell, or what is compared with one: plain, and in Unicode's form NFC."""
    return normalize("NFC", plain(text))


def on_one_line(text: str) -> str:
    """Return the name of a column or a stratum: composed, with any white space in it as one space."""
    return " ".join(composed(text).split())


def escaped(text: str) -> str:
    """Return a text for a workbook's cell: what looks like an escaped character is escaped, or it would be decoded."""
    return _LIKE_ESCAPED.sub("_x005F_", text)


def unescaped(text: str) -> str:
    """Return a text with the characters that Open XML escapes: _x000D_, and _x005F_ for the sign that begins one."""
    return _ESCAPED.sub(_meant, text)


def _meant(escape: re.Match[str]) -> str:
    """Return the character that an escape means, a line feed for a line's end; the escape where no text holds that."""
    character, end = chr(int(escape[1], 16)), escape[2]
    if character == "\r":
        return "\n"
    return f"{character}{end}" if character.isprintable() or character.isspace() else escape[0]


def comparable(text: str) -> str:
    """Return what no program that saves a file changes of a text: its signs, as far as a cell surely holds them.

    Some write out as it is what looks like an escaped character, and it is read as that character then.
    """
    while (without := unescaped(text)) != text:
        text = without
    kept = (sign for sign in text if sign.isprintable() and not sign.isspace() and not _STANDS_FOR.match(sign))
    return "".join(kept)[:_MOST_COMPARED]
