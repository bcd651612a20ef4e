"""Finds comparisons with an answer that cannot be given: `${plan} = 'Ja'` where the choice is named `ja`.

Such a condition is never true, so that items would silently not be asked in any case.
"""

from collections.abc import Iterator, Mapping

from aktgranskning.domain.checklist import CHOICE_KINDS, Item
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.syntax import Binary, Call, Literal, Node, OwnValue, Reference
from aktgranskning.domain.spelling import Guess
from checklists.expressions import Written, outside_predicates

_MOST_SHOWN = 12


def compared_choices(one: Written, items: Mapping[str, Item], own: Item | None) -> Iterator[Problem]:
    """Yield each text that an expression compares a choice with and its list does not have.

    `items` are all items by name; `own` is what `.` means, None for a group.
    """
    for part in one.parts:
        for answer, text in _comparisons(part):
            if isinstance(answer, Reference):
                yield from _not_in_list(one, items.get(answer.name), text)
    if one.tree and one.column != "choice_filter":
        for part in outside_predicates(one.tree):
            for answer, text in _comparisons(part):
                if isinstance(answer, OwnValue):
                    yield from _not_in_list(one, own, text)


def _not_in_list(one: Written, item: Item | None, text: str) -> Iterator[Problem]:
    names = [choice.name for choice in item.choices] if item and item.kind in CHOICE_KINDS else []
    if names and text and text not in names:
        known = ", ".join(names) if len(names) <= _MOST_SHOWN else Guess(text, names)
        yield one.row.problem("checklist.choice_not_in_list", one.column, text=text, known=known)


def _comparisons(node: Node) -> Iterator[tuple[Reference | OwnValue, str]]:
    match node:
        case Binary(operator="=" | "!=", left=(Reference() | OwnValue()) as answer, right=Literal(value=str(text))):
            yield answer, text
        case Binary(operator="=" | "!=", left=Literal(value=str(text)), right=(Reference() | OwnValue()) as answer):
            yield answer, text
        case Call(name="selected", arguments=((Reference() | OwnValue()) as answer, Literal(value=str(text)))):
            yield answer, text
