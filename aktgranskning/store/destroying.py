"""Files are destroyed: first what the keys are derived with, then every byte, then the names.

Overwriting reaches what the disk shows at that place. A solid-state disk may keep older copies of a block, which is why
the salt of an encrypted file goes first: without it, no passphrase gives its key any more.
"""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from aktgranskning.domain.working_files import UNFINISHED
from aktgranskning.store.header import is_encrypted

BEGUN_SUFFIX = ".gallras"
"""What the name of a file ends in from the moment on when it is being destroyed."""

_KEY_MATERIAL = 4096
"""The first page of an encrypted file, which holds the salt."""

_PIECE = 1 << 20


def destroy_keys(path: Path) -> None:
    """Overwrite what the key of an encrypted file is derived with, so that nobody takes it for one any more.

    Not that of one that a link points to. OSError where it cannot be written.
    """
    if path.is_symlink() or not is_encrypted(path):
        return
    with path.open("r+b", buffering=0) as file:
        _overwrite(file.fileno(), 0, bytes(min(_KEY_MATERIAL, path.stat().st_size)))


def destroy(path: Path, step: Callable[[], None] = lambda: None) -> None:
    """Overwrite a file, empty it and take it away; a link goes, and what it points to stays.

    It has another name from the beginning, so that what is left where this is interrupted is known again, and goes when
    this is called again. OSError where that cannot be done; `step` is called about every megabyte.
    """
    if path.is_symlink():
        path.unlink()
        return
    begun = path.with_name(path.name + BEGUN_SUFFIX)
    for left in (begun, path):
        if left.exists():
            left.open("r+b").close()  # one that cannot be written in keeps its name
            os.replace(left, begun)
            _destroy_begun(begun, step)


def exists(path: Path) -> bool:
    """Say whether anything of a file is left, under its name or under the one that it has while it is destroyed."""
    return path.is_symlink() or path.exists() or is_being_destroyed(path)


def is_being_destroyed(path: Path) -> bool:
    """Say whether something is left of a file whose destruction was interrupted."""
    return path.with_name(path.name + BEGUN_SUFFIX).exists()


def _destroy_begun(path: Path, step: Callable[[], None]) -> None:
    with path.open("r+b", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        for at in range(0, size, _PIECE):
            _overwrite(file.fileno(), at, secrets.token_bytes(min(_PIECE, size - at)))
            step()
        os.ftruncate(file.fileno(), 0)
        os.fsync(file.fileno())
    nameless = path.with_name(secrets.token_hex(8).join(UNFINISHED))
    os.replace(path, nameless)
    nameless.unlink()
    _sync_folder(path.parent)


def _overwrite(descriptor: int, at: int, content: bytes) -> None:
    os.lseek(descriptor, at, os.SEEK_SET)
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]
    os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    """Let a folder's names be on disk; systems that cannot do that do it by themselves."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows
        return
    try:
        os.fsync(descriptor)
    except OSError:
        return
    finally:
        os.close(descriptor)
