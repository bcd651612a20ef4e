"""The tables that expressions look into: `csv-external`, `pulldata()` and `instance()`."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from aktgranskning.domain.checklist import Table
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.expressions.syntax import (
    ANY_NAME,
    NODE_TYPES,
    Axis,
    Call,
    Literal,
    Path,
    Start,
    Step,
)
from aktgranskning.domain.spelling import Guess
from checklists.beside import BesideFiles
from checklists.expressions import Written, outside_predicates
from checklists.lists import Lists, Source
from checklists.rows import Row
from checklists.types import TABLE, read_type


@dataclass(slots=True)
class Tables:
    """The tables by the names under which expressions look for them, and what is wrong with those expressions."""

    tables: dict[str, Table] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def find_tables(survey: Iterable[Row], written: Iterable[Written], lists: Lists, beside: BesideFiles) -> Tables:
    """Read every table that a row or an expression names, and list what is not there."""
    found = Tables({table.name: table for table in lists.tables})
    for row in survey:
        if read_type(row["type"]).word == TABLE:
            name = PurePath(row["name"]).stem
            if lists.sources.get(name) == Source():
                found.problems.append(row.problem("checklist.list_taken", "name", list=name))
            else:
                _add(found, name, row, "name", beside)
    calls = [(one, part) for one in written for part in one.parts if isinstance(part, Call)]
    for one, call in calls:
        if call.name == "pulldata" and call.arguments:
            _pull(found, one, call, lists, beside)
    for one, call in calls:
        if call.name == "instance" and call.arguments:
            _check_instance(found, one, call, lists)
    for one in written:
        for part in one.parts:
            if isinstance(part, Path):
                found.problems += _unknown_columns(found, one, part, lists)
    return found


def _add(found: Tables, name: str, row: Row, column: str, beside: BesideFiles) -> None:
    if not name:
        found.problems.append(row.problem("checklist.cell_missing", column))
    elif name not in found.tables:
        try:
            found.tables[name] = replace(beside.file(name).table, name=name)
        except AuditError as error:
            found.problems.append(row.problem(error.code, column, **error.parameters))


def _pull(found: Tables, one: Written, call: Call, lists: Lists, beside: BesideFiles) -> None:
    """Read the table of a `pulldata(table, column, key column, key)`, and look for its columns there."""
    table, *rest = (argument.value if isinstance(argument, Literal) else None for argument in call.arguments)
    if not isinstance(table, str):
        found.problems.append(one.row.problem("checklist.table_not_named", one.column, function="pulldata"))
        return
    if table not in lists.columns:
        _add(found, table, one.row, one.column, beside)
    columns = found.tables[table].columns if table in found.tables else lists.columns.get(table, ())
    found.problems += [
        column_problem(one, column, table, columns)
        for column in rest[:2]
        if columns and isinstance(column, str) and column not in columns
    ]


def _check_instance(found: Tables, one: Written, call: Call, lists: Lists) -> None:
    name = call.arguments[0]
    if not isinstance(name, Literal) or not isinstance(name.value, str):
        found.problems.append(one.row.problem("checklist.table_not_named", one.column, function="instance"))
    elif name.value not in found.tables and name.value not in lists.columns:
        near = Guess(name.value, [*lists.columns, *found.tables])
        found.problems.append(one.row.problem("checklist.instance_unknown", one.column, name=name.value, nearest=near))


def _unknown_columns(found: Tables, one: Written, path: Path, lists: Lists) -> Iterator[Problem]:
    """Yield the columns that `instance('x')/root/item[column = …]/column` names and the list or table does not have."""
    match path:
        case Path(
            start=Call(name="instance", arguments=(Literal(value=str(name)),)),
            steps=(Step(test="root"), Step(test="item", predicates=predicates), *rest),
        ):
            columns = found.tables[name].columns if name in found.tables else lists.columns.get(name, ())
            here = [node for predicate in predicates for node in outside_predicates(predicate)]
            steps = [node.steps[0] for node in here if isinstance(node, Path) and node.start is Start.HERE]
            for step in (*steps, *rest[:1]):
                if columns and step.axis is Axis.CHILD and step.test not in NODE_TYPES | {ANY_NAME, *columns}:
                    yield column_problem(one, step.test, name, sorted(columns))


def column_problem(one: Written, column: str, table: str, columns: Collection[str]) -> Problem:
    """Describe an expression that looks for a column which its list or table does not have."""
    near = Guess(column, columns)
    return one.row.problem("checklist.column_not_found", one.column, name=column, table=table, nearest=near)
