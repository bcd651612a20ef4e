"""How long any step of a review leaves the window without an answer: python -m benchmarks.blocking [CASES ITEMS].

The window is worked in its own process, each step from one quiet moment to the next, and a heart beats meanwhile.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QPushButton, QTableWidget, QTableWidgetItem

from aktgranskning.store.secrets import Passphrase
from benchmarks.example import CASES, ITEMS, make_answered_audit
from benchmarks.hands import SIZE, open_window, press, settle
from benchmarks.heartbeat import MOST_MS, Heartbeat, Late
from benchmarks.table import Row, markdown
from ui.dialogs.waiting import WaitingDialog
from ui.once import once
from ui.window import MainWindow

_MANY = (1_000, 40)
_UNITS = 5
_UNREAD = 3
_NOTED_MS = 10.0
_SECONDS = 60
_QUIET_MS = 50
_WORDS = "paraply kaktus vante stege"
_MOST_RATIO = 1.0
_CTRL = Qt.KeyboardModifier.ControlModifier

Act = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Step:
    """What was done, and the longest that nothing else could be done meanwhile; None where no beat was late."""

    name: str
    longest: Late | None

    @property
    def gap(self) -> float:
        """Milliseconds."""
        return self.longest.gap if self.longest else _NOTED_MS

    @property
    def worked(self) -> float:
        """Milliseconds of the gap in which the window's thread itself was at work, whatever else the computer did."""
        return self.longest.worked if self.longest else 0.0


def measure(folder: Path) -> list[Row]:
    """Return the longest gap in an audit of many cases and in one of few, and the many beside a table of Qt's own."""
    rows = []
    for cases, items in (_MANY, (CASES, ITEMS)):
        steps = review(folder, cases, items)
        longest = max(steps, key=lambda step: step.worked)
        rows.append(_row(f"longest gap in a session, {cases:,} cases × {items}", longest))
        if cases == _MANY[0]:
            rows.append(_ratio_row(longest, _table_of(cases, items)))
    return rows


def _row(what: str, step: Step) -> Row:
    place = f": {step.longest.place}" if step.longest and step.longest.place else ""
    shown = (f"{step.worked:.0f} ms", f"{step.gap:.0f} ms by the clock", "–", f"≤ {MOST_MS:g} ms")
    return Row(what, step.name + place, *shown, is_met=step.worked <= MOST_MS, holds_anywhere=False)


def _ratio_row(step: Step, table: float) -> Row:
    ratio = step.worked / table
    shown = (f"{step.worked:.0f} ms", f"{table:.0f} ms", f"{ratio:.2f} ×", f"≤ {_MOST_RATIO:g} ×")
    return Row("the same", "a QTableWidget of as many cells filled and shown", *shown, is_met=ratio <= _MOST_RATIO)


def _table_of(rows: int, columns: int) -> float:
    """Return how many milliseconds Qt's own table takes to be filled with so many texts and painted."""
    began = perf_counter()
    table = QTableWidget(rows, columns)
    for row in range(rows):
        for column in range(columns):
            table.setItem(row, column, QTableWidgetItem("Ja"))
    table.resize(*SIZE)
    table.show()
    settle()
    taken = (perf_counter() - began) * 1000
    table.close()
    table.deleteLater()
    return taken


def review(folder: Path, cases: int, items: int) -> list[Step]:
    """Work through all pages and dialogs of an encrypted audit of so many cases × items, and return every step."""
    path = folder / f"steg {cases}.granskning"
    make_answered_audit(path, cases, items, unread=_UNREAD, units=_UNITS, secret=Passphrase(_WORDS))
    window = open_window(folder)
    noted: list[Late] = []
    heart = Heartbeat(noted.append, _NOTED_MS)
    steps = []
    for name, act in _acts(window, path, items):
        _wait()
        noted.clear()
        heart.restart()
        act()
        _wait()
        steps.append(Step(name, max(noted, key=lambda late: late.worked, default=None)))
    heart.stop()
    window.close()
    window.deleteLater()
    settle()
    path.unlink()
    return steps


def _wait(is_done: Callable[[], bool] = lambda: True) -> None:
    """Let Qt work until something is so and nothing is left to do."""
    loop, until = QEventLoop(), perf_counter() + _SECONDS
    while perf_counter() < until:
        settle()
        once(loop, loop.quit, _QUIET_MS)
        loop.exec()
        if is_done():
            return
    raise TimeoutError


def _acts(window: MainWindow, path: Path, items: int) -> Iterator[tuple[str, Act]]:
    """Yield what a user does, by its name, in order."""
    do = partial(_trigger, window)
    yield "open", lambda: _in_dialog(lambda: window.open_file(path), _give_passphrase)
    window.activateWindow()
    for time in ("first", "again"):
        for page in ("engagement", "sample", "review", "tally", "assessment", "export"):
            yield f"page {page}, {time}", partial(do, f"page_{page}")
        for part in ("questions", "recommendations", "key_figures", "follow_up"):
            yield f"part {part}, {time}", partial(do, f"part_{part}")
    yield "page review", partial(do, "page_review")
    yield from _answers(window, items)
    yield from _figures(window)
    yield from _dialogs(window)
    yield from _exports(window, path)
    yield "lock", partial(do, "lock")
    yield "unlock", lambda: _unlock(window)
    yield "close", partial(do, "close")


