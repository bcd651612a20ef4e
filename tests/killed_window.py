"""The window in a process of its own that answers, or types, as fast as it can, until it is killed."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.review import begin_case
from aktgranskning.store.secrets import RecoveryKey
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.sound_file import assert_sound
from tests.ui_hands import settings_in

_WINDOW = """
import itertools, sys, time
from pathlib import Path
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from ui.app import build_application, build_window
application = build_application()
path, key, store = Path(sys.argv[1]), sys.argv[3], QSettings(sys.argv[2], QSettings.Format.IniFormat)
if key:  # the pages alone: the window would ask for the passphrase
    from aktgranskning.engagement import open_audit
    from aktgranskning.store.secrets import RecoveryKey
    from ui.audit_view import AuditView
    from ui.dialogs.ask import DialogAsk
    from ui.settings import Settings
    from ui.workspace import Workspace
    session = open_audit(path, secret=RecoveryKey(bytes.fromhex(key)))
    window = AuditView(Workspace(session), Settings(store), DialogAsk(None))
    window.show()
else:
    window = build_window(store)
    window.show()
    window.open_file(path)
from ui.pages.review import ReviewPage
page = window.findChild(ReviewPage)
QTest.keyClick(page.case_view.item_list, Qt.Key.Key_Return)
"""

_ANSWERING = """
for number in itertools.count(int(sys.argv[4])):
    page.presenter.select_item("plan")
    QTest.keyClick(page.case_view.item_list, Qt.Key.Key_J if number % 2 else Qt.Key.Key_N)
    print(number, flush=True)
"""
"""Changes one answer for ever, and says after each key press which one it was."""

_TYPING = """
page.presenter.select_item("anteckning")
field = page.case_view.card.typing_field()
field.setFocus()
field.clear()
for number in itertools.count():
    QTest.keyClicks(field, "abcdefghij"[number % 10])
    print(time.monotonic(), flush=True)
    QTest.qWait(7)
"""
"""Types letters for ever without leaving the field, and says after each one when it was typed."""


_MOST_MORE_SECONDS = 0.02
"""Until how long after what it said last the window is killed, to hit it at any moment of an answer."""

_PROMISED_SECONDS = 1.0
"""How old typed text may be that is lost."""


def answering_rounds(path: Path, rounds: int, secret: RecoveryKey | None = None) -> tuple[int, int]:
    """Kill the window while keys are pressed, that many times; return how often, and how often nothing was lost.

    Every time the file must open at once and be sound.
    """
    make_audit(path, secret)
    chance = random.Random(20261122)
    stored = survived = 0
    for _ in range(rounds):
        lines = _killed(path, secret, _ANSWERING, str(stored), after=chance.randrange(1, 30), more=chance)
        acknowledged = int(lines[-1]) + 1
        with open_audit(path, REVIEWER, secret=secret) as session:
            assert_sound(session)
            stored = len(session.log.rows_about(1, "plan"))
            assert session.answers[1]["plan"].value == ("nej" if stored % 2 else "ja")
        assert stored <= acknowledged + 1
        survived += stored >= acknowledged
    return rounds, survived


def typing_rounds(path: Path, rounds: int, secret: RecoveryKey | None = None) -> tuple[int, int]:
    """Kill the window while a text is typed; return how many times, and after how many at most a second was lost.

    Every time the file must open at once and be sound.
    """
    make_audit(path, secret)
    chance = random.Random(20261123)
    survived = 0
    for _ in range(rounds):
        lines = _killed(path, secret, _TYPING, after=chance.randrange(80, 160), more=chance)
        with open_audit(path, REVIEWER, secret=secret) as session:
            assert_sound(session)
            text = session.answers[1]["anteckning"].value
        assert text == ("abcdefghij" * len(lines))[: len(text)]
        moments = [float(line) for line in lines]
        survived += len(text) == len(moments) or moments[-1] - moments[len(text)] <= _PROMISED_SECONDS
    return rounds, survived


def make_audit(path: Path, secret: RecoveryKey | None) -> None:
    """Make an audit with one case that is begun."""
    with create_audit(path, Audit("Prov"), REVIEWER, secret=secret) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b""))
        add_cases(session, [NewCase()])
        begin_case(session, 1)
    settings_in(path.parent).set_reviewer("Granskare Ett", "G1")


def _killed(
    path: Path, secret: RecoveryKey | None, what_to_do: str, *arguments: str, after: int, more: random.Random
) -> list[str]:
    """Kill the window a little after it has said that many lines, and return all that it said."""
    key = secret.key.hex() if secret else ""
    command = [sys.executable, "-c", _WINDOW + what_to_do, str(path), str(path.with_name("settings.ini")), key]
    with subprocess.Popen([*command, *arguments], stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        lines = [window.stdout.readline() for _ in range(after)]
        time.sleep(more.random() * _MOST_MORE_SECONDS)
        window.send_signal(signal.SIGKILL)
        lines += window.stdout.read().splitlines(keepends=True)
    assert window.returncode == -signal.SIGKILL, "the window ended by itself"
    return [line for line in lines if line.endswith("\n")]
