"""The hash that the log ended in, as documents print it: by it `verify` knows what a document was made from."""

import re

HEAD = "Kontrollsumma"
HEAD_COLUMN = "log_head"
"""The column of a long table, and the key of a package, that hold it."""

_LINE = re.compile(rf"\s*{HEAD}:\s*[0-9a-f]{{64}}\s*")
"""Such a line, whatever document it stands in."""


def head_line(head: str) -> str:
    """Return the line that tells it."""
    return f"{HEAD}: {head}"


def beyond_head_line(words: str) -> str:
    """Return what words say behind such a line; all of them where they begin with none."""
    found = _LINE.match(words)
    return words[found.end() :] if found else words
