"""Functions on the rows of repeats, lists of choices and tables."""

from collections.abc import Iterator, Sequence

from aktgranskning.domain.expressions import syntax
from aktgranskning.domain.expressions.axes import ancestors
from aktgranskning.domain.expressions.closures import Closure, Compiler, Focus, NodesClosure, Visits
from aktgranskning.domain.expressions.context import Context
from aktgranskning.domain.expressions.functions.nodesets import place_of_first
from aktgranskning.domain.expressions.functions.signature import Function, whole
from aktgranskning.domain.expressions.nodes import Node, Nodes
from aktgranskning.domain.expressions.values import to_text


def _indexed_repeat(call: syntax.Call, compiler: Compiler) -> Closure:
    sought, *pairs = call.arguments
    nodes = compiler.all_nodes(sought)
    repeats: list[tuple[NodesClosure, Closure]] = [
        (compiler.all_nodes(repeat), compiler.value(number))
        for repeat, number in zip(pairs[::2], pairs[1::2], strict=True)
    ]

    def evaluate(context: Context, focus: Focus) -> Nodes:
        row: Node | None = None
        for rows, number in repeats:
            seen = _seen(rows(context, focus), row, context, focus.visits)
            place = max(whole(number(context, focus)), 1)
            if place > len(seen):
                return ()
            row = seen[place - 1]
        return tuple(_seen(nodes(context, focus), row, context, focus.visits))

    return evaluate


def _seen(nodes: Nodes, inside: Node | None, context: Context, visits: Visits) -> Sequence[Node]:
    """Return the nodes inside a chosen row; where none is chosen yet, those inside the expression's own rows."""
    visits.spend(len(nodes))
    if inside is not None:
        return [node for node in nodes if any(around is inside for around in ancestors(node))]
    return [node for node in nodes if all(context.own_rows((around,)) for around in ancestors(node))]


def _instance(call: syntax.Call, compiler: Compiler) -> Closure:
    name = compiler.value(call.arguments[0])

    def evaluate(context: Context, focus: Focus) -> Nodes:
        top = context.instance(to_text(name(context, focus)))
        return () if top is None else (top,)

    return evaluate


def _pull_data(call: syntax.Call, compiler: Compiler) -> Closure:
    arguments = [compiler.value(argument) for argument in call.arguments]

    def evaluate(context: Context, focus: Focus) -> str:
        table, column, key_column, key = (to_text(argument(context, focus)) for argument in arguments)
        top = context.instance(table)
        rows = [row for root in top.children for row in root.children] if top is not None else []
        focus.visits.spend(len(rows))
        return next((_cell(row, column) for row in rows if key in _cells(row, key_column)), "")

    return evaluate


def _cell(row: Node, column: str) -> str:
    return next(_cells(row, column), "")


def _cells(row: Node, column: str) -> Iterator[str]:
    return (to_text(cell.value) for cell in row.children if cell.name == column)


ROWS: dict[str, Function] = {
    "index": Function(1, 1, place_of_first, takes_nodes=[0], searches=True),
    "indexed-repeat": Function(
        3,
        7,
        _indexed_repeat,
        takes_nodes=[0, 1, 3, 5],
        gives_nodes=True,
        in_pairs=True,
        searches=True,
        numbers=[2, 4, 6],
    ),
    "instance": Function(1, 1, _instance, gives_nodes=True),
    "pulldata": Function(4, 4, _pull_data, searches=True),
}
