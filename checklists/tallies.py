"""How an item is counted: what its author says, or else what suits its answers."""

from dataclasses import replace

from aktgranskning.domain.checklist import CHOICE_KINDS, SILENT_KINDS, Item, ItemKind, TallyKind
from aktgranskning.domain.errors import Problem
from checklists.rows import Row
from checklists.words import meant_word

_MEASURED = frozenset(
    {ItemKind.INTEGER, ItemKind.DECIMAL, ItemKind.RANGE, ItemKind.DATE, ItemKind.TIME, ItemKind.MOMENT}
)
_NEVER_COUNTED = SILENT_KINDS | {ItemKind.NOTE, ItemKind.DISPLAYED}


def with_tally(row: Row, item: Item) -> tuple[Item, list[Problem]]:
    """Return the item with its way of being counted, and what is wrong with the one that the row asks for."""
    written = row["audit_tally"].casefold()
    if not written:
        return replace(item, tally=default_tally(item)), []
    if written not in set(TallyKind):
        known, near = ", ".join(TallyKind), meant_word("audit_tally", written, TallyKind)
        return item, [row.problem("checklist.tally_unknown", "audit_tally", nearest=near, known=known)]
    tally = TallyKind(written)
    problems = [] if _fits(tally, item) else [row.problem(f"checklist.no_{tally}", "audit_tally")]
    return replace(item, tally=tally), problems


def default_tally(item: Item) -> TallyKind:
    """Return how an item is counted whose author does not say: by what its answers are, or its outcome."""
    if item.kind in _NEVER_COUNTED:
        return TallyKind.NONE
    if item.kind is ItemKind.SELECT_ONE and item.has_outcome:
        return TallyKind.OUTCOME
    if item.kind in CHOICE_KINDS:
        return TallyKind.DISTRIBUTION
    if item.kind in _MEASURED:
        return TallyKind.STATISTIC
    if item.met:
        return TallyKind.OUTCOME
    return TallyKind.STATISTIC if item.kind is ItemKind.REPEAT else TallyKind.NONE


def _fits(tally: TallyKind, item: Item) -> bool:
    match tally:
        case TallyKind.OUTCOME:
            return item.has_outcome
        case TallyKind.DISTRIBUTION:
            return item.kind in CHOICE_KINDS | {ItemKind.ACKNOWLEDGE}
        case TallyKind.STATISTIC:
            return item.kind in _MEASURED | {ItemKind.CALCULATE, ItemKind.REPEAT}
    return True
