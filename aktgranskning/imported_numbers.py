"""Identity numbers in what was read in from outside: where each stands in its file. It is read in all the same.

The column of references, or of a register's identities, is exempt: those are confidential as a whole.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Protocol

from aktgranskning.domain.check_rows import OPEN_COLUMNS
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.fact_check import Claim
from aktgranskning.domain.identity_numbers import has_any, masked_numbers
from aktgranskning.intake.answers import ImportedCase
from aktgranskning.session import Session
from aktgranskning.store.registers import frame_cells

IN_CELL = "identity_number.in_cell"


class _Row(Protocol):
    """A row of what was sent out and came back."""

    @property
    def cells(self) -> Mapping[str, str]: ...

    def problem(self, code: str, heading: str) -> Problem: ...


def numbers_in_row(row: _Row, headings: Sequence[str] = OPEN_COLUMNS) -> Iterator[Problem]:
    """Yield the numbers in the cells that somebody filled in."""
    for heading in headings:
        for number in masked_numbers(row.cells.get(heading, "")):
            yield replace(row.problem(IN_CELL, heading), cell=number)


def numbers_in_answers(cases: Iterable[ImportedCase], claims: Iterable[Claim]) -> list[Problem]:
    """Return the numbers in a file of answers, by its rows; those of a package by case and item."""
    found = [problem for case in cases for problem in _in_case(case)]
    for claim in claims:
        found += _in_text("\n".join((claim.words, claim.who, claim.rationale)), Problem(IN_CELL, column=claim.item))
    return sorted(found, key=lambda problem: problem.row)


def numbers_in_register(session: Session) -> list[Problem]:
    """Return the numbers in the cells of the register that the audit keeps of it, but for those that name cases."""
    register = session.sampling.register
    if register is None:
        return []
    choices = register.choices
    filled = [one.column for one in choices.prefill]
    strata = ", ".join(one.column for one in choices.strata)
    told = cache(masked_numbers)  # of units and strata there are few, of rows there can be a million
    found: list[Problem] = []
    for row, unit, stratum, prefill in frame_cells(session.file.database):
        cells = {choices.unit: told(unit), strata: told(stratum)}  # a column that is both is one cell
        if prefill and has_any(prefill):
            cells |= zip(filled, map(masked_numbers, json.loads(prefill)), strict=True)
        for column, numbers in cells.items():
            found += (Problem(IN_CELL, choices.sheet, row, column, number) for number in numbers)
    return found


def _in_case(case: ImportedCase) -> Iterator[Problem]:
    whose = "" if case.row else case.label
    for column, text in (("case", case.label), ("unit", case.unit or "")):
        yield from _in_text(text, Problem(IN_CELL, row=case.row, column=column, case=whose))
    views = {key: "\n".join((view.value, view.words, view.evidence, view.who)) for key, view in case.views.items()}
    for texts in (case.values, case.comments, case.evidence, views):
        for key, text in texts.items():
            line = case.line(key)
            yield from _in_text(text, Problem(IN_CELL, row=line, column=key, case="" if line else case.label))


def _in_text(text: str, where: Problem) -> Iterator[Problem]:
    for number in masked_numbers(text):
        yield replace(where, cell=number)
