"""Regular expressions as JavaRosa reads them, for Python."""

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MAXIMUM_LENGTH = 2_000
"""Characters in a regular expression."""

_PROPERTY = r"\\[pP](?:\{[^}]*\}|.)"
_ESCAPE_OR_SET = re.compile(rf"{_PROPERTY}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_TIMES = re.compile(r"\{\d+(?:,\d*)?\}")
"""The only braces that Java takes outside of a set; Python reads others as text."""

_MEMBER = re.compile(rf"{_PROPERTY}|\\.|.", re.DOTALL)
_PART = re.compile(
    rf"(?P<atom>{_PROPERTY}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?[:=!])?|.)(?P<times>[*+]|\{{\d*,\}})?(?P<maybe>\?)?",
    re.DOTALL,
)
_CLASSES = (r"\w", r"\W", r"\d", r"\D", r"\s", r"\S")
_LAST_OF_PLANE = 0xFFFF


class _NotUnderstoodError(Exception):
    """A part of Java's language that would mean something else in Python."""


@lru_cache(maxsize=512)
def compile_pattern(source: str) -> re.Pattern[str] | None:
    r"""Compile a regular expression, None where it is none or too long; `\w` means ASCII, as in Java.

    `\p{L}`, `\p{Lu}` and the other general categories of Unicode are understood. Sets within sets and `&&` are not.
    """
    if len(source) > MAXIMUM_LENGTH or "{" in _TIMES.sub("", _ESCAPE_OR_SET.sub("", source)):
        return None
    try:
        return re.compile(_ESCAPE_OR_SET.sub(_translate, source), re.ASCII)
    except (re.error, OverflowError, RecursionError, _NotUnderstoodError):
        return None


def repeats_repetition(source: str) -> bool:
    """Say whether a group that repeats without limit may be nothing but what does so too, as in `(a+)+`.

    To find out that a text does not match one, all ways to divide it are tried: their number doubles with each
    character. Only this plain form is looked for.
    """
    open_groups = [_Group()]
    for part in _PART.finditer(source):
        atom, times = part["atom"], bool(part["times"])
        around = open_groups[-1]
        if atom.startswith("("):
            open_groups.append(_Group())
        elif atom == "|":
            around.end_alternative()
        elif atom == ")" and len(open_groups) > 1:
            around.end_alternative()
            open_groups.pop()
            if times and around.is_repetition:
                return True
            open_groups[-1].add(times or around.is_repetition, bool(part["maybe"]))
        else:
            around.add(times, bool(part["maybe"]))
    return False


@dataclass(slots=True)
class _Group:
    """What was seen of a group: whether one of its alternatives is repetition alone."""

    is_repetition: bool = False
    repeats: bool = False
    has_more: bool = False

    def add(self, repeats: bool, is_optional: bool) -> None:
        self.repeats |= repeats
        self.has_more |= not repeats and not is_optional

    def end_alternative(self) -> None:
        self.is_repetition |= self.repeats and not self.has_more
        self.repeats = self.has_more = False


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
