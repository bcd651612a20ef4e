"""The backups of an audit file: how they are called, where they lie, which of them are kept.

Their names say it all, so that they are found where the audit file itself is damaged or gone.
"""

import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from aktgranskning.store.header import AUDIT_SUFFIX

BEGUN_SUFFIX = ".påbörjad"
"""What the name of a backup ends in until it is whole: such a file is none yet."""

RESTORING_SUFFIX = ".återställs"
"""What the name of the file ends in that is about to take the place of an audit file."""

BACKUP_SUFFIX = f".säkerhetskopia{AUDIT_SUFFIX}"
"""What the name of a backup ends in."""

REPLACED_MARK = " före återställning "
"""What stands in the name of the file that was replaced by a backup, between the audit's and the time."""

_STAMP = "%Y%m%d-%H%M%S-%f%z"
_NAME = re.compile(
    rf"(?P<stem>.+)\.(?P<id>[0-9a-f]{{8}})\.(?P<stamp>\d{{8}}-\d{{6}}-\d{{6}}[+-]\d{{4}}){re.escape(BACKUP_SUFFIX)}"
    rf"(?P<begun>{BEGUN_SUFFIX}(-journal)?)?"
)
_LATEST = 5
_DAYS = 10


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, of which audit it is (8 hex digits), and when it was made (with the zone of that day)."""

    path: Path
    audit: str
    made: datetime


def backup_path(path: Path, audit: str, made: datetime, folder: Path | None = None) -> Path:
    """Return where a backup of an audit file belongs: beside it, or in a chosen folder."""
    stamp = made.astimezone().strftime(_STAMP)
    return (folder or path.parent) / f"{path.stem}.{audit}.{stamp}{BACKUP_SUFFIX}"


def backups_of(path: Path, folder: Path | None = None) -> list[Backup]:
    """Return the backups of an audit file, the latest first: those beside it and those in a chosen folder.

    They are found by the file's name alone; another audit that was called the same has another `audit`. A folder that
    cannot be read has none.
    """
    folders = dict.fromkeys(one.absolute() for one in (path.parent, folder) if one)
    found = [backup for one in folders for backup in _in_folder(path, one)]
    return sorted(found, key=lambda backup: (backup.made, backup.path), reverse=True)


def replaced_files(path: Path) -> list[Path]:
    """Return the files that were kept, beside an audit file, when backups took its place; found by name alone."""
    start = unicodedata.normalize("NFC", f"{path.stem}{REPLACED_MARK}")
    names = {file: unicodedata.normalize("NFC", file.name) for file in _files_in(path.parent)}
    return sorted(
        file for file, name in names.items() if name.startswith(start) and file.suffix.lower() == AUDIT_SUFFIX
    )


def kept(backups: Iterable[Backup]) -> list[Backup]:
    """Return those that are kept of the backups of one audit: the 5 latest, and the last one of 10 days before.

    A day is one on which there was a backup: who comes back after a holiday finds those from before.
    """
    latest_first = sorted(backups, key=lambda backup: backup.made, reverse=True)
    latest = latest_first[:_LATEST]
    last_of_day = {backup.made.date(): backup for backup in reversed(latest_first)}
    days = [backup for _, backup in sorted(last_of_day.items(), reverse=True) if backup not in latest]
    return [*latest, *days[:_DAYS]]


def prune(path: Path, audit: str, folder: Path) -> None:
    """Take away the backups of one audit in a folder that need not be kept; one that cannot be stays."""
    own = [backup for backup in _in_folder(path, folder) if backup.audit == audit]
    still_kept = kept(own)
    for backup in own:
        if backup not in still_kept:
            with suppress(OSError):
                backup.path.unlink()


def sweep(path: Path, audit: str, folder: Path) -> None:
    """Take away what a program that was killed left of backups of an audit, and of going back to one.

    Only who has the audit open may.
    """
    begun = [file for file, parts in _named_as(path, folder) if parts["begun"] and parts["id"] == audit]
    prepared = path.with_suffix(RESTORING_SUFFIX)
    for file in (*begun, prepared) if path != prepared else begun:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _in_folder(path: Path, folder: Path) -> list[Backup]:
    return [
        Backup(file, parts["id"], datetime.strptime(parts["stamp"], _STAMP))
        for file, parts in _named_as(path, folder)
        if not parts["begun"]
    ]


def _named_as(path: Path, folder: Path) -> list[tuple[Path, re.Match[str]]]:
    """Return the files of a folder that are called as backups of an audit file, however the disk composes letters."""
    stem = unicodedata.normalize("NFC", path.stem)
    matches = ((file, _NAME.fullmatch(unicodedata.normalize("NFC", file.name))) for file in _files_in(folder))
    return [(file, parts) for file, parts in matches if parts and parts["stem"] == stem]


def _files_in(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []
