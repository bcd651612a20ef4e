"""What keeps an open audit file from being written to, for real, and what takes that away again."""

import resource
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.session import Session
from aktgranskning.store.header import journal_is_left
from aktgranskning.store.secrets import RecoveryKey
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.sound_file import assert_sound


@contextmanager
def no_room(session: Session) -> Iterator[None]:
    """Let the file have no page more than it has."""
    database = session.file.database
    pages = database.execute("PRAGMA page_count").fetchone()[0]
    before = database.execute("PRAGMA max_page_count").fetchone()[0]
    database.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    yield
    database.execute(f"PRAGMA max_page_count = {before}").fetchall()


@contextmanager
def failing_writes(_session: Session) -> Iterator[None]:
    """Let the system refuse whatever this process writes to any file."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def failing_halfway(session: Session) -> Iterator[None]:
    """Let the system take what is written to the journal, and refuse what is written to the end of the file.

    The engine can then neither finish the act nor take it back, and does not read either.
    """
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (session.path.stat().st_size // 2, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def moved(session: Session) -> Iterator[None]:
    """Let the file be under another name."""
    elsewhere = session.path.with_name("Flyttad.granskning")
    session.path.rename(elsewhere)
    yield
    elsewhere.rename(session.path)


@contextmanager
def replaced(session: Session) -> Iterator[None]:
    """Let another file stand in its place: one that nothing may be written to, nor beside it."""
    elsewhere = session.path.with_name("Flyttad.granskning")
    session.path.rename(elsewhere)
    other = b"en annan fil"
    session.path.write_bytes(other)
    yield
    assert session.path.read_bytes() == other
    assert not journal_is_left(session.path)
    elsewhere.rename(session.path)


@contextmanager
def folder_gone(session: Session) -> Iterator[None]:
    """Let the folder be under another name, as where a stick is taken out."""
    elsewhere = session.path.parent.with_name("Borta")
    session.path.parent.rename(elsewhere)
    yield
    elsewhere.rename(session.path.parent)


OBSTACLES: dict[str, tuple[Callable[[Session], AbstractContextManager[None]], str]] = {
    "no room": (no_room, "file.disk_full"),
    "failing writes": (failing_writes, "file.not_written"),
    "failing halfway": (failing_halfway, "file.not_written"),
    "moved": (moved, "file.moved"),
    "replaced": (replaced, "file.moved"),
    "folder gone": (folder_gone, "file.moved"),
}
"""By what it is: how it is put in the way, and the code that the user is told."""

LONG = "Ett långt stycke. " * 2000
"""More than a file without room takes."""


def begun(folder: Path, secret: RecoveryKey | None) -> Session:
    """Make an audit with one case that is begun, in a folder of its own."""
    folder.mkdir()
    session = create_audit(folder / "Prov.granskning", Audit("Prov"), REVIEWER, secret=secret)
    load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
    add_cases(session, [NewCase()])
    review.begin_case(session, 1)
    return session


def tried_obstacles(folder: Path, secret: RecoveryKey | None = None) -> tuple[int, int]:
    """Put everything in the way of an act; return how much that was, and how often the act was refused, then kept."""
    survived = 0
    for number, (put_in_the_way, code) in enumerate(OBSTACLES.values()):
        session = begun(folder / str(number), secret)
        survived += _is_refused(session, put_in_the_way, code) and _is_kept(session, secret)
    return len(OBSTACLES), survived


def _is_refused(session: Session, put_in_the_way: Callable[[Session], AbstractContextManager[None]], code: str) -> bool:
    with put_in_the_way(session):
        try:
            review.comment(session, 1, "plan", LONG)
        except AuditError as error:
            return error.code == code and not session.answers[1]["plan"].comment
    return False


def _is_kept(session: Session, secret: RecoveryKey | None) -> bool:
    review.comment(session, 1, "plan", LONG)
    assert_sound(session)
    session.close()
    with open_audit(session.path, secret=secret) as session:
        return session.answers[1]["plan"].comment == LONG
