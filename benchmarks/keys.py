"""How many keys it takes to review 15 cases of 12 choice items, counted by pressing them."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt

from aktgranskning.domain.audit import CaseStatus
from aktgranskning.engagement import open_audit
from benchmarks.example import CASES, ITEMS, make_audit
from benchmarks.hands import open_review, open_window, press
from benchmarks.table import Row

_ALONE, _WITH_BOTH = 1.0, 1.17


@dataclass(frozen=True, slots=True)
class Pressed:
    """What was pressed in the whole window: presses that answer, those that start cases, those that close them.

    `modifiers` are keys that were held meanwhile, counted by themselves; `given` the answers that stand in the file.
    """

    answering: int
    starting: int
    closing: int
    modifiers: int
    given: int


def measure(folder: Path) -> list[Row]:
    """Press the keys in the window, and count what they left in the file."""
    pressed = review_by_keys(folder)
    others = pressed.starting + pressed.closing
    return [
        _row("without starting and closing a case", pressed.answering, pressed.given, _ALONE),
        _row("with both", pressed.answering + others, pressed.given, _WITH_BOTH),
    ]


def review_by_keys(folder: Path) -> Pressed:
    """Review the whole example in the window by keys alone, and say how many it took."""
    audit = folder / "tangenter.granskning"
    make_audit(audit).close()
    window = open_window(folder)
    open_review(window, audit)
    answering = starting = closing = modifiers = 0
    for _ in range(CASES):
        press(Qt.Key.Key_Return)
        starting += 1
        for _ in range(ITEMS):
            press(Qt.Key.Key_J)
            answering += 1
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        closing += 1
        modifiers += 1
    window.close()
    return Pressed(answering, starting, closing, modifiers, _answers_given(audit))


def _answers_given(audit: Path) -> int:
    """Return how many answers stand in the file; every case must be closed."""
    with open_audit(audit) as session:
        assert all(case.status is CaseStatus.DONE for case in session.cases.values())
        return sum(bool(answer.value) for answers in session.answers.values() for answer in answers.values())


def _row(which: str, keys: int, items: int, most: float) -> Row:
    ratio = keys / items
    return Row(
        f"keys for {CASES} cases × {ITEMS} choice items, {which}",
        "the number of items",
        str(keys),
        str(items),
        f"{ratio:.3f}",
        f"≤ {most:.2f}",
        ratio <= most,
    )
