"""kill -9 of the program while keys are pressed: no acknowledged answer is lost, nothing is damaged."""

import random
import signal
import subprocess
import sys
from pathlib import Path

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.review import begin_case
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.ui_hands import settings_in

ROUNDS = 20

WINDOW = """
import itertools, sys
from pathlib import Path
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from ui.app import build_application, build_window
application = build_application()
window = build_window(QSettings(sys.argv[2], QSettings.Format.IniFormat))
window.show()
window.open_file(Path(sys.argv[1]))
from ui.pages.review import ReviewPage
page = window.findChild(ReviewPage)
QTest.keyClick(page.case_view.item_list, Qt.Key.Key_Return)
for number in itertools.count(int(sys.argv[3])):
    page.presenter.select_item("plan")
    QTest.keyClick(page.case_view.item_list, Qt.Key.Key_J if number % 2 else Qt.Key.Key_N)
    print(number, flush=True)
"""
"""Changes one answer for ever, and says after each key press which one it was."""


def test_no_acknowledged_answer_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b""))
        add_cases(session, [NewCase()])
        begin_case(session, 1)
    chance = random.Random(20261122)
    stored = 0
    for _ in range(ROUNDS):
        acknowledged = killed_while_answering(path, stored, after=chance.randrange(1, 30)) + 1
        with open_audit(path, REVIEWER) as session:
            stored = len(session.log.rows_about(1, "plan"))
            assert stored in (acknowledged, acknowledged + 1)
            assert session.answers[1]["plan"].value == ("nej" if stored % 2 else "ja")
            assert session.file.database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert stored > ROUNDS


def killed_while_answering(path: Path, first: int, after: int) -> int:
    """Kill the window once it has acknowledged some answers, and return the number of the last one."""
    settings = path.with_name("settings.ini")
    settings_in(path.parent).set_reviewer("Granskare Ett", "G1")
    command = [sys.executable, "-c", WINDOW, str(path), str(settings), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        lines = [window.stdout.readline() for _ in range(after)]
        window.send_signal(signal.SIGKILL)
        lines += window.stdout.read().splitlines(keepends=True)
    return int([line for line in lines if line.endswith("\n")][-1])
