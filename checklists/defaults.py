"""Tells a default that is a value from one that is an expression, by pyxform's rules.

Source: `default_is_dynamic` and the lexer of pyxform 4.5.0. A default is an expression if an arithmetic operator stands
between its words, or a call of a function, or a reference. `Norr (city)` is a text, `Norr(city)` a call.
"""

import re

from aktgranskning.domain.checklist import ItemKind

_LETTER = (
    r"[A-Z_a-z\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    r"\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff]"
)
_NAME = rf"{_LETTER}(?:{_LETTER}|[-.0-9\xb7\u0300-\u036f\u203f-\u2040])*"
_TIME = r"\d{2}:\d{2}:\d{2}(?:\.\s+)?(?:[+-]\d{2}:\d{2}|Z)?"
_PARTS = re.compile(
    rf"""-?\d{{4}}-\d{{2}}-\d{{2}}(?:T{_TIME})?|{_TIME}|-?\d+\.\d*|-?\.\d+|-?\d+
    |(?P<minus>-)
    |(?P<operator>[*+]|\ mod\ |\ div\ |\|)
    |\.\.|\s+|"[^"]*"|'[^']*'
    |(?P<reference>\$\{{(?:last-saved\#)?{_NAME}\}})
    |(?P<call>{_NAME}(?::{_NAME})?\()
    |{_NAME}(?::{_NAME})?
    |.""",
    re.VERBOSE | re.DOTALL,
)
_WITH_HYPHENS = frozenset({ItemKind.DATE, ItemKind.MOMENT, ItemKind.DISPLAYED})
"""Kinds whose values have hyphens in them."""


def is_expression(default: str, kind: ItemKind) -> bool:
    """Say whether the default of an item of that kind is an expression rather than a value."""
    for part in _PARTS.finditer(default):
        if part.lastgroup == "minus" and kind in _WITH_HYPHENS:
            return False
        if part.lastgroup:
            return True
    return False
