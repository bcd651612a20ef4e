"""Whether the columns of a register suit the items that they answer: a column that was mistaken fits nowhere."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.prefilling import items_by_earlier_name
from aktgranskning.session import Session
from aktgranskning.store.draws import read_members
from aktgranskning.store.registers import first_prefills

_ROWS_TRIED = 200  # enough to see that a column was mistaken for another


@dataclass(frozen=True, slots=True)
class ColumnFit:
    """How a column of the register suits the item that it answers: `unfit` of its `cells`, empty ones not counted."""

    column: str
    item: Item
    cells: int
    unfit: int


def misfits_of_frame(session: Session) -> list[ColumnFit]:
    """Return the columns of which no cell suits its item in the first rows of the frame."""
    found = _fit(session, first_prefills(session.file.database, _ROWS_TRIED))
    return [fit for fit in found if fit.unfit and fit.unfit == fit.cells]


def unfit_by_column(session: Session) -> list[Problem]:
    """Return a problem for each column with cells that do not suit its item, in the rows of those that were drawn."""
    found = _fit(session, [member.prefill for member in read_members(session.file.database)])
    return [
        Problem(
            "register.column_unfit",
            column=fit.column,
            parameters={"unfit": fit.unfit, "cells": fit.cells, "item": fit.item.label},
        )
        for fit in found
        if fit.unfit
    ]


def _fit(session: Session, rows: Sequence[str]) -> list[ColumnFit]:
    """Judge rows of the cells of the prefill columns, each in JSON or ''."""
    register = session.sampling.register
    if register is None or session.logic is None or not register.choices.prefill:
        return []
    items, table = items_by_earlier_name(session), [json.loads(row) for row in rows if row]
    found = []
    for place, chosen in enumerate(register.choices.prefill):
        item = items.get(chosen.item)
        if item:
            cells = [row[place] for row in table if row[place]]
            unfit = sum(not _suits(item, cell) for cell in cells)
            found.append(ColumnFit(chosen.column, item, len(cells), unfit))
    return found


def _suits(item: Item, cell: str) -> bool:
    try:
        accept(item, cell)
    except AuditError:
        return False
    return True
