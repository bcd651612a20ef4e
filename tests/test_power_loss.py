"""The power is lost at any moment: no acknowledged answer is gone, and the file opens and is sound."""

import shutil
from pathlib import Path

import pytest

from aktgranskning.store.secrets import RecoveryKey
from tests.power_loss import ANSWERS, power_losses, recorded_writer

pytestmark = pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")

SECRET = RecoveryKey(bytes(range(32)))


@pytest.mark.parametrize(
    ("secret", "points"),
    [(None, 400), (SECRET, 100), pytest.param(SECRET, 400, marks=pytest.mark.slow)],
    ids=["plain", "encrypted", "encrypted, all"],
)
def test_no_acknowledged_answer_is_lost_with_the_power(tmp_path: Path, secret: RecoveryKey | None, points: int) -> None:
    events = recorded_writer(tmp_path / "recorded", secret=secret)
    assert sum(event.call == "said" for event in events) == ANSWERS
    assert power_losses(events, tmp_path, points, secret) == (points, points)


def test_a_writer_that_does_not_wait_for_the_disk_loses_answers(tmp_path: Path) -> None:
    events = recorded_writer(tmp_path / "recorded", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL")
    tried, survived = power_losses(events, tmp_path, 40)
    assert survived < tried, "the replay proves nothing"
