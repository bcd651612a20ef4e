"""The command `passphrase`: a first passphrase, another one or none any more, and the recovery key."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aktgranskning.catalogue import text
from aktgranskning.commands.opening import entered_in, new_secret, opened
from aktgranskning.commands.parts import BACKUP_FOLDER, FILE, REVIEWER, reports_errors, reviewer_named
from aktgranskning.domain.errors import AuditError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aktgranskning.session import Session

_ADD, _CHANGE, _REMOVE, _SHOW = "add", "change", "remove", "recovery-key"


@click.command("passphrase")
@FILE
@click.option("--add", "act", flag_value=_ADD, help="Kryptera en granskning som inte är krypterad.")
@click.option("--change", "act", flag_value=_CHANGE, help="Byt lösenfras; återställningsnyckeln byts också.")
@click.option("--remove", "act", flag_value=_REMOVE, help="Ta bort krypteringen.")
@click.option("--recovery-key", "act", flag_value=_SHOW, help="Skriv ut återställningsnyckeln.")
@click.option("--new-passphrase-file", metavar="PATH", type=click.Path(path_type=Path),
              help="Filen vars första rad är den nya lösenfrasen; annars frågas efter den.")  # fmt: skip
@BACKUP_FOLDER
@REVIEWER
@reports_errors
def passphrase(
    file: Path, act: str | None, new_passphrase_file: Path | None, folder: Path | None, reviewer: str
) -> None:
    """Kryptera en granskning, byt eller ta bort dess lösenfras, eller skriv ut återställningsnyckeln.

    Säkerhetskopiorna skrivs om på samma sätt.
    """
    if act is None:
        raise AuditError("command.passphrase_act")
    with opened(file, reviewer_named(reviewer) if act != _SHOW else None) as session:
        session.backing.folder = folder
        if session.file.is_encrypted is (act == _ADD):
            code = "command.already_encrypted" if act == _ADD else "command.is_plain"
            raise AuditError(code, path=file)
        if act == _SHOW:
            from aktgranskning.encrypting import recovery_key_of

            click.echo(recovery_key_of(session))
        else:
            _change(session, file, act, new_passphrase_file)


def _change(session: "Session", file: Path, act: str, new_passphrase_file: Path | None) -> None:
    from aktgranskning.encrypting import change_passphrase

    entered = entered_in(new_passphrase_file) if new_passphrase_file else ""
    failed = change_passphrase(session, None if act == _REMOVE else new_secret(file, entered))
    click.echo(text("command.passphrase_removed" if act == _REMOVE else "command.passphrase_changed", path=file))
    if act == _ADD:
        click.echo("\n".join(_still_plain(session)), err=True)
    if failed:
        raise AuditError("secret.backups_left", paths=", ".join(map(str, failed)))


def _still_plain(session: "Session") -> "Iterator[str]":
    """Say what holds something of the audit and is not encrypted with it."""
    from aktgranskning.written_files import written_files

    exports = [str(file.path) for file in written_files(session) if file.path.exists()]
    if exports:
        yield text("command.exports_are_plain", paths=", ".join(exports))
    if session.backing.folder is None:
        yield text("command.other_folder_is_plain")
