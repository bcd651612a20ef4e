"""A destroyed file is overwritten before its name goes; of an encrypted one the salt goes first."""

from pathlib import Path

import pytest

from aktgranskning.domain.audit import Audit
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import create_audit, open_audit
from aktgranskning.store.destroying import destroy, destroy_keys, exists
from aktgranskning.store.secrets import Passphrase, RecoveryKey
from tests.conftest import REVIEWER, Clock

SECRET = Passphrase("en lösenfras")


def test_the_bytes_are_gone_from_where_they_stood(tmp_path: Path) -> None:
    path, other_name = tmp_path / "plan.txt", tmp_path / "kvar.txt"
    path.write_bytes(b"planterat ord " * 200_000)
    other_name.hardlink_to(path)  # shows what is left where the bytes stood
    steps: list[int] = []
    destroy(path, lambda: steps.append(1))
    assert not path.exists()
    assert other_name.read_bytes() == b""
    assert len(steps) == 3
    assert [file.name for file in tmp_path.iterdir()] == ["kvar.txt"]


def test_the_bytes_are_overwritten_before_the_file_is_emptied(tmp_path: Path) -> None:
    path, seen = tmp_path / "plan.txt", list[bytes]()
    path.write_bytes(b"planterat ord " * 80_000)
    destroy(path, lambda: seen.append((tmp_path / "plan.txt.gallras").read_bytes()))
    assert b"planterat" not in seen[-1]
    assert len(seen[-1]) == 14 * 80_000


def test_without_its_salt_no_secret_opens_a_file(tmp_path: Path) -> None:
    path = tmp_path / "Hemlig.granskning"
    with create_audit(path, Audit("Hemlig"), REVIEWER, Clock(), secret=SECRET) as session:
        assert session.file.key
        recovery = RecoveryKey(session.file.key.key)
    size = path.stat().st_size
    destroy_keys(path)
    assert path.stat().st_size == size
    for secret in (SECRET, recovery):
        with pytest.raises(AuditError, match="not_an_audit"):
            open_audit(path, secret=secret)


def test_what_an_interrupted_destruction_left_goes_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.with_name("plan.txt.gallras").write_bytes(b"half of it")
    assert exists(path)
    destroy(path)
    assert list(tmp_path.iterdir()) == []
    assert not exists(path)


def test_a_link_goes_and_what_it_points_to_stays(tmp_path: Path) -> None:
    kept, link = tmp_path / "annan.txt", tmp_path / "länk.txt"
    kept.write_text("någon annans")
    link.symlink_to(kept)
    destroy(link)
    assert not link.is_symlink()
    assert kept.read_text() == "någon annans"


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        destroy(tmp_path)
