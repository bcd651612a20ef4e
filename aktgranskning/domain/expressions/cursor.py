"""A place among the tokens of an expression, and the mistakes that can be found there."""

from collections.abc import Iterable

from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.tokens import Kind, Token

_CLOSING = {Kind.CLOSE: ")", Kind.CLOSE_PREDICATE: "]"}


class Cursor:
    """The tokens of an expression and how far they have been read; the last one is of kind END."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        self._tokens = list(tokens)
        self._index = 0

    @property
    def token(self) -> Token:
        """The first token that has not been read."""
        return self._tokens[self._index]

    def next(self) -> Token:
        """Read one token and return it."""
        token = self.token
        self._index += 1
        return token

    def skip(self, kind: Kind) -> bool:
        """Read the next token if it is of a kind, and say whether it was."""
        found = self.token.kind is kind
        self._index += found
        return found

    def close(self, kind: Kind, opened: Token) -> None:
        """Read the token that must close what `opened` began; ExpressionError where it is another."""
        token = self.next()
        if token.kind is Kind.END:
            raise ExpressionError("unclosed", opened.position, closing=_CLOSING[kind])
        if token.kind is not kind:
            raise unexpected(token)


def unexpected(token: Token) -> ExpressionError:
    """Return the mistake of a token that does not fit where it stands."""
    if token.kind is Kind.END:
        return ExpressionError("incomplete", token.position)
    return ExpressionError("unexpected", token.position, found=token.text)
