"""pyxform's own judgement of a checklist, which also must be a form that ODK and KoboToolbox can use."""

from collections.abc import Sequence

from aktgranskning.domain.errors import Problem
from aktgranskning.intake.tables import Table
from checklists.columns import read_heading
from checklists.types import read_type

SHEETS = ("survey", "choices", "settings")
"""The sheets that pyxform reads; what else it knows (entities, osm) is not supported here."""


def check_conversion(table: Table) -> tuple[Problem, ...]:
    """Convert a checklist to an XForm and list why pyxform refuses it: at most one mistake, in English.

    The types are given as XLSForm documents them: pyxform is particular about their capitals and spaces.
    """
    from pyxform.xls2xform import convert

    try:
        convert(_raw_rows(table), validate=False, form_name="data")
    except Exception as error:  # TypeError, IndexError and AttributeError also come out of it
        return (Problem("checklist.pyxform", parameters={"message": " ".join(str(error).split())}),)
    return ()


def _raw_rows(table: Table) -> dict[str, object]:
    """Return the sheets as pyxform's own readers do: a dict a row, its filled cells by their headings."""
    raw: dict[str, object] = {"fallback_form_name": "data"}
    for name in SHEETS:
        sheet = table.sheet(name)
        if sheet and sheet.rows:
            headings, *rows = sheet.rows
            types = {text for text in headings if name == "survey" and read_heading(text, name).column == "type"}
            raw[name] = [_filled(headings, row, types) for row in rows]
            raw[f"{name}_header"] = [dict.fromkeys(filter(None, headings))]
    return raw


def _filled(headings: Sequence[str], row: Sequence[str], types: set[str]) -> dict[str, str]:
    return {
        heading: read_type(cell).as_documented if heading in types else cell
        for heading, cell in zip(headings, row, strict=False)
        if heading and cell
    }
