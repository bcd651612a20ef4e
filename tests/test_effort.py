"""The effort of a review: keys counted in the real window, and what docs/effort.md makes of them."""

import runpy
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from benchmarks.effort import SECONDS, Operator, ways
from benchmarks.keys import Pressed, review_by_keys
from tests.source_code import ROOT

MADE = runpy.run_path(str(ROOT / "docs" / "make_effort.py"))
PRESSED = Pressed(answering=180, starting=15, closing=15, modifiers=15, given=180)


def test_the_docs_say_what_was_pressed_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    pressed = review_by_keys(tmp_path)
    assert pressed == PRESSED
    assert MADE["EFFORT"].read_text("utf-8") == MADE["page"](pressed)


def test_the_estimates_are_those_of_a_pocket_calculator() -> None:
    program, matrix, form = ways(PRESSED)
    assert program.seconds == pytest.approx(15 * (0.4 + 14 * 1.35 + 15 * 0.2))
    assert matrix.seconds == pytest.approx(15 * (0.4 + 14 * 1.35 + 26 * 0.2))
    assert form.seconds == pytest.approx(15 * (0.4 + 14 * 1.35 + 15 * 1.1 + 28 * 0.1))


def test_the_mind_works_as_much_in_each_way() -> None:
    """So that what differs between them is what the hands do."""
    assert {way.operators[Operator.PREPARE] for way in ways(PRESSED)} == {15 * 14}


def test_more_keys_are_more_effort() -> None:
    one_more = Pressed(answering=181, starting=15, closing=15, modifiers=15, given=180)
    (before, *_), (after, *_) = ways(PRESSED), ways(one_more)
    assert after.seconds - before.seconds == pytest.approx(SECONDS[Operator.KEY] + SECONDS[Operator.PREPARE])
