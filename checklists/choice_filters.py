"""Finds choice filters that look for a column which the list does not have: they would let nothing through."""

from collections.abc import Iterator

from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.syntax import ANY_NAME, NODE_TYPES, Axis, Path, Start, Step
from checklists.expressions import Written, outside_predicates
from checklists.lists import Lists
from checklists.tables import column_problem


def filtered_columns(one: Written, list_name: str, lists: Lists) -> Iterator[Problem]:
    """Yield each column that a choice filter names and its list does not have."""
    columns = lists.columns.get(list_name)
    if one.tree is None or columns is None:
        return
    for node in outside_predicates(one.tree):
        match node:
            case Path(start=Start.HERE, steps=(Step(axis=Axis.CHILD, test=name), *_)):
                if name not in columns | NODE_TYPES | {ANY_NAME}:
                    yield column_problem(one, name, list_name, sorted(columns))
