"""What the first bytes of a file say, read before SQLite opens it.

Source: the SQLite database file format, section 1.3 (the database header).
"""

import struct
from pathlib import Path

from aktgranskning.domain.errors import AuditError

AUDIT_SUFFIX = ".granskning"
"""What the name of an audit file ends in."""

APPLICATION_ID = 0x416B7467
"""Marks a SQLite file as an audit: the letters "Aktg"."""

_MAGIC = b"SQLite format 3\0"
_HEADER_SIZE = 100
_USER_VERSION_AT = 60
_APPLICATION_ID_AT = 68


def check_header(path: Path, newest_version: int) -> None:
    """Refuse a file that is not an audit, cut off, or written by a newer program; it is only read.

    Never call it while this process has the file open: closing it here would drop SQLite's own lock.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
        size = path.stat().st_size
    except FileNotFoundError:
        raise AuditError("file.missing", path=path) from None
    except OSError as error:
        raise AuditError("file.unreadable", path=path, reason=error) from None
    if len(header) < _HEADER_SIZE or not header.startswith(_MAGIC):
        raise AuditError("file.not_an_audit", path=path)
    if _number(header, _APPLICATION_ID_AT) != APPLICATION_ID:
        raise AuditError("file.not_an_audit", path=path)
    if _number(header, _USER_VERSION_AT) > newest_version:
        raise AuditError("file.newer", path=path)
    page_size = struct.unpack_from(">H", header, 16)[0]
    # Where the power went while pages were appended, a part of one may be there; the journal takes it away.
    if size % (65536 if page_size == 1 else page_size or 1) and not journal_is_left(path):
        raise AuditError("file.damaged", path=path)


def journal_is_left(path: Path) -> bool:
    """Say whether a program that was killed left pages of the file in a journal."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.stat().st_size > 0


def _number(header: bytes, at: int) -> int:
    number: int = struct.unpack_from(">I", header, at)[0]
    return number
