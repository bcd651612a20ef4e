"""The sheet `survey`: sections and items in the order in which they are asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from aktgranskning.domain.checklist import Item, ItemKind, Section, TallyKind
from aktgranskning.domain.errors import Problem
from checklists.items import Around, ChoicesOfLists, read_item, shown_where
from checklists.lists import OTHER
from checklists.rows import Row
from checklists.types import (
    BEGIN_GROUP,
    BEGIN_REPEAT,
    DOCUMENTED,
    END_GROUP,
    END_REPEAT,
    TABLE,
    Type,
    likely_type,
    read_type,
)

OTHER_LABEL = "Ange annat:"
_NAME = re.compile(r"[^\W\dÀ-Ö](?:[^\WÀ-Ö]|[.-])*")
_ENDS = {END_GROUP: BEGIN_GROUP, END_REPEAT: BEGIN_REPEAT}


@dataclass(frozen=True, slots=True)
class Group:
    """A section with the row that opens it, and what it hands down to the rows in it."""

    row: Row
    section: Section
    inside: Around


@dataclass(slots=True)
class Survey:
    """What was read of the sheet; `names` holds every name given in it, also by rows that were refused.

    `disabled` are the rows that say that they are not to be read.
    """

    groups: list[Group] = field(default_factory=list)
    items: list[tuple[Row, Item]] = field(default_factory=list)
    names: dict[str, Row] = field(default_factory=dict)
    disabled: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_survey(rows: Iterable[Row], lists: ChoicesOfLists, disabled: Iterable[Row] = ()) -> Survey:
    """Read sections and items, and list every mistake but those of expressions and audit questions."""
    survey = Survey(disabled=list(disabled))
    open_groups: list[tuple[str, Group]] = []
    for row in rows:
        type_ = read_type(row["type"])
        if not type_.word:
            survey.problems.append(_type_problem(row))
        around = open_groups[-1][1].inside if open_groups else Around()
        if type_.word in _ENDS:
            survey.problems += _close(row, _ENDS[type_.word], open_groups)
        elif not type_.word:
            survey.names.setdefault(row["name"], row)
        elif type_.word != TABLE:
            row = _named(row, type_)
            _add_name(survey, row, row["name"])
            if type_.word in _ENDS.values():
                group = _open(survey, row, type_, lists, around)
                open_groups.append((type_.word, group))
            elif type_.kind:
                _add_item(survey, row, type_, type_.kind, lists, around)
    survey.problems += [group.row.problem("checklist.group_not_closed", "type") for _, group in open_groups]
    survey.names.pop("", None)
    return survey


def as_meant(rows: Iterable[Row]) -> tuple[list[Row], list[Problem]]:
    """Return the rows with types that are misspelt as they were meant, so that the rest of them is checked too."""
    meant: list[Row] = []
    problems: list[Problem] = []
    for row in rows:
        likely, rest = ("", "") if read_type(row["type"]).word else likely_type(row["type"])
        if likely:
            type_ = f"{likely} {rest}".strip()
            problems.append(row.problem("checklist.type_misspelt", "type", nearest=type_))
            row = replace(row, cells={**row.cells, "type": type_})
        meant.append(row)
    return meant, problems


def _type_problem(row: Row) -> Problem:
    if not row["type"]:
        return row.problem("checklist.cell_missing", "type")
    return row.problem("checklist.type_not_supported", "type", known=", ".join(DOCUMENTED))


def _named(row: Row, type_: Type) -> Row:
    """Return a row with the name that pyxform gives it where its author need not."""
    usual = {"note": f"generated_note_name_{row.number}", "audit": "audit"}
    if row["name"] or type_.word not in usual:
        return row
    return replace(row, cells={**row.cells, "name": usual[type_.word]})


def _add_name(survey: Survey, row: Row, name: str) -> None:
    if not name:
        survey.problems.append(row.problem("checklist.cell_missing", "name"))
    elif not _NAME.fullmatch(name):
        survey.problems.append(row.problem("checklist.name_invalid", "name"))
    elif name in survey.names:
        survey.problems.append(row.problem("checklist.name_twice", "name", row=survey.names[name].number))
    survey.names.setdefault(name, row)


def _open(survey: Survey, row: Row, type_: Type, lists: ChoicesOfLists, around: Around) -> Group:
    """Add the section that a row opens; of a repeat also its item, which stands before those inside."""
    is_repeat = type_.word == BEGIN_REPEAT
    if is_repeat:
        _add_item(survey, row, type_, ItemKind.REPEAT, lists, around)
    elif row["calculation"]:
        survey.problems.append(row.problem("checklist.calculation_misplaced", "calculation"))
    relevant = "" if is_repeat else shown_where(row["relevant"])
    section = Section(row["name"], row["label"] or row["name"], around.section, relevant, is_repeat)
    survey.groups.append(Group(row, section, around.inside(row)))
    return survey.groups[-1]


def _close(row: Row, begun: str, open_groups: list[tuple[str, Group]]) -> list[Problem]:
    """Close the innermost group, which must have begun as one of that kind."""
    if not open_groups:
        return [row.problem("checklist.group_not_opened", "type")]
    found, group = open_groups.pop()
    if found == begun:
        return []
    return [row.problem("checklist.group_of_other_kind", "type", row=group.row.number, begun=found)]


def _add_item(survey: Survey, row: Row, type_: Type, kind: ItemKind, lists: ChoicesOfLists, around: Around) -> None:
    item, problems = read_item(row, type_, kind, lists, around)
    survey.items.append((row, item))
    survey.problems += problems
    if type_.has_other:
        name = f"{item.name}_other"
        _add_name(survey, row, name)
        relevant = f"selected(${{{item.name}}}, '{OTHER}')"
        other = Item(name, ItemKind.TEXT, OTHER_LABEL, TallyKind.NONE, item.section, relevant=relevant)
        survey.items.append((row, replace(other, audit_question=item.audit_question)))
