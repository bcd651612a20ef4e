"""A file that another program has open: who has it is told, a copy can be read, and nothing is written."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.catalogue import message
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import (
    add_cases,
    create_audit,
    edit_audit,
    load_checklist,
    open_audit,
    open_copy,
    set_reviewer,
)
from aktgranskning.session import Reviewer, Session
from aktgranskning.store.secrets import RecoveryKey
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.holding import held_open
from tests.said import Said
from tests.sound_file import assert_sound

SECRET = RecoveryKey(bytes(range(32)))
COPIES = 25

_NOBODY = 65534

both = pytest.mark.parametrize("secret", [None, SECRET], ids=["plain", "encrypted"])


@pytest.fixture
def path(tmp_path: Path, secret: RecoveryKey | None) -> Path:
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER, secret=secret) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
        add_cases(session, [NewCase()])
        review.begin_case(session, 1)
    return path


@both
def test_a_copy_is_whole_while_the_other_program_writes(path: Path, secret: RecoveryKey | None) -> None:
    acknowledged = 0
    with held_open(path, secret, pause=0.1) as holder:
        assert holder.stdout is not None
        for _ in range(COPIES):
            acknowledged = int(holder.stdout.readline())
            with open_copy(path, secret=secret) as copy:
                assert copy.is_copy
                assert_sound(copy)
                assert len(copy.log.rows_about(1, "plan")) >= acknowledged
        os.kill(holder.pid, 9)
        acknowledged = [acknowledged, *map(int, holder.stdout.read().split())][-1]
    with open_audit(path, secret=secret) as session:  # the lock of a killed program is in nobody's way
        assert_sound(session)
        assert len(session.log.rows_about(1, "plan")) >= acknowledged


@both
def test_nothing_can_be_changed_in_a_copy(path: Path, secret: RecoveryKey | None) -> None:
    before = path.read_bytes()
    with held_open(path, secret) as holder:
        with pytest.raises(AuditError) as refused:
            open_audit(path, secret=secret)
        assert refused.value.code == "file.in_use"
        assert f"process {holder.pid}" in message(refused.value)
        with open_copy(path, secret=secret) as copy:
            for act in (
                lambda: review.answer(copy, 1, "plan", "ja"),
                lambda: edit_audit(copy, Audit("Annan")),
                lambda: set_reviewer(copy, Reviewer("Granskare Två", "G2")),
            ):
                with pytest.raises(AuditError, match=r"review\.read_only_copy"):
                    act()
    assert path.read_bytes() == before


@pytest.mark.parametrize("secret", [None])
def test_a_file_that_nobody_has_open_is_copied_too_and_left_as_it_is(path: Path) -> None:
    names = set(path.parent.iterdir())
    with open_copy(path) as copy, open_audit(path) as session:  # the copy holds nothing
        assert copy.cases == session.cases
    assert set(path.parent.iterdir()) == names


@pytest.mark.parametrize("secret", [None])
def test_the_program_that_has_a_file_open_is_not_let_at_it_again(path: Path) -> None:
    with open_audit(path) as session:
        with pytest.raises(AuditError, match=r"file\.in_use"):
            open_copy(path)
        assert_still_locked(session)


@contextmanager
def _as_anybody() -> Iterator[None]:
    """Be a user whom the system's permissions bind."""
    if os.geteuid():
        yield
        return
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("secret", [None])
@pytest.mark.parametrize(("of_folder", "code"), [(0o777, "file.read_only"), (0o555, "file.folder_closed")])
def test_a_file_that_cannot_be_written_is_told_and_can_be_read(path: Path, of_folder: int, code: str) -> None:
    with TemporaryDirectory() as name:  # pytest's own folder lets nobody else in
        folder, copy = Path(name), Path(name, "Prov.granskning")
        copy.write_bytes(path.read_bytes())
        copy.chmod(0o444)
        folder.chmod(of_folder)
        with _as_anybody():
            with pytest.raises(AuditError) as refused:
                open_audit(copy)
            assert refused.value.code == code
            with open_copy(copy) as session:
                assert list(session.cases) == [1]
        folder.chmod(0o777)


def assert_still_locked(session: Session) -> None:
    """Fail where another program can write to the file."""
    script = (
        "import sys, sqlcipher3; connection = sqlcipher3.dbapi2.connect(sys.argv[1], timeout=0)\n"
        "try: connection.execute('DELETE FROM current')\n"
        "except sqlcipher3.dbapi2.OperationalError as error: print(error)\n"
    )
    command = [sys.executable, "-c", script, str(session.path)]
    assert "locked" in subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("secret", [None])
def test_the_commands_that_only_read_take_a_copy_and_say_so(path: Path, said: Said) -> None:
    free = said("tally", path), said("cases", path)
    with held_open(path):
        for command, expected in zip(("tally", "cases"), free, strict=True):
            assert said(command, path) == expected
            assert "öppen någon annanstans" in said.err
        out = path.with_name("redovisning.xlsx")
        said("export", path, out)
        assert out.exists()
        assert "är redan öppen" in said("import-answers", path, out, code=1)
