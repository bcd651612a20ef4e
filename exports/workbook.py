"""An audit as an Excel workbook: all its sheets, written beside the target and moved into place."""

from collections.abc import Iterator, Sequence, Set
from datetime import UTC
from pathlib import Path

from openpyxl import Workbook

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.tally import ItemTally, tally
from exports.about import about_sheet, secrecy_line
from exports.assessed import has_assessments
from exports.assessment_sheet import assessment_sheet
from exports.by_unit import by_unit_sheet, tallies_by_unit
from exports.cases import cases_sheet
from exports.check import check_sheet
from exports.checklist import checklist_sheet
from exports.comments import comments_sheet
from exports.diagram import diagram_sheet
from exports.fact_check import fact_check_sheet, has_fact_check
from exports.figure_sheet import figure_sheet
from exports.five_years import told_years
from exports.follow_up_sheet import follow_up_sheet
from exports.formulations import formulations_sheet
from exports.identity_numbers import refuse_numbers, watched
from exports.matrix import matrix_grid, matrix_sheet
from exports.notes_sheet import notes_sheet
from exports.options import ExportOptions, Kind, concealed
from exports.recommendation_sheet import recommendation_sheet
from exports.repeats import repeat_grids, repeat_sheet
from exports.retired import retired_sheet
from exports.safe_text import visible
from exports.sample import sample_sheet
from exports.saving import save_workbook
from exports.sheet import Sheet
from exports.summary import Summary, summarise, summary_sheet
from exports.target import CREATOR, EXAMPLE_MARK, Progress, no_progress, written_beside
from exports.writer import check_size, write_sheet

SUFFIX = ".xlsx"
"""How the name of a workbook ends."""


def export_workbook(snapshot: Snapshot, path: Path, options: ExportOptions, progress: Progress = no_progress) -> None:
    """Write the workbook to `path` (.xlsx), in place of what was there.

    `progress` gets the rows written and all there are, and may raise CancelledError. Unless all goes well, nothing
    at `path` changes and no other file is left. Raises AuditError with a code that begins with "export.".
    """
    found: list[Problem] = []
    sheets = watched(workbook_sheets(snapshot, options), found)
    for sheet in sheets:
        check_size(sheet)
    with written_beside(path, SUFFIX) as temporary:
        _write(temporary, snapshot, sheets, options, progress)
        refuse_numbers(path.name, found, are_told=options.with_identity_numbers)


def workbook_sheets(snapshot: Snapshot, options: ExportOptions) -> list[Sheet]:
    """Return the sheets of a workbook in order; their rows can be read once."""
    hidden = concealed(snapshot.checklist, options)
    matrix = matrix_grid(snapshot, hidden, options.with_references)
    repeats = repeat_grids(snapshot, hidden, options.with_references)
    tallies = tally(snapshot)
    by_unit = {} if options.unit is not None else tallies_by_unit(snapshot)
    summary = summarise(snapshot, tallies, hidden)
    sheets = [summary_sheet(summary)]
    if by_unit:
        sheets.append(by_unit_sheet(snapshot, tallies, by_unit, hidden))
    if diagram := diagram_sheet(summary):
        sheets.append(diagram)
    if tallies:
        sheets.append(formulations_sheet(snapshot, tallies))
    sheets += _conclusions(snapshot, tallies, summary, hidden, options)
    if has_fact_check(snapshot):
        sheets.append(fact_check_sheet(snapshot, tallies, hidden, options))
    sheets += [
        matrix_sheet(snapshot, matrix),
        *(repeat_sheet(snapshot, repeat, grid) for repeat, grid in repeats),
        checklist_sheet(snapshot),
        check_sheet(tallies, [matrix, *(grid for _, grid in repeats)], by_unit),
        sample_sheet(snapshot, options),
    ]
    if options.kind is Kind.WORKING_PAPER:
        sheets.append(cases_sheet(snapshot, options.with_references))
        sheets.append(comments_sheet(snapshot, options.with_references))
        if snapshot.notes:
            sheets.append(notes_sheet(snapshot))
        if snapshot.retired:
            sheets.append(retired_sheet(snapshot.retired))
    return [*sheets, about_sheet(snapshot, options)]


def _conclusions(
    snapshot: Snapshot, tallies: Sequence[ItemTally], summary: Summary, hidden: Set[str], options: ExportOptions
) -> Iterator[Sheet]:
    """Yield the sheets of what leads from the count to the audit's answer, those that have something to show."""
    if has_assessments(snapshot):
        yield assessment_sheet(snapshot, tallies, summary, hidden, options)
    if snapshot.conclusions.recommendations:
        yield recommendation_sheet(snapshot, tallies, hidden, options)
    if snapshot.conclusions.earlier_audits:
        yield follow_up_sheet(snapshot, tallies)
    told = told_years(snapshot)
    if told:
        yield figure_sheet(snapshot, told)


def _write(
    temporary: Path, snapshot: Snapshot, sheets: list[Sheet], options: ExportOptions, progress: Progress
) -> None:
    workbook = Workbook(write_only=True)
    workbook.properties.creator = f"{CREATOR} {options.program_version}"
    workbook.properties.title = visible(snapshot.audit.name)
    workbook.properties.identifier = snapshot.head
    workbook.properties.category = EXAMPLE_MARK if snapshot.audit.is_example else None
    workbook.properties.created = options.exported_at.astimezone(UTC).replace(tzinfo=None)
    rows, done = sum(sheet.row_count for sheet in sheets), 0

    def row_written() -> None:
        nonlocal done
        done += 1
        progress(done, rows)

    for sheet in sheets:
        write_sheet(workbook, sheet, secrecy_line(options), row_written)
    save_workbook(workbook, temporary)
