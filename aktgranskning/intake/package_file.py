"""A JSON package, read into sheets of cells like any other table, in the process that reads tables."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.checklist_json import from_json
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.long_form import (
    CLAIM_FACTS,
    CLAIM_WORDS,
    HEADINGS,
    PACKAGE_FORMAT,
    PACKAGE_KEY,
    VIEW_FACTS,
    VIEW_WORDS,
)
from aktgranskning.domain.tally import counted_items
from aktgranskning.intake.package_items import ITEM_COLUMNS, item_rows
from aktgranskning.intake.sheet import Reading, read_sheet
from aktgranskning.intake.source import Source

ITEMS, CASES, ANSWERS, VIEWS, CLAIMS = SHEETS = ("checklist", "cases", "answers", "views", "claims")
"""The sheets of a package: its items, its cases, its answers in the long form, and what the administration says."""

CASE_COLUMNS = ("label", "unit", "status", "reference")
VIEW_COLUMNS = ("case", "item", "row", *VIEW_FACTS, *VIEW_WORDS)
CLAIM_COLUMNS = ("item", *CLAIM_FACTS, *CLAIM_WORDS)

_CHECKLIST_KEYS = {"format", "checklist"}
_MARK = f'{{"{PACKAGE_KEY}":'.encode()
_LONGEST_START = 200


def is_package(content: bytes) -> bool:
    """Say whether a file begins as a package does, whatever its name is."""
    return b"".join(content[:_LONGEST_START].removeprefix(b"\xef\xbb\xbf").split()).startswith(_MARK)


def read_package(source: Source) -> Reading:
    """Read a package as five sheets; AuditError where it is none, is damaged, or is a later program's.

    A problem names each value that is of another type than a package has there; the value reads as ''.
    """
    document = _loaded(source)
    if type(document.get(PACKAGE_KEY)) is not int:
        raise AuditError("import.no_package", file=source.file_name)
    if document[PACKAGE_KEY] > PACKAGE_FORMAT:
        raise AuditError("import.package_newer", file=source.file_name)
    items = _items(document, source)
    problems: list[Problem] = []
    cases = list(_records(document.get("cases"), "cases", "", problems))
    case_rows = [_texts(case, CASE_COLUMNS, _case_name(case, number), problems) for number, case in enumerate(cases, 1)]
    answers = _rows_in(cases, ANSWERS, HEADINGS, problems)
    views = _rows_in([{VIEWS: [], **case} for case in cases], VIEWS, VIEW_COLUMNS, problems)
    claims = (
        _texts(one, CLAIM_COLUMNS, "", problems) for one in _records(document.get(CLAIMS, []), CLAIMS, "", problems)
    )
    sheets = (
        read_sheet(ITEMS, [ITEM_COLUMNS, *items], source),
        read_sheet(CASES, [CASE_COLUMNS, *case_rows], source),
        read_sheet(ANSWERS, [HEADINGS, *answers], source),
        read_sheet(VIEWS, [VIEW_COLUMNS, *views], source),
        read_sheet(CLAIMS, [CLAIM_COLUMNS, *claims], source),
    )
    return Reading(sheets, tuple(problems))


def _loaded(source: Source) -> dict[str, Any]:
    try:
        document = json.loads(source.content.decode("utf-8-sig"), object_pairs_hook=_without_twins)
    except (ValueError, RecursionError) as error:  # too many digits in a number are a ValueError too
        raise AuditError("intake.damaged", file=source.file_name) from error
    if not isinstance(document, dict):
        raise AuditError("import.no_package", file=source.file_name)
    return document


def _items(document: dict[str, Any], source: Source) -> list[list[str]]:
    """Return the cells of the checklist's items; AuditError that names the package, where nothing else could be meant.

    It is damaged too where something stands beside the checklist, and where the tally is not of its items.
    """
    try:
        checklist = from_json(json.dumps(document.get("checklist")))
        items = item_rows(checklist)
    except AuditError as error:
        if error.code == "checklist.json_damaged":
            raise AuditError("import.package_damaged", file=source.file_name) from error
        raise AuditError("import.package_newer", file=source.file_name) from error
    except (TypeError, AttributeError) as error:  # a text of it is none
        raise AuditError("import.package_damaged", file=source.file_name) from error
    is_text = all(isinstance(cell, str) for cells in items for cell in cells)
    if not is_text or document["checklist"].keys() != _CHECKLIST_KEYS or not _is_tally_of(checklist, document):
        raise AuditError("import.package_damaged", file=source.file_name)
    return items


def _is_tally_of(checklist: Checklist, document: dict[str, Any]) -> bool:
    """Say whether the tally of a package, if there is one, is of the items that the checklist counts."""
    records = document.get("tally")
    if "tally" not in document:
        return True
    names = [item.name for item in counted_items(checklist)]
    return isinstance(records, list) and names == [isinstance(one, dict) and one.get("name") for one in records]


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of its pairs: of two values under one key nobody could say which one is meant."""
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a key stands twice")
    return made


def _rows_in(
    cases: Iterable[dict[str, Any]], key: str, columns: Sequence[str], problems: list[Problem]
) -> Iterator[list[str]]:
    """Yield a row for each record that the cases hold under a key; the first of its columns is the case."""
    for number, case in enumerate(cases, 1):
        name = _case_name(case, number)
        for record in _records(case.get(key), key, name, problems):
            if key == VIEWS:
                problems += _unknown_keys(record, columns[1:], name)
            yield [name, *_texts(record, columns[1:], name, problems)]


def _case_name(case: dict[str, Any], number: int) -> str:
    label = case.get("label")
    return label if isinstance(label, str) and label else f"cases[{number}]"


def _records(found: object, key: str, case: str, problems: list[Problem]) -> Iterator[dict[str, Any]]:
    """Yield the objects of a list; a problem for a list that is none, and for each other thing in it."""
    if not isinstance(found, list):
        problems.append(Problem("import.package_type", column=key, case=case))
        return
    for record in found:
        if isinstance(record, dict):
            yield record
        else:
            problems.append(Problem("import.package_type", column=key, cell=_shown(record), case=case))


def _texts(record: dict[str, Any], keys: Iterable[str], case: str, problems: list[Problem]) -> list[str]:
    """Return the texts under the keys, '' where there is none; a problem for each that is no text."""
    texts = []
    for key in keys:
        value = record.get(key, "")
        if not isinstance(value, str):
            problems.append(Problem("import.package_type", column=key, cell=_shown(value), case=case))
        texts.append(value if isinstance(value, str) else "")
    return texts


def _unknown_keys(record: dict[str, Any], known: Iterable[str], case: str) -> Iterator[Problem]:
    for key in sorted(record.keys() - set(known)):
        yield Problem("import.view_key_unknown", column=_item_of(record), cell=key, case=case)


def _item_of(record: dict[str, Any]) -> str:
    item = record.get("item")
    return item if isinstance(item, str) else VIEWS


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)[:100]
