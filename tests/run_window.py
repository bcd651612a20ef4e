"""The whole program in a process of its own, with something done in it once its window shows what is asked for."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.source_code import ROOT

_PROGRAM = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from aktgranskning.discretion import be_discreet
be_discreet()
from ui import app
from ui.background import BackgroundWork

WORD, PASSPHRASE = "Fixhemlig", "korrekt hast batteri"

def say(*words):
    print(*words, flush=True)

def told(then):
    modal = QApplication.activeModalWidget()
    if modal:
        say(modal.objectName())
        QTest.keyClick(modal, Qt.Key.Key_Escape)
        QTimer.singleShot(50, then)
    else:
        QTimer.singleShot(20, lambda: told(then))

def type_passphrase():
    modal = QApplication.activeModalWidget()
    field = modal.findChild(QLineEdit, "passphrase") if modal else None
    if field and not field.text():
        field.setText(PASSPHRASE)
        QTest.keyClick(field, Qt.Key.Key_Return)

def begin(window):
    # once the audit is open, where one is given
    if len(sys.argv) > 1 and window.opening.view is None:
        QTimer.singleShot(20, lambda: begin(window))
        type_passphrase()
    else:
        act(window)

def where(window):
    presenter = window.opening.view.presenter
    say(window.opening.view.shown_page, presenter.case.id, presenter.place)

%(act)s

build = app.build_window
def build_window():
    window = build()
    window._settings.set_reviewer("Granskare Ett", "G1")
    QTimer.singleShot(0, lambda: begin(window))
    return window
app.build_window = build_window
say("ended", app.run(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
"""


def start(place: Path, act: str, *arguments: str) -> subprocess.Popen[str]:
    """Start the program with a home of its own; `act` defines the function of that name, which is given the window."""
    folders = {"HOME": place, "XDG_CONFIG_HOME": place / "config", "XDG_DATA_HOME": place / "data"}
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | {name: str(path) for name, path in folders.items()}
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM % {"act": act}, *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def ended(place: Path, act: str, *arguments: str) -> tuple[Sequence[str], str, int]:
    """Run the program to its end; return the lines that it said, what it wrote on stderr, and its exit code."""
    with start(place, act, *arguments) as program:
        said, errors = program.communicate(timeout=20)
    return said.splitlines(), errors, program.returncode


def kept_in(place: Path) -> Path:
    """Return the folder in which the program keeps its notes and reports."""
    return place / "data" / "Aktgranskning" / "Aktgranskning"
