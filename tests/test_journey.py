"""The whole way: the shipped checklist, fifteen cases, every answer by key presses, a restart, the workbook.

The answers are the example's, so the outcome is known: the published figures.
"""

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from aktgranskning.__main__ import main
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.checklist import Item, ItemKind
from aktgranskning.domain.tally import tally
from aktgranskning.domain.wording import ratio
from aktgranskning.intake.answers import ImportedCase, read_answers
from aktgranskning.intake.tables import read_tables
from checklists.reader import load_checklist
from checklists.shipped import example_answers, shipped_checklist
from tests.ui_hands import open_window, press, review_page, view_of
from ui.pages.review import ReviewPage
from ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
PUBLISHED = {
    "genomforandeplan": "1 av 15",
    "hinder_behov_resurser": "14 av 15",
    "mal_for_insatsen": "13 av 15",
    "uppfoljning_insatser": "9 av 15",
}


def new_audit(path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["new", str(path), "--checklist", str(shipped_checklist()), "--reviewer", "Granskare Ett"])
    assert ended.value.code == 0


def answer_by_keys(item: Item, value: str) -> None:
    """Press the keys that give a value; the item is current and answered before the next one is."""
    keys = {choice.name: choice.key for choice in item.choices}
    if item.kind is ItemKind.SELECT_ONE:
        press(keys[value].lower())
    elif item.kind is ItemKind.SELECT_MULTIPLE:
        press("".join(keys[name] for name in value.split()).lower(), Qt.Key.Key_Return)
    else:
        press(value, Qt.Key.Key_Return)


def review_case(page: ReviewPage, row: ImportedCase) -> None:
    """Begin the case that is shown, answer what it asks as the row says, and close it."""
    press(Qt.Key.Key_Return)
    for _ in page.presenter.placed:
        item = page.presenter.item
        assert item is not None
        value = row.values.get(item.name, "")
        if value:
            answer_by_keys(item, value)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Return, modifier=CTRL)
    press(Qt.Key.Key_Return, modifier=CTRL)  # what is left out is told first


def so_far(window: MainWindow) -> str:
    label = window.findChild(QLabel, "so_far_figure")
    assert label is not None
    return label.text()


def recalculated(workbook: Path, folder: Path) -> Path:
    """Let LibreOffice open a workbook, work its formulas out, and save it."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice Calc is not installed")
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", str(folder), str(workbook)], check=True, capture_output=True, timeout=180)
    return folder / workbook.name


def test_from_the_checklist_to_the_workbook(qtbot: QtBot, tmp_path: Path) -> None:
    audit = tmp_path / "Ekonomiskt bistånd.granskning"
    new_audit(audit)
    rows = read_answers(read_tables(example_answers()), load_checklist(shipped_checklist()).checklist)

    window = open_window(qtbot, tmp_path, audit)
    page = review_page(window)
    for row in rows[:8]:
        review_case(page, row)
    page.presenter.select_item("genomforandeplan")
    QApplication.processEvents()
    assert so_far(window) == "1 av 8"
    window.close()

    window = open_window(qtbot, tmp_path, audit)
    page = review_page(window)
    assert page.presenter.case
    assert page.presenter.case.label == "Akt 9"
    for row in rows[8:]:
        review_case(page, row)
    session = page.presenter.session
    assert all(case.status is CaseStatus.DONE for case in session.cases.values())
    found = {counted.item.name: ratio(counted.met, counted.of) for counted in tally(session.snapshot())}
    assert PUBLISHED.items() <= found.items()
    view_of(window).show_page("tally")
    QApplication.processEvents()
    window.close()

    with pytest.raises(SystemExit) as ended:
        main(["export", str(audit), str(tmp_path / "redovisning.xlsx")])
    assert ended.value.code == 0
    check_workbook(tmp_path / "redovisning.xlsx", found, tmp_path / "recalculated")


def check_workbook(workbook: Path, found: dict[str, str], folder: Path) -> None:
    folder.mkdir()
    shown = {cell for row in load_workbook(workbook)["Sammanställning"].iter_rows(values_only=True) for cell in row}
    assert set(found.values()) - {"–"} <= shown
    rows = list(load_workbook(recalculated(workbook, folder), data_only=True)["Kontroll"].iter_rows(values_only=True))
    verdicts = [row for row in rows if row[-1] in ("stämmer", "avviker")]
    assert len(verdicts) > 50
    for row in verdicts:
        assert row[-1] == "stämmer", row
        assert row[-3] == row[-2], row
