"""A file is read again where it was written to meanwhile."""

from pathlib import Path

import pytest

from aktgranskning.domain.errors import AuditError
from aktgranskning.store import untorn
from aktgranskning.store.engine import Database, connect
from aktgranskning.store.untorn import read_untorn


@pytest.fixture(autouse=True)
def _without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(untorn, "_PAUSE_SECONDS", 0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Prov.granskning"
    path.write_bytes(b"det som var")
    return path


def test_it_is_read_until_nobody_wrote_meanwhile(path: Path) -> None:
    found: list[Database] = []

    def read() -> Database:
        if len(found) < 2:
            path.write_bytes(b"annat %d" % len(found))
        found.append(connect(":memory:"))
        return found[-1]

    assert read_untorn(path, read) is found[2]
    found[2].conn.close()


def test_damage_is_told_only_where_nobody_wrote_meanwhile(path: Path) -> None:
    tries = 0

    def read() -> Database:
        nonlocal tries
        tries += 1
        if tries < 4:
            path.write_bytes(b"annat %d" % tries)
        raise AuditError("file.damaged", path=path)

    with pytest.raises(AuditError, match=r"file\.damaged"):
        read_untorn(path, read)
    assert tries == 4


def test_what_is_written_without_a_pause_is_given_up(path: Path) -> None:
    path.with_name(f"{path.name}-journal").write_bytes(b"gamla sidor")
    with pytest.raises(AuditError, match=r"file\.being_written"):
        read_untorn(path, lambda: connect(":memory:"))
