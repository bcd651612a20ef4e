"""The command that lists identity numbers in an audit, masked, and erases them where it is told to."""

from pathlib import Path

import click

from aktgranskning.catalogue import text
from aktgranskning.commands.opening import opened
from aktgranskning.commands.parts import BACKUP_FOLDER, FILE, REVIEWER, reports_errors, reviewer_named


@click.command("identity-numbers")
@FILE
@click.option(
    "--erase", is_flag=True, help="Ta bort dem, även ur tidigare lydelser och säkerhetskopior. Det kan inte ångras."
)
@BACKUP_FOLDER
@REVIEWER
@reports_errors
def identity_numbers(file: Path, erase: bool, folder: Path | None, reviewer: str) -> None:
    """Lista personnummer i granskningen, maskerade. Diarienummer undantas: de är sekretess som helhet."""
    from aktgranskning.engagement import set_reviewer
    from aktgranskning.erasing import erase_identity_numbers, erasing_in_backups, found_identity_numbers
    from ui.presenters.identity_numbers import where_in_words

    with opened(file, reviewer_named(reviewer)) as session:
        session.backing.folder = folder
        if erase:
            before = len(found_identity_numbers(session))
            set_reviewer(session, session.reviewer)
            erase_identity_numbers(session)
            left = erasing_in_backups(session)()
        found = found_identity_numbers(session)
        lines = [f"  {one.masked}  {where_in_words(session, one)}" for one in found]
    if erase and left:
        click.echo(text("identity_number.backups_left", backups=", ".join(map(str, left))), err=True)
    if erase:
        click.echo(f"Personnummer som togs bort: {before - len(found)}.")
    click.echo("\n".join([f"Personnummer i granskningen: {len(found)}.", *lines]))
