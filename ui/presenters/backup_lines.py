"""The list of backups: what each holds, where it lies, and whether it can be gone back to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from aktgranskning.backup_words import BACKUP_HEADINGS, backup_cells, moment_in_words
from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.store.backup_contents import BackupFacts
from aktgranskning.store.backups import Backup

HEADINGS = (*BACKUP_HEADINGS, "Ligger i")

_BESIDE = "samma mapp som granskningen"
_WRONG_KEY = "har en annan lösenfras, eller är skadad"


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup in the list: its cells, and what it holds, or why it cannot be gone back to."""

    backup: Backup
    held: BackupFacts | AuditError
    cells: Sequence[str]

    @property
    def question(self) -> str:
        """What is asked before the audit goes back to it."""
        assert isinstance(self.held, BackupFacts)
        held, made = self.held, moment_in_words(self.backup.made)
        answers = "1 svar" if held.answers == 1 else f"{held.answers} svar"
        return (
            f"Granskningen blir som den var {made}: {answers} i {held.cases} akter, av vilka {held.done} är klara."
            " Det som har gjorts efter det finns kvar i filen som den är nu, som sparas bredvid under ett namn med"
            " ”före återställning”."
        )

    @property
    def problem(self) -> str:
        """Why it cannot be gone back to, '' where it can."""
        return message(self.held) if isinstance(self.held, AuditError) else ""


def backup_line(path: Path, backup: Backup, held: BackupFacts | AuditError) -> BackupLine:
    """Return the line of a backup of the audit file in `path`."""
    folder = backup.path.parent
    place = _BESIDE if folder == path.absolute().parent else str(folder)
    if isinstance(held, AuditError):
        why = _WRONG_KEY if held.code == "file.wrong_passphrase" else "går inte att läsa"
        return BackupLine(backup, held, [moment_in_words(backup.made), "", "", why, "", place])
    return BackupLine(backup, held, [*backup_cells(backup.made, held), place])


def place_in_words(folder: Path | None) -> str:
    """Say where backups are put."""
    if folder is None:
        return "Säkerhetskopior läggs bredvid granskningen."
    return f"Säkerhetskopior läggs i {folder}. Går den mappen inte att nå läggs de bredvid granskningen."
