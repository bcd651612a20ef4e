"""Finds conditions that are the same in every case, though they look like ones."""

from collections.abc import Iterator

from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.functions.table import FUNCTIONS
from aktgranskning.domain.expressions.syntax import (
    Binary,
    Call,
    Literal,
    Logical,
    Node,
    OwnValue,
    Path,
    Reference,
)
from aktgranskning.domain.form.outline import Outline
from checklists.expressions import Written
from checklists.meanings import COMPARISONS, Means, Sort, nodes_with_meaning

_CONDITIONS = frozenset({"required", "readonly", "relevant", "constraint", "audit_met", "audit_na"})
_YES_OR_NO = frozenset({"required", "readonly", "relevant"})
"""Columns that may say always or never."""

_CHANGING = frozenset({"now", "random", "today", "uuid"})
"""Functions that give another value in another case, or on another day."""

_ORDER = COMPARISONS - {"=", "!="}


def constant_conditions(one: Written, outline: Outline) -> Iterator[Problem]:
    """Yield a cell whose condition asks for no answer, and in others the parts that never change."""
    if one.column in _CONDITIONS and one.tree and not _says_yes_or_no(one) and _is_constant(one):
        yield one.row.problem("checklist.constant", one.column)
    for node, means in nodes_with_meaning(one, outline):
        match node:
            case Binary(operator=operator, left=left, right=right) if operator in COMPARISONS:
                if any(_is_misread(operator, *sides, means) for sides in ((left, right), (right, left))):
                    yield one.row.problem("checklist.comparison_compared", one.column, position=node.position + 1)
            case Call(name="format-date" | "format-date-time", arguments=(_, Literal(position, str(pattern)))):
                if pattern and "%" not in pattern:
                    place = position + 1
                    yield one.row.problem("checklist.pattern_constant", one.column, position=place, pattern=pattern)
            case Logical():
                yield from _decided(one, node, means, outline)


def _says_yes_or_no(one: Written) -> bool:
    """Say whether a cell that may hold yes or no does so; the text '0' is true, and so no clear no."""
    if one.column not in _YES_OR_NO:
        return False
    match one.tree:
        case Call(name="true" | "false") | Literal(value=0 | 1 | "1"):
            return True
    return False


def _is_constant(one: Written) -> bool:
    """Say whether an expression reads nothing; a text or number alone beside `and` or `or` is told of already."""
    return not any(map(_reads, one.parts)) and not any(
        isinstance(operand, Literal) and operand.value
        for part in one.parts
        if isinstance(part, Logical)
        for operand in part.operands
    )


def _reads(node: Node) -> bool:
    match node:
        case Reference() | OwnValue() | Path():
            return True
        case Call(name=name, arguments=arguments) if name in FUNCTIONS:
            function = FUNCTIONS[name]
            return name in _CHANGING or function.searches or (function.own_value and not arguments)
    return False


def _is_misread(operator: str, side: Node, other: Node, means: Means) -> bool:
    """Say whether a comparison is compared as if it were a number or an answer, as in `1 < . < 5`.

    Two comparisons can be, and one with 1 or 0, which it is, unless it begins a range.
    """
    if not _is_comparison(side) or _is_comparison(other):
        return False
    if isinstance(other, Literal):
        return isinstance(other.value, str) or (operator in _ORDER and (other.value not in (0, 1) or _is_range(side)))
    return operator in _ORDER or means(other).sort is Sort.CHOICE


def _is_range(node: Node) -> bool:
    return isinstance(node, Binary) and node.operator in _ORDER and isinstance(node.left, Literal)


def _is_comparison(node: Node) -> bool:
    return isinstance(node, Binary) and node.operator in COMPARISONS


def _decided(one: Written, node: Logical, means: Means, outline: Outline) -> Iterator[Problem]:
    """Yield an `or` of inequalities of which one always holds, and an `and` of equalities of which one always fails."""
    place = node.position + 1
    for name, first, second in _compared_twice(one, node, means, outline):
        if node.operator == "or":
            yield one.row.problem(
                "checklist.either_differs", one.column, position=place, name=name, first=first, second=second
            )
        else:
            yield one.row.problem(
                "checklist.equal_to_both", one.column, position=place, name=name, first=first, second=second
            )


def _compared_twice(one: Written, node: Logical, means: Means, outline: Outline) -> Iterator[tuple[str, str, str]]:
    """Yield each answer that is compared with two texts or numbers, of which it can only be one.

    Only an answer of which there is one for the item: of the rows of a repeat each comparison may mean another. One of
    several choices is told of as such.
    """
    operator = "!=" if node.operator == "or" else "="
    seen: dict[str, str | float] = {}
    for operand in node.operands:
        match operand:
            case Binary(operator=found, left=(Reference() | OwnValue()) as answer, right=Literal(value=value)):
                pass
            case Binary(operator=found, left=Literal(value=value), right=(Reference() | OwnValue()) as answer):
                pass
            case _:
                continue
        name = answer.name if isinstance(answer, Reference) else ""
        if found == operator and means(answer).sort is not Sort.CHOICES and _is_single(one, name, outline):
            first = seen.setdefault(name, value)
            if type(first) is type(value) and first != value:
                yield f"${{{name}}}" if name else ".", _shown(first), _shown(value)
                return


def _is_single(one: Written, name: str, outline: Outline) -> bool:
    if not name:
        return True
    definition = outline.named.get(name)
    return definition is not None and definition.repeats == one.where.repeats[: len(definition.repeats)]


def _shown(value: str | float) -> str:
    return f"'{value}'" if isinstance(value, str) else f"{value:g}"
