"""The screen in English: what every page and every dialog shows has no Swedish text but what is the audit's own."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aktgranskning import catalogue
from aktgranskning.domain.conclusions.figure_table import figure_table
from aktgranskning.domain.conclusions.scales import FOUR_STEPS
from aktgranskning.domain.sentences import generated_sentence
from aktgranskning.domain.tally import tally
from aktgranskning.session import Session
from tests.accessible_tree import Node, walk
from tests.every_dialog import DIALOGS, Around, prepared
from tests.screen_texts import swedish_words, words_of
from tests.ui_hands import open_window, review_page, view_of
from ui.actions import Menu, keys_of
from ui.presenters.handbook import sections
from ui.translating import Language, choose_language
from ui.window import MainWindow

PAGES = ("engagement", "sample", "review", "tally", "assessment", "export")
PARTS = ("QUESTIONS", "RECOMMENDATIONS", "KEY_FIGURES")

SWEDISH_BY_DESIGN = frozenset(
    {
        *("handbook_text", "handbook_contents"),  # the handbook is written in Swedish
        *(
            "file_name",
            "counted_list",
            "unit_column",
            "register_preview",
        ),  # names of files and columns, report sentences
        *("sentence", "sentence_fixed", "sentence_interval", "sentence_flag", "method_text"),  # the report's own words
        *("noun_in_use", "report_noun", "noun_gender", "noun_singular", "noun_plural", "noun_definite"),
    }
)
"""What shows texts that are to stand in a Swedish document."""

GIVEN = sorted(
    {
        node.value
        for node in ast.walk(ast.parse(Path(inspect.getfile(Around)).read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value
    },
    key=len,
    reverse=True,
)
"""What tests/every_dialog.py itself lets the dialogs say."""


@pytest.fixture
def english() -> Iterator[None]:
    sections.cache_clear()
    choose_language(Language.ENGLISH)
    catalogue.speak(Language.ENGLISH.value)
    yield
    catalogue.speak(Language.SWEDISH.value)
    choose_language(Language.SWEDISH)
    sections.cache_clear()  # the handbook has the keys in the language that it was first read in


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    session = prepared(tmp_path_factory.mktemp("example"))
    path = session.path
    session.close()
    return path


@pytest.fixture
def window(english: None, qtbot: QtBot, tmp_path: Path, example: Path) -> MainWindow:
    path = tmp_path / example.name
    path.write_bytes(example.read_bytes())
    return open_window(qtbot, tmp_path, path)


def own_texts(session: Session) -> list[str]:
    """Return what the audit itself says, the longest first: of its checklist, its cases and what is written of them."""
    return sorted({*_strings(session), session.reviewer.name, session.path.stem}, key=len, reverse=True)


def _strings(session: Session) -> Iterator[str]:
    snapshot = session.snapshot()
    figures = figure_table(snapshot.conclusions)
    waiting: list[object] = [snapshot, figures.figures, figures.municipalities, FOUR_STEPS]
    yield from (generated_sentence(snapshot, found, snapshot.cases).text for found in tally(snapshot))
    seen: set[int] = set()
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield from (line.strip() for line in one.splitlines() if len(line.strip()) > 1)
        elif id(one) not in seen:
            seen.add(id(one))
            waiting.extend(_parts(one))


def _parts(one: object) -> list[object]:
    if isinstance(one, dict):
        return [*one.keys(), *one.values()]
    if isinstance(one, list | tuple | set | frozenset):
        return [*one]
    names = getattr(type(one), "__dataclass_fields__", {})
    return [getattr(one, name, None) for name in names]


def refuse_swedish_in(nodes: list[Node], own: list[str]) -> None:
    """Fail by what is Swedish in a tree without being the audit's own, a line each: where it stands, and its words."""
    of_audit = re.compile("|".join(rf"(?<!\w){re.escape(text)}(?!\w)" for text in [*own, r"Akt"]), re.IGNORECASE)
    found: dict[str, str] = {}
    for node in nodes:
        if not SWEDISH_BY_DESIGN & {*node.path}:
            for text in (node.name, node.description, node.value):
                if words := words_of(of_audit.sub(" ", text)) & swedish_words():
                    found.setdefault(text, f"{node.path[-1]}: {text!r} ({', '.join(sorted(words))})")
    if found:
        pytest.fail("\n".join(found.values()), pytrace=False)


def refuse_swedish(window: MainWindow, widget: QWidget | None = None, *besides: str) -> None:
    """Fail by what is Swedish in the window, or in a dialog over it, as it is shown now."""
    QApplication.processEvents()
    refuse_swedish_in(walk(widget or window), [*besides, *own_texts(view_of(window).workspace.session)])


def test_the_start_page(english: None, qtbot: QtBot, tmp_path: Path) -> None:
    refuse_swedish_in(walk(open_window(qtbot, tmp_path)), [])


@pytest.mark.parametrize("page", PAGES)
def test_every_page(window: MainWindow, page: str) -> None:
    view_of(window).show_page(page)
    refuse_swedish(window)


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_the_assessment(window: MainWindow, part: str) -> None:
    view_of(window).show_part(part)
    refuse_swedish(window)


def test_a_walk_through_all_cases(window: MainWindow) -> None:
    review_page(window).walk_item()
    refuse_swedish(window)


def test_every_menu(window: MainWindow) -> None:
    bar = window.menuBar()
    for shown in (bar, *(menu.menu() for menu in bar.actions())):
        refuse_swedish(window, shown)  # type: ignore[arg-type]


def test_the_sheet_of_keys(window: MainWindow) -> None:
    shown = [text for menu in Menu for row in keys_of(menu) for text in row]
    assert {text: words for text in shown if (words := words_of(text) & swedish_words())} == {}


@pytest.mark.parametrize("at", range(len(DIALOGS)))
def test_every_dialog(qtbot: QtBot, tmp_path: Path, window: MainWindow, at: int) -> None:
    dialog = DIALOGS[at](Around(view_of(window).workspace, window, tmp_path))
    qtbot.addWidget(dialog)
    dialog.show()
    QThreadPool.globalInstance().waitForDone()
    refuse_swedish(window, dialog, *GIVEN)
