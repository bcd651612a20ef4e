"""The form in which an addressee answers recommendations, of the kind that its file's name ends with."""

from pathlib import Path

from aktgranskning.domain.conclusions.form_rows import FormSheet
from aktgranskning.domain.errors import AuditError
from exports import document, workbook
from exports.response_document import write_response_document
from exports.response_workbook import write_response_workbook

_WRITERS = {workbook.SUFFIX: write_response_workbook, document.SUFFIX: write_response_document}


def write_response_form(sheet: FormSheet, path: Path) -> None:
    """Write the form to `path`, .xlsx or .docx; AuditError where the name ends otherwise, or as the writers."""
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise AuditError("response_form.wrong_suffix", file=path.name)
    write(sheet, path)
