"""Finds texts that a calculation gives to an item which cannot hold them: they would be counted wrongly, or not."""

from collections.abc import Collection, Iterable, Iterator

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
    """Yield the written results of a calculation, or of a default, that its item cannot hold, as it would hold them."""
    item = one.where.item
    if item is None or one.tree is None or one.column not in _COLUMNS:
        return
    names = [choice.name for choice in item.choices]
    results = {result: stored(item.kind, result) for result in _results(one.tree)}
    if item.kind in _OF_CHOICES and names:
        strange = [value for value in results.values() if not _are_choices(value, item, names)]
        if strange:
            near, known = near_name(strange[0], names), shown_names(names)
            text = _quoted(strange)
            yield one.row.problem("checklist.result_not_in_list", one.column, text=text, nearest=near, known=known)
    elif item.kind in _MEASURED:
        lost = [text for result, value in results.items() if not value and (text := to_text(result))]
        if lost:
            yield one.row.problem("checklist.result_of_other_kind", one.column, text=_quoted(lost))


def _quoted(texts: Iterable[str]) -> str:
    return ", ".join(f"’{text}’" for text in dict.fromkeys(texts))


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
