"""What can be said of an audit file without opening it, and what the start page makes of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from subprocess import PIPE, Popen
from sys import executable

import pytest

from aktgranskning.domain.audit import Audit
from aktgranskning.engagement import add_cases, create_audit
from aktgranskning.file_state import Contents, FileState, state_of
from aktgranskning.review import begin_case
from aktgranskning.session import Session
from aktgranskning.store.leftovers import begun_disposal_of
from aktgranskning.store.lock import lock_path
from aktgranskning.store.secrets import Passphrase
from tests.conftest import REVIEWER
from ui.presenters.recent_files import told

NOW = datetime(2026, 3, 4, 12, 0).astimezone()
HELD = "import sys, pathlib; from aktgranskning.store.lock import FileLock; lock = FileLock(pathlib.Path(sys.argv[1]));"


@contextmanager
def open_elsewhere(path: Path) -> Iterator[None]:
    """Another program has the file open meanwhile."""
    program = f"{HELD} print('held', flush=True); sys.stdin.read()"
    with Popen([executable, "-c", program, str(path)], stdin=PIPE, stdout=PIPE) as other:
        assert other.stdout
        assert other.stdout.readline() == b"held\n"
        try:
            yield
        finally:
            other.communicate()


def test_of_a_plain_audit_it_is_said_how_far_it_came(session: Session) -> None:
    path = session.path
    begin_case(session, 1)
    session.close()
    state = state_of(path)
    assert (state.contents, state.progress, state.holder) == (Contents.PLAIN, (0, 3), {})
    assert told(replace(state, progress=(2, 3), changed=NOW), path, NOW) == (
        "2 av 3 akter klara · ändrad i dag 12:00 · okrypterad"
    )


def test_nothing_beside_the_audit_is_written_or_changed(session: Session) -> None:
    path = session.path
    session.close()
    before = {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in path.parent.iterdir()}
    state_of(path)
    assert {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in path.parent.iterdir()} == before


def test_the_look_lets_go_of_no_lock_of_this_process(session: Session) -> None:
    session.file.database.execute("BEGIN EXCLUSIVE")
    state_of(session.path)
    program = (
        "import sys, sqlite3; db = sqlite3.connect(sys.argv[1], timeout=0);"
        "\ntry: db.execute('BEGIN IMMEDIATE')"
        "\nexcept sqlite3.OperationalError: print('locked')"
    )
    with Popen([executable, "-c", program, str(session.path)], stdout=PIPE) as other:
        assert other.communicate()[0] == b"locked\n"
    session.file.database.execute("ROLLBACK")


def test_of_an_encrypted_audit_nothing_of_its_contents_is_said(tmp_path: Path) -> None:
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER, secret=Passphrase("korall tunnel mandat")) as session:
        add_cases(session, [])
    state = state_of(path)
    assert (state.contents, state.progress) == (Contents.ENCRYPTED, None)
    yesterday = NOW - timedelta(days=1)
    assert told(replace(state, changed=yesterday), path, NOW) == "Ändrad i går 12:00 · krypterad"


def test_who_has_it_open_elsewhere_is_said_and_no_figure_that_may_be_torn(session: Session) -> None:
    path = session.path
    session.close()
    with open_elsewhere(path):
        state = state_of(path)
        assert state.holder["user"]
        assert state.progress is None
        words = told(state, path, NOW)
        assert words.startswith(f"Öppen hos {state.holder['user']} på {state.holder['host']} sedan ")
        assert words.endswith("okrypterad")
    assert state_of(path).holder == {}


def test_a_lock_that_a_killed_program_left_is_nobodys(session: Session) -> None:
    path = session.path
    session.close()
    lock_path(path).write_text('{"user": "annan"}')
    assert state_of(path).holder == {}
    assert lock_path(path).exists()


def test_what_is_gone_or_no_audit_says_so(tmp_path: Path) -> None:
    path = tmp_path / "Prov.granskning"
    assert told(state_of(path), path, NOW) == f"Finns inte längre i {tmp_path}"
    away = tmp_path / "usb" / "Prov.granskning"
    assert told(state_of(away), away, NOW) == f"Mappen nås inte nu: {tmp_path / 'usb'}"
    path.write_text("inte en granskning")
    assert told(state_of(path), path, NOW) == "Går inte att läsa som en granskning"


def test_a_disposal_that_was_interrupted_is_said(session: Session) -> None:
    path = session.path
    session.close()
    begun_disposal_of(path).write_text("{}")
    assert told(state_of(path), path, NOW) == "Gallringen är påbörjad men inte avslutad"


@pytest.mark.parametrize(
    ("progress", "words"),
    [((0, 0), "Inga akter än"), ((1, 1), "1 av 1 akt klara"), ((7, 15), "7 av 15 akter klara"), (None, "Ändrad")],
)
def test_how_far_in_words(progress: tuple[int, int] | None, words: str, tmp_path: Path) -> None:
    state = FileState(Contents.PLAIN, NOW - timedelta(days=9), progress)
    said = told(state, tmp_path / "a.granskning", NOW)
    assert said.startswith(words)
    assert "2026-02-23" in said
