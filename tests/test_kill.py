"""kill -9 of the program while keys are pressed: no acknowledged answer is lost, nothing is damaged."""

from pathlib import Path

import pytest

from tests.killed_window import answering_rounds, typing_rounds

PROMISED_SECONDS = 1.0
"""How old typed text may be that is lost."""


@pytest.mark.parametrize("rounds", [20, pytest.param(200, marks=pytest.mark.slow)])
def test_no_acknowledged_answer_is_lost(tmp_path: Path, rounds: int) -> None:
    assert answering_rounds(tmp_path / "Prov.granskning", rounds) == (rounds, rounds)


@pytest.mark.parametrize("rounds", [3, pytest.param(50, marks=pytest.mark.slow)])
def test_typed_text_is_at_most_a_second_old(tmp_path: Path, rounds: int) -> None:
    lost = typing_rounds(tmp_path / "Prov.granskning", rounds)
    assert len(lost) == rounds
    assert max(lost) <= PROMISED_SECONDS
    assert max(lost) > 0, "nothing was being typed when the program was killed"
