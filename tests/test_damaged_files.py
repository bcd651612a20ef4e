"""Damaged copies of an audit file are opened whole, or refused with the way to the latest backup."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.catalogue import sentences
from aktgranskning.counting import count_file
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit
from aktgranskning.log_entries import log_entries
from aktgranskning.session import Session
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.damage import is_bad_page
from aktgranskning.store.engine import EngineError
from aktgranskning.store.secrets import Secret
from tests.conftest import REVIEWER
from tests.damaged_files import KEY, Damage, Outcome, all_of, promised, try_damages
from tests.fixtures.make import make
from tests.said import Said
from tests.ui_hands import when_open
from ui.dialogs.trouble import TroubleDialog
from ui.failures import Failures


@pytest.fixture(scope="module", params=[None, KEY], ids=["plain", "encrypted"])
def sound(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Secret | None]:
    """An audit file that holds something of everything, and what opens it."""
    secret: Secret | None = request.param
    path = tmp_path_factory.mktemp("damage") / "Hel.granskning"
    make(path, secret)
    return path, secret


def test_damaged_copies_are_whole_or_refused(sound: tuple[Path, Secret | None]) -> None:
    path, secret = sound
    trials = try_damages(path, secret, 30 if secret else 60)
    assert [one for one in trials if one.outcome not in (Outcome.INTACT, Outcome.REFUSED)] == []
    assert {one.damage for one in trials if one.outcome is Outcome.REFUSED} == set(Damage)


@pytest.mark.slow
def test_five_hundred_damaged_copies_are_whole_or_refused(sound: tuple[Path, Secret | None]) -> None:
    assert promised(try_damages(*sound, 500, first_seed=1000)) == (500, 500)


def test_a_sound_copy_is_whole(sound: tuple[Path, Secret | None], tmp_path: Path) -> None:
    path, secret = sound
    copy = tmp_path / "Kopia.granskning"
    shutil.copyfile(path, copy)
    assert all_of(copy, secret) == all_of(path, secret)


@pytest.fixture
def broken_while_open(sound: tuple[Path, Secret | None], tmp_path: Path) -> Iterator[Session]:
    """An open audit of which every page but the first has gone bad since, and none is kept in memory."""
    path = tmp_path / "Öppen.granskning"
    shutil.copyfile(sound[0], path)
    session = open_audit(path, REVIEWER, secret=sound[1])
    session.file.database.execute("PRAGMA shrink_memory").fetchall()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(bytes([0xA5]) * (path.stat().st_size - 4096))
    yield session
    session.close()


def test_an_act_tells_that_the_file_has_gone_bad(broken_while_open: Session) -> None:
    before = broken_while_open.answers[1]["plan"]
    with pytest.raises(AuditError, match=r"file\.damaged_while_open"):
        review.comment(broken_while_open, 1, "plan", "Ny")
    assert broken_while_open.answers[1]["plan"] == before


def test_the_window_tells_that_a_page_cannot_be_read(
    qtbot: QtBot, broken_while_open: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, TroubleDialog)
        said.append(dialog.text())
        dialog.accept()

    with pytest.raises(EngineError) as met:
        log_entries(broken_while_open)
    assert is_bad_page(met.value)
    monkeypatch.setattr("sys.__excepthook__", lambda *_: None)
    when_open(read)
    Failures(None).meet(met.type, met.value, met.tb)
    assert "skadats på disken" in said[0]
    assert "Traceback" not in said[0]


def test_the_window_tells_that_the_disk_fails_and_not_the_program(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, TroubleDialog)
        told.meet(type(error), error, None)  # another reader meets the same: no other box comes over this one
        said.append(dialog.text())
        dialog.accept()

    error, told = EngineError("disk I/O error"), Failures(None)
    monkeypatch.setattr("sys.__excepthook__", lambda *_: None)
    when_open(read)
    told.meet(type(error), error, None)
    (words,) = said
    assert all(sentence in words for sentence in sentences("file.not_read_now"))


def test_progress_is_told_in_slices_and_can_cancel(sound: tuple[Path, Secret | None], tmp_path: Path) -> None:
    path, secret = sound
    told: list[tuple[int, int]] = []
    open_audit(path, REVIEWER, secret=secret, progress=lambda done, total: told.append((done, total))).close()
    assert told[0][0] == 0 < told[0][1]

    class StoppedError(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        open_audit(path, REVIEWER, secret=secret, progress=stop)
    open_audit(path, REVIEWER, secret=secret).close()


def test_a_lost_file_shows_the_way_to_its_backup(session: Session, said: Said) -> None:
    with session.file.transaction():
        pass
    backup = shutil.copyfile(session.path, session.path.with_name(_BACKUP.format(stem=session.path.stem)))
    session.close()
    session.path.unlink()
    with pytest.raises(AuditError) as refused:
        AuditFile.open(session.path)
    assert refused.value.parameters["backup"] == backup
    with pytest.raises(AuditError):
        count_file(session.path, None)
    assert backup.name in said("cases", session.path, code=1)


_BACKUP = "{stem}.0123abcd.20260302-120000-000000+0000.säkerhetskopia.granskning"
