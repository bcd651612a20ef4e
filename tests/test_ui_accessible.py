"""What a screen reader gets: every page and every dialog is walked as Qt hands it out, and nothing is nameless."""

import inspect
import pkgutil
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

import ui.dialogs
from aktgranskning import review
from aktgranskning.domain.register import RegisterChoices, Settlement
from aktgranskning.domain.sample import DrawPlan, Method
from aktgranskning.drawing import draw_sample
from aktgranskning.registering import load_register
from tests.accessible_tree import CONTROLS, Node, Role, walk
from tests.every_dialog import DIALOGS, NOT_BUILT, Around, prepared
from tests.example_checklists import SMALL
from tests.ui_hands import focused, open_audit_window, open_window, press, review_page, type_text, view_of
from tests.ui_register import register_lines, write_register
from ui.actions import ACTIONS
from ui.audit_view import AuditView
from ui.window import MainWindow

NAMED = CONTROLS | {Role.Grouping, Role.Chart, Role.Dialog, Role.Window}
"""What must have a name: what can be reached and used, and what only a name tells from nothing; no mere icon."""

MAY_REPEAT = frozenset({Role.ListItem, Role.Cell, Role.MenuItem})
"""Rows say what stands in them, which two rows may share; two controls side by side mean different things."""


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    session = prepared(tmp_path_factory.mktemp("example"))
    path = session.path
    session.close()
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, example: Path) -> MainWindow:
    path = tmp_path / example.name
    path.write_bytes(example.read_bytes())
    return open_window(qtbot, tmp_path, path)


def faults(nodes: list[Node]) -> list[str]:
    """Say what is wrong with a tree: nameless controls, and names that two controls beside each other share."""
    nameless = [str(node) for node in nodes if node.role in NAMED and not node.name.strip()]
    unnamed_cells = [str(node) for node in nodes if node.role is Role.Cell and node.state.focusable and not node.name]
    beside = Counter((node.place[:-1], node.role, node.name) for node in nodes if node.role in CONTROLS - MAY_REPEAT)
    twice = [f"{role.name} {name!r} twice" for (_, role, name), count in beside.items() if count > 1]
    return nameless + unnamed_cells + twice


def checked(view: AuditView) -> list[Node]:
    QApplication.processEvents()
    nodes = walk(view.window())
    assert faults(nodes) == []
    return nodes


def test_the_start_page(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, tmp_path)
    nodes = walk(window)
    assert faults(nodes) == []
    assert [node.name for node in nodes if node.state.focused] == ["Öppna exempel"]


@pytest.mark.parametrize("page", ["engagement", "sample", "review", "tally", "assessment", "export"])
def test_every_page(window: MainWindow, page: str) -> None:
    view = view_of(window)
    view.show_page(page)
    nodes = checked(view)
    named = {node.name for node in nodes if node.object_name == f"{page}_page"}
    assert named == {next(row.text for row in ACTIONS if row.id == f"page_{page}")}
    assert [node.object_name for node in nodes if node.state.checked and node.object_name.startswith("rail_")] == [
        f"rail_{page}"
    ]


@pytest.mark.parametrize("part", ["QUESTIONS", "RECOMMENDATIONS", "KEY_FIGURES"])
def test_every_part_of_the_assessment(window: MainWindow, part: str) -> None:
    view = view_of(window)
    view.show_part(part)
    checked(view)


def test_the_sample_as_it_is_read_in_drawn_and_taken(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_audit_window(qtbot, tmp_path, SMALL)
    view = view_of(window)
    session = view.workspace.session
    choices = RegisterChoices("Ärendenummer", "Enhet")
    view.show_page("sample")
    checked(view)
    register = write_register(tmp_path, register_lines(30))
    view.workspace.perform(
        load_register, register, choices, Settlement(completeness="Stämt av"), lambda _done, _whole: None
    )
    checked(view)
    view.workspace.perform(draw_sample, DrawPlan(Method.SIMPLE, 5, "frö"))
    assert session.sampling.draw
    checked(view)


def test_cases_not_begun_begun_and_closed(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_audit_window(qtbot, tmp_path, SMALL)
    view = view_of(window)
    checked(view)
    view.presenter.begin()
    for item in SMALL.items:
        view.presenter.select_item(item.name)
        nodes = checked(view)
        label = view.presenter.open_item()
        assert label
        assert any(node.object_name == "current_item" and label.row.label in node.name for node in nodes)
    view.workspace.perform(review.answer, 1, "plan", "nej")
    view.workspace.perform(review.complete_case, 1)
    view.presenter.open_case(1)
    assert not view.presenter.armed
    checked(view)


def test_a_choice_says_its_key_and_whether_it_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    view = view_of(open_audit_window(qtbot, tmp_path, SMALL))
    view.presenter.begin()
    view.presenter.select_item("plan")
    press("d")
    view.presenter.select_item("plan")
    choices = {node.name: node.state.checked for node in checked(view) if node.object_name.startswith("choice_")}
    assert choices["Delvis, tangent D"] == 1
    assert choices["Ja, tangent J"] == 0
    rows = [node for node in walk(view.window()) if node.path[-1] == "ItemRowWidget"]
    assert {node.role for node in rows} == {Role.ListItem}


def test_a_walk_through_all_cases(window: MainWindow) -> None:
    view = view_of(window)
    review_page(window).walk_item()
    checked(view)


def test_the_cases_behind_a_figure(window: MainWindow) -> None:
    view = view_of(window)
    view.show_page("tally")
    QApplication.processEvents()
    press("\r")
    nodes = checked(view)
    bars = [node.name for node in nodes if node.role is Role.Cell and "Fördelning: " in node.name]
    assert bars[0].endswith("Uppfyllt 14, Ej uppfyllt 1")


def test_the_search_and_its_hits(window: MainWindow) -> None:
    view = view_of(window)
    view.search()
    type_text(focused(), "journal")
    nodes = checked(view)
    assert any(node.object_name == "search_field" for node in nodes)


def test_every_menu(window: MainWindow) -> None:
    for menu in window.menuBar().actions():
        shown = menu.menu()
        nodes = walk(shown)  # type: ignore[arg-type]
        assert faults([node for node in nodes if node.role is not Role.Separator]) == []


@pytest.mark.parametrize("at", range(len(DIALOGS)))
def test_every_dialog(qtbot: QtBot, tmp_path: Path, window: MainWindow, at: int) -> None:
    dialog = DIALOGS[at](Around(view_of(window).workspace, window, tmp_path))
    qtbot.addWidget(dialog)
    dialog.show()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert dialog.windowTitle()
    assert faults(walk(dialog)) == []


def test_every_dialog_is_built_here(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    around = Around(view_of(window).workspace, window, tmp_path)
    built = set(NOT_BUILT)
    for factory in DIALOGS:
        dialog = factory(around)
        qtbot.addWidget(dialog)
        built.add(type(dialog).__name__)
        QThreadPool.globalInstance().waitForDone()
    assert dialog_classes() - built == set(), "a dialog is to stand in tests/every_dialog.py"


def dialog_classes() -> set[str]:
    """Return every dialog that the program has, by its name."""
    modules = [import_module(f"ui.dialogs.{found.name}") for found in pkgutil.iter_modules(ui.dialogs.__path__)]
    return {
        kind.__name__
        for module in modules
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, QDialog) and kind.__module__ == module.__name__
    }
