"""By what an exported workbook or document is known again: its properties, and how its sheets or its text begin."""

import warnings
from collections.abc import Iterator

from aktgranskning.intake.document import read_document
from aktgranskning.intake.markup import root_of
from aktgranskning.intake.package import repack, unpack
from aktgranskning.intake.properties import CORE, read_properties
from aktgranskning.intake.sheet import Reading, Sheet, cell_text, read_sheet
from aktgranskning.intake.source import Source

PROPERTIES = "egenskaper"
"""The name of the first sheet, with a row for each property: its name, its text."""

_ROWS, _COLUMNS = 200, 50
"""So much of each sheet is read: somebody may have written above the headings of a form, or beside them."""


def read_workbook_marks(source: Source) -> Reading:
    """Read PROPERTIES and the beginning of each sheet; AuditError and other exceptions as `read_workbook`."""
    parts = unpack(source)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as for every workbook
        return Reading((_properties(parts, source), *_beginnings(parts, source)))


def read_document_marks(source: Source) -> Reading:
    """Read PROPERTIES and all that `read_document` reads."""
    return Reading((_properties(unpack(source), source), *read_document(source).sheets))


def _properties(parts: dict[str, bytes], source: Source) -> Sheet:
    roots = {name: root_of(xml, source) for name, xml in parts.items() if xml}
    (core,) = (name for name, root in roots.items() if root.startswith(f"{CORE} "))
    return read_sheet(PROPERTIES, read_properties(parts[core], source).items(), source)


def _beginnings(parts: dict[str, bytes], source: Source) -> Iterator[Sheet]:
    from openpyxl import load_workbook

    workbook = load_workbook(repack(parts), read_only=True, data_only=True, keep_links=False)
    for worksheet in workbook.worksheets:
        worksheet.reset_dimensions()  # the size that a file states may be false
        rows = worksheet.iter_rows(max_row=_ROWS, max_col=_COLUMNS, values_only=True)
        yield read_sheet(worksheet.title, ([cell_text(cell) for cell in row] for row in rows), source)
    workbook.close()
