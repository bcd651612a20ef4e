"""How long the palette and the search hold the window, in a large audit: every key, and every slice in between."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from aktgranskning.adding import NewCase
from aktgranskning.domain.acts import ActKind, Change, Field
from aktgranskning.domain.audit import Audit, CaseStatus, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.recording import record
from aktgranskning.session import Reviewer, Session
from benchmarks.example import checklist_of
from benchmarks.hands import open_review, open_window, settle
from benchmarks.table import Row

_CASES, _ITEMS = 1_000, 60
_MOST_PALETTE_MS, _MOST_SEARCH_MS = 16.0, 100.0
_CONTROL = Qt.KeyboardModifier.ControlModifier
_TYPED = "handling 5"


def measure(folder: Path, cases: int = _CASES, items: int = _ITEMS) -> list[Row]:
    """Type in the palette and in the search, and return the slowest key and the longest time without any event."""
    audit = folder / "sökning.granskning"
    _fill(audit, cases, items)
    window = open_window(folder)
    page = open_review(window, audit)
    palette: list[float] = []
    QTimer.singleShot(0, lambda: palette.extend(_type_in_palette()))
    QTest.keyClick(page.case_view.item_list, Qt.Key.Key_K, _CONTROL)
    window.activateWindow()  # as in `open_review`
    settle()
    QTest.keyClick(page.case_view.item_list, Qt.Key.Key_F, _CONTROL)
    field = window.findChild(QLineEdit, "search_field")
    assert field is not None
    search = _type(field)
    window.close()
    what = f"{cases:,} cases × {items}"
    return [
        _row(f"a key in the palette, {what}", max(palette), _MOST_PALETTE_MS),
        _row(
            f"a key in the search, or a slice of it, {what}, all with comment and place", max(search), _MOST_SEARCH_MS
        ),
    ]


def _row(what: str, slowest: float, most: float) -> Row:
    return Row(what, "–", f"{slowest:.1f} ms", "–", "–", f"≤ {most:g} ms", slowest <= most, holds_anywhere=False)


def _type_in_palette() -> list[float]:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog), "the palette is not open"
    field = dialog.findChild(QLineEdit, "palette_field")
    assert field is not None
    try:
        return _type(field)
    finally:
        dialog.reject()


def _type(field: QWidget) -> list[float]:
    """Type letter by letter, and return what each key and everything that followed upon it took at a time, in ms."""
    times: list[float] = []
    for letter in _TYPED:
        times.append(_time(partial(QTest.keyClicks, field, letter)))
        times += _times_until_settled()
    return times


def _times_until_settled() -> list[float]:
    times = [_time(QApplication.processEvents)]
    while times[-1] > 1.0:
        times.append(_time(QApplication.processEvents))
    return times


def _time(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return (perf_counter() - began) * 1000


def _fill(path: Path, cases: int, items: int) -> None:
    """Write an audit in which every item of every case has a comment and says where it was seen."""
    with create_audit(path, Audit("Mätning"), Reviewer("Granskare Ett", "G1")) as session:
        load_checklist(session, checklist_of(items), ChecklistFile("checklista.xlsx", b""))
        add_cases(session, [NewCase(unit=f"Enhet {number % 5}") for number in range(cases)])
        for case_id in session.cases:
            _note_all(session, case_id)


def _note_all(session: Session, case_id: int) -> None:
    assert session.checklist is not None
    changes = [Change(Field.STATUS, CaseStatus.NOT_BEGUN.value, CaseStatus.BEGUN.value, case_id)]
    for number, item in enumerate(session.checklist.items, case_id):
        comment = f"Den handling som åberopas är från dag {number}; planen är inte undertecknad av den enskilde."
        changes.append(Change(Field.COMMENT, "", comment, case_id, item.name))
        changes.append(
            Change(Field.EVIDENCE, "", f"Journal 2017-03-{number % 28 + 1:02}, s. {number}", case_id, item.name)
        )
    record(session, ActKind.ANSWER, changes)
