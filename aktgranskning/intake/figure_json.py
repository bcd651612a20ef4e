"""Key figures as open data give them in JSON, read into sheets of cells in the process that reads tables."""

import json
from collections.abc import Iterator
from typing import Any

from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.intake.sheet import Reading, read_sheet
from aktgranskning.intake.source import Source

VALUES, FIGURES, MUNICIPALITIES, PAGES = "values", "kpi", "municipality", "next_page"
"""The sheets that come of it; the last has the address of the page that follows, where there is one."""

VALUE_COLUMNS = ("entry", "kpi", "municipality", "period", "gender", "value", "status")
FIGURE_COLUMNS = ("entry", "id", "title")
MUNICIPALITY_COLUMNS = ("entry", "id", "title", "type")

_LISTS = (VALUES, FIGURES, MUNICIPALITIES)
_KINDS_OF_MUNICIPALITY = ("K", "L")
_SHOWN = 100

_Object = dict[str, Any]


class _Number(str):
    """A number as it is written in the file, so that none of it is lost, and none is worked out."""

    __slots__ = ()


class _Found:
    """The rows of each sheet, and the mistakes, gathered entry by entry."""

    def __init__(self) -> None:
        self.rows: dict[str, list[list[str]]] = {
            VALUES: [[*VALUE_COLUMNS]], FIGURES: [[*FIGURE_COLUMNS]], MUNICIPALITIES: [[*MUNICIPALITY_COLUMNS]],
            PAGES: [[PAGES]],
        }  # fmt: skip
        self.problems: list[Problem] = []

    def refuse(self, code: str, sheet: str, entry: int, column: str, found: object) -> None:
        self.problems.append(Problem(code, sheet, entry, column, _shown(found)))


def read_figure_json(source: Source) -> Reading:
    """Read one answer of the open data, or a list of them, as sheets with the columns above.

    An entry of `values` is a value, a key figure or a municipality, by the keys that it has. Numbers come as they are
    written; `entry` counts those of one list from 1. AuditError where it is no JSON or nothing of the kind.
    """
    found = _Found()
    answers = _answers(source)
    for answer in answers:
        for name in _LISTS:
            _take_list(answer, name, found)
    following = answers[-1].get(PAGES)
    if isinstance(following, str) and following and _whole(following, PAGES, 0, PAGES, found) == following:
        found.rows[PAGES].append([following])
    return Reading(tuple(read_sheet(name, rows, source) for name, rows in found.rows.items()), tuple(found.problems))


def _answers(source: Source) -> list[_Object]:
    if not source.content:
        raise AuditError("intake.empty", file=source.file_name)
    try:
        document = json.loads(
            source.content.decode("utf-8-sig"),
            object_pairs_hook=_without_twins,
            parse_float=_Number,
            parse_int=_Number,
            parse_constant=_refuse_constant,
        )
    except (ValueError, RecursionError) as error:
        raise AuditError("key_figures.no_json", file=source.file_name) from error
    answers = document if isinstance(document, list) else [document]
    if not answers or not all(isinstance(one, dict) and one.keys() & set(_LISTS) for one in answers):
        raise AuditError("key_figures.other_json", file=source.file_name)
    return answers


def _take_list(answer: _Object, name: str, found: _Found) -> None:
    entries = answer.get(name, [])
    if not isinstance(entries, list):
        found.refuse("key_figures.no_list", name, 0, name, entries)
        return
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, dict):
            found.refuse("key_figures.no_entry", name, number, "", entry)
        elif "members" in entry:
            found.refuse("key_figures.group_unread", name, number, "members", entry.get("title", ""))
        elif "period" in entry:
            _take_values(entry, name, number, found)
        elif name == MUNICIPALITIES or entry.get("type") in _KINDS_OF_MUNICIPALITY:
            _take(entry, MUNICIPALITIES, MUNICIPALITY_COLUMNS, number, found)
        else:
            _take(entry, FIGURES, FIGURE_COLUMNS, number, found)


def _take(entry: _Object, sheet: str, columns: tuple[str, ...], number: int, found: _Found) -> None:
    found.rows[sheet].append([str(number), *_texts(entry, sheet, columns[1:], number, found)])


def _take_values(entry: _Object, sheet: str, number: int, found: _Found) -> None:
    named = _texts(entry, sheet, VALUE_COLUMNS[1:4], number, found)
    values = entry.get("values", "")
    if not isinstance(values, list):
        found.refuse("key_figures.no_list", sheet, number, "values", values)
        return
    for value in values:
        if not isinstance(value, dict):
            found.refuse("key_figures.no_entry", sheet, number, "values", value)
        else:
            said = _texts(value, sheet, VALUE_COLUMNS[4:], number, found)
            found.rows[VALUES].append([str(number), *named, *said])


def _texts(entry: _Object, sheet: str, keys: tuple[str, ...], number: int, found: _Found) -> list[str]:
    """Return what stands under the keys, '' for null or nothing; a mistake for what is neither text nor number."""
    texts = []
    for key in keys:
        held = entry.get(key)
        if held is not None and not isinstance(held, str):
            found.refuse("key_figures.no_text", sheet, number, key, held)
        texts.append(_whole(held.strip(), sheet, number, key, found) if isinstance(held, str) else "")
    return texts


def _whole(text: str, sheet: str, number: int, key: str, found: _Found) -> str:
    """Return a text whose signs can be stored; a mistake for half of a sign that takes two, which JSON can escape."""
    whole = _storable(text)
    if whole != text:
        found.refuse("key_figures.half_sign", sheet, number, key, whole)
    return whole


def _without_twins(pairs: list[tuple[str, Any]]) -> _Object:
    """Make an object of its pairs: of two values under one key nobody could say which one is meant."""
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a key stands twice")
    return made


def _refuse_constant(name: str) -> Iterator[None]:
    raise ValueError(f"{name} is no number")


def _shown(found: object) -> str:
    text = found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)
    return _storable(text)[:_SHOWN]


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
