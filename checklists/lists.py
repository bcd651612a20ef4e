"""The lists of choices: those of the sheet `choices`, and those of files beside the workbook."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from aktgranskning.domain.checklist import Table
from aktgranskning.domain.errors import AuditError, Problem
from checklists.beside import SUFFIX, BesideFile, BesideFiles
from checklists.choices import ListedChoice, read_choices
from checklists.columns import COLUMNS
from checklists.parameters import read_parameters
from checklists.rows import Row
from checklists.types import Type, read_type

OTHER, OTHER_LABEL = "other", "Annat"
"""The choice that `or_other` adds; its name is pyxform's."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a list comes from: a file, and its columns for the choices' names and labels; '' for the sheet."""

    file_name: str = ""
    name: str = "name"
    label: str = "label"


@dataclass(slots=True)
class Lists:
    """Every list by name, which is its file's without the suffix where it comes from one.

    `columns` are by list what choice filters can look at. `tables` are the files whose columns for names and labels
    have other headings, under which expressions look for them.
    """

    choices: dict[str, tuple[ListedChoice, ...]]
    columns: dict[str, frozenset[str]]
    sources: dict[str, Source]
    tables: list[Table] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_lists(choices: Iterable[Row], survey: Iterable[Row], beside: BesideFiles) -> Lists:
    """Read every list that there is, add the choices that `or_other` asks for, and list their mistakes."""
    listed, problems = read_choices(choices)
    columns = {"name", "label"}.union(*(choice.row.others for found in listed.values() for choice in found))
    lists = Lists(listed, dict.fromkeys(listed, frozenset(columns)), dict.fromkeys(listed, Source()), problems=problems)
    for row in survey:
        type_ = read_type(row["type"])
        if type_.is_from_file and type_.list_name:
            _read_file(lists, row, type_, beside)
        if type_.has_other:
            _add_other(lists, row, list_name_of(type_))
    return lists


def list_name_of(type_: Type) -> str:
    """Return the name of the list that a type names; of a file it is the name without the suffix."""
    return PurePath(type_.list_name).stem if type_.is_from_file else type_.list_name


def _read_file(lists: Lists, row: Row, type_: Type, beside: BesideFiles) -> None:
    name = list_name_of(type_)
    asked = read_parameters(row["parameters"]) or {}
    source = Source(type_.list_name, asked.get("value", "name"), asked.get("label", "label"))
    if lists.sources.setdefault(name, source) != source:
        lists.problems.append(row.problem("checklist.list_taken", "type", list=name))
    elif not type_.list_name.casefold().endswith(SUFFIX):
        lists.problems.append(row.problem("checklist.file_not_csv", "type"))
    elif name not in lists.columns:
        try:
            _add_choices(lists, name, source, beside.file(source.file_name))
        except AuditError as error:
            lists.problems.append(row.problem(error.code, "type", **error.parameters))


def _add_choices(lists: Lists, name: str, source: Source, file: BesideFile) -> None:
    table = file.table
    lists.columns[name] = frozenset({"name", "label", *table.columns})
    missing = [column for column in (source.name, source.label) if column not in table.columns]
    lists.problems += [Problem("checklist.column_missing", file.file_name, column=column) for column in missing]
    if not missing:
        cells = (dict(zip(table.columns, row, strict=True)) for row in table.rows)
        rows = [_row(name, source, file.file_name, *found) for found in zip(file.numbers, cells, strict=True)]
        choices, problems = read_choices(rows)
        lists.choices |= choices
        lists.problems += problems
    if (source.name, source.label) != ("name", "label"):
        lists.tables.append(replace(table, name=name))


def _row(list_name: str, source: Source, file_name: str, number: int, cells: Mapping[str, str]) -> Row:
    """Read a row of a file as one of the sheet `choices`."""
    ours = {column: cells.get(column, "") for column in COLUMNS["choices"]}
    named = {"list_name": list_name, "name": cells[source.name], "label": cells[source.label]}
    others = {column: cell for column, cell in cells.items() if cell and column not in ours}
    return Row(file_name, number, ours | named, {"name": source.name, "label": source.label}, others)


def _add_other(lists: Lists, row: Row, name: str) -> None:
    choices = lists.choices.get(name)
    if choices and all(choice.name != OTHER for choice in choices):
        lists.choices[name] = (*choices, ListedChoice(row, OTHER, OTHER_LABEL, None, ""))
