"""What the program imports beside its window."""

import sys
from importlib import import_module
from pathlib import Path

from tests.run_window import ended
from ui.warming import NEEDED, NEXT

WHEN_LOADED = f"""
needed = {NEEDED + NEXT!r}

def act(window):
    if needed[-1] in sys.modules:
        say(*(name for name in needed if name not in sys.modules))
        window.close()
    else:
        QTimer.singleShot(20, lambda: act(window))
"""

WHILE_LOADING = """
def act(window):
    if "ui.warming" in sys.modules:
        window.close()
    else:
        QTimer.singleShot(1, lambda: act(window))
"""


def test_what_the_first_acts_need_is_there_before_they_are_done(tmp_path: Path) -> None:
    said, errors, code = ended(tmp_path, WHEN_LOADED)
    assert (said, errors, code) == (["", "ended 0"], "", 0)


def test_a_window_that_is_closed_meanwhile_ends_as_ever(tmp_path: Path) -> None:
    said, errors, code = ended(tmp_path, WHILE_LOADING)
    assert (said, errors, code) == (["ended 0"], "", 0)


def test_every_module_that_is_named_is_one() -> None:
    for name in NEEDED + NEXT:
        import_module(name)
        assert name in sys.modules
