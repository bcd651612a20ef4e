"""Nothing that the program leaves on the disk tells what stands in an encrypted audit."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.disk_search import forms, found_below, holds, packed
from tests.killed_work import FOLDERS, environment, found, tried_and_survived, work
from tests.planted_work import LATIN, STAGES, WORD, planted_audit, secret_of
from tests.source_code import ROOT

WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from aktgranskning.discretion import be_discreet
from aktgranskning.engagement import open_audit
from tests.planted_work import WORD, secret_of
from tests.ui_hands import type_text
be_discreet()
from ui import app
from ui.audit_view import AuditView
from ui.dialogs.ask import DialogAsk
from ui.dialogs.files import AUDITS, choose_file_to_open
from ui.failures import tell_failures
from ui.workspace import Workspace

path = Path(sys.argv[1])
application = app.build_application()
tell_failures()
window = app.build_window()
window._settings.set_reviewer("Granskare Ett", "G1")
window.show()
view = AuditView(Workspace(open_audit(path, secret=secret_of(sys.argv[2]))), window._settings, DialogAsk(window))
window.setCentralWidget(view)
window._settings.add_recent_file(path)
for page in ("engagement", "sample", "tally", "assessment", "export", "review"):
    view.show_page(page)
    application.processEvents()

def close_modal():
    modal = QApplication.activeModalWidget()
    if modal:
        modal.reject()

closing = QTimer(interval=20)
closing.timeout.connect(close_modal)
closing.start()
choose_file_to_open(window, "Välj", path.parent, AUDITS)
view.show_log()

def fail(words):
    raise ValueError(words) from KeyError(words)

QTimer.singleShot(0, lambda: fail(WORD + " i ett fel"))
QTimer.singleShot(300, application.quit)
application.exec()
closing.stop()
window.lock()
application.processEvents()
window._settings.set_window_geometry(window.saveGeometry())
window._settings._store.sync()
print("done", flush=True)
sys.stdin.read()
"""
"""The program's window at work, until it is killed; what it says on stderr is on the disk, as a desktop keeps it."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name in FOLDERS:
        (tmp_path / name).mkdir(parents=True)
    return tmp_path


def test_nothing_is_left_by_work_that_is_killed(place: Path) -> None:
    assert tried_and_survived(place, 1) == (len(STAGES), len(STAGES))
    assert {path.name for path in (place / "disk").iterdir()} >= {f"{stage}-0" for stage in STAGES}
    journal = place / "disk" / "transaction-whole" / "Prov.granskning-journal"
    assert journal.stat().st_size > 4096


def test_the_search_finds_what_a_plain_audit_leaves(place: Path) -> None:
    work(place, "plain", 0, "transaction", "backup")
    left = found(place)
    assert {"Prov.granskning", "transaction-whole/Prov.granskning", "transaction-whole/Prov.granskning-journal"} <= set(
        left
    )
    assert any("säkerhetskopia" in name for name in left)


@pytest.mark.slow
def test_nothing_is_left_by_work_that_is_killed_often(place: Path) -> None:
    assert tried_and_survived(place, 25) == (25 * len(STAGES), 25 * len(STAGES))


def test_the_window_leaves_nothing(place: Path) -> None:
    path = place / "disk" / "Prov.granskning"
    planted_audit(path, secret_of("encrypted")).close()
    command = [sys.executable, "-c", WINDOW, str(path), "encrypted"]
    log = place / "disk" / "session-log.txt"
    with (
        log.open("wb") as errors,
        subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment(place) | {"QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
        ) as program,
    ):
        assert program.stdout
        assert program.stdout.readline() == b"done\n", log.read_text()
        program.kill()
    assert b"ValueError\n" in log.read_bytes()
    assert list((place / "disk" / "config").rglob("*.conf"))
    assert found(place) == []


@pytest.mark.parametrize("kind", packed(WORD))
def test_the_search_sees_through(tmp_path: Path, kind: str) -> None:
    (tmp_path / "fil.bin").write_bytes(b"\xff\x00" + packed(WORD)[kind])
    (tmp_path / "annan.bin").write_bytes(packed("Ett annat ord")[kind])
    assert found_below(tmp_path, WORD) == [tmp_path / "fil.bin"]


def test_the_search_reads_names(tmp_path: Path) -> None:
    (tmp_path / f"a {WORD} b").mkdir()
    (tmp_path / f"a {WORD} b" / "fil").touch()
    assert len(found_below(tmp_path, WORD)) == 2
    assert not holds(b"", forms(WORD))


def test_a_fault_tells_its_kind_and_place_alone() -> None:
    program = (
        "from aktgranskning.discretion import be_discreet\nbe_discreet()\nimport resource, sys, threading\n"
        "assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0\n"
        "import ctypes\n"
        "assert sys.platform != 'linux' or ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 0  # PR_GET_DUMPABLE\n"
        f"word = {LATIN!r}\n"
        "def fail():\n    raise ValueError(word) from KeyError(word)\n"
        "thread = threading.Thread(target=fail); thread.start(); thread.join()\n"
        "class Gone:\n    def __del__(self): fail()\n"
        "Gone()\nfail()\n"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 1
    assert run.stderr.count("ValueError") == run.stderr.count("KeyError") == 3
    assert LATIN not in run.stderr
