"""What the user chooses of a workbook."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from aktgranskning.domain.checklist import TEXT_KINDS, Checklist, Item, ItemKind
from aktgranskning.domain.expressions.compiler import compile_expression
from aktgranskning.domain.form.outline import Outline
from aktgranskning.domain.form.reach import reads


class Kind(StrEnum):
    """What the workbook is for: to report from, or to document the work, comments and free texts included."""

    REPORT = "report"
    WORKING_PAPER = "working_paper"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """The kind, whether the cases' confidential references are in it, and what made it when.

    Where identity numbers are not to be in it, an export in which one stands is not written.

    `exported_at` is aware, in local time. `unit` is the one that the snapshot was restricted to, None where it is
    whole.
    """

    kind: Kind
    with_references: bool
    exported_at: datetime
    program_version: str
    unit: str | None = None
    with_identity_numbers: bool = False


def concealed(checklist: Checklist, options: ExportOptions) -> frozenset[str]:
    """Return the items whose values are left out: in a report the free texts and the reviewer's name.

    With them goes what is computed from them, or begins as they are.
    """
    if options.kind is Kind.WORKING_PAPER:
        return frozenset()
    outline = Outline(checklist)
    hidden = {item.name for item in checklist.items if item.kind in TEXT_KINDS | {ItemKind.USERNAME}}
    sources = {item.name: _sources(item, outline) for item in checklist.items}
    while following := {name for name, read in sources.items() if read & hidden} - hidden:
        hidden |= following
    return frozenset(hidden)


def _sources(item: Item, outline: Outline) -> frozenset[str]:
    """Return the items that an item's value can come from."""
    written = [item.calculation, item.default if item.default_is_expression else ""]
    trees = [compile_expression(source).tree for source in written if source]
    return frozenset[str]().union(*(reads(tree, outline.named[item.name], outline) for tree in trees))
