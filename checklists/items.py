"""One row of the sheet `survey` becomes an item."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.checklist import (
    ACKNOWLEDGED,
    ALWAYS,
    CHOICE_KINDS,
    SILENT_KINDS,
    Choice,
    Item,
    ItemKind,
    TallyKind,
)
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.measures import read_number, write_number
from aktgranskning.domain.spelling import Guess
from checklists.defaults import is_expression
from checklists.findings import check_finding
from checklists.lists import list_name_of
from checklists.parameters import read_parameters
from checklists.rows import NO, YES, Row
from checklists.tallies import with_tally
from checklists.types import IGNORED, Type

_ACKNOWLEDGEMENT = (Choice(ACKNOWLEDGED, "Bekräftat", None, "O"),)
_UNLABELLED = SILENT_KINDS | {ItemKind.CALCULATE, ItemKind.REPEAT}
_NEVER_COMPUTED = (SILENT_KINDS - {ItemKind.HIDDEN}) | {ItemKind.REPEAT}
_AS_WRITTEN = frozenset({ItemKind.CALCULATE, ItemKind.HIDDEN, ItemKind.DISPLAYED})
"""Kinds whose defaults are any text."""

_OTHER_PROGRAM = re.compile(r"\bex:|\bintent\b|\bsearch\s*\(")
_TRIGGER = re.compile(r"\s*\$\{([^}\s]+)\}\s*")
_NEVER = "false()"
_RANGE = {"start": "1", "end": "10", "step": "1"}

ChoicesOfLists = Mapping[str, tuple[Choice, ...]]


@dataclass(frozen=True, slots=True)
class Around:
    """What the group around a row hands down: its name, its audit question, when it is only shown."""

    section: str = ""
    audit_question: str = ""
    readonly: str = ""

    def inside(self, row: Row) -> "Around":
        """Return what the group that a row opens hands down."""
        return Around(row["name"], row["audit_question"] or self.audit_question, self.joined_readonly(row))

    def joined_readonly(self, row: Row) -> str:
        """Return when a row is only shown: when it says so itself, or the group around it."""
        own = condition(row["readonly"])
        if ALWAYS in (own, self.readonly):
            return ALWAYS
        return f"({self.readonly}) or ({own})" if own and self.readonly else own or self.readonly


def condition(written: str) -> str:
    """Return the expression of a cell that holds one, or yes or no."""
    if written.casefold() in YES:
        return ALWAYS
    return "" if written.casefold() in NO else written


def shown_where(written: str) -> str:
    """Return the condition of a cell that holds one, or says that the item is asked always (yes) or never (no)."""
    if not written or written.casefold() in YES:
        return ""
    return _NEVER if written.casefold() in NO else written


def read_item(
    row: Row, type_: Type, kind: ItemKind, lists: ChoicesOfLists, around: Around
) -> tuple[Item, list[Problem]]:
    """Make an item of a row, and list the row's own mistakes (those of names and expressions left out)."""
    if type_.word in IGNORED:
        return Item(row["name"], kind, row["name"], TallyKind.NONE, around.section), []
    list_name = list_name_of(type_)
    item = Item(
        name=row["name"],
        kind=kind,
        label=row["label"] or row["hint"] or row["name"],
        tally=TallyKind.NONE,
        section=around.section,
        hint="\n\n".join(filter(None, (row["hint"], row["guidance_hint"]))),
        choices=_ACKNOWLEDGEMENT if kind is ItemKind.ACKNOWLEDGE else lists.get(list_name, ()),
        required=condition(row["required"]),
        required_message=row["required_message"],
        relevant=shown_where(row["relevant"]),
        constraint=row["constraint"],
        constraint_message=row["constraint_message"],
        readonly=ALWAYS if _is_hidden(row, kind) else around.joined_readonly(row),
        calculation=row["calculation"],
        audit_question=row["audit_question"] or around.audit_question,
        criterion=row["audit_criterion"],
        met=row["audit_met"],
        not_applicable=row["audit_na"],
        finding=row["audit_finding"],
        where=row["audit_where"].removeprefix("där ").rstrip("."),
        list_name=list_name,
        choice_filter=row["choice_filter"] if kind in CHOICE_KINDS else "",
        repeat_count=row["repeat_count"] if kind is ItemKind.REPEAT else "",
    )
    problems = _mistakes(row, type_, kind) + _list_mistakes(row, type_, lists)
    for complete in (_with_parameters, _with_triggers, _with_default, with_tally):
        item, found = complete(row, item)
        problems += found
    return item, [*problems, *check_finding(row, item)]


