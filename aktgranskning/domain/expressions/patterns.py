"""Regular expressions as JavaRosa reads them, for Python."""

import re
import sys
import unicodedata
from functools import lru_cache

MAXIMUM_LENGTH = 2_000
"""Characters in a regular expression."""

_PROPERTY = r"\\[pP](?:\{[^}]*\}|.)"
_ESCAPE_OR_SET = re.compile(rf"{_PROPERTY}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_MEMBER = re.compile(rf"{_PROPERTY}|\\.|.", re.DOTALL)
_CLASSES = (r"\w", r"\W", r"\d", r"\D", r"\s", r"\S")
_LAST_OF_PLANE = 0xFFFF


class _NotUnderstoodError(Exception):
    """A part of Java's language that would mean something else in Python."""


@lru_cache(maxsize=512)
def compile_pattern(source: str) -> re.Pattern[str] | None:
    r"""Compile a regular expression, None where it is none or too long; `\w` means ASCII, as in Java.

    `\p{L}`, `\p{Lu}` and the other general categories of Unicode are understood. Sets within sets and `&&` are not.
    """
    if len(source) > MAXIMUM_LENGTH:
        return None
    try:
        return re.compile(_ESCAPE_OR_SET.sub(_translate, source), re.ASCII)
    except (re.error, OverflowError, RecursionError, _NotUnderstoodError):
        return None


def _translate(match: re.Match[str]) -> str:
    r"""Escape what Java takes literally inside a set and Python does not, such as the hyphen in `[\w-\.]`."""
    text = match[0]
    if text.startswith((r"\p", r"\P")):
        return f"[{'^' if text[1] == 'P' else ''}{_category(text)}]"
    if not text.startswith("["):
        return text
    opening = "[^" if text.startswith("[^") else "["
    members = _MEMBER.findall(text[len(opening) : -1])
    if "[" in members or "&&" in text:
        raise _NotUnderstoodError
    written = []
    for index, member in enumerate(members):
        neighbours = members[max(index - 1, 0) : index] + members[index + 1 : index + 2]
        hyphen = member == "-" and (len(neighbours) < 2 or any(part in _CLASSES for part in neighbours))
        if member.startswith(r"\p"):
            written.append(_category(member))
        elif member.startswith(r"\P"):
            raise _NotUnderstoodError
        else:
            written.append("\\" + member if hyphen or member in ("&", "~", "|") else member)
    return opening + "".join(written) + "]"


def _category(text: str) -> str:
    ranges = _ranges(text[2:].strip("{}"))
    if not ranges:
        raise _NotUnderstoodError
    return ranges


@lru_cache(maxsize=32)
def _ranges(category: str) -> str:
    """Return the characters of a general category as the inside of a set; '' where there is no such category."""
    written = []
    first = last = -1
    for code in range(min(sys.maxunicode, _LAST_OF_PLANE) + 1):
        if not unicodedata.category(chr(code)).startswith(category):
            continue
        if code != last + 1:
            written.append((first, last))
            first = code
        last = code
    written.append((first, last))
    return "".join(f"\\u{start:04x}-\\u{end:04x}" for start, end in written if start >= 0)
