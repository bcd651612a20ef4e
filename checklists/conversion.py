"""pyxform's own judgement of a checklist, which also must be a form that ODK and KoboToolbox can use."""

import os
import re
from collections.abc import Sequence
from dataclasses import replace

from aktgranskning.domain.errors import Problem
from aktgranskning.intake.tables import Table
from checklists.beside import SUFFIX
from checklists.columns import read_heading
from checklists.rows import YES
from checklists.types import read_type

SHEETS = ("survey", "choices", "settings")
"""The sheets that pyxform reads; what else it knows (entities, osm) is not supported here."""

_PLACE = re.compile(r"\[row : (?P<row>\d+)\](?: On the '(?P<sheet>\w+)' sheet, the '(?P<column>[^']*)' value)?")


def check_conversion(table: Table) -> tuple[Problem, ...]:
    """Convert a checklist to an XForm and list why pyxform refuses it: at most one mistake, in English.

    The types are given as XLSForm documents them: pyxform is particular about their capitals and spaces.
    """
    try:
        _convert(_raw_rows(table))
    except Exception as error:  # TypeError, IndexError and AttributeError also come out of it
        return (_problem(" ".join(str(error).split()), table),)
    return ()


def _convert(rows: dict[str, object]) -> None:
    """Do what pyxform's `convert` does, which would write the form to the system's temporary folder meanwhile."""
    from pyxform.builder import create_survey_element_from_dict
    from pyxform.xls2json import workbook_to_json
    from pyxform.xls2json_backends import get_xlsform

    workbook = get_xlsform(xlsform=rows)
    form = workbook_to_json(
        workbook_dict=workbook, form_name="data", fallback_form_name=workbook.fallback_form_name, warnings=[]
    )
    create_survey_element_from_dict(form).print_xform_to_file(path=os.devnull, validate=False, pretty_print=False)


def _problem(message: str, table: Table) -> Problem:
    """Pass a message on, placed where it says itself which cell is meant."""
    place = _PLACE.match(message)
    said: dict[str, object] = {"message": message}
    if not place:
        return Problem("checklist.pyxform", parameters=said)
    sheet, row, column = place["sheet"] or "survey", int(place["row"]), place["column"] or ""
    rows = found.rows if (found := table.sheet(sheet)) else ()
    cells = dict(zip(rows[0], rows[row - 1], strict=False)) if 1 < row <= len(rows) else {}
    return Problem("checklist.pyxform", sheet, row, column, cells.get(column, ""), said)


def _raw_rows(table: Table) -> dict[str, object]:
    """Return the sheets as pyxform's own readers do: a dict a row, its filled cells by their headings."""
    raw: dict[str, object] = {"fallback_form_name": "data"}
    for name in SHEETS:
        sheet = table.sheet(name)
        if sheet and sheet.rows:
            headings, *rows = sheet.rows
            columns = [read_heading(text, name).column if name == "survey" and text else "" for text in headings]
            raw[name] = [_filled(headings, columns, row) for row in rows]
            raw[f"{name}_header"] = [dict.fromkeys(filter(None, headings))]
    return raw


def _filled(headings: Sequence[str], columns: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """Return the filled cells of a row; none of one that is disabled, whose references pyxform would follow.

    `columns` are what the headings of the survey stand for, '' on another sheet.
    """
    if any(column == "disabled" and cell.casefold() in YES for column, cell in zip(columns, row, strict=False)):
        return {}
    return {
        heading: _type(cell) if column == "type" else cell
        for heading, column, cell in zip(headings, columns, row, strict=False)
        if heading and cell
    }


def _type(cell: str) -> str:
    """Return a type as pyxform knows it, which also wants the ending of a file in small letters."""
    type_ = read_type(cell)
    name = type_.list_name
    if type_.is_from_file and name.casefold().endswith(SUFFIX):
        type_ = replace(type_, list_name=name[: -len(SUFFIX)] + SUFFIX)
    return type_.as_documented
