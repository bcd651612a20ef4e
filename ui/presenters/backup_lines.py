"""The list of backups: what each holds, where it lies, and whether it can be gone back to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.restoring import Restored
from aktgranskning.store.backup_contents import BackupFacts
from aktgranskning.store.backups import Backup
from ui.presenters.backup_words import BACKUP_HEADINGS, backup_cells, held_in_words
from ui.presenters.days import moment_as_said
from ui.presenters.locale_words import shown_moment
from ui.translating import later, tr

HEADINGS = (*BACKUP_HEADINGS, later("Ligger i"))

_BESIDE = later("samma mapp som granskningen")
_WRONG_KEY = later("har en annan lösenfras, eller är skadad")


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup in the list: its cells, and what it holds, or why it cannot be gone back to.

    `now` says what the audit file holds now.
    """

    backup: Backup
    held: BackupFacts | AuditError
    cells: Sequence[str]
    now: str

    @property
    def question(self) -> str:
        """What is asked before the audit goes back to it."""
        assert isinstance(self.held, BackupFacts)
        return tr(
            "Säkerhetskopian från {made}: {held}\n\nGranskningen nu: {now}\n\nGranskningen "
            "blir som säkerhetskopian. Det som har gjorts efter den finns kvar i filen som den är nu, som sparas "
            "bredvid under ett namn med ”före återställning”."
        ).format(made=shown_moment(self.backup.made), held=held_in_words(self.held), now=self.now)

    @property
    def problem(self) -> str:
        """Why it cannot be gone back to, '' where it can."""
        return message(self.held) if isinstance(self.held, AuditError) else ""


def backup_line(path: Path, backup: Backup, held: BackupFacts | AuditError, now: str) -> BackupLine:
    """Return the line of a backup of the audit file in `path`; `now` says what that holds."""
    folder = backup.path.parent
    place = tr(_BESIDE) if folder == path.absolute().parent else str(folder)
    if isinstance(held, AuditError):
        why = tr(_WRONG_KEY) if held.code == "file.wrong_passphrase" else tr("går inte att läsa")
        return BackupLine(backup, held, [shown_moment(backup.made), "", "", why, place], now)
    return BackupLine(backup, held, [*backup_cells(backup.made, held), place], now)


def restored_in_words(backup: Backup, restored: Restored) -> str:
    """Say that the audit is as a backup was, and that the file that it replaced is kept."""
    told = tr("Granskningen är som den var {moment}.").format(moment=moment_as_said(backup.made))
    return f"{told} " + tr("Filen som den var innan ligger kvar bredvid.") if restored.kept else told


def place_in_words(folder: Path | None) -> str:
    """Say where backups are put."""
    if folder is None:
        return tr("Säkerhetskopior läggs bredvid granskningen.")
    return tr("Säkerhetskopior läggs i {folder}. Går den mappen inte att nå läggs de bredvid granskningen.").format(
        folder=folder
    )
