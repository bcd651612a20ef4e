"""Runs the program as its command does, telling what its window shows: python -m tests.shown_window FOLDER [AUDIT].

Nothing is done in it: the keys and clicks come from outside. FOLDER/shown.json is what is shown now, written anew
whenever that is something else, and FOLDER/beats.jsonl tells when the window did not answer (benchmarks/heartbeat.py).
Where a widget is asked for in FOLDER/asked, FOLDER/found says where on the screen it is.
"""

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from aktgranskning.__main__ import main
from aktgranskning.fact_checking import undecided_views
from benchmarks.heartbeat import MOST_MS, write_beats
from ui import app
from ui.presenters.tally_rows import OUTCOME, QUESTION

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from ui.audit_view import AuditView
    from ui.window import MainWindow

_LOOK_MS = 20


def _shown(window: "MainWindow") -> Mapping[str, object]:
    active = QApplication.activeModalWidget() or window
    focus = active.focusWidget()
    view = window.opening.view
    return {
        "window": int(active.winId()),
        "name": active.objectName() or type(active).__name__,
        "title": active.windowTitle(),
        "has_keys": active.isActiveWindow(),
        "focus": (focus.objectName() or type(focus).__name__) if focus else "",
        **(_shown_of_audit(view) if view else {"page": "start"}),
    }


def _figures(view: "AuditView") -> Mapping[str, str]:
    """Return the outcome that stands beside each question on the page Sammanställning, where that is shown."""
    table = view.findChild(QTableView, "tally_table") if view.shown_page == "tally" else None
    if not table:
        return {}
    model = table.model()
    rows = ((model.index(row, QUESTION).data(), model.index(row, OUTCOME).data()) for row in range(model.rowCount()))
    return {label: outcome or "" for label, outcome in rows}


def _shown_of_audit(view: "AuditView") -> Mapping[str, object]:
    session, presenter = view.workspace.session, view.presenter
    case = presenter.case
    answers = session.answers.get(case.id, {}) if case else {}
    return {
        "page": view.shown_page,
        "cases": len(session.cases),
        "register": session.sampling.register.size if session.sampling.register else 0,
        "drawn": session.sampling.draw.plan.seed if session.sampling.draw else "",
        "figures": _figures(view),
        "views": len(session.views),
        "undecided": len(undecided_views(session)),
        "dispatches": len(session.dispatches),
        "recommendations": len(session.conclusions.recommendations),
        "rated": {one.question: one.rating for one in session.conclusions.assessments},
        "case": case.label if case else "",
        "status": str(case.status) if case else "",
        "place": presenter.place,
        "answers": {place: answer.value for place, answer in answers.items() if answer.value},
        "comments": {place: answer.comment for place, answer in answers.items() if answer.comment},
        "evidence": {place: answer.evidence for place, answer in answers.items() if answer.evidence},
    }


class _Showing:
    """Looks at the window from time to time."""

    def __init__(self, window: "MainWindow", folder: Path) -> None:
        self._window, self._folder, self._last = window, folder, ""
        self._timer = QTimer(window, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        now = json.dumps(_shown(self._window))
        if now != self._last:
            self._last = now
            _write(self._folder / "shown.json", now)
        if (self._folder / "asked").exists():
            name = (self._folder / "asked").read_text("utf-8")
            (self._folder / "asked").unlink()
            _write(self._folder / "found", json.dumps(_middle_of(name)))


def _middle_of(name: str) -> tuple[int, int] | None:
    """Return where on the screen the middle of a widget is that can be clicked; None where there is none."""
    active = QApplication.activeModalWidget() or QApplication.activeWindow()
    for found in active.findChildren(QWidget, name) if active else []:
        if found.isVisible() and found.isEnabled():
            middle = found.mapToGlobal(found.visibleRegion().boundingRect().center())
            return middle.x(), middle.y()
    return None


def _write(path: Path, words: str) -> None:
    """Write a file that is read from outside: as a whole or not at all."""
    beside = path.with_suffix(".new")
    beside.write_text(words, "utf-8")
    os.replace(beside, path)


def run(folder: Path, arguments: list[str]) -> None:
    """Run the program and end the process with it."""
    build_window = app.build_window
    with (folder / "beats.jsonl").open("a", encoding="utf-8") as lines:

        def build_shown_window(store: "QSettings | None" = None) -> "MainWindow":
            write_beats(lines, MOST_MS)
            window = build_window(store)
            window.showing = _Showing(window, folder)  # type: ignore[attr-defined] # lives as long as the window
            return window

        app.build_window = build_shown_window
        main(arguments)


if __name__ == "__main__":
    run(Path(sys.argv[1]), sys.argv[2:])
