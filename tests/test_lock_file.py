"""The lock beside an audit never writes over another file."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.lock import FileLock, lock_path


@pytest.mark.parametrize("link", [os.link, os.symlink], ids=["hard", "symbolic"])
def test_a_lock_that_is_a_link_leaves_what_it_leads_to(tmp_path: Path, link: Callable[[Path, Path], None]) -> None:
    path, other = tmp_path / "a.granskning", tmp_path / "annat"
    other.write_text("viktigt")
    link(other, lock_path(path))
    with pytest.raises(AuditError, match="lock_is_another_file"):
        FileLock(path)
    assert other.read_text() == "viktigt"
    assert lock_path(path).exists()


def test_a_link_that_leads_nowhere_creates_nothing(tmp_path: Path) -> None:
    path, other = tmp_path / "a.granskning", tmp_path / "annat"
    os.symlink(other, lock_path(path))
    with pytest.raises(AuditError, match="lock_is_another_file"):
        FileLock(path)
    assert not other.exists()
