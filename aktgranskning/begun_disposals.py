"""What is noted of a disposal while it lasts, so that it goes on where it is interrupted.

Anyone who can write in the audit's folder could put such a note there. So it is asked for nothing that the audit itself
can still say, and no name in it is believed that is not the audit's own.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from aktgranskning.disposed_files import is_of_audit
from aktgranskning.domain.disposal import (
    Disposal,
    DisposedFile,
    FileRole,
    Outcome,
    read_disposal,
    with_files,
    write_disposal,
)
from aktgranskning.domain.errors import AuditError
from aktgranskning.store.backup_writing import sync
from aktgranskning.store.destroying import destroy, exists
from aktgranskning.store.leftovers import begun_disposal_of, is_disposal_begun, written_beside
from aktgranskning.store.places import real_path

_MOST_BYTES = 1 << 20
"""So large a note may be; thousands of files are named in less."""

_OPENS_NO_MORE = frozenset({"file.missing", "file.not_an_audit", "file.unrecognised", "file.damaged"})
"""The codes of a file of which a disposal may have destroyed something; it then no longer looks encrypted."""


def note_disposal(disposal: Disposal) -> None:
    """Note a disposal that begins, or how far it has come, for nobody else to read; OSError where that cannot be."""
    audit = Path(disposal.path)
    note = begun_disposal_of(audit)
    written = written_beside(note)
    noted = replace(disposal, path=audit.name, files=tuple(_beside(audit, disposal.files)))
    written.unlink(missing_ok=True)
    try:
        with open(os.open(written, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(write_disposal(noted))
        sync(written)
        os.replace(written, note)
    finally:
        written.unlink(missing_ok=True)
    sync(note.parent)


def _beside(audit: Path, files: tuple[DisposedFile, ...]) -> Iterator[DisposedFile]:
    """Yield the files by names relative to the audit, where they lie beside it."""
    for file in files:
        path = Path(file.path)
        yield replace(file, path=path.name if path.parent == audit.parent else file.path)


def forget_disposal(path: Path) -> None:
    """Take away what is noted of the disposal of an audit; OSError where that cannot be."""
    destroy(begun_disposal_of(path))


def begun_disposal(path: Path, folder: Path | None = None) -> Disposal | None:
    """Return what is noted of the disposal of an audit that did not come to its end; None where there is nothing.

    What is not the audit's own is left alone, and told. `folder` is the one with backups beyond those beside it.
    """
    path = real_path(path)
    if not is_disposal_begun(path):
        return None
    try:
        with begun_disposal_of(path).open("rb") as file:
            noted = read_disposal(file.read(_MOST_BYTES).decode("utf-8"))
    except (OSError, ValueError, LookupError, TypeError):
        return None
    files = [replace(file, path=str(path.parent / file.path)) for file in noted.files]
    has_audit = any(file.role is FileRole.AUDIT and file.path == str(path) for file in files)
    if path.parent / noted.path != path or not has_audit:
        return None
    return with_files(replace(noted, path=str(path)), (_known(file, path, folder) for file in files))


def _known(file: DisposedFile, audit: Path, folder: Path | None) -> DisposedFile:
    """Return a file as it was noted where it is the audit's own, or an export that is known by its SHA-256."""
    is_to_go = file.outcome in (Outcome.LEFT, Outcome.FAILED)
    if not is_to_go or is_of_audit(file, audit, folder):
        return file
    if file.role is FileRole.EXPORT:
        return replace(file, outcome=Outcome.CHANGED)
    is_gone = file.role is FileRole.LEFTOVER and not exists(Path(file.path))
    return replace(file, outcome=Outcome.GONE if is_gone else Outcome.UNKNOWN)


def goes_on_without_audit(error: AuditError) -> bool:
    """Say whether a disposal goes on by what is noted of it, as its audit is not opened any more, for this reason."""
    return error.code in _OPENS_NO_MORE


def carried_on(planned: Disposal, begun: Disposal | None) -> Disposal:
    """Return what is to be destroyed, as the audit itself says, with what is gone already where it was noted of it."""
    if begun is None or begun.head != planned.head:
        return planned
    destroyed = {file.sha256 for file in begun.of(Outcome.DESTROYED) if file.role is FileRole.EXPORT}
    present = {file.path for file in planned.files}
    gone = [
        replace(file, outcome=Outcome.DESTROYED)
        for file in begun.files
        if file.role is not FileRole.EXPORT and file.path not in present and not exists(Path(file.path))
    ]
    files = (
        replace(file, outcome=Outcome.DESTROYED) if file.outcome is Outcome.GONE and file.sha256 in destroyed else file
        for file in planned.files
    )
    return with_files(planned, (*files, *gone))
