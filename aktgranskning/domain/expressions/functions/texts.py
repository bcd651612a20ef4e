"""Functions on texts."""

import base64
import binascii
import hashlib
import math
import re

from aktgranskning.domain.expressions.functions.signature import Function, eager, spread, whole
from aktgranskning.domain.expressions.nodes import Value
from aktgranskning.domain.expressions.patterns import compile_pattern
from aktgranskning.domain.expressions.values import to_number, to_text

DIGESTS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}
"""The algorithms of `digest()`, by the names that XForms gives them."""

_SPACES = re.compile(r"[ \t\r\n]+")


def _join(separator: Value, *values: Value) -> str:
    return to_text(separator).join(map(to_text, spread(values)))


def _substr(value: Value, start: Value, end: Value | None = None) -> str:
    return to_text(value)[whole(start) : None if end is None else whole(end)]


def _substring(value: Value, start: Value, length: Value | None = None) -> str:
    """Return the characters whose place, from 1, is within limits that are rounded as XPath 1.0 says."""
    first = _half_up(to_number(start))
    end = math.inf if length is None else first + _half_up(to_number(length))
    return "".join(character for place, character in enumerate(to_text(value), 1) if first <= place < end)


def _half_up(number: float) -> float:
    return float(math.floor(number + 0.5)) if math.isfinite(number) else number


def _before(value: Value, part: Value) -> str:
    before, found, _ = _parted(value, part)
    return before if found else ""


def _after(value: Value, part: Value) -> str:
    return _parted(value, part)[2]


def _parted(value: Value, part: Value) -> tuple[str, bool, str]:
    text, sought = to_text(value), to_text(part)
    place = text.find(sought)
    return (text[:place], True, text[place + len(sought) :]) if place >= 0 else ("", False, "")


def _translate(value: Value, characters: Value, replacements: Value) -> str:
    sought, given = to_text(characters), to_text(replacements)
    table = {ord(character): given[place : place + 1] for place, character in reversed(list(enumerate(sought)))}
    return to_text(value).translate(table)


def _normalize_space(value: Value) -> str:
    return _SPACES.sub(" ", to_text(value)).strip(" ")


def _regex(value: Value, pattern: Value) -> bool:
    compiled = compile_pattern(to_text(pattern))
    return compiled is not None and compiled.fullmatch(to_text(value)) is not None


def _digest(value: Value, algorithm: Value, encoding: Value = "base64") -> str:
    name = DIGESTS.get(to_text(algorithm).upper())
    if name is None:
        return ""
    digest = hashlib.new(name, to_text(value).encode(errors="replace"), usedforsecurity=False)
    if to_text(encoding).lower() == "hex":
        return digest.hexdigest()
    return base64.b64encode(digest.digest()).decode() if to_text(encoding).lower() == "base64" else ""


def _base64_decode(value: Value) -> str:
    try:
        return base64.b64decode(to_text(value)).decode()
    except (binascii.Error, ValueError):
        return ""


TEXTS: dict[str, Function] = {
    "base64-decode": Function(1, 1, eager(_base64_decode)),
    "concat": Function(0, None, eager(lambda *values: _join("", *values))),
    "contains": Function(2, 2, eager(lambda text, part: to_text(part) in to_text(text))),
    "digest": Function(2, 3, eager(_digest)),
    "ends-with": Function(2, 2, eager(lambda text, part: to_text(text).endswith(to_text(part)))),
    "join": Function(1, None, eager(_join)),
    "normalize-space": Function(0, 1, eager(_normalize_space), own_value=True),
    "regex": Function(2, 2, eager(_regex)),
    "starts-with": Function(2, 2, eager(lambda text, part: to_text(text).startswith(to_text(part)))),
    "string": Function(0, 1, eager(to_text), own_value=True),
    "string-length": Function(0, 1, eager(lambda value: float(len(to_text(value)))), own_value=True),
    "substr": Function(2, 3, eager(_substr), numbers=[1, 2]),
    "substring": Function(2, 3, eager(_substring), numbers=[1, 2]),
    "substring-after": Function(2, 2, eager(_after)),
    "substring-before": Function(2, 2, eager(_before)),
    "translate": Function(3, 3, eager(_translate)),
}
