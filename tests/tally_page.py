"""What tests of the page Sammanställning share: the page on an audit, its parts, the way to a figure."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QTableView
from pytestqt.qtbot import QtBot

from tests.ui_hands import child, press_on
from ui.pages.tally import TallyPage
from ui.presenters.tally_rows import QUESTION
from ui.workspace import Workspace


def shown(qtbot: QtBot, workspace: Workspace, width: int = 1176) -> TallyPage:
    page = TallyPage(workspace)
    qtbot.addWidget(page)
    page.resize(width, 700)
    with qtbot.waitActive(page):
        page.show()
    page.place_of_keys.setFocus()
    return page


def table(page: TallyPage) -> QTableView:
    return child(page, QTableView, "tally_table")


def cases(page: TallyPage) -> QListView:
    return child(page, QListView, "cases_behind")


def title(page: TallyPage) -> str:
    return child(page, QLabel, "figure_title").text()


def row(page: TallyPage, text: str) -> int:
    model = table(page).model()
    return next(row for row in range(model.rowCount()) if model.index(row, QUESTION).data() == text)


def go_to(page: TallyPage, text: str, column: int) -> None:
    table(page).setCurrentIndex(table(page).model().index(row(page, text), column))


def listed(page: TallyPage) -> list[str]:
    model = cases(page).model()
    return [model.index(number, 0).data() for number in range(model.rowCount())]


def choose(page: TallyPage, words: str) -> None:
    """Choose what is shown with the keys: typing the words goes to the row."""
    choice = child(page, QComboBox, "shown_cases")
    choice.setFocus()
    press_on(choice, Qt.Key.Key_Home)
    while choice.currentText() != words:
        before = choice.currentText()
        press_on(choice, Qt.Key.Key_Down)
        assert choice.currentText() != before, f"no {words}"
