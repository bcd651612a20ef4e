"""Starts the program and notes when its window did not answer: python -m benchmarks.heartbeat FILE [--over MS] [AUDIT].

A timer of the window's thread beats every ten milliseconds. Each beat that comes later than it may is a line of JSON in
FILE: when, how long nothing could be typed or clicked, how much of that the thread worked itself, and what it was at. A
last line, written as the program ends, counts the beats. Names of pages and widgets and places in the code are written,
nothing that the window shows.
"""

import json
import sys
import threading
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter, thread_time
from types import FrameType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from ui.window import MainWindow

MOST_MS = 100.0
"""How long the window may leave a key waiting."""

_BEAT_MS = 10
_OURS = frozenset({"aktgranskning", "checklists", "exports", "ui"})


@dataclass(frozen=True, slots=True)
class Late:
    """A beat that came late: milliseconds since the first, since the one before, and of those at work in the thread.

    `page`, `dialog` and `focus` are what was shown when it came, by their names in the code; `place` is where the
    program was found most often meanwhile, '' where it was never looked at.
    """

    at: float
    gap: float
    worked: float
    page: str
    dialog: str
    focus: str
    place: str


class Heartbeat(QObject):
    """Beats from its making on, and tells of each beat that is later than `most_ms`; owned by the window's thread."""

    def __init__(self, tell: Callable[[Late], None], most_ms: float = MOST_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.beats = 0
        self.longest = 0.0
        self._tell = tell
        self._most_ms = most_ms
        self._began = perf_counter()
        self._watcher = _Watcher(most_ms / 2)
        self.restart()
        self._timer = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def restart(self) -> None:
        """Beat as if from now on: what has been until now makes no beat late."""
        self._watcher.note_beat()
        self._last, self._worked = perf_counter(), thread_time()

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()
        self._watcher.stop()

    def _beat(self) -> None:
        now, worked = perf_counter(), thread_time()
        gap = (now - self._last) * 1000
        place = self._watcher.seen_most()
        if gap > self._most_ms:
            at = (self._last - self._began) * 1000
            self._tell(Late(round(at), round(gap, 1), round((worked - self._worked) * 1000, 1), *_shown(), place))
        self.beats += 1
        self.longest = max(self.longest, gap)
        self.restart()


class _Watcher:
    """A thread that looks where the thread that made it is, once no beat has come for so many milliseconds."""

    def __init__(self, after_ms: float) -> None:
        self._after_ms = after_ms
        self._watched = threading.get_ident()
        self._last = perf_counter()
        self._seen: Counter[str] = Counter()
        self._stopped = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def seen_most(self) -> str:
        """Return where the thread was found most often since the last beat."""
        seen = self._seen.most_common(1)
        return seen[0][0] if seen else ""

    def note_beat(self) -> None:
        """Begin to watch anew."""
        self._last, self._seen = perf_counter(), Counter()

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()

    def _watch(self) -> None:
        while not self._stopped.wait(_BEAT_MS / 1000):
            if (perf_counter() - self._last) * 1000 > self._after_ms:
                self._seen[_place(sys._current_frames().get(self._watched))] += 1


def _place(frame: FrameType | None) -> str:
    """Return the innermost place in the program's own code, '' outside it."""
    while frame:
        module = frame.f_globals.get("__name__", "")
        if module.partition(".")[0] in _OURS:
            return f"{module}:{frame.f_lineno} {frame.f_code.co_name}"
        frame = frame.f_back
    return ""


def _shown() -> tuple[str, str, str]:
    """Return the page, the dialog and the widget with the focus that are shown, by their names in the code."""
    pages = (_page(window) for window in QApplication.topLevelWidgets() if window.isVisible())
    return next(filter(None, pages), ""), _name(QApplication.activeModalWidget()), _name(QApplication.focusWidget())


def _page(window: QWidget) -> str:
    view = window.findChild(QWidget, "audit_view")
    return getattr(view, "shown_page", "")


def _name(widget: QWidget | None) -> str:
    return widget.objectName() or type(widget).__name__ if widget else ""


def write_beats(lines: TextIO, most_ms: float) -> Heartbeat:
    """Beat until the application quits, writing a line for each late beat and one at the end."""

    def write(line: dict[str, object]) -> None:
        lines.write(json.dumps(line) + "\n")
        lines.flush()

    def end() -> None:
        heart.stop()
        write({"beats": heart.beats, "longest": round(heart.longest, 1)})

    application = QCoreApplication.instance()
    assert application is not None
    heart = Heartbeat(lambda late: write(asdict(late)), most_ms, application)
    application.aboutToQuit.connect(end)
    return heart


def main() -> int:
    """Run the program as its command does, with a heart that beats from the making of the application on."""
    parser = ArgumentParser(description="Runs the program and notes when its window did not answer.")
    parser.add_argument("beats", type=Path, help="file to write a line of JSON to for each beat that came late")
    parser.add_argument("--over", type=float, default=MOST_MS, metavar="MS", help="how late a beat may come")
    parser.add_argument("audit", nargs="?", type=Path, help="audit file to open")
    options = parser.parse_intermixed_args()
    from ui import app

    build_window = app.build_window
    with options.beats.open("w", encoding="utf-8") as lines:

        def build_watched_window(store: "QSettings | None" = None) -> "MainWindow":
            write_beats(lines, options.over)
            return build_window(store)

        app.build_window = build_watched_window
        return app.run(options.audit)


if __name__ == "__main__":
    sys.exit(main())
