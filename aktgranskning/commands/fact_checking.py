"""The commands of the fact-check: answers go to the administration to be checked, and come back."""

from dataclasses import replace
from pathlib import Path

import click

from aktgranskning.commands.opening import opened
from aktgranskning.commands.parts import FILE, REVIEWER, WITH_IDENTITY_NUMBERS, reports_errors, reviewer_named

_UNIT = click.option(
    "--unit", metavar="ENHET", help="Bara akterna i en enhet. Utan --unit skickas alla, också de utan enhet."
)


@click.command("fact-check")
@FILE
@click.argument("out", metavar="OUT.xlsx", type=click.Path(path_type=Path))
@_UNIT
@click.option("--to", "whom", metavar="MOTTAGARE", required=True, help="Till vem arbetsboken skickas.")
@click.option("--deadline", metavar="DATUM", default="", help="Den sista dagen att svara.")
@click.option(
    "--all",
    "all_answers",
    is_flag=True,
    help="Alla svar; annars bara svar som inte är uppfyllda: delvis, ej uppfyllt, kan ej bedömas.",
)
@click.option("--with-references", is_flag=True, help="Ta med diarienumren, som är sekretessbelagda.")
@WITH_IDENTITY_NUMBERS
@REVIEWER
@reports_errors
def fact_check(
    file: Path,
    out: Path,
    unit: str | None,
    whom: str,
    deadline: str,
    all_answers: bool,
    with_references: bool,
    with_identity_numbers: bool,
    reviewer: str,
) -> None:
    """Skriv en arbetsbok där förvaltningen kontrollerar svaren, och logga utskicket."""
    from aktgranskning.answers_to_check import answers_to_check, deviations_to_check
    from aktgranskning.catalogue import text
    from aktgranskning.dispatching import deadline_has_passed, prepare_dispatch, send_dispatch
    from aktgranskning.domain.errors import AuditError
    from aktgranskning.engagement import set_reviewer
    from exports.fact_check_workbook import write_fact_check

    if unit == "":  # it means the cases without a unit elsewhere, and would be all of them here
        raise AuditError("fact_check.without_unit")
    of_unit = unit or ""
    with opened(file, reviewer_named(reviewer)) as session:
        rows = (answers_to_check if all_answers else deviations_to_check)(session, of_unit)
        sheet = prepare_dispatch(
            session, rows, unit=of_unit, whom=whom, deadline=deadline, with_references=with_references
        )
        if deadline_has_passed(session, sheet.deadline):
            click.echo(text("fact_check.deadline_past", deadline=sheet.deadline), err=True)
        set_reviewer(session, session.reviewer)
        sheet = replace(sheet, with_identity_numbers=with_identity_numbers)
        send_dispatch(session, sheet, out, write_fact_check)
    click.echo(f"Skrev {out} till {sheet.whom}. Svar att kontrollera: {len(rows)}.")


@click.command("import-fact-check")
@FILE
@click.argument("returned", metavar="IN.xlsx", type=click.Path(path_type=Path))
@REVIEWER
@reports_errors
def import_fact_check(file: Path, returned: Path, reviewer: str) -> None:
    """Läs in förvaltningens synpunkter ur en arbetsbok som kom tillbaka. Allt läses in, eller inget."""
    from aktgranskning.catalogue import describe
    from aktgranskning.dispatching import import_returned, read_returned
    from aktgranskning.domain.check_rows import rows_from_json
    from aktgranskning.domain.dispatch_states import rows_in_words
    from aktgranskning.engagement import set_reviewer
    from aktgranskning.replaced_views import replaced_in_words

    with opened(file, reviewer_named(reviewer)) as session:
        found = read_returned(session, returned)
        if replaced := replaced_in_words(session, found.views):
            click.echo(replaced, err=True)
        set_reviewer(session, session.reviewer)
        import_returned(session, found)
    rows = len(rows_from_json(found.dispatch.rows))
    said = f"Läste in synpunkter: {rows_in_words(len(found.views), rows)}."
    click.echo("\n".join([said, *map(describe, found.warnings)]))
