"""The command that exports an audit: the ending of the file's name says to what."""

from dataclasses import replace
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aktgranskning.catalogue import text
from aktgranskning.commands.opening import opened_or_copied
from aktgranskning.commands.parts import FILE, WITH_IDENTITY_NUMBERS, WITH_REFERENCES, reports_errors

if TYPE_CHECKING:
    from aktgranskning.domain.audit import Snapshot
    from exports.options import ExportOptions, Kind


@click.command()
@FILE
@click.argument("out", metavar="OUT.xlsx|OUT.docx|OUT.csv|OUT.json", type=click.Path(path_type=Path))
@click.option("--unit", help='Bara den här enheten, "" för akter utan enhet; inget om de andra tas med.')
@click.option("--working-paper", is_flag=True, help="Arbetspapper, med kommentarer, fritextsvar och plats i akten.")
@WITH_REFERENCES
@WITH_IDENTITY_NUMBERS
@reports_errors
def export(
    file: Path,
    out: Path,
    unit: str | None,
    working_paper: bool,
    with_references: bool,
    with_identity_numbers: bool,
) -> None:
    """Exportera till Excel (.xlsx), Word (.docx), en tabell med ett svar per rad (.csv) eller ett paket (.json)."""
    from aktgranskning.commands.marks import check_is_export
    from aktgranskning.log_entries import full_snapshot
    from aktgranskning.written_files import FileKind, remember_written
    from exports.formats import format_of
    from exports.options import Kind
    from exports.restricting import restricted

    format_ = format_of(out)
    if out.is_file():
        check_is_export(out)
    with opened_or_copied(file) as session:
        whole = full_snapshot(session)
        snapshot = whole if unit is None else restricted(whole, unit)
        _warn_of_small_units(whole, unit)
        if unit is None and format_.tells_sentences:
            _warn_of_outdated_sentences(whole)
        if format_.tells_sentences:
            _warn_of_flagged_assessments(whole, unit)
            _warn_of_missing_answers(snapshot)
            _warn_of_missing_reasons(whole, unit)
        kind = Kind.WORKING_PAPER if working_paper else Kind.REPORT
        options = replace(
            options_of(kind, unit, with_references=with_references), with_identity_numbers=with_identity_numbers
        )
        write_export(snapshot, out, options)
        remember_written(session, out, FileKind.EXPORT)
    click.echo(f"Skrev {out}")


def options_of(kind: "Kind", unit: str | None = None, *, with_references: bool = False) -> "ExportOptions":
    """Return the options of an export that is made now, by this version of the program."""
    from exports.options import ExportOptions

    return ExportOptions(kind, with_references, datetime.now().astimezone(), version("aktgranskning"), unit)


def write_export(snapshot: "Snapshot", path: Path, options: "ExportOptions") -> None:
    """Write a snapshot in the format that the file's name means."""
    from exports.formats import format_of
    from exports.target import no_progress

    format_of(path).write(snapshot, path, options, no_progress)


def _warn_of_small_units(snapshot: "Snapshot", unit: str | None) -> None:
    """Say on the error stream which units are so small that a figure may tell of a single person."""
    from aktgranskning.domain.grouping import GroupBy
    from aktgranskning.domain.wording import group_in_words
    from exports.restricting import small_units

    names = [group_in_words(name, GroupBy.UNIT) for name in small_units(snapshot.all_cases, unit)]
    if names:
        click.echo(text("export.small_units", units=", ".join(names)), err=True)


def _warn_of_outdated_sentences(snapshot: "Snapshot") -> None:
    """Say on the error stream of which items the figures have changed under the auditor's sentence."""
    from aktgranskning.domain.sentences import outdated_items, quoted_labels
    from aktgranskning.domain.tally import tally

    items = outdated_items(snapshot.sentences, tally(snapshot) if snapshot.sentences else ())
    if items:
        click.echo(text("export.outdated_sentences", items=quoted_labels(items)), err=True)


def _warn_of_flagged_assessments(snapshot: "Snapshot", unit: str | None) -> None:
    """Say on the error stream which assessments rest on what has changed since."""
    from aktgranskning.domain.conclusions.answers import tallies_of
    from aktgranskning.domain.conclusions.flagged import flagged_names, number_of_assessments

    parts = snapshot.audit, snapshot.checklist, snapshot.conclusions
    names = list(flagged_names(*parts, unit, lambda one: tallies_of(snapshot, one)))
    if names:
        words = number_of_assessments(len(names))
        click.echo(text("export.flagged_assessments", assessments=words, questions=", ".join(names)), err=True)


def _warn_of_missing_reasons(snapshot: "Snapshot", unit: str | None) -> None:
    """Say on the error stream how many assessments have no reasons."""
    from aktgranskning.domain.conclusions.flagged import without_reasons_in_words

    if words := without_reasons_in_words(snapshot.conclusions, unit):
        click.echo(words, err=True)


def _warn_of_missing_answers(snapshot: "Snapshot") -> None:
    """Say on the error stream what of the audit, or of its unit, is not finished."""
    from aktgranskning.domain.tally import tally
    from exports.missing import missing_in_words

    words = missing_in_words(tally(snapshot), snapshot.cases)
    if words:
        click.echo(words, err=True)
