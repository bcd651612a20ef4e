"""Writes the checklist of an audit as a file of its own again, from which the next audit can start."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PureWindowsPath

from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.markdown import write_markdown
from aktgranskning.intake.same_content import has_content
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import tables_of
from checklists.beside import SUFFIX
from checklists.columns import read_heading
from checklists.drop_downs import without_types
from checklists.new_files import write_new_files
from checklists.reader import read_again
from checklists.rows import read_rows
from checklists.workbook import workbook_of

_OTHER = {".xlsx": ".md", ".md": ".xlsx"}
_SETTINGS = "settings"


def save_checklist(kept: ChecklistFile, path: Path) -> tuple[Path, ...]:
    """Write a checklist as .xlsx or .md, and beside it the tables that stood beside it; return what was written.

    What is written was read again and is the same checklist. Raises AuditError, with nothing written, where the path
    has another ending, where a file exists (but for a table that is the same), where one cannot be written, or where
    that kind of file cannot hold one of the checklist's texts.
    """
    suffix = path.suffix.lower()
    if suffix not in _OTHER:
        raise AuditError("checklist.save_ending", path=path)
    content = saved(kept, path.name)
    if content is None:
        raise AuditError("checklist.would_change", path=path, other=_OTHER[suffix])
    files = {path: content}
    for name, table in kept.files:
        place = path.parent / PureWindowsPath(name).name  # nothing that an audit file says leads out of the folder
        if place.suffix.lower() == SUFFIX and not _holds(place, table):
            files[place] = table
    write_new_files(files)
    return tuple(files)


def saved(kept: ChecklistFile, file_name: str) -> bytes | None:
    """Return a checklist in a file of that name, .xlsx or .md; None where it would not be the same one."""
    checklist = read_again(kept)
    sheets = _with_names(tables_of(kept.content, kept.file_name).sheets, checklist)
    try:
        if file_name.lower().endswith(".md"):
            content = write_markdown(checklist.title, without_types(sheets))
        else:
            content = workbook_of(sheets)
    except ValueError:
        return None
    return content if read_again(ChecklistFile(file_name, content, kept.files)) == checklist else None


def _holds(path: Path, content: bytes) -> bool:
    try:
        return has_content(path, content)
    except OSError:
        return False


def _with_names(sheets: Sequence[Sheet], checklist: Checklist) -> list[Sheet]:
    """Return the sheets with title and short name in the settings: without them they would be those of the file."""
    place = next((n for n, sheet in enumerate(sheets) if sheet.name.strip().casefold() == _SETTINGS), len(sheets))
    settings = sheets[place] if place < len(sheets) else Sheet(_SETTINGS, ())
    rows, _ = read_rows(settings, _SETTINGS)
    number = rows[0].number if rows else 2
    missing = {"form_title": checklist.title, "form_id": checklist.form_id}
    for column in [column for column in missing if rows and rows[0][column]]:
        del missing[column]
    named = _with_cells(settings, number, missing) if missing else settings
    return [*sheets[:place], named, *sheets[place + 1 :]]


def _with_cells(settings: Sheet, number: int, cells: Mapping[str, str]) -> Sheet:
    """Return a sheet with these cells in one of its rows, by column; columns that are not there come last."""
    width = max(map(len, settings.rows), default=0)
    rows = [list(row) for row in settings.rows] + [[] for _ in range(number - len(settings.rows))]
    rows = [row + [""] * (width + len(cells) - len(row)) for row in rows]
    headings, row = rows[0], rows[number - 1]
    for column, text in cells.items():
        columns = [read_heading(heading, _SETTINGS).column if heading else "" for heading in headings]
        place = columns.index(column) if column in columns else columns.index("", width)
        headings[place] = headings[place] or column
        row[place] = text
    return replace(settings, rows=tuple(map(tuple, rows)))
