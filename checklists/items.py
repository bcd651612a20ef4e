"""One row of the sheet `survey` becomes an item."""

from collections.abc import Mapping
from dataclasses import replace

from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.checklist import Choice, Item, ItemKind, TallyKind
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.spelling import nearest
from checklists.rows import Row

SELECTS = (ItemKind.SELECT_ONE, ItemKind.SELECT_MULTIPLE)
MEASURED = (ItemKind.INTEGER, ItemKind.DECIMAL, ItemKind.DATE)

_YES = frozenset({"yes", "ja", "true", "sant", "true()"})
_NO = frozenset({"", "no", "nej", "false", "falskt", "false()"})

Lists = Mapping[str, tuple[Choice, ...]]


def read_item(
    row: Row, kind: ItemKind, list_name: str, lists: Lists, section: str, audit_question: str
) -> tuple[Item, list[Problem]]:
    """Make an item of a row, and list the row's own mistakes (those of names and expressions left out).

    `section` and `audit_question` are those of the group around it; the row's own audit question comes first.
    """
    item = Item(
        name=row["name"],
        kind=kind,
        label=row["label"] or row["name"],
        tally=TallyKind.NONE,
        section=section,
        hint="\n\n".join(filter(None, (row["hint"], row["guidance_hint"]))),
        choices=lists.get(list_name, ()),
        required=_required(row["required"]),
        required_message=row["required_message"],
        relevant=row["relevant"],
        constraint=row["constraint"],
        constraint_message=row["constraint_message"],
        readonly=row["readonly"].casefold() in _YES,
        calculation=row["calculation"],
        audit_question=row["audit_question"] or audit_question,
        criterion=row["audit_criterion"],
        met=row["audit_met"],
        not_applicable=row["audit_na"],
        finding=row["audit_finding"],
    )
    problems = _mistakes(row, kind) + _list_mistakes(row, kind, list_name, lists)
    item, default_problems = _with_default(row, item)
    item, tally_problems = _with_tally(row, item)
    return item, problems + default_problems + tally_problems


def _required(written: str) -> str:
    if written.casefold() in _YES:
        return "true()"
    return "" if written.casefold() in _NO else written


def _mistakes(row: Row, kind: ItemKind) -> list[Problem]:
    problems = []
    if not row["label"] and kind is not ItemKind.CALCULATE:
        problems.append(row.problem("checklist.cell_missing", "label"))
    if row["readonly"].casefold() not in _YES | _NO:
        problems.append(row.problem("checklist.readonly_unknown", "readonly"))
    if kind is ItemKind.CALCULATE and not row["calculation"]:
        problems.append(row.problem("checklist.cell_missing", "calculation"))
    if kind is not ItemKind.CALCULATE and row["calculation"]:
        problems.append(row.problem("checklist.calculation_misplaced", "calculation"))
    return problems


def _list_mistakes(row: Row, kind: ItemKind, list_name: str, lists: Lists) -> list[Problem]:
    if kind not in SELECTS or list_name in lists:
        return []
    return [row.problem("checklist.list_unknown", "type", list=list_name, nearest=nearest(list_name, lists))]


def _with_default(row: Row, item: Item) -> tuple[Item, list[Problem]]:
    written = row["default"]
    if "(" in written or "${" in written:
        return replace(item, default=written, default_is_expression=True), []
    try:
        return replace(item, default=accept(item, written)), []
    except AuditError as error:
        return item, [row.problem(error.code, "default", **error.parameters)]


def _with_tally(row: Row, item: Item) -> tuple[Item, list[Problem]]:
    written = row["audit_tally"].casefold()
    if not written:
        return replace(item, tally=default_tally(item)), []
    if written not in set(TallyKind):
        known = ", ".join(TallyKind)
        return item, [row.problem("checklist.tally_unknown", "audit_tally", known=known)]
    tally = TallyKind(written)
    problems = [] if _fits(tally, item) else [row.problem(f"checklist.no_{tally}", "audit_tally")]
    return replace(item, tally=tally), problems


def default_tally(item: Item) -> TallyKind:
    """Return how an item is counted whose author does not say: by what its answers are, or its outcome."""
    if item.kind is ItemKind.SELECT_ONE and item.has_outcome:
        return TallyKind.OUTCOME
    if item.kind in SELECTS:
        return TallyKind.DISTRIBUTION
    if item.kind in MEASURED:
        return TallyKind.STATISTIC
    return TallyKind.OUTCOME if item.met else TallyKind.NONE


def _fits(tally: TallyKind, item: Item) -> bool:
    match tally:
        case TallyKind.OUTCOME:
            return item.has_outcome
        case TallyKind.DISTRIBUTION:
            return item.kind in SELECTS
        case TallyKind.STATISTIC:
            return item.kind in (*MEASURED, ItemKind.CALCULATE)
    return True
