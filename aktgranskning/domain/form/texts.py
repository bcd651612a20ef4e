"""`${name}` in what a reviewer reads: a label or a hint that names an answer given elsewhere."""

import re
from collections.abc import Callable

_REFERENCE = re.compile(r"\$\{\s*([^}\s]+)\s*\}")
_NO_ANSWER = "…"


def names_in_text(text: str) -> list[str]:
    """Return the names that a text refers to."""
    return _REFERENCE.findall(text)


def has_broken_reference(text: str) -> bool:
    """Say whether a reference begins in a text and is none."""
    return "${" in _REFERENCE.sub("", text)


def fill_text(text: str, answer: Callable[[str], str]) -> str:
    """Return a text with every reference replaced by what `answer` says of its name; by an ellipsis for nothing."""
    return _REFERENCE.sub(lambda match: answer(match[1]) or _NO_ANSWER, text)
