"""The hash that the log ended in, as documents print it: by it `verify` knows what a document was made from."""

import re

HEAD = "Kontrollsumma"
HEAD_COLUMN = "log_head"
"""The column of a long table, and the key of a package, that hold it."""

_LINE = re.compile(rf"\s*{HEAD}:\s*[0-9a-f]{{64}}\s*")


def head_line(head: str) -> str:
    """Return the line that tells it."""
    return f"{HEAD}: {head}"


def is_head_line(words: str) -> bool:
    """Say whether words are such a line, whatever document they stand in."""
    return bool(_LINE.fullmatch(words))
