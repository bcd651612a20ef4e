"""Finds texts that a calculation gives to an item which cannot hold them: they would be counted wrongly, or not."""

from collections.abc import Collection, Iterator

from aktgranskning.domain.checklist import CHOICE_KINDS, DATE_KINDS, MOMENT_KINDS, NUMBER_KINDS, Item, ItemKind
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.nodes import Scalar
from aktgranskning.domain.expressions.syntax import Binary, Call, Literal, Logical, Node
from aktgranskning.domain.expressions.values import to_text
from aktgranskning.domain.form.values import stored
from checklists.comparisons import near_name, shown_names
from checklists.expressions import Written
from checklists.meanings import COMPARISONS

_COLUMNS = frozenset({"calculation", "default"})
_OF_CHOICES = CHOICE_KINDS | {ItemKind.ACKNOWLEDGE}
_MEASURED = (NUMBER_KINDS | DATE_KINDS | MOMENT_KINDS | {ItemKind.TIME}) - {ItemKind.REPEAT}


def impossible_results(one: Written) -> Iterator[Problem]:
    """Yield each written result of a calculation, or of a default, that its item cannot hold."""
    item = one.where.item
    if item is None or one.tree is None or one.column not in _COLUMNS:
        return
    names = [choice.name for choice in item.choices]
    for result in dict.fromkeys(_results(one.tree)):
        text = to_text(result)
        if item.kind in _OF_CHOICES and names and not _are_choices(stored(item.kind, result), item, names):
            near, known = near_name(text, names), shown_names(names)
            yield one.row.problem("checklist.result_not_in_list", one.column, text=text, nearest=near, known=known)
        elif item.kind in _MEASURED and text and not stored(item.kind, result):
            yield one.row.problem("checklist.result_of_other_kind", one.column, text=text)


def _are_choices(value: str, item: Item, names: Collection[str]) -> bool:
    chosen = value.split() if item.kind in CHOICE_KINDS - {ItemKind.SELECT_ONE} else [value]
    return not value or all(name in names for name in chosen)


def _results(node: Node) -> Iterator[Scalar]:
    """Yield the constants that an expression can come to, a truth as both of its values."""
    match node:
        case Literal(value=value):
            yield value
        case Call(name="if", arguments=(_, first, second)) | Call(name="coalesce", arguments=(first, second)):
            yield from _results(first)
            yield from _results(second)
        case Call(name="once" | "string", arguments=(only,)):
            yield from _results(only)
        case Call(name="true" | "false" | "not" | "selected") | Logical():
            yield from (True, False)
        case Binary(operator=operator) if operator in COMPARISONS:
            yield from (True, False)
