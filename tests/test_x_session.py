"""A whole audit, pressed and clicked on a real screen by somebody who has never started the program."""

import shutil
from pathlib import Path

import pytest

from tests.x_audit import whole_audit
from tests.x_hands import hands_on, program, screen

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="Xvfb and xdotool are not installed"
)


def test_an_audit_from_the_first_start_to_the_workbook(tmp_path: Path) -> None:
    done = whole_audit(tmp_path)
    ends = [line for line in done.beats if "beats" in line]
    assert len(ends) == 2  # of both starts
    assert all(end["beats"] for end in ends)
    print(f"{done.keys} keys, {done.clicks} clicks; the longest gap {max(end['longest'] for end in ends):.0f} ms")


def test_keys_pressed_while_a_dialog_opens_reach_nothing_behind_it(tmp_path: Path) -> None:
    """On the start page Enter opens the example: not while Ny granskning is on its way."""
    with screen(tmp_path) as display:
        hands = hands_on(display, tmp_path)
        with program(hands):
            hands.see_page("start")
            hands.press("ctrl+n", "Return", "space", "Return")
            hands.see_dialog("new_audit_dialog")
            hands.press("Escape")
            hands.see_page("start")
            hands.press("ctrl+q")
        assert not list(hands.folder.rglob("*.granskning"))
