"""What the first bytes of a file say, read before SQLite opens it.

An encrypted file has no such header: it begins with 16 random bytes, and is random from there on.
Source: the SQLite database file format, section 1.3 (the database header); SQLCipher's design, "Database encryption".
"""

import errno
import struct
from pathlib import Path
from typing import TYPE_CHECKING

from aktgranskning.domain.errors import AuditError

if TYPE_CHECKING:
    from aktgranskning.store.engine import Database

AUDIT_SUFFIX = ".granskning"
"""What the name of an audit file ends in."""

APPLICATION_ID = 0x416B7467
"""Marks a SQLite file as an audit: the letters "Aktg"."""

SALT_BYTES = 16
"""How many random bytes an encrypted file begins with."""

_MAGIC = b"SQLite format 3\0"
_HEADER_SIZE = 100
_USER_VERSION_AT = 60
_APPLICATION_ID_AT = 68
_ONLY_READ = (errno.EACCES, errno.EPERM, errno.EROFS)
_CIPHER_PAGE = 4096
"""The size of SQLCipher's pages, version 4."""


def check_header(path: Path, newest_version: int) -> bytes:
    """Return the salt of an encrypted file, b"" of one that is not; it is only read.

    Refused is what is no audit, cut off, or written by a newer program. Of an encrypted file only its length is known
    without its key: whether it is an audit, `check_identity` says. Never call it while this process has the file open:
    closing it here would drop SQLite's own lock.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
        size = path.stat().st_size
    except FileNotFoundError:
        raise AuditError("file.missing", path=path) from None
    except OSError as error:
        if path.is_dir():
            raise AuditError("file.is_a_folder", path=path) from None
        raise AuditError("file.unreadable", path=path, reason=error) from None
    if not header.startswith(_MAGIC):
        return _salt(path, header, size)
    if len(header) < _HEADER_SIZE:
        raise AuditError("file.not_an_audit", path=path)
    page_size = struct.unpack_from(">H", header, 16)[0]
    _check_identity(path, _number(header, _APPLICATION_ID_AT), _number(header, _USER_VERSION_AT), newest_version)
    if not _is_whole(path, size, 65536 if page_size == 1 else page_size or 1):
        raise AuditError("file.damaged", path=path)
    return b""


def check_writable(path: Path) -> None:
    """Refuse a file that may only be read: SQLite would open it all the same, and refuse the first act.

    Never call it while this process has the file open (see `check_header`).
    """
    try:
        path.open("r+b").close()
    except OSError as error:
        if error.errno in _ONLY_READ:
            raise AuditError("file.read_only", path=path, reason=error) from None


def is_encrypted(path: Path) -> bool:
    """Say whether a file is an encrypted one as far as its first bytes tell; where there is none, it is not.

    Never call it while this process has the file open (see `check_header`).
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
    except OSError:
        return False
    return len(header) == _HEADER_SIZE and not header.startswith(_MAGIC) and not header.isascii()


def check_identity(path: Path, database: "Database", newest_version: int) -> None:
    """Refuse what a key has opened where it is not an audit, or was written by a newer program."""
    application_id, version = (
        database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
    )
    _check_identity(path, application_id, version, newest_version)


def _check_identity(path: Path, application_id: int, version: int, newest_version: int) -> None:
    if application_id != APPLICATION_ID:
        raise AuditError("file.not_an_audit", path=path)
    if version > newest_version:
        raise AuditError("file.newer", path=path)


def _salt(path: Path, header: bytes, size: int) -> bytes:
    """Return what an encrypted file begins with; of what could be none, nothing like text is taken for one."""
    if size < _CIPHER_PAGE or header.isascii():
        raise AuditError("file.not_an_audit", path=path)
    if not _is_whole(path, size, _CIPHER_PAGE):
        raise AuditError("file.unrecognised", path=path)
    return header[:SALT_BYTES]


def _is_whole(path: Path, size: int, page_size: int) -> bool:
    """Say whether a file has whole pages, or will: a part that was left as the power went, the journal takes away."""
    return size % page_size == 0 or journal_is_left(path)


def journal_is_left(path: Path) -> bool:
    """Say whether a program that was killed left pages of the file in a journal."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.stat().st_size > 0


def _number(header: bytes, at: int) -> int:
    number: int = struct.unpack_from(">I", header, at)[0]
    return number
