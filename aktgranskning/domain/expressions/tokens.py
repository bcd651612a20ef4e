"""From the source of an expression to its tokens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from aktgranskning.domain.expressions.errors import ExpressionError


class Kind(Enum):
    """What a token is.

    FUNCTION includes the parenthesis after the name, AXIS the colons. NAME is what a step looks for, `*` among them;
    WORD is a word where an operator is expected.
    """

    NUMBER = auto()
    TEXT = auto()
    REFERENCE = auto()
    OWN_VALUE = auto()
    PARENT = auto()
    NAME = auto()
    FUNCTION = auto()
    AXIS = auto()
    ATTRIBUTE = auto()
    SLASH = auto()
    OPERATOR = auto()
    OPEN = auto()
    CLOSE = auto()
    OPEN_PREDICATE = auto()
    CLOSE_PREDICATE = auto()
    COMMA = auto()
    WORD = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its text without quotation marks, braces and parenthesis, and its 0-based index."""

    kind: Kind
    text: str
    position: int


_NAME = r"[^\W\d][\w.-]*"
_ANYWHERE = rf"""
    |(?P<NUMBER>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)
    |(?P<TEXT>"[^"]*"|'[^']*')
    |\$\{{(?P<REFERENCE>{_NAME})\}}
    |(?P<PARENT>\.\.)
    |(?P<OWN_VALUE>\.)
    |(?P<SLASH>//?)
    |(?P<ATTRIBUTE>@)
    |(?P<OPEN>\()
    |(?P<CLOSE>\))
    |(?P<OPEN_PREDICATE>\[)
    |(?P<CLOSE_PREDICATE>\])
    |(?P<COMMA>,)
    |(?P<OPERATOR>!=|<=|>=|[=<>+|-])"""
_OPERAND = re.compile(
    rf"""(?P<FUNCTION>{_NAME}(?::{_NAME})?)\s*\(
    |(?P<AXIS>{_NAME})\s*::
    |(?P<NAME>\*|{_NAME}(?::(?:\*|{_NAME}))?)"""
    + _ANYWHERE,
    re.VERBOSE,
)
# As in JavaRosa a word is an operator even where a digit follows without a space: "1 and1".
_OPERATOR = re.compile(rf"(?P<INFIX>\*|(?:and|or|div|mod)(?![^\W\d]))|(?P<WORD>{_NAME})" + _ANYWHERE, re.VERBOSE)
_KINDS = {"INFIX": Kind.OPERATOR} | Kind.__members__
_ENDS_OPERAND = frozenset(
    {
        Kind.NUMBER,
        Kind.TEXT,
        Kind.REFERENCE,
        Kind.OWN_VALUE,
        Kind.PARENT,
        Kind.NAME,
        Kind.CLOSE,
        Kind.CLOSE_PREDICATE,
    }
)
_FOREIGN = re.compile(r"&&|\|\||!(?!=)|[≥≤≠×÷%]")
_INSTEAD = {
    "&&": "and",
    "||": "or",
    "!": "not(…)",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "×": "*",
    "÷": "div",
    "%": "mod, eller div 100 för procent",
}
"""What signs of other languages are called here."""

_VISIBLE = re.compile(r"\S")
_LAST_SAVED = "${last-saved#"


def tokenize(source: str) -> Iterator[Token]:
    """Yield the tokens of a source, the last one of kind END; ExpressionError where a character fits nowhere.

    `*` and the words and, or, div, mod are operators after an operand, and names before one, as in XPath.
    """
    expected = _OPERAND
    end = 0
    while visible := _VISIBLE.search(source, end):
        start = visible.start()
        if foreign := _FOREIGN.match(source, start):
            raise ExpressionError("sign", start, sign=foreign[0], instead=_INSTEAD[foreign[0]])
        match = expected.match(source, start)
        if match is None or match.lastgroup is None:
            raise _unreadable(source, start)
        kind = _KINDS[match.lastgroup]
        text = match[match.lastgroup]
        yield Token(kind, text[1:-1] if kind is Kind.TEXT else text, start)
        expected = _OPERATOR if kind in _ENDS_OPERAND else _OPERAND
        end = match.end()
    yield Token(Kind.END, "", len(source))


def _unreadable(source: str, position: int) -> ExpressionError:
    character = source[position]
    if character in "'\"":
        return ExpressionError("unterminated_text", position)
    if character == "$":
        return ExpressionError("last_saved" if source.startswith(_LAST_SAVED, position) else "reference", position)
    return ExpressionError("character", position, character=character)
