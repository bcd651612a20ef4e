"""What can be said of an audit file without its key and without opening it, for a list of files.

It is read from the file and what lies beside it each time: nothing of it is kept outside the audit, and of an encrypted
one nothing of its contents can be.
"""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from aktgranskning.domain.audit import Absence, CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.store.header import check_identity, journal_is_left
from aktgranskning.store.leftovers import is_disposal_begun
from aktgranskning.store.lock import holder_of

if TYPE_CHECKING:
    from aktgranskning.store.engine import Database

_CIPHER_PAGE = 4096
"""The size of an encrypted file's pages: it is a multiple of it."""


class Contents(Enum):
    """What a file looks like from without."""

    GONE = auto()
    FOLDER_GONE = auto()
    ENCRYPTED = auto()
    PLAIN = auto()
    NO_AUDIT = auto()


@dataclass(frozen=True, slots=True)
class FileState:
    """The state of one file; `progress` is how many cases are done, of how many, where that can be read."""

    contents: Contents
    changed: datetime | None = None
    progress: tuple[int, int] | None = None
    is_being_disposed: bool = False
    holder: Mapping[str, object] = field(default_factory=dict)
    """Who has it open (user, host, since), empty for nobody."""

    @property
    def is_there(self) -> bool:
        """Whether there is a file to open."""
        return self.contents not in (Contents.GONE, Contents.FOLDER_GONE)


def state_of(path: Path) -> FileState:
    """Look at a file; nothing is written, and no lock is taken that another would wait for."""
    being_disposed = is_disposal_begun(path)
    try:
        found = path.stat()
    except OSError:
        where = Contents.GONE if path.parent.is_dir() else Contents.FOLDER_GONE
        return FileState(where, is_being_disposed=being_disposed)
    changed, holder = datetime.fromtimestamp(found.st_mtime).astimezone(), holder_of(path) or {}
    contents, progress = _look_inside(path, found.st_size)
    is_settled = not holder and not journal_is_left(path)  # what another program writes now may be torn
    return FileState(contents, changed, progress if is_settled else None, being_disposed, holder)


def _look_inside(path: Path, size: int) -> tuple[Contents, tuple[int, int] | None]:
    """Look through the engine: closing another handle on a file that this process has open would let go of its lock."""
    from aktgranskning.store.connecting import reading_beside
    from aktgranskning.store.engine import EngineError
    from aktgranskning.store.migrations import NEWEST_VERSION

    try:
        database = reading_beside(path, None)
        with closing(database.conn):
            check_identity(path, database, NEWEST_VERSION)
            return Contents.PLAIN, _progress(database)
    except EngineError:
        return (Contents.ENCRYPTED if size and size % _CIPHER_PAGE == 0 else Contents.NO_AUDIT), None
    except AuditError:
        return Contents.NO_AUDIT, None


def _progress(database: "Database") -> tuple[int, int] | None:
    """Return how many of the cases that can be read are done, and how many there are; None in an older schema."""
    from aktgranskning.store.engine import EngineError

    query = "SELECT count(*) FILTER (WHERE status = ?), count(*) FROM cases WHERE absence = ?"
    try:
        done, present = database.execute(query, (CaseStatus.DONE, Absence.PRESENT)).fetchone()
    except EngineError:
        return None
    return done, present
