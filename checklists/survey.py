"""The sheet `survey`: sections and items in the order in which they are asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from aktgranskning.domain.checklist import Item, ItemKind, Section
from aktgranskning.domain.errors import Problem
from checklists.items import SELECTS, Lists, read_item
from checklists.rows import Row

BEGIN, END = "begin_group", "end_group"
TYPES = (*ItemKind, BEGIN, END)
RESERVED_NAMES = frozenset({"case", "unit", "reference"})
"""Columns of a table of answers that are no items."""

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_SPACED_TYPE = re.compile(r"(begin|end|select)[ _](?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Group:
    """A section with the row that opens it, and the audit question that it hands down."""

    row: Row
    section: Section
    audit_question: str


@dataclass(slots=True)
class Survey:
    """What was read of the sheet; `names` holds every name given in it, also by rows that were refused."""

    groups: list[Group] = field(default_factory=list)
    items: list[tuple[Row, Item]] = field(default_factory=list)
    names: dict[str, Row] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_survey(rows: Iterable[Row], lists: Lists) -> Survey:
    """Read sections and items, and list every mistake but those of expressions and audit questions."""
    survey = Survey()
    open_groups: list[Group] = []
    for row in rows:
        kind, list_name = _type(row["type"])
        if kind == END:
            if open_groups:
                open_groups.pop()
            else:
                survey.problems.append(row.problem("checklist.group_not_opened", "type"))
            continue
        _add_name(survey, row)
        around = open_groups[-1] if open_groups else None
        if kind == BEGIN:
            open_groups.append(_open_group(row, around))
            survey.groups.append(open_groups[-1])
        elif kind:
            _add_item(survey, row, ItemKind(kind), list_name, lists, around)
        else:
            survey.problems.append(_type_problem(row))
    survey.problems += [group.row.problem("checklist.group_not_closed", "type") for group in open_groups]
    return survey


def _type(written: str) -> tuple[str, str]:
    """Split a type into its kind, '' for one that is not supported, and the name of a list of choices."""
    words = _SPACED_TYPE.sub(r"\1_", " ".join(written.split()), count=1).split()
    kind = words[0].casefold() if words else ""
    expected = 2 if kind in SELECTS else 1
    if kind not in TYPES or len(words) != expected:
        return "", ""
    return kind, words[1] if expected == 2 else ""


def _type_problem(row: Row) -> Problem:
    if not row["type"]:
        return row.problem("checklist.cell_missing", "type")
    if row["type"].casefold() in SELECTS:
        return row.problem("checklist.list_not_named", "type")
    return row.problem("checklist.type_not_supported", "type", known=", ".join(TYPES))


def _add_name(survey: Survey, row: Row) -> None:
    name = row["name"]
    if not name:
        survey.problems.append(row.problem("checklist.cell_missing", "name"))
    elif not _NAME.fullmatch(name):
        survey.problems.append(row.problem("checklist.name_invalid", "name"))
    elif name.casefold() in RESERVED_NAMES:
        survey.problems.append(row.problem("checklist.name_reserved", "name"))
    elif name in survey.names:
        survey.problems.append(row.problem("checklist.name_twice", "name", row=survey.names[name].number))
    survey.names.setdefault(name, row)


def _open_group(row: Row, around: Group | None) -> Group:
    parent = around.section.name if around else ""
    section = Section(row["name"], row["label"] or row["name"], parent, row["relevant"])
    return Group(row, section, row["audit_question"] or (around.audit_question if around else ""))


def _add_item(survey: Survey, row: Row, kind: ItemKind, list_name: str, lists: Lists, around: Group | None) -> None:
    section, audit_question = (around.section.name, around.audit_question) if around else ("", "")
    item, problems = read_item(row, kind, list_name, lists, section, audit_question)
    survey.items.append((row, item))
    survey.problems += problems
