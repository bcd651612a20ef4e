"""Regular expressions as JavaRosa reads them, for Python."""

import re
from functools import lru_cache

MAXIMUM_LENGTH = 2_000
"""Characters in a regular expression."""

_ESCAPE_OR_SET = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_MEMBER = re.compile(r"\\.|.", re.DOTALL)
_CLASSES = (r"\w", r"\W", r"\d", r"\D", r"\s", r"\S")


@lru_cache(maxsize=512)
def compile_pattern(source: str) -> re.Pattern[str] | None:
    r"""Compile a regular expression, None where it is none or too long; `\w` means ASCII, as in Java."""
    if len(source) > MAXIMUM_LENGTH:
        return None
    try:
        return re.compile(_ESCAPE_OR_SET.sub(_translate, source), re.ASCII)
    except (re.error, OverflowError, RecursionError):
        return None


def _translate(match: re.Match[str]) -> str:
    r"""Escape what Java takes literally inside a set and Python does not, such as the hyphen in `[\w-\.]`."""
    text = match[0]
    if not text.startswith("["):
        return text
    opening = "[^" if text.startswith("[^") else "["
    members = _MEMBER.findall(text[len(opening) : -1])
    written = []
    for index, member in enumerate(members):
        neighbours = members[max(index - 1, 0) : index] + members[index + 1 : index + 2]
        hyphen = member == "-" and (len(neighbours) < 2 or any(part in _CLASSES for part in neighbours))
        written.append("\\" + member if hyphen or member in ("[", "&", "~", "|") else member)
    return opening + "".join(written) + "]"
