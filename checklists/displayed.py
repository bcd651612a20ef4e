"""Items that only a telephone can answer: they may be shown, and nothing may depend on them."""

from collections.abc import Sequence

from aktgranskning.domain.checklist import ItemKind
from aktgranskning.domain.errors import Problem
from checklists.expressions import Written
from checklists.survey import Survey


def needed_answers(survey: Survey, written: Sequence[Written]) -> list[Problem]:
    """List the items that only a telephone can answer and that an expression or a trigger asks for."""
    return [
        row.problem("checklist.displayed_needed", "type", row=used)
        for row, item in survey.items
        if item.kind is ItemKind.DISPLAYED and (used := _used(item.name, survey, written))
    ]


def _used(name: str, survey: Survey, written: Sequence[Written]) -> int:
    """Return the number of the first row that asks for an item; 0 where none does."""
    rows = [one.row.number for one in written if name in one.names]
    rows += [row.number for row, item in survey.items if name in item.triggers]
    return min(rows, default=0)
