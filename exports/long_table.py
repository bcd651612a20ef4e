"""An audit's answers as a long table: delimited text, a line a place."""

import csv
from pathlib import Path

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.long_form import HEADINGS, REFERENCE, guarded
from exports.answer_lines import answer_lines
from exports.options import ExportOptions
from exports.safe_text import unbroken
from exports.target import Progress, no_progress, written_beside

SUFFIX = ".csv"


def export_csv(snapshot: Snapshot, path: Path, options: ExportOptions, progress: Progress = no_progress) -> None:
    """Write the answers to `path` (.csv), in place of what was there, as UTF-8 with a mark, commas between.

    `progress` gets the cases written and all there are, and may raise CancelledError; AuditErrors as
    `target.written_beside`.
    """
    with written_beside(path, SUFFIX) as temporary, temporary.open("w", encoding="utf-8-sig", newline="") as file:
        written = csv.writer(file)
        written.writerow([*HEADINGS, *[REFERENCE] * options.with_references])
        for done, (case, lines) in enumerate(answer_lines(snapshot, options), 1):
            reference = [unbroken(case.reference)] * options.with_references
            for line in lines:
                cells = line.value, line.comment, line.evidence, line.reviewer, line.time
                written.writerow(map(guarded, (case.label, line.item, line.row, *cells, *reference)))
            progress(done, len(snapshot.cases))
