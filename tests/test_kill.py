"""kill -9 of the program while keys are pressed: no acknowledged answer is lost, nothing is damaged."""

from pathlib import Path

import pytest

from aktgranskning.store.secrets import RecoveryKey
from tests.killed_window import answering_rounds, typing_rounds

FEW_AND_MANY = pytest.mark.parametrize("rounds", [10, pytest.param(100, marks=pytest.mark.slow)])
PLAIN_AND_ENCRYPTED = pytest.mark.parametrize("secret", [None, RecoveryKey(bytes(range(32)))], ids=["plain", "secret"])


@FEW_AND_MANY
@PLAIN_AND_ENCRYPTED
def test_no_acknowledged_answer_is_lost(tmp_path: Path, secret: RecoveryKey | None, rounds: int) -> None:
    assert answering_rounds(tmp_path / "Prov.granskning", rounds, secret) == (rounds, rounds)


@pytest.mark.parametrize("rounds", [2, pytest.param(25, marks=pytest.mark.slow)])
@PLAIN_AND_ENCRYPTED
def test_typed_text_is_at_most_a_second_old(tmp_path: Path, secret: RecoveryKey | None, rounds: int) -> None:
    assert typing_rounds(tmp_path / "Prov.granskning", rounds, secret) == (rounds, rounds)
