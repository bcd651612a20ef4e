"""The backups of an audit file: how they are called, where they lie, which of them are kept.

Their names say it all, so that they are found where the audit file itself is damaged or gone.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aktgranskning.store.header import AUDIT_SUFFIX
from aktgranskning.store.places import real_path

BEGUN_SUFFIX = ".påbörjad"
"""What the name of a backup ends in until it is whole: such a file is none yet."""

RESTORING_SUFFIX = ".återställs"
"""What the name of the file ends in that is about to take the place of an audit file."""

BACKUP_SUFFIX = f".säkerhetskopia{AUDIT_SUFFIX}"
"""What the name of a backup ends in."""

REPLACED_MARK = " före återställning "
"""What stands between the name of an audit file and the time, in the name that a restoring keeps it under."""

_STAMP = "%Y%m%d-%H%M%S-%f%z"
_NAME = re.compile(
    rf"(?P<stem>.+)\.(?P<id>[0-9a-f]{{8}})(-(?P<place>[0-9a-f]{{6}}))?\.(?P<stamp>\d{{8}}-\d{{6}}-\d{{6}}[+-]\d{{4}})"
    rf"{re.escape(BACKUP_SUFFIX)}(?P<begun>{BEGUN_SUFFIX}(-journal)?)?",
    re.DOTALL,  # a name may hold a line feed
)
_LATEST = 5
_DAYS = 10

_SKEW = timedelta(minutes=1)
"""So much later than now a backup may seem to have been made: clocks differ, and names are made different."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, of which audit it is (8 hex digits), and when it was made (with the zone of that day).

    `place` tells copies of one audit apart that have the same name and the same chosen folder: 6 hex digits of where
    the file lies that it was made of, '' for one that lies beside it.
    """

    path: Path
    audit: str
    made: datetime
    place: str = ""

    def is_made_of(self, path: Path) -> bool:
        """Whether it was made of the audit file that lies there, rather than of a copy elsewhere."""
        return self.place == place_of(path, self.path.parent)


def backup_path(path: Path, audit: str, made: datetime, folder: Path | None = None) -> Path:
    """Return where a backup of an audit file belongs: beside it, or in a chosen folder."""
    stamp = made.astimezone().strftime(_STAMP)
    place = place_of(path, folder or path.parent)
    return (folder or path.parent) / f"{path.stem}.{audit}{'-' if place else ''}{place}.{stamp}{BACKUP_SUFFIX}"


def place_of(path: Path, folder: Path) -> str:
    """Return what the name of a backup in a folder says of where the file lies; '' in the file's own folder."""
    own = path.parent.resolve()
    if folder.resolve() == own:
        return ""
    return hashlib.sha256(unicodedata.normalize("NFC", str(own)).encode()).hexdigest()[:6]


def is_called_as_backup(file: Path, path: Path) -> bool:
    """Say whether a file has the name of a whole backup of an audit file, wherever it lies, and if it is there."""
    parts = _parts_of(file)
    return parts is not None and not parts["begun"] and parts["stem"] == _composed(path.stem)


def backed_up_name(file: Path) -> str | None:
    """Return the name of the audit that a file is called as a whole backup of; None where it is called otherwise."""
    parts = _parts_of(file)
    return f"{parts['stem']}{AUDIT_SUFFIX}" if parts and not parts["begun"] else None


def backups_of(path: Path, folder: Path | None = None, now: datetime | None = None) -> list[Backup]:
    """Return the backups of an audit file, the latest first: those beside it and those in a chosen folder.

    They are found by the file's name alone; another audit that was called the same has another `audit`. A folder that
    cannot be read has none. Those that seem to be made after `now`, by a clock that was ahead, are last.
    """
    path = real_path(path)
    folders = dict.fromkeys(one.absolute() for one in (path.parent, folder) if one)
    found = [backup for one in folders for backup in _in_folder(path, one)]
    latest_first = sorted(found, key=lambda backup: (backup.made, backup.path), reverse=True)
    return [backup for group in _by_clock(latest_first, now or datetime.now(UTC)) for backup in group]


def _by_clock(backups: Iterable[Backup], now: datetime) -> tuple[list[Backup], list[Backup]]:
    """Part backups into those that were made before now, and those that a clock was ahead of."""
    parts: tuple[list[Backup], list[Backup]] = ([], [])
    for backup in backups:
        parts[backup.made > now + _SKEW].append(backup)
    return parts


def kept(backups: Iterable[Backup]) -> list[Backup]:
    """Return those that are kept of the backups of one audit: the 5 latest, and the last one of 10 days before.

    A day is one on which there was a backup: who comes back after a holiday finds those from before.
    """
    latest_first = sorted(backups, key=lambda backup: backup.made, reverse=True)
    latest = latest_first[:_LATEST]
    last_of_day = {backup.made.date(): backup for backup in reversed(latest_first)}
    days = [backup for _, backup in sorted(last_of_day.items(), reverse=True) if backup not in latest]
    return [*latest, *days[:_DAYS]]


def prune(path: Path, audit: str, folder: Path, now: datetime) -> None:
    """Take away the backups of one audit file in a folder that need not be kept; one that cannot be stays.

    Those that seem to be made after now are no reason to take away others: as many of them are kept for themselves.
    """
    own = [backup for backup in _in_folder(path, folder) if backup.audit == audit and backup.is_made_of(path)]
    still_kept = [backup for group in _by_clock(own, now) for backup in kept(group)]
    for backup in own:
        if backup not in still_kept:
            with suppress(OSError):
                backup.path.unlink()


def begun_backups(path: Path, folder: Path) -> list[Backup]:
    """Return the files in a folder that a backup of an audit file was written into and that are none yet."""
    return [_backup(file, parts) for file, parts in _named_as(path, folder) if parts["begun"]]


def replaced_of(path: Path) -> list[Path]:
    """Return the files beside an audit file that are called as what a restoring replaced, in order of their names."""
    return sorted(file for file in _files_in(path.parent) if is_replaced_of(path, file))


def is_replaced_of(path: Path, file: Path) -> bool:
    """Say whether a file is called as an audit file that a restoring replaced."""
    begins = _composed(f"{path.stem}{REPLACED_MARK}")
    return _composed(file.name).startswith(begins) and file.suffix.lower() == AUDIT_SUFFIX


def _in_folder(path: Path, folder: Path) -> list[Backup]:
    return [_backup(file, parts) for file, parts in _named_as(path, folder) if not parts["begun"]]


def _backup(file: Path, parts: re.Match[str]) -> Backup:
    return Backup(file, parts["id"], datetime.strptime(parts["stamp"], _STAMP), parts["place"] or "")


def _named_as(path: Path, folder: Path) -> list[tuple[Path, re.Match[str]]]:
    """Return the files of a folder that are called as backups of an audit file, however the disk composes letters."""
    stem = _composed(path.stem)
    matches = ((file, _parts_of(file)) for file in _files_in(folder))
    return [(file, parts) for file, parts in matches if parts and parts["stem"] == stem]


def _files_in(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _parts_of(file: Path) -> re.Match[str] | None:
    return _NAME.fullmatch(_composed(file.name))


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)
