"""How long the program takes from a key press to the screen repainted, with the write and without it."""

from collections.abc import Sequence
from contextlib import nullcontext
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter
from unittest.mock import patch

from PySide6.QtCore import QEvent, QObject, Qt

from aktgranskning import recording
from aktgranskning.domain.acts import ActKind
from aktgranskning.domain.undo_stacks import advance_undo
from aktgranskning.session import Session
from benchmarks.example import CASES, ITEMS, make_audit
from benchmarks.hands import open_review, open_window, press
from benchmarks.table import Row, percentile_99, ratio_row
from ui.window import MainWindow

_ROUNDS = 10
_MOST_MEDIAN = 2.5
_FRAME_MS = 16.7
_KEYS = (Qt.Key.Key_J, Qt.Key.Key_D, Qt.Key.Key_N)

Times = dict[bool, list[float]]
"""Milliseconds of each key press, by whether the answer was written."""


def measure(folder: Path) -> list[Row]:
    """Answer all of an audit by keys, every other answer without its write; an even number of rounds swaps them."""
    window = open_window(folder)
    times: Times = {True: [], False: []}
    for number in range(_ROUNDS):
        audit = folder / f"bild {number}.granskning"
        make_audit(audit).close()
        _answer_all(window, audit, times, written=number % 2 == 0)
    window.close()
    return _rows(times)


def _answer_all(window: MainWindow, audit: Path, times: Times, *, written: bool) -> None:
    """Review all cases of an audit; the first answer is written or not, and then they take turns."""
    card = open_review(window, audit).case_view.card
    painted = Painted(card)
    keys = cycle(_KEYS)
    for _ in range(CASES):
        press(Qt.Key.Key_Return)
        for _ in range(ITEMS):
            times[written].append(_timed_press(next(keys), painted, written=written))
            written = not written
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def _timed_press(key: Qt.Key, painted: "Painted", *, written: bool) -> float:
    painted.since = False
    with nullcontext() if written else patch.object(recording, "commit", write_nothing):
        began = perf_counter()
        press(key)
        taken = (perf_counter() - began) * 1000
    assert painted.since, "the key press changed nothing on the screen"
    return taken


def write_nothing(session: Session, kind: ActKind, _changes: object, _works: object, **_named: object) -> int:
    """Take the place of `recording.commit`: remember the act, and leave the file alone."""
    act = session.log.last_id + 1
    advance_undo(session.undoable, session.redoable, act, kind, reverses=0)
    session.saved_at = session.clock()
    return act


class Painted(QObject):
    """Knows whether a widget was painted since it was asked to forget."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.since = False
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take notice of a paint."""
        self.since = self.since or event.type() == QEvent.Type.Paint
        return False


def _rows(times: Times) -> list[Row]:
    slowest = percentile_99(times[True])
    return [
        ratio_row(
            "key press to repainted, median",
            "the same, the write left out",
            median(times[True]),
            median(times[False]),
            _MOST_MEDIAN,
        ),
        _frame_row(slowest, times[False]),
    ]


def _frame_row(slowest: float, left_out: Sequence[float]) -> Row:
    other = percentile_99(left_out)
    return Row(
        "key press to repainted, p99",
        "one frame at 60 Hz",
        f"{slowest:.2f} ms",
        f"{other:.2f} ms",
        f"{slowest / other:.2f} ×",
        f"≤ {_FRAME_MS} ms",
        slowest <= _FRAME_MS,
        holds_anywhere=False,
    )
