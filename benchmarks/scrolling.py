"""How many frames a second the longest lists are scrolled with, beside a list of Qt's own with as many rows."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from time import thread_time

from PySide6.QtCore import QEvent, QPoint, QPointF, QStringListModel, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from aktgranskning.drawing import MOST_CASES
from aktgranskning.engagement import open_audit
from aktgranskning.log_entries import log_entries
from benchmarks.example import make_answered_audit
from benchmarks.hands import SIZE, open_window, settle
from benchmarks.repaint import Painted
from benchmarks.table import Row, percentile_99
from ui.dialogs.log import LogDialog
from ui.window import MainWindow

_LOG_ROWS = 100_000
_MOST_ITEMS = 500
_FRAMES = 150
_NOTCH = 120
_LEAST_FRAMES = 30
_MOST_RATIO = 3.0

Times = list[float]
"""Milliseconds at work on each frame, from the move until what came into sight is painted; what else the computer did
meanwhile is left out."""


def measure(folder: Path, log_rows: int = _LOG_ROWS, cases: int = MOST_CASES, items: int = _MOST_ITEMS) -> list[Row]:
    """Scroll the log, both lists of cases and the tally, and a plain list as long as the longest."""
    window = open_window(folder)
    plain = _scrolled(_plain_list(log_rows))
    rows = _rows(f"the log, {log_rows:,} rows", _log(folder, log_rows), plain)
    many, long = folder / "akter.granskning", folder / "frågor.granskning"
    make_answered_audit(many, cases, 1, unread=cases)
    make_answered_audit(long, 2, items)
    for what, path, page, name in (
        (f"the list of {cases:,} cases", many, "review", "case_list"),
        (f"the table of {cases:,} cases", many, "engagement", "case_table"),
        (f"the tally of {items} items", long, "tally", "tally_table"),
    ):
        rows += _rows(what, _in_window(window, path, page, name), plain)
    window.close()
    return rows


def _log(folder: Path, count: int) -> Times:
    """Scroll a log of so many rows: those of a small audit, over and over."""
    path = folder / "logg.granskning"
    make_answered_audit(path, 100, 12, units=5)
    with open_audit(path) as session:
        entries = log_entries(session)
        dialog = LogDialog((entries * (count // len(entries) + 1))[:count], session.log.head)
    table = dialog.findChild(QAbstractItemView, "log_table")
    assert table is not None
    dialog.resize(*SIZE)
    return _scrolled(table, dialog)


def _in_window(window: MainWindow, path: Path, page: str, name: str) -> Times:
    window.open_file(path)
    settle()
    shown = window.findChild(QWidget, "audit_view")
    assert shown is not None
    shown.show_page(page)  # type: ignore[attr-defined]
    settle()
    view = shown.findChild(QAbstractItemView, name)
    assert view is not None
    return list(_frames(view))


def _plain_list(rows: int) -> QListView:
    """Return Qt's own list of as many lines, which asks Python for nothing."""
    view = QListView()
    view.setUniformItemSizes(True)
    words = "2026-11-26 02:08:44  Granskare Ett  Akt {}  Handling 7 finns i akten  Svar  Ja"
    view.setModel(QStringListModel([words.format(row) for row in range(rows)], view))
    view.resize(*SIZE)
    return view


def _scrolled(view: QAbstractItemView, window: QWidget | None = None) -> Times:
    shown = window or view
    shown.show()
    settle()
    times = list(_frames(view))
    shown.close()
    shown.deleteLater()
    settle()
    return times


def _frames(view: QAbstractItemView) -> Iterator[float]:
    """Turn the wheel, then go page by page, then drag the bar through all of the list."""
    painted, bar = Painted(view.viewport()), view.verticalScrollBar()
    assert bar.maximum() > 0, "there is nothing to scroll"

    def turn() -> None:
        _turn_wheel(view)

    def page() -> None:
        bar.setValue((bar.value() + bar.pageStep()) % bar.maximum())

    drags = [partial(bar.setValue, bar.maximum() * at // _FRAMES) for at in range(_FRAMES)]
    moves: list[Callable[[], object]] = [*[turn] * _FRAMES, *[page] * _FRAMES, *drags]
    for move in moves:
        painted.since, before = False, bar.value()
        began = thread_time()
        move()
        settle()
        taken = (thread_time() - began) * 1000
        if bar.value() != before:
            assert painted.since, "nothing was painted"
            yield taken


def _turn_wheel(view: QAbstractItemView) -> None:
    """Turn it one notch towards the end, with the pointer over the middle."""
    middle = view.viewport().rect().center()
    at = QPointF(view.viewport().mapToGlobal(middle))
    buttons, modifiers = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(QPointF(middle), at, QPoint(), QPoint(0, -_NOTCH), buttons, modifiers, phase, False)
    assert turned.type() == QEvent.Type.Wheel
    QApplication.sendEvent(view.viewport(), turned)


def _rows(what: str, times: Times, plain: Times) -> list[Row]:
    """Return the frames a second of the usual frame and of the slowest, and the usual beside Qt's own list."""
    against = "a QListView of as many lines as the log"
    usual, other = median(times), median(plain)
    ratio, slowest, others = usual / other, percentile_99(times), percentile_99(plain)
    usual_shown = (_per_second(usual), _per_second(other), f"{ratio:.2f} ×", f"≤ {_MOST_RATIO:g} ×")
    slowest_shown = (_per_second(slowest), _per_second(others), f"{slowest / others:.2f} ×")
    is_fast = slowest <= 1000 / _LEAST_FRAMES
    aim = _per_second(1000 / _LEAST_FRAMES)
    return [
        Row(f"scrolling {what}, median", against, *usual_shown, is_met=ratio <= _MOST_RATIO),
        Row(f"scrolling {what}, slowest 1 %", against, *slowest_shown, f"≥ {aim}", is_fast, holds_anywhere=False),
    ]


def _per_second(milliseconds: float) -> str:
    return f"{1000 / milliseconds:.0f} frames/s"


if __name__ == "__main__":
    import tempfile

    from benchmarks.table import markdown

    with tempfile.TemporaryDirectory() as made:
        print(markdown(measure(Path(made))))
