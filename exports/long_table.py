"""An audit's answers as a long table: delimited text, a line a place."""

import csv
from pathlib import Path

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.log_heads import HEAD_COLUMN
from aktgranskning.domain.long_form import HEADINGS, REFERENCE, guarded
from exports.answer_lines import answer_lines
from exports.identity_numbers import in_line, refuse_numbers
from exports.options import ExportOptions
from exports.safe_text import unbroken
from exports.target import Progress, no_progress, written_beside

SUFFIX = ".csv"


def export_csv(snapshot: Snapshot, path: Path, options: ExportOptions, progress: Progress = no_progress) -> None:
    """Write the answers to `path` (.csv), in place of what was there, as UTF-8 with a mark, commas between.

    The hash that the log ended in is a last column, filled in the first line alone.

    `progress` gets the cases written and all there are, and may raise CancelledError; AuditErrors as
    `target.written_beside`.
    """
    with written_beside(path, SUFFIX) as temporary, temporary.open("w", encoding="utf-8-sig", newline="") as file:
        written = csv.writer(file)
        headings = [*HEADINGS, *[REFERENCE] * options.with_references, HEAD_COLUMN]
        written.writerow(headings)
        found, row = list[Problem](), 1
        for done, (case, lines) in enumerate(answer_lines(snapshot, options), 1):
            reference = [unbroken(case.reference)] * options.with_references
            for line in lines:
                row += 1
                answer = line.value, line.comment, line.evidence, line.reviewer, line.time
                cells = case.label, line.item, line.row, *answer, *reference, snapshot.head if row == 2 else ""
                found += in_line(headings, cells, row)
                written.writerow(map(guarded, cells))
            progress(done, len(snapshot.cases))
        refuse_numbers(path.name, found, are_told=options.with_identity_numbers)
