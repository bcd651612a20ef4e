"""Finds comparisons with an answer that cannot be given: `${plan} = 'Ja'` where the choice is named `ja`.

Such a condition is never true, so that items would silently not be asked in any case.
"""

from collections.abc import Iterator, Mapping

from aktgranskning.domain.checklist import Item
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.parser import parse
from aktgranskning.domain.expressions.syntax import Binary, Call, Literal, Node, OwnValue, Reference, walk
from checklists.items import SELECTS
from checklists.rows import Row


def compared_choices(
    row: Row, column: str, source: str, items: Mapping[str, Item], own: Item | None
) -> Iterator[Problem]:
    """Yield each text that an expression compares a choice with and its list does not have.

    `items` are all items by name; `own` is what `.` means, None for a group.
    """
    try:
        nodes = [node for node, _ in walk(parse(source))]
    except ExpressionError:
        return
    for node in nodes:
        for answer, text in _comparisons(node):
            item = own if isinstance(answer, OwnValue) else items.get(answer.name)
            names = [choice.name for choice in item.choices] if item and item.kind in SELECTS else []
            if names and text and text not in names:
                known = ", ".join(names)
                yield row.problem("checklist.choice_not_in_list", column, text=text, known=known)


def _comparisons(node: Node) -> Iterator[tuple[Reference | OwnValue, str]]:
    match node:
        case Binary(operator="=" | "!=", left=(Reference() | OwnValue()) as answer, right=Literal(value=str(text))):
            yield answer, text
        case Binary(operator="=" | "!=", left=Literal(value=str(text)), right=(Reference() | OwnValue()) as answer):
            yield answer, text
        case Call(name="selected", arguments=((Reference() | OwnValue()) as answer, Literal(value=str(text)))):
            yield answer, text
