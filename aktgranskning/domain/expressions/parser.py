"""From the tokens of an expression to its syntax tree: a Pratt parser."""

from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.syntax import (
    Binary,
    Call,
    Literal,
    Logical,
    Negation,
    Node,
    OwnValue,
    Reference,
    walk,
)
from aktgranskning.domain.expressions.tokens import Kind, Token, tokenize

MAXIMUM_LENGTH = 32_767
"""Characters in an expression: what a cell in Excel holds."""

MAXIMUM_NESTING = 100
"""Expressions inside each other; the limit keeps clear of the depth of Python's own stack."""

MAXIMUM_DEPTH = 200
"""Levels of the syntax tree; each arithmetic operator in a row of them is one level."""

_BINDING = {
    "or": 1,
    "and": 2,
    "=": 3,
    "!=": 3,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "div": 6,
    "mod": 6,
}
_SIGN_BINDING = 7


def parse(source: str) -> Node:
    """Return the syntax tree of an expression; ExpressionError where it breaks the syntax or a limit."""
    if len(source) > MAXIMUM_LENGTH:
        raise ExpressionError("too_long", MAXIMUM_LENGTH, maximum=MAXIMUM_LENGTH)
    if not source.strip():
        raise ExpressionError("empty", 0)
    parser = _Parser(list(tokenize(source)))
    tree = parser.read_expression(0, 0)
    if parser.token.kind is not Kind.END:
        raise _unexpected(parser.token)
    for node, depth in walk(tree):
        if depth > MAXIMUM_DEPTH:
            raise ExpressionError("too_deep", node.position)
    return tree


class _Parser:
    """The tokens and how far they have been read."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._index = 0

    @property
    def token(self) -> Token:
        """The first token that has not been read."""
        return self._tokens[self._index]

    def read_expression(self, floor: int, nesting: int) -> Node:
        """Read operands and the operators between them as long as these bind tighter than `floor`."""
        if nesting > MAXIMUM_NESTING:
            raise ExpressionError("too_deep", self.token.position)
        left = self._read_operand(nesting + 1)
        while self.token.kind is Kind.OPERATOR and _BINDING[self.token.text] > floor:
            operator = self._next()
            right = self.read_expression(_BINDING[operator.text], nesting + 1)
            left = _join(operator, left, right)
        return left

    def _next(self) -> Token:
        token = self.token
        self._index += 1
        return token

    def _read_operand(self, nesting: int) -> Node:
        token = self._next()
        match token.kind:
            case Kind.NUMBER:
                return Literal(token.position, float(token.text))
            case Kind.TEXT:
                return Literal(token.position, token.text)
            case Kind.REFERENCE:
                return Reference(token.position, token.text)
            case Kind.OWN_VALUE:
                return OwnValue(token.position)
            case Kind.FUNCTION:
                return Call(token.position, token.text, self._read_arguments(token, nesting))
            case Kind.OPEN:
                inner = self.read_expression(0, nesting)
                self._close(token)
                return inner
            case Kind.OPERATOR if token.text == "-":
                return Negation(token.position, self.read_expression(_SIGN_BINDING, nesting))
            case Kind.END:
                raise ExpressionError("incomplete", token.position)
            case _:
                raise _unexpected(token)

    def _read_arguments(self, function: Token, nesting: int) -> tuple[Node, ...]:
        if self.token.kind is Kind.CLOSE:
            self._next()
            return ()
        arguments = [self.read_expression(0, nesting)]
        while self.token.kind is Kind.COMMA:
            self._next()
            arguments.append(self.read_expression(0, nesting))
        self._close(function)
        return tuple(arguments)

    def _close(self, opened: Token) -> None:
        token = self._next()
        if token.kind is Kind.END:
            raise ExpressionError("unclosed", opened.position)
        if token.kind is not Kind.CLOSE:
            raise _unexpected(token)


def _join(operator: Token, left: Node, right: Node) -> Node:
    if operator.text not in ("and", "or"):
        return Binary(operator.position, operator.text, left, right)
    if isinstance(left, Logical) and left.operator == operator.text:
        return Logical(left.position, left.operator, (*left.operands, right))
    return Logical(operator.position, operator.text, (left, right))


def _unexpected(token: Token) -> ExpressionError:
    kind = "unsupported" if token.kind is Kind.PATH else "unexpected"
    return ExpressionError(kind, token.position, found=token.text)
