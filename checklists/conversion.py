"""pyxform's own judgement of a checklist, which also must be a form that ODK and KoboToolbox can use."""

from aktgranskning.domain.errors import Problem
from aktgranskning.intake.tables import Table

SHEETS = ("survey", "choices", "settings")
"""The sheets that pyxform reads; what else it knows (entities, osm) is not supported here."""


def check_conversion(table: Table) -> list[Problem]:
    """Convert a checklist to an XForm and list why pyxform refuses it: at most one mistake, in English."""
    from pyxform.xls2xform import convert

    try:
        convert(_raw_rows(table), validate=False, form_name="data")
    except Exception as error:  # TypeError, IndexError and AttributeError also come out of it
        return [Problem("checklist.pyxform", parameters={"message": " ".join(str(error).split())})]
    return []


def _raw_rows(table: Table) -> dict[str, object]:
    """Return the sheets as pyxform's own readers do: a dict a row, its filled cells by their headings."""
    raw: dict[str, object] = {"fallback_form_name": "data"}
    for name in SHEETS:
        sheet = table.sheet(name)
        if sheet and sheet.rows:
            headings, *rows = sheet.rows
            raw[name] = [_filled(headings, row) for row in rows]
            raw[f"{name}_header"] = [dict.fromkeys(filter(None, headings))]
    return raw


def _filled(headings: tuple[str, ...], row: tuple[str, ...]) -> dict[str, str]:
    return {heading: cell for heading, cell in zip(headings, row, strict=False) if heading and cell}