def _is_hidden(row: Row, kind: ItemKind) -> bool:
    """Say whether a computed row has nothing that could be asked: XLSForm computes it without showing it."""
    return bool(row["calculation"]) and not row["label"] and not row["hint"] and kind not in _UNLABELLED


def _mistakes(row: Row, type_: Type, kind: ItemKind) -> list[Problem]:
    problems = []
    if not row["label"] and not row["hint"] and kind not in _UNLABELLED and not _is_hidden(row, kind):
        problems.append(row.problem("checklist.cell_missing", "label"))
    if kind is ItemKind.CALCULATE and not row["calculation"] and not is_expression(row["default"], kind):
        problems.append(row.problem("checklist.cell_missing", "calculation"))
    if kind in _NEVER_COMPUTED and row["calculation"]:
        problems.append(row.problem("checklist.calculation_misplaced", "calculation"))
    if kind is ItemKind.DISPLAYED and condition(row["required"]):
        problems.append(row.problem("checklist.displayed_required", "required", type=type_.word))
    if _OTHER_PROGRAM.search(row["appearance"]):
        problems.append(row.problem("checklist.appearance_not_supported", "appearance"))
    return problems


def _list_mistakes(row: Row, type_: Type, lists: ChoicesOfLists) -> list[Problem]:
    if type_.lacks_list:
        return [row.problem("checklist.list_not_named", "type")]
    if not type_.list_name or type_.is_from_file or type_.list_name in lists:
        return []
    near = Guess(type_.list_name, lists)
    return [row.problem("checklist.list_unknown", "type", list=type_.list_name, nearest=near)]


def _with_parameters(row: Row, item: Item) -> tuple[Item, list[Problem]]:
    parameters = read_parameters(row["parameters"])
    if parameters is None:
        return item, [row.problem("checklist.parameters_invalid", "parameters")]
    if item.kind is ItemKind.TEXT:
        return replace(item, is_multiline="multiline" in row["appearance"] or "rows" in parameters), []
    if item.kind is not ItemKind.RANGE:
        return item, []
    start, end, step = (read_number(parameters.get(name, usual)) for name, usual in _RANGE.items())
    if start is None or end is None or step is None or not Decimal(0) < step <= abs(end - start):
        return item, [row.problem("checklist.range_invalid", "parameters")]
    return replace(item, bounds=(write_number(start), write_number(end), write_number(step))), []


def _with_triggers(row: Row, item: Item) -> tuple[Item, list[Problem]]:
    if not row["trigger"]:
        return item, []
    names = [_TRIGGER.fullmatch(part) for part in row["trigger"].split(",")]
    if not all(names):
        return item, [row.problem("checklist.trigger_invalid", "trigger")]
    return replace(item, triggers=tuple(name[1] for name in names if name)), []


def _with_default(row: Row, item: Item) -> tuple[Item, list[Problem]]:
    written = row["default"]
    if is_expression(written, item.kind):
        return replace(item, default=written, default_is_expression=True), []
    if item.kind in _AS_WRITTEN:
        return replace(item, default=written), []
    try:
        return replace(item, default=accept(item, written)), []
    except AuditError as error:
        return item, [row.problem(error.code, "default", **error.parameters)]
