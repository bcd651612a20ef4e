"""From an expression's source to a closure that evaluates it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from aktgranskning.domain.expressions import syntax
from aktgranskning.domain.expressions.checks import mistakes
from aktgranskning.domain.expressions.closures import Focus, TooManyVisitsError, Visits
from aktgranskning.domain.expressions.context import Context
from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.functions.selections import CHOICE_NAME, choice_reference
from aktgranskning.domain.expressions.functions.table import FUNCTIONS
from aktgranskning.domain.expressions.nodes import Nodes, Value
from aktgranskning.domain.expressions.parser import parse
from aktgranskning.domain.expressions.paths import Filter, compile_predicate
from aktgranskning.domain.expressions.tree_compiler import TreeCompiler

__all__ = ["Context", "Expression", "check_expression", "compile_expression"]


@dataclass(frozen=True)
class Expression:
    """A compiled expression: what it was written as, what it depends on, and how it is evaluated.

    `references` are all names written as `${name}`. `uses_today` tells that the day matters, `uses_now` that the moment
    does, `uses_once` that the item's own value does. `evaluate` never raises: what cannot be computed is NaN, '' or
    false.
    """

    source: str
    tree: syntax.Node
    references: frozenset[str]
    uses_today: bool
    uses_now: bool
    uses_once: bool
    evaluate: Callable[[Context], Value]

    def select(self, context: Context, nodes: Nodes) -> Nodes:
        """Return the nodes for which the expression is true when it stands as a predicate behind them.

        So a choice filter is evaluated: at each choice its node is `.` and what relative paths lead from, while
        `current()` and `${name}` stay those of the item. Too large a search selects none.
        """
        try:
            return tuple(self._predicate(nodes, context, Focus(context.node, len(nodes), Visits())))
        except TooManyVisitsError:
            return ()

    @cached_property
    def _predicate(self) -> Filter:
        return compile_predicate(TreeCompiler(in_predicate=True).value(self.tree))


def compile_expression(source: str) -> Expression:
    """Compile an expression; ExpressionError, its first mistake, where it cannot be used."""
    tree = parse(source)
    for mistake in mistakes(tree):
        raise mistake
    parts = [part for part, _ in syntax.walk(tree)]
    called = {part.name for part in parts if isinstance(part, syntax.Call)}
    return Expression(
        source=source,
        tree=tree,
        references=frozenset(_references(parts)),
        uses_today="today" in called or "now" in called,
        uses_now="now" in called,
        uses_once="once" in called,
        evaluate=_evaluator(tree, parts),
    )


def check_expression(source: str) -> list[ExpressionError]:
    """Return every mistake of an expression; of a broken syntax only the first."""
    try:
        return list(mistakes(parse(source)))
    except ExpressionError as error:
        return [error]


def _references(parts: Iterable[syntax.Node]) -> Iterator[str]:
    for part in parts:
        match part:
            case syntax.Reference(name=name):
                yield name
            case syntax.Call(name=called) if called == CHOICE_NAME:
                name, is_reference = choice_reference(part) or ("", False)
                if is_reference:
                    yield name


def _evaluator(tree: syntax.Node, parts: Iterable[syntax.Node]) -> Callable[[Context], Value]:
    closure = TreeCompiler(in_predicate=False).value(tree)
    if not any(map(_looks_at_nodes, parts)):
        # Then nobody asks for the node at hand; to make one would double the time of the commonest expressions.
        nowhere = cast("Focus", None)
        return lambda context: closure(context, nowhere)

    def evaluate(context: Context) -> Value:
        try:
            return closure(context, Focus(context.node, 1, Visits()))
        except TooManyVisitsError:
            return ""

    return evaluate


def _looks_at_nodes(part: syntax.Node) -> bool:
    if isinstance(part, syntax.Call):
        return FUNCTIONS[part.name].searches
    return isinstance(part, syntax.Path | syntax.Filtered | syntax.Union)
