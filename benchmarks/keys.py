"""How many keys it takes to review 15 cases of 12 choice items, counted by pressing them."""

from pathlib import Path

from PySide6.QtCore import Qt

from aktgranskning.domain.audit import CaseStatus
from aktgranskning.engagement import open_audit
from benchmarks.example import CASES, ITEMS, make_audit
from benchmarks.hands import open_review, open_window, press
from benchmarks.table import Row

_ALONE, _WITH_BOTH = 1.0, 1.17


def measure(folder: Path) -> list[Row]:
    """Press the keys in the window, and count what they left in the file."""
    audit = folder / "tangenter.granskning"
    make_audit(audit).close()
    window = open_window(folder)
    open_review(window, audit)
    answering = others = 0
    for _ in range(CASES):
        press(Qt.Key.Key_Return)
        for _ in range(ITEMS):
            press(Qt.Key.Key_J)
            answering += 1
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        others += 2
    window.close()
    given = _answers_given(audit)
    return [
        _row("without starting and closing a case", answering, given, _ALONE),
        _row("with both", answering + others, given, _WITH_BOTH),
    ]


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
