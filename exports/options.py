"""What the user chooses of a workbook."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from aktgranskning.domain.checklist import Checklist, Item, ItemKind
from aktgranskning.domain.expressions.compiler import compile_expression


class Kind(StrEnum):
    """What the workbook is for: to report from, or to document the work, comments and free texts included."""

    REPORT = "report"
    WORKING_PAPER = "working_paper"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """The kind, whether the cases' confidential references are in it, and what made it when.

    `exported_at` is aware, in local time.
    """

    kind: Kind
    with_references: bool
    exported_at: datetime
    program_version: str


def concealed(checklist: Checklist, options: ExportOptions) -> frozenset[str]:
    """Return the items whose values are left out: in a report the free texts, and what is computed from them."""
    if options.kind is Kind.WORKING_PAPER:
        return frozenset()
    texts = {item.name for item in checklist.items if item.kind is ItemKind.TEXT}
    computed = {item.name: _references(item) for item in checklist.items if item.calculation}
    while following := {name for name, sources in computed.items() if sources & texts} - texts:
        texts |= following
    return frozenset(texts)


def _references(item: Item) -> frozenset[str]:
    return compile_expression(item.calculation).references
