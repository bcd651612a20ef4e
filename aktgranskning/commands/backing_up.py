"""The commands `back-up`, `backups` and `restore`: the backups of an audit file, and going back to one."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aktgranskning.catalogue import message
from aktgranskning.commands.opening import opened, secret_for
from aktgranskning.commands.parts import BACKUP_FOLDER, FILE, FORMAT_HELP, REVIEWER, reports_errors, reviewer_named
from aktgranskning.domain.errors import AuditError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aktgranskning.store.backup_contents import BackupFacts
    from aktgranskning.store.backups import Backup
    from aktgranskning.store.secrets import Secret


@click.command("back-up")
@FILE
@BACKUP_FOLDER
@reports_errors
def back_up(file: Path, folder: Path | None) -> None:
    """Gör en säkerhetskopia av en granskning, och kontrollera att den är hel."""
    from aktgranskning.backing_up import back_up_now

    with opened(file) as session:
        session.backing.folder = folder
        backup = back_up_now(session)
    click.echo(f"Skrev {backup.path}")


@click.command()
@FILE
@BACKUP_FOLDER
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help=FORMAT_HELP)
@reports_errors
def backups(file: Path, folder: Path | None, format_: str) -> None:
    """Lista säkerhetskopiorna av en granskning och vad de innehåller, också när den själv är skadad eller borta."""
    from aktgranskning.commands.printing import as_json
    from aktgranskning.store.backup_contents import what_they_hold
    from aktgranskning.store.backups import backups_of

    found = backups_of(file, folder)
    if not found and format_ != "json":
        raise AuditError("backup.none", path=file)
    held = list(what_they_hold([backup.path for backup in found], _secret_for_any(found)))
    click.echo(as_json(_records(found, held)) if format_ == "json" else _table(found, held))


@click.command()
@FILE
@click.argument("backup", required=False, type=click.Path(path_type=Path))
@BACKUP_FOLDER
@REVIEWER
@reports_errors
def restore(file: Path, backup: Path | None, folder: Path | None, reviewer: str) -> None:
    """Lägg tillbaka en säkerhetskopia, annars den senaste. Filen som den är nu ligger kvar under ett annat namn."""
    from aktgranskning.restoring import restore as put_back
    from aktgranskning.store.backups import backups_of

    backup = backup or next((found.path for found in backups_of(file, folder)), None)
    if backup is None:
        raise AuditError("backup.none", path=file)
    restored = put_back(file, backup, reviewer_named(reviewer), secret=secret_for(backup))
    click.echo(f"Återställde {file} från {backup}: granskningen ”{restored.name}”.")
    if restored.kept:
        click.echo(f"Filen som den var ligger kvar som {restored.kept}")


def _secret_for_any(found: "Sequence[Backup]") -> "Secret | None":
    """Return what opens the backups, asked for where one of them is encrypted."""
    from aktgranskning.store.header import is_encrypted

    encrypted = (backup.path for backup in found if is_encrypted(backup.path))
    return next(map(secret_for, encrypted), None)


def _records(found: "Sequence[Backup]", held: "Sequence[BackupFacts | AuditError]") -> list[dict[str, object]]:
    from ui.presenters.backup_words import last_act_in_words

    records = []
    for backup, facts in zip(found, held, strict=True):
        record: dict[str, object] = {"file": str(backup.path), "audit": backup.audit, "made": backup.made.isoformat()}
        if isinstance(facts, AuditError):
            record["error"] = message(facts)
        else:
            last = facts.last_act_at.isoformat() if facts.last_act_at else ""
            record |= {"name": facts.name, "answers": facts.answers, "cases": facts.cases, "done": facts.done}
            record |= {"last_act": last_act_in_words(facts), "last_act_at": last, "last_act_by": facts.last_act_by}
            record["head"] = facts.head
        records.append(record)
    return records


def _table(found: "Sequence[Backup]", held: "Sequence[BackupFacts | AuditError]") -> str:
    from aktgranskning.commands.printing import aligned, shortened
    from ui.presenters.backup_words import BACKUP_HEADINGS, backup_cells
    from ui.presenters.locale_words import shown_moment

    rows = [[*BACKUP_HEADINGS, "Fil"]]
    for backup, facts in zip(found, held, strict=True):
        if isinstance(facts, AuditError):
            cells = [shown_moment(backup.made), "går inte att läsa", "", ""]
        else:
            cells = backup_cells(backup.made, facts)
        rows.append([*map(shortened, cells), str(backup.path)])
    return aligned(rows)
