"""Going back to a backup from the window: what there is, which one, and the audit as it is then."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.backup_contents import facts_of, what_it_holds, what_they_hold
from aktgranskning.store.backups import Backup, backups_of
from aktgranskning.store.header import is_encrypted
from aktgranskning.store.lock import FileLock
from aktgranskning.store.secrets import RecoveryKey, Secret
from ui.background import CancelledError
from ui.dialogs.backups import BackupsDialog
from ui.dialogs.opening import OpeningDialog, open_beside
from ui.presenters.backup_lines import BackupLine, backup_line, restored_in_words
from ui.presenters.backup_words import held_in_words
from ui.settings import Settings
from ui.translating import tr

if TYPE_CHECKING:
    from aktgranskning.session import Session
    from ui.background import Progress
    from ui.presenters.backups import BackupsPresenter


@dataclass(frozen=True, slots=True)
class Chosen:
    """A backup to go back to, of which audit file, and what opens it."""

    path: Path
    backup: Backup
    secret: Secret | None


def choose_backup(
    parent: QWidget, settings: Settings, path: Path, presenter: "BackupsPresenter | None" = None
) -> Chosen | None:
    """Show the backups of an audit file, and return the one that the user wants to go back to; None for none.

    With a presenter the audit is open, and its backups have its key; else what opens them is asked for.
    """
    shown = held_in_words(facts_of(presenter.session.file.database)) if presenter else ""
    if presenter:
        key = presenter.session.file.key
        secret: Secret | None = RecoveryKey(key.key) if key else None
    else:
        found = _found_beside(parent, path, settings.backup_folder())
        asked = _asked(parent, found)
        if asked is None:
            return None
        (secret,) = asked

    def read() -> Sequence[BackupLine]:
        there = backups_of(path, settings.backup_folder())
        held = what_they_hold([backup.path for backup in there], secret)
        now = shown or _held_now(path, secret)
        return [backup_line(path, backup, facts, now) for backup, facts in zip(there, held, strict=True)]

    dialog = BackupsDialog(path, read, settings, presenter, parent)
    dialog.exec()
    dialog.deleteLater()
    return Chosen(path, dialog.chosen.backup, secret) if dialog.chosen else None


def _held_now(path: Path, secret: Secret | None) -> str:
    """Say what an audit file holds that this program does not have open."""
    if not path.exists():
        return tr("Filen finns inte.")
    try:
        lock = FileLock(path)
        try:
            return held_in_words(what_it_holds(path, secret))
        finally:
            lock.release()
    except AuditError:
        return tr("Filen går inte att läsa.")


def restore_beside(parent: QWidget, chosen: Chosen, settings: Settings) -> "tuple[Session, str] | None":
    """Go back to a backup beside the window; None where the user cancelled before.

    Returns the audit, opened, and what is told of it. AuditError where it cannot be gone back to it; the audit file is
    as it was then.
    """
    from aktgranskning.engagement import open_audit
    from aktgranskning.restoring import restore
    from aktgranskning.session import Reviewer

    name, initials = settings.reviewer()
    reviewer = Reviewer(name, initials) if name else None

    def work(progress: "Progress") -> "tuple[Session, str]":
        progress(0, 0)
        restored = restore(chosen.path, chosen.backup.path, reviewer, secret=chosen.secret)
        return open_audit(chosen.path, secret=chosen.secret), restored_in_words(chosen.backup, restored)

    dialog = OpeningDialog(tr("Återställer …"), work, parent)
    dialog.wait()
    dialog.deleteLater()
    if dialog.error and not isinstance(dialog.error, CancelledError):
        raise dialog.error
    return cast("tuple[Session, str] | None", dialog.result_of_work)


def _found_beside(parent: QWidget, path: Path, folder: Path | None) -> list[Backup]:
    dialog = OpeningDialog(tr("Letar efter säkerhetskopior …"), lambda _progress: backups_of(path, folder), parent)
    dialog.wait()
    dialog.deleteLater()
    found = dialog.result_of_work
    return found if isinstance(found, list) else []


def _asked(parent: QWidget, found: Sequence[Backup]) -> tuple[Secret | None] | None:
    """Return what opens the backups, asked for until it opens one of them; None where the user cancelled."""
    encrypted = [backup.path for backup in found if is_encrypted(backup.path)]
    if not encrypted:
        return (None,)

    def work(secret: Secret | None, _progress: "Progress") -> tuple[Secret | None]:
        held = list(what_they_hold(encrypted, secret))
        wrong = [facts for facts in held if isinstance(facts, AuditError) and facts.code == "file.wrong_passphrase"]
        if len(wrong) == len(held):
            raise wrong[0]
        return (secret,)

    return open_beside(parent, tr("Läser säkerhetskopiorna …"), encrypted[0], work)
