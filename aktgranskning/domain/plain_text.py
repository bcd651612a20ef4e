"""The text of a cell, as every kind of file gives it."""

from unicodedata import normalize


def plain(text: str) -> str:
    """Return a cell's text without white space around it, lines divided by line feeds, no-break spaces as spaces."""
    return text.replace("\xa0", " ").replace("\r\n", "\n").strip()


def composed(text: str) -> str:
    """Return the text of a register's cell, or what is compared with one: plain, and in Unicode's form NFC."""
    return normalize("NFC", plain(text))


def on_one_line(text: str) -> str:
    """Return the name of a column or a stratum: composed, with any white space in it as one space."""
    return " ".join(composed(text).split())
