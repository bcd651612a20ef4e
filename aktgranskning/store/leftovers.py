"""What the program leaves beside an audit file where it is killed: all the names that it uses meanwhile, in one list.

Opening takes it away, and so does a disposal.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import time

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.working_files import UNFINISHED, UNFINISHED_UNTIL
from aktgranskning.store.backups import RESTORING_SUFFIX, backups_of, begun_backups, replaced_of
from aktgranskning.store.destroying import destroy, exists
from aktgranskning.store.lock import lock_path

BEGUN_DISPOSAL = ".gallring"
"""What the name of the file ends in by which a disposal that was interrupted goes on."""


def written_beside(path: Path) -> Path:
    """Return where the file that is to replace another one is written first."""
    return path.with_name(f"{path.name}-new")


def replaced_beside(path: Path) -> Path:
    """Return the name that keeps hold of what an audit file was, until that is written over."""
    return path.with_name(f"{path.name}-old")


def journal_of(path: Path) -> Path:
    """Return where the engine notes what it is changing in a file."""
    return path.with_name(f"{path.name}-journal")


def begun_disposal_of(path: Path) -> Path:
    """Return where it is noted that the disposal of an audit file has begun."""
    return path.with_name(path.name + BEGUN_DISPOSAL)


def is_disposal_begun(path: Path) -> bool:
    """Say whether it is noted that the disposal of an audit file has begun; a link, or what is no file, is no note."""
    note = begun_disposal_of(path)
    return note.is_file() and not note.is_symlink()


def leftovers_of(path: Path, folder: Path | None = None, audit: str = "") -> list[Path]:
    """Return what is left of changes of passphrase, half-written backups, and going back to one.

    Nobody else may have the audit open, and nothing of the kind may be under way. In another folder of backups, where
    another audit may be called the same, `audit` says whose half-written ones are meant.
    """
    found = [*_of_rewriting(path, folder), *_of_backups(path, folder, audit), *_of_restoring(path)]
    return [file for file in found if exists(file)]


def _of_rewriting(path: Path, folder: Path | None) -> Iterator[Path]:
    whole = (path, *(backup.path for backup in backups_of(path, folder)), *replaced_of(path))
    for file in whole:
        yield from (journal_of(written_beside(file)), written_beside(file), replaced_beside(file))
    yield written_beside(begun_disposal_of(path))


def _of_backups(path: Path, folder: Path | None, audit: str) -> Iterator[Path]:
    yield from (begun.path for begun in begun_backups(path, path.parent))
    if folder and folder.absolute() != path.parent:
        yield from (
            begun.path for begun in begun_backups(path, folder) if begun.audit == audit and begun.is_made_of(path)
        )


def _of_restoring(path: Path) -> Iterator[Path]:
    prepared = path.with_suffix(RESTORING_SUFFIX)
    if path != prepared:
        yield from (journal_of(prepared), written_beside(prepared), prepared, lock_path(prepared))


def clear_leftovers(path: Path, folder: Path | None = None, audit: str = "") -> None:
    """Take away what is left beside an audit file and its backups (`leftovers_of`), where that is possible."""
    for leftover in leftovers_of(path, folder, audit):
        with suppress(OSError):
            lose(leftover)


def unfinished_in(folder: Path) -> list[Path]:
    """Return the files of a folder that were to become exports, or were being destroyed, and that nobody writes to."""
    with suppress(OSError):
        found = folder.glob("*".join(UNFINISHED))
        return sorted(file for file in found if time() - file.stat().st_mtime > UNFINISHED_UNTIL)
    return []


def check_only_name(path: Path) -> None:
    """Refuse a link, and a file that another name stands for too: what is done to one would not be to the other.

    A name does not count that a restoring or a change of passphrase gave it which was killed.
    """
    if path.is_symlink():
        raise AuditError("file.has_another_name", path=path)
    if not path.is_file():
        return
    known = [other for other in (*replaced_of(path), replaced_beside(path)) if other.exists() and path.samefile(other)]
    if path.stat().st_nlink - len(known) > 1:
        raise AuditError("file.has_another_name", path=path)


def lose(path: Path) -> None:
    """Write over a file and take it away; one that has another name too only loses this one."""
    if path.exists() and path.stat().st_nlink > 1:
        path.unlink()
    destroy(path)
