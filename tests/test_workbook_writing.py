"""How the workbook reaches the disk: whole or not at all."""

import errno
import os
import stat
import tempfile
from pathlib import Path

import pytest

from aktgranskning.catalogue import message
from aktgranskning.domain.audit import Case
from aktgranskning.domain.checklist import Checklist, Item, ItemKind, TallyKind
from aktgranskning.domain.errors import AuditError
from exports.sheet import Sheet
from exports.target import CancelledError
from exports.workbook import export_workbook
from exports.writer import check_size
from tests.example_snapshot import example_snapshot, options, snapshot_of


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workbook that is there already, in a folder of its own; openpyxl's own files go to another."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    path = tmp_path / "folder" / "Åtgärd.xlsx"
    path.parent.mkdir()
    path.write_bytes(b"before")
    return path


def assert_untouched(target: Path) -> None:
    assert target.read_bytes() == b"before"
    assert [path.name for path in target.parent.iterdir() if not path.name.startswith(".~lock")] == [target.name]
    assert not list((target.parent.parent / "temporary").iterdir())


def refused(path: Path) -> AuditError:
    with pytest.raises(AuditError) as caught:
        export_workbook(example_snapshot(), path, options())
    assert path.name in message(caught.value) or str(path.parent) in message(caught.value)
    return caught.value


def test_the_workbook_replaces_the_one_before_and_leaves_no_other_file(target: Path) -> None:
    seen: list[tuple[int, int]] = []
    export_workbook(example_snapshot(), target, options(), lambda done, rows: seen.append((done, rows)))
    assert target.read_bytes()[:2] == b"PK"
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    assert not list((target.parent.parent / "temporary").iterdir())
    assert seen == [(done, len(seen)) for done in range(1, len(seen) + 1)]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no mode bits")
def test_only_the_user_can_read_the_workbook(target: Path) -> None:
    export_workbook(example_snapshot(), target, options())
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize("stop_at", [1, 30])
def test_a_cancelled_export_leaves_everything_as_it_was(target: Path, stop_at: int) -> None:
    def stop(done: int, _rows: int) -> None:
        if done == stop_at:
            raise CancelledError

    with pytest.raises(CancelledError):
        export_workbook(example_snapshot(), target, options(), stop)
    assert_untouched(target)


def test_a_workbook_that_libreoffice_has_open_is_refused(target: Path) -> None:
    (target.parent / f".~lock.{target.name}#").touch()
    assert refused(target).code == "export.open_elsewhere"
    assert_untouched(target)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(errno.EACCES, "in use"), "export.open_elsewhere"),
        (OSError(errno.ENOSPC, "no space"), "export.disk_full"),
        (OSError(errno.EIO, "input/output error"), "export.not_written"),
    ],
)
def test_what_the_system_refuses_is_said(
    target: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    def refuse(*_paths: Path) -> None:
        raise error

    monkeypatch.setattr(os, "replace", refuse)
    assert refused(target).code == code
    assert_untouched(target)


def test_targets_that_cannot_be_written_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "Prov.granskning").code == "export.wrong_suffix"
    assert refused(tmp_path / "saknas" / "a.xlsx").code == "export.folder_missing"
    (tmp_path / "mapp.xlsx").mkdir()
    assert refused(tmp_path / "mapp.xlsx").code == "export.is_folder"


def test_a_folder_that_cannot_be_written_is_refused(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_where: object) -> None:
        raise PermissionError(errno.EACCES, "permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    assert refused(target).code == "export.folder_closed"
    assert_untouched(target)


def test_what_no_workbook_can_hold_is_refused_before_anything_is_written(target: Path) -> None:
    items = tuple(Item(f"i{index}", ItemKind.INTEGER, "I", TallyKind.NONE) for index in range(8200))
    snapshot = snapshot_of(Checklist("f", "F", "1", (), items), [Case(1, "Akt 1")], [{}])
    with pytest.raises(AuditError) as caught:
        export_workbook(snapshot, target, options())
    assert caught.value.code == "export.too_many_columns"
    assert "16403" in message(caught.value)
    assert_untouched(target)
    with pytest.raises(AuditError) as caught:
        check_size(Sheet("Matris", (10,), (), 1_048_577))
    assert caught.value.code == "export.too_many_rows"
