"""Every page and dialog by Tab: all is reached, as the eye goes, and what has the keys can be seen to have them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from aktgranskning.commands.example import AUDIT_NAME, write_example
from tests.focus_walk import out_of_order, stops, unreached, unseen
from tests.ui_hands import child, open_window, take_keys_again, view_of, when_open
from ui.looks.themes import LIGHT
from ui.theme import dress
from ui.window import MainWindow

PAGES = ("engagement", "sample", "review", "tally", "assessment", "export")
PARTS = ("RECOMMENDATIONS", "KEY_FIGURES")
DIALOGS = (
    *("new", "anonymise", "passphrase", "lock_after", "backups", "dispose", "log", "cross_table", "documents"),
    *("observations", "notes", "fact_check", "identity_numbers", "go_to_case", "about_case", "absence", "view"),
    *("review_notes", "interpret", "keys", "about", "palette"),
)
BEHIND_BUTTONS = (
    ("engagement", "divide_cases"),
    *(("QUESTIONS", name) for name in ("scale_and_purpose", "question_add", "criterion_add", "criterion_edit")),
    *(("QUESTIONS", f"ground_{what}") for what in ("link", "add_interview", "add_document", "add_key_figure")),
    *(("RECOMMENDATIONS", name) for name in ("recommendation_new", "recommendation_edit", "status_change")),
    *(("RECOMMENDATIONS", name) for name in ("response_0_write", "form_send")),
    *(("KEY_FIGURES", f"figures_{what}") for what in ("own", "groups", "besides", "ground", "imports", "settings")),
)
SIZES = ((1366, 768), (680, 900))


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exempel")
    write_example(folder).close()
    return folder / AUDIT_NAME


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The style sheet of the program, which shows where the focus is."""
    before = qapp.palette()
    dress(qapp, LIGHT)
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(before)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, example: Path) -> Iterator[MainWindow]:
    """The example audit, in a copy of its own."""
    audit = tmp_path / example.name
    audit.write_bytes(example.read_bytes())
    window = open_window(qtbot, tmp_path, audit)
    yield window
    window.close()


def walk(inside: QWidget) -> None:
    """Go through a window by Tab."""
    reached = stops(inside)
    assert reached
    assert unreached(inside, reached) == []
    against = out_of_order(reached)
    assert len(against) <= 1, against  # where the way begins anew
    assert unseen(reached) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_walked_by_tab(window: MainWindow, page: str, size: tuple[int, int]) -> None:
    window.resize(*size)
    view_of(window).show_page(page)
    QApplication.processEvents()
    walk(window)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_the_page_of_assessments_is_walked_by_tab(window: MainWindow, part: str) -> None:
    view_of(window).show_part(part)
    QApplication.processEvents()
    walk(window)


def test_the_search_is_walked_by_tab(window: MainWindow) -> None:
    view_of(window).search()
    QApplication.processEvents()
    walk(window)


def test_the_start_page_is_walked_by_tab(qtbot: QtBot, tmp_path: Path) -> None:
    walk(open_window(qtbot, tmp_path))


@pytest.mark.parametrize("action", DIALOGS)
def test_a_dialog_is_walked_by_tab(window: MainWindow, qtbot: QtBot, action: str) -> None:
    walked: list[QDialog] = []
    view_of(window).open_case(1, "plan_finns")

    def look(dialog: QDialog) -> None:
        walked.append(dialog)
        if len(list(stops(dialog))) > 1:
            walk(dialog)
        dialog.done(0)

    when_open(look)
    window._actions[action].trigger()
    take_keys_again(qtbot, window)
    assert walked


@pytest.mark.parametrize(("place", "button"), BEHIND_BUTTONS)
def test_a_dialog_behind_a_button_is_walked_by_tab(window: MainWindow, qtbot: QtBot, place: str, button: str) -> None:
    walked: list[QDialog] = []
    show = view_of(window).show_part if place.isupper() else view_of(window).show_page
    show(place)

    def look(dialog: QDialog) -> None:
        walked.append(dialog)
        walk(dialog)
        dialog.done(0)

    when_open(look)
    child(window, QPushButton, button).click()
    take_keys_again(qtbot, window)
    assert walked


def test_the_handbook_is_walked_by_tab(window: MainWindow, qtbot: QtBot) -> None:
    window.show_handbook()
    handbook = window._handbook
    assert handbook is not None
    take_keys_again(qtbot, handbook)
    walk(handbook)


def test_tab_leaves_out_nothing_that_stands_before_the_place_of_the_keys(window: MainWindow) -> None:
    view_of(window).show_page("export")
    assert {"export_format", "export_unit"} <= {one.objectName() for one in stops(window)}
    assert {"rail_export"} == {one.objectName() for one in stops(window) if one.objectName().startswith("rail")}
