"""What a package tells of the administration's views and claims, checked against a checklist."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from aktgranskning.domain.answer_values import read_date
from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.fact_check import Claim, Decision, Presence, View
from aktgranskning.domain.long_form import CLAIM_FACTS, CLAIM_WORDS, VIEW_FACTS, VIEW_WORDS
from aktgranskning.intake.answers import accept_answer
from aktgranskning.intake.long_answers import LineError, item_of_line, key_of_line
from aktgranskning.intake.sheet import Sheet

_NUMBER = re.compile(r"[1-9][0-9]{0,5}")


def views_of(sheet: Sheet, checklist: Checklist, problems: list[Problem]) -> dict[str, dict[str, View]]:
    """Return the views of each case, by its label without capitals and by their keys; mistakes go to `problems`.

    Case and row of a view are still to be filled in.
    """
    cases: dict[str, dict[str, View]] = {}
    for line in _lines(sheet):
        try:
            item = item_of_line(0, line, checklist)
            key = key_of_line(0, line, item, checklist)
        except LineError as error:
            problems.append(replace(*error.args, column=_named(line), case=line["case"]))
            continue
        of_case = cases.setdefault(line["case"].casefold(), {})
        if key in of_case:
            problems.append(Problem("import.view_twice", column=key, case=line["case"]))
        told = _read(line, _view_readers(item), key, problems)
        of_case[key] = View(0, item.name, "", **told)
        problems += (replace(one, column=key, case=line["case"]) for one in _contradictions(line, told))
    return cases


def claims_of(sheet: Sheet, checklist: Checklist, problems: list[Problem]) -> dict[tuple[str, str], Claim]:
    """Return the numbers that the administration claims, by item and their own number; mistakes go to `problems`."""
    claims: dict[tuple[str, str], Claim] = {}
    for line in _lines(sheet):
        name, key = line["item"], (line["item"], line["number"])
        try:
            if not item_of_line(0, line, checklist).has_outcome:
                problems.append(Problem("import.claim_without_outcome", column=name))
        except LineError as error:
            problems.append(replace(*error.args, column=name))
        if key in claims:
            problems.append(Problem("import.view_twice", column=name, cell=line["number"]))
        told = _read(line, _CLAIM_READERS, name, problems)
        claims[key] = Claim(name, **{"number": 0, **told})
    return claims


def _contradictions(line: Mapping[str, str], told: Mapping[str, object]) -> Iterator[Problem]:
    """Yield what no view of an audit is like: one that says nothing, and one that was decided on no day."""
    if not line["value"] and not line["words"].strip():
        yield Problem("import.view_says_nothing")
    if told.get("decision") and not line["decided"]:
        yield Problem("import.decided_on_no_day")


_Reader = Callable[[str], object]


def _view_readers(item: Item) -> Mapping[str, _Reader]:
    """Return how each text that a view is told by becomes its attribute; AuditError or ValueError where it is none."""
    return dict.fromkeys((*VIEW_FACTS, *VIEW_WORDS), str) | {
        "value": lambda cell: accept_answer(item, cell) if cell or not item.can_be_answered else "",
        "answer": lambda cell: accept_answer(item, cell) if cell and item.can_be_answered else "",
        "presence": Presence,
        "day": read_date,
        "decision": Decision,
        "decided": lambda cell: read_date(cell) if cell else "",
    }


def _number(cell: str) -> int:
    if not _NUMBER.fullmatch(cell):
        raise ValueError(cell)
    return int(cell)


_CLAIM_READERS: Mapping[str, _Reader] = dict.fromkeys((*CLAIM_FACTS, *CLAIM_WORDS), str) | {
    "number": _number,
    "more": lambda cell: str(_number(cell)),
    "day": read_date,
}


def _read(line: Mapping[str, str], readers: Mapping[str, _Reader], key: str, problems: list[Problem]) -> dict[str, Any]:
    """Return what a line tells, each text as what it becomes; what cannot be read is a problem, and left out."""
    told = {}
    for name, read in readers.items():
        try:
            told[name] = read(line[name])
        except AuditError as error:
            problems.append(Problem(error.code, "", 0, key, line[name], error.parameters, line.get("case", "")))
        except ValueError:
            problems.append(Problem("import.package_type", "", 0, key, line[name], case=line.get("case", "")))
    return told


def _lines(sheet: Sheet) -> Iterator[dict[str, str]]:
    headings, *rows = sheet.rows
    return (dict(zip_longest(headings, cells, fillvalue="")) for cells in rows)


def _named(line: Mapping[str, str]) -> str:
    return "/".join(filter(None, (line["row"], line["item"])))
