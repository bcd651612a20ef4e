"""From the tokens of an expression to its syntax tree: a Pratt parser."""

from aktgranskning.domain.expressions.cursor import Cursor, unexpected
from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.habits import as_habit
from aktgranskning.domain.expressions.syntax import (
    ANY_NODE,
    NODE_TYPES,
    Axis,
    Binary,
    Call,
    Filtered,
    Literal,
    Logical,
    Negation,
    Node,
    OwnValue,
    Path,
    Reference,
    Start,
    Step,
    Union,
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
    "|": 8,
}
_SIGN_BINDING = 7
_BEGINS_STEP = frozenset({Kind.NAME, Kind.AXIS, Kind.ATTRIBUTE, Kind.PARENT, Kind.OWN_VALUE})


def parse(source: str) -> Node:
    """Return the syntax tree of an expression; ExpressionError where it breaks the syntax or a limit."""
    if len(source) > MAXIMUM_LENGTH:
        raise ExpressionError("too_long", MAXIMUM_LENGTH, maximum=MAXIMUM_LENGTH)
    if not source.strip():
        raise ExpressionError("empty", 0)
    try:
        tree = _read_all(source)
    except ExpressionError as error:
        raise as_habit(source, error) from None
    for node, depth in walk(tree):
        if depth > MAXIMUM_DEPTH:
            raise ExpressionError("too_deep", node.position)
    return tree


def _read_all(source: str) -> Node:
    cursor = Cursor(tokenize(source))
    tree = _read_expression(cursor, 0, 0)
    if cursor.token.kind is not Kind.END:
        raise unexpected(cursor.token)
    return tree


def _read_expression(cursor: Cursor, floor: int, nesting: int) -> Node:
    """Read operands and the operators between them as long as these bind tighter than `floor`."""
    if nesting > MAXIMUM_NESTING:
        raise ExpressionError("too_deep", cursor.token.position)
    left = _read_operand(cursor, nesting + 1)
    while cursor.token.kind is Kind.OPERATOR and _BINDING[cursor.token.text] > floor:
        operator = cursor.next()
        right = _read_expression(cursor, _BINDING[operator.text], nesting + 1)
        left = _join(operator, left, right)
    return left


def _join(operator: Token, left: Node, right: Node) -> Node:
    if operator.text == "|":
        return Union(left.position, (*(left.operands if isinstance(left, Union) else (left,)), right))
    if operator.text not in ("and", "or"):
        return Binary(operator.position, operator.text, left, right)
    if isinstance(left, Logical) and left.operator == operator.text:
        return Logical(left.position, left.operator, (*left.operands, right))
    return Logical(operator.position, operator.text, (left, right))


def _read_operand(cursor: Cursor, nesting: int) -> Node:
    token = cursor.token
    if token.kind is Kind.OPERATOR and token.text == "-":
        cursor.next()
        return Negation(token.position, _read_expression(cursor, _SIGN_BINDING, nesting))
    if token.kind is Kind.SLASH or _begins_step(token):
        return _read_path(cursor, nesting)
    operand = _read_primary(cursor, nesting)
    predicates = _read_predicates(cursor, nesting)
    if predicates:
        operand = Filtered(token.position, operand, predicates)
    if cursor.token.kind is Kind.SLASH:
        return Path(token.position, operand, _read_steps(cursor, nesting))
    return operand


def _read_primary(cursor: Cursor, nesting: int) -> Node:
    token = cursor.next()
    match token.kind:
        case Kind.NUMBER:
            return Literal(token.position, float(token.text))
        case Kind.TEXT:
            return Literal(token.position, token.text)
        case Kind.REFERENCE:
            return Reference(token.position, token.text)
        case Kind.FUNCTION:
            return Call(token.position, token.text, _read_arguments(cursor, token, nesting))
        case Kind.OPEN:
            inner = _read_expression(cursor, 0, nesting)
            cursor.close(Kind.CLOSE, token)
            return inner
        case _:
            raise unexpected(token)


def _read_arguments(cursor: Cursor, function: Token, nesting: int) -> tuple[Node, ...]:
    if cursor.skip(Kind.CLOSE):
        return ()
    arguments = [_read_expression(cursor, 0, nesting)]
    while cursor.skip(Kind.COMMA):
        arguments.append(_read_expression(cursor, 0, nesting))
    cursor.close(Kind.CLOSE, function)
    return tuple(arguments)


def _begins_step(token: Token) -> bool:
    return token.kind in _BEGINS_STEP or (token.kind is Kind.FUNCTION and f"{token.text}()" in NODE_TYPES)


def _read_path(cursor: Cursor, nesting: int) -> Node:
    token = cursor.token
    if token.kind is Kind.SLASH:
        return Path(token.position, Start.ROOT, _read_steps(cursor, nesting, may_be_root=True))
    first = _read_step(cursor, nesting)
    steps = (first, *_read_steps(cursor, nesting))
    if token.kind is Kind.OWN_VALUE and len(steps) == 1 and not first.predicates:
        return OwnValue(token.position)
    return Path(token.position, Start.HERE, steps)


def _read_steps(cursor: Cursor, nesting: int, *, may_be_root: bool = False) -> tuple[Step, ...]:
    """Read the steps that each begin with a slash; a slash alone, where it may be, is the root, and has none."""
    steps: list[Step] = []
    while cursor.token.kind is Kind.SLASH:
        slash = cursor.next()
        if slash.text == "//":
            steps.append(Step(slash.position, Axis.DESCENDANT_OR_SELF, ANY_NODE))
        elif may_be_root and not steps and not _begins_step(cursor.token):
            break
        if not _begins_step(cursor.token):
            raise ExpressionError("slash", slash.position)
        steps.append(_read_step(cursor, nesting))
    return tuple(steps)


def _read_step(cursor: Cursor, nesting: int) -> Step:
    token = cursor.next()
    if token.kind is Kind.OWN_VALUE:
        axis, test = Axis.SELF, ANY_NODE
    elif token.kind is Kind.PARENT:
        axis, test = Axis.PARENT, ANY_NODE
    elif token.kind is Kind.ATTRIBUTE:
        axis, test = Axis.ATTRIBUTE, _read_test(cursor, cursor.next())
    elif token.kind is Kind.AXIS:
        if token.text not in set(Axis):
            raise ExpressionError("axis", token.position, name=token.text)
        axis, test = Axis(token.text), _read_test(cursor, cursor.next())
    else:
        axis, test = Axis.CHILD, _read_test(cursor, token)
    return Step(token.position, axis, test, _read_predicates(cursor, nesting))


def _read_test(cursor: Cursor, token: Token) -> str:
    if token.kind is Kind.NAME:
        return token.text
    if token.kind is Kind.FUNCTION and f"{token.text}()" in NODE_TYPES:
        cursor.close(Kind.CLOSE, token)
        return f"{token.text}()"
    raise unexpected(token)


def _read_predicates(cursor: Cursor, nesting: int) -> tuple[Node, ...]:
    predicates = []
    while cursor.token.kind is Kind.OPEN_PREDICATE:
        opened = cursor.next()
        predicates.append(_read_expression(cursor, 0, nesting))
        cursor.close(Kind.CLOSE_PREDICATE, opened)
    return tuple(predicates)
