"""Finds choice filters that look for what the list does not have, a column or a value: they let nothing through."""

from collections.abc import Iterator

from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.operators import equal
from aktgranskning.domain.expressions.syntax import (
    ANY_NAME,
    NODE_TYPES,
    Axis,
    Binary,
    Literal,
    Logical,
    Node,
    Path,
    Start,
    Step,
)
from aktgranskning.domain.expressions.values import to_text
from checklists.choices import ListedChoice
from checklists.comparisons import near_name, shown_names
from checklists.expressions import Written, outside_predicates
from checklists.lists import Lists
from checklists.tables import column_problem


def filtered_columns(one: Written, list_name: str, lists: Lists) -> Iterator[Problem]:
    """Yield each column that a choice filter names and its list does not have, and each value that no row has.

    A value only where the filter asks for it in any case: with `or` or `not()` it works without such a row.
    """
    columns = lists.columns.get(list_name)
    if one.tree is None or columns is None:
        return
    choices = () if any(table.name == list_name for table in lists.tables) else lists.choices.get(list_name, ())
    for column, value in _wanted(one.tree):
        held = [_cell(choice, column) for choice in choices]
        if column in columns and held and value and not any(equal(cell, value) for cell in held):
            text = to_text(value)
            cells = sorted({cell for cell in held if cell})
            near, known = near_name(text, cells), shown_names(cells)
            yield one.row.problem(
                "checklist.filter_value_unknown", one.column, name=column, text=text, nearest=near, known=known
            )
    for node in outside_predicates(one.tree):
        match node:
            case Path(start=Start.HERE, steps=(Step(axis=Axis.CHILD, test=name), *_)):
                if name not in columns | NODE_TYPES | {ANY_NAME}:
                    yield column_problem(one, name, list_name, sorted(columns))


def _wanted(tree: Node) -> Iterator[tuple[str, str | float]]:
    """Yield each column that must be equal to a written value for anything to come through, with that value."""
    match tree:
        case Logical(operator="and", operands=operands):
            for operand in operands:
                yield from _wanted(operand)
            return
        case Binary(operator="=", left=Path() as path, right=Literal(value=value)):
            pass
        case Binary(operator="=", left=Literal(value=value), right=Path() as path):
            pass
        case _:
            return
    match path:
        case Path(start=Start.HERE, steps=(Step(axis=Axis.CHILD, test=name, predicates=()),)):
            yield name, value


def _cell(choice: ListedChoice, column: str) -> str:
    own = {"name": choice.name, "label": choice.label}
    return own.get(column) or dict(choice.columns).get(column, "")
