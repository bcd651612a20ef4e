"""The commands of the response form: recommendations go to a board to be answered, and come back."""

import dataclasses
from pathlib import Path

import click

from aktgranskning.commands.opening import opened
from aktgranskning.commands.parts import FILE, REVIEWER, WITH_IDENTITY_NUMBERS, reports_errors, reviewer_named


@click.command("response-form")
@FILE
@click.argument("out", metavar="OUT.xlsx|OUT.docx", type=click.Path(path_type=Path))
@click.option("--to", "addressee", metavar="MOTTAGARE", required=True, help="Den nämnd eller styrelse som ska svara.")
@click.option("--deadline", metavar="DATUM", default="", help="Den sista dagen att svara.")
@WITH_IDENTITY_NUMBERS
@REVIEWER
@reports_errors
def response_form(
    file: Path, out: Path, addressee: str, deadline: str, with_identity_numbers: bool, reviewer: str
) -> None:
    """Skriv ett formulär där en mottagare svarar på sina rekommendationer, och logga utskicket."""
    from aktgranskning.catalogue import text
    from aktgranskning.concluding.response_forms import prepare_form, send_form
    from aktgranskning.dispatching import deadline_has_passed
    from aktgranskning.engagement import set_reviewer
    from exports.response_form import write_response_form

    with opened(file, reviewer_named(reviewer)) as session:
        sheet = prepare_form(session, addressee, deadline=deadline)
        if deadline_has_passed(session, sheet.deadline):
            click.echo(text("fact_check.deadline_past", deadline=sheet.deadline), err=True)
        set_reviewer(session, session.reviewer)
        sheet = dataclasses.replace(sheet, with_identity_numbers=with_identity_numbers)
        send_form(session, sheet, out, write_response_form)
    click.echo(f"Skrev {out} till {sheet.addressee}. Rekommendationer att besvara: {len(sheet.rows)}.")


@click.command("import-responses")
@FILE
@click.argument("form", metavar="IN.xlsx|IN.docx", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Låt svaren ersätta dem som finns och skiljer sig från dem.")
@REVIEWER
@reports_errors
def import_responses(file: Path, form: Path, replace: bool, reviewer: str) -> None:
    """Läs in svaren på rekommendationer ur ett formulär som kom tillbaka. Allt läses in, eller inget."""
    from aktgranskning.catalogue import describe
    from aktgranskning.concluding.response_forms import import_responses as import_returned
    from aktgranskning.concluding.response_forms import read_returned_form, replaced_in_words, returned_in_words
    from aktgranskning.domain.errors import AuditError
    from aktgranskning.engagement import set_reviewer

    with opened(file, reviewer_named(reviewer)) as session:
        returned = read_returned_form(session, form)
        replaced = replaced_in_words(returned)
        if replaced and not replace:
            raise AuditError("response_form.would_replace", replaced=replaced)
        if replaced:
            click.echo(replaced, err=True)
        set_reviewer(session, session.reviewer)
        import_returned(session, returned)
    click.echo("\n".join([f"Läste in svar: {returned_in_words(returned)}", *map(describe, returned.warnings)]))
