"""Finds comparisons with an answer that cannot be given: `${plan} = 'Ja'` where the choice is named `ja`.

Such a condition is never true, so that items would silently not be asked in any case.
"""

from collections.abc import Collection, Iterator, Mapping

from aktgranskning.domain.checklist import CHOICE_KINDS, Item
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.syntax import Binary, Call, Literal, Node, OwnValue, Reference
from aktgranskning.domain.spelling import Guess
from checklists.expressions import Written, outside_predicates

_MOST_SHOWN = 12


def compared_choices(
    one: Written, items: Mapping[str, Item], own: Item | None, names: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    """Yield each text that an expression compares a choice with and its list does not have.

    `items` are all items by name; `own` is what `.` means, None for a group; `names` are those of each list's choices.
    """
    for part in one.parts:
        for answer, text in _comparisons(part):
            if isinstance(answer, Reference):
                yield from _not_in_list(one, items.get(answer.name), names, text)
    if one.tree and one.column != "choice_filter":
        for part in outside_predicates(one.tree):
            for answer, text in _comparisons(part):
                if isinstance(answer, OwnValue):
                    yield from _not_in_list(one, own, names, text)


def _not_in_list(one: Written, item: Item | None, names: Mapping[str, Collection[str]], text: str) -> Iterator[Problem]:
    of_list = names.get(item.list_name, ()) if item and item.kind in CHOICE_KINDS else ()
    if of_list and text and text not in of_list:
        known = ", ".join(of_list) if len(of_list) <= _MOST_SHOWN else Guess(text, of_list)
        yield one.row.problem("checklist.choice_not_in_list", one.column, text=text, known=known)


def _comparisons(node: Node) -> Iterator[tuple[Reference | OwnValue, str]]:
    match node:
        case Binary(operator="=" | "!=", left=(Reference() | OwnValue()) as answer, right=Literal(value=str(text))):
            yield answer, text
        case Binary(operator="=" | "!=", left=Literal(value=str(text)), right=(Reference() | OwnValue()) as answer):
            yield answer, text
        case Call(name="selected", arguments=((Reference() | OwnValue()) as answer, Literal(value=str(text)))):
            yield answer, text
