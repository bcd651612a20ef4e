"""What several commands have in common: arguments, how mistakes are told, who is the reviewer."""

import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import click

from aktgranskning.catalogue import listed, message, text
from aktgranskning.domain.errors import AuditError, Problem

if TYPE_CHECKING:
    from aktgranskning.session import Reviewer

_Arguments = ParamSpec("_Arguments")

BACKUP_FOLDER = click.option(
    "--folder",
    type=click.Path(path_type=Path),
    help="Mappen för säkerhetskopior, om de inte ligger bredvid granskningen.",
)

FILE = click.argument("file", type=click.Path(path_type=Path))
FORMAT_HELP = "Hur det skrivs ut."
WITH_REFERENCES = click.option("--with-references", is_flag=True, help="Ta med diarienumren, som är sekretessbelagda.")
WITH_IDENTITY_NUMBERS = click.option(
    "--with-identity-numbers", is_flag=True, help="Skriv filen även om personnummer följer med."
)
BACKUP_FOLDER = click.option(
    "--folder",
    type=click.Path(path_type=Path),
    help="Mappen för säkerhetskopior, om de inte ligger bredvid granskningen.",
)
REVIEWER = click.option("--reviewer", default="", help="Granskarens namn; annars datorns användare.")


def reports_errors(command: Callable[_Arguments, None]) -> Callable[_Arguments, None]:
    """Let an error that the user can mend end the command with its message and exit code 1."""

    @wraps(command)
    def run(*arguments: _Arguments.args, **named: _Arguments.kwargs) -> None:
        try:
            command(*arguments, **named)
        except AuditError as error:
            raise click.exceptions.Exit(fail(message(error))) from None
        except Exception as error:
            if _is_of_bad_page(error):
                raise click.exceptions.Exit(fail(text("file.page_damaged"))) from None
            raise

    return run


def _is_of_bad_page(error: Exception) -> bool:
    """Say whether the disk, and not the program, went wrong; what reads files is not imported for it."""
    damage = sys.modules.get("aktgranskning.store.damage")
    return damage is not None and damage.is_bad_page(error)


def fail(words: str) -> int:
    """Say what went wrong, and return the exit code."""
    click.echo(words, err=True)
    return 1


def numbers_noticed(found: Sequence[Problem]) -> str:
    """Say that what was read in holds identity numbers, and where."""
    return "\n".join([text("identity_number.imported", count=len(found)), *listed(found)])


def reviewer_named(name: str) -> "Reviewer":
    """Return the reviewer of a name; the computer's user where it is ''."""
    from aktgranskning.domain.sign_off import is_name
    from aktgranskning.domain.wording import initials
    from aktgranskning.session import Reviewer
    from aktgranskning.store.lock import user_name

    name = name or user_name()
    if not is_name(name):
        raise AuditError("reviewer.no_name")
    return Reviewer(name, initials(name))