def _answers(window: MainWindow, items: int) -> Iterator[tuple[str, Act]]:
    do = partial(_trigger, window)
    yield "first case that is not begun", partial(do, "next_case")
    yield "begin a case", lambda: press(Qt.Key.Key_Return)
    yield "answer", lambda: press(Qt.Key.Key_J)
    yield "comment", lambda: _press_all(Qt.Key.Key_K, Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_Escape)
    yield "answer the rest", lambda: _press_all(*[Qt.Key.Key_J] * items)
    yield "close a case", lambda: press(Qt.Key.Key_Return, _CTRL)
    yield "next case", partial(do, "next_case")
    yield "undo", partial(do, "undo")
    yield "redo", partial(do, "redo")
    yield "walk an item", partial(do, "walk_item")
    yield "answer in the walk", lambda: press(Qt.Key.Key_Down)
    yield "end the walk", partial(do, "walk_item")
    yield "put the list of cases away", partial(do, "cases_pane")
    yield "take it out", partial(do, "cases_pane")
    yield "narrow window", lambda: window.resize(680, 768)
    yield "wide window", lambda: window.resize(*SIZE)


def _press_all(*keys: Qt.Key) -> None:
    for key in keys:
        press(key)


def _figures(window: MainWindow) -> Iterator[tuple[str, Act]]:
    yield "page tally after answers", partial(_trigger, window, "page_tally")
    shown = window.findChild(QComboBox, "shown_cases")
    assert shown is not None
    for row in range(shown.count()):
        yield f"tally shown as choice {row + 1}", partial(_choose, shown, row)
    yield "tally of all", partial(_choose, shown, 0)
    yield "cases behind a figure", lambda: press(Qt.Key.Key_Return)


def _choose(choice: QComboBox, row: int) -> None:
    choice.setCurrentIndex(row)
    choice.activated.emit(row)


def _dialogs(window: MainWindow) -> Iterator[tuple[str, Act]]:
    """Every dialog that changes nothing, opened and closed."""
    for action in ("cross_table", "log", "backups", "fact_check", "identity_numbers", "documents", "observations",
                   "notes", "passphrase", "dispose", "keys", "about", "lock_after", "new"):  # fmt: skip
        yield f"dialog {action}", partial(_open_and_close, window, action)
    yield "page review again", partial(_trigger, window, "page_review")
    yield "previous case", partial(_trigger, window, "previous_case")
    for action in ("about_case", "absence", "view", "review_notes", "go_to_case", "interpret"):
        yield f"dialog {action}", partial(_open_and_close, window, action)
    yield "handbook", partial(_trigger, window, "handbook")
    yield "dialog log again", partial(_open_and_close, window, "log")


def _exports(window: MainWindow, path: Path) -> Iterator[tuple[str, Act]]:
    yield "page export", partial(_trigger, window, "page_export")
    formats = window.findChild(QComboBox, "export_format")
    assert formats is not None
    for row in range(formats.count()):
        yield f"export as {formats.itemText(row).partition(' ')[0]}", partial(_export, window, formats, row)
    assert len(list(path.parent.glob("*redovisning*"))) == formats.count()


def _export(window: MainWindow, formats: QComboBox, row: int) -> None:
    """Write a file in the format of a row, agreeing to whatever is asked, and wait for it."""
    formats.setCurrentIndex(row)
    (begin,) = [one for one in window.findChildren(QPushButton, "export_button") if one.isVisible()]
    _answering(begin.click, _agree)
    _wait(lambda: formats.isEnabled())


def _agree(dialog: QDialog) -> None:
    (agree,) = [one for one in dialog.findChildren(QPushButton) if one.text().startswith("Exportera")]
    agree.click()


def _trigger(window: MainWindow, action: str) -> None:
    found = window.findChild(QAction, f"action_{action}")
    assert found is not None
    assert found.isEnabled(), action
    found.trigger()


def _open_and_close(window: MainWindow, action: str) -> None:
    _in_dialog(partial(_trigger, window, action), QDialog.reject)


def _in_dialog(opens: Act, act: Callable[[QDialog], object]) -> None:
    """Do something that opens a dialog, and act in that once it has been shown for a while."""
    acted = _answering(opens, act)
    assert acted, f"no dialog was opened by {opens}"


def _answering(opens: Act, act: Callable[[QDialog], object]) -> list[QDialog]:
    """Do something, act in each dialog that waits for the user meanwhile, and return those."""
    seen: list[QDialog] = []
    timer = QTimer(interval=_QUIET_MS)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and not isinstance(dialog, WaitingDialog) and dialog not in seen:
            seen.append(dialog)
            once(dialog, lambda: act(dialog), 2 * _QUIET_MS)

    timer.timeout.connect(look)
    timer.start()
    opens()
    timer.stop()
    return seen


def _give_passphrase(dialog: QDialog) -> None:
    field = dialog.findChild(QLineEdit, "passphrase")
    take = dialog.findChild(QPushButton, "open")
    assert field is not None
    assert take is not None
    field.setText(_WORDS)
    take.click()


def _unlock(window: MainWindow) -> None:
    field = window.findChild(QLineEdit, "locked_passphrase")
    assert field is not None
    field.setText(_WORDS)
    QTest.keyClick(field, Qt.Key.Key_Return)
    _wait(lambda: not window.window_lock.is_locked)


def main() -> None:
    """Print every step of a session, the longest gap first."""
    cases, items = map(int, sys.argv[1:]) if sys.argv[1:] else _MANY
    with tempfile.TemporaryDirectory() as folder:
        steps = review(Path(folder), cases, items)
    print(markdown([_row("gap", step) for step in sorted(steps, key=lambda step: -step.worked)]))


if __name__ == "__main__":
    main()
