"""What a screen reader is told by itself: an answer that was stored, what was refused, what must be put right."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.example_checklists import SMALL
from tests.ui_hands import RETURN, focused, open_audit_window, press, review_page, type_text, view_of
from ui.readers import announce
from ui.widgets.checked_field import CheckedField
from ui.window import MainWindow

Politeness = QAccessible.AnnouncementPoliteness


class Heard:
    """What was announced, in order, and how urgent it was."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.urgent: list[str] = []

    def __call__(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.words.append(event.message())
            if event.politeness() is Politeness.Assertive:
                self.urgent.append(event.message())

    def after(self, *keys: object) -> list[str]:
        """Press keys, and return what is announced upon them."""
        self.words.clear()
        press(*keys)  # type: ignore[arg-type]
        QApplication.processEvents()
        return [*self.words]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[Heard]:
    QAccessible.setActive(True)
    heard = Heard()
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard)
    yield heard
    QAccessible.setActive(False)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, heard: Heard) -> MainWindow:
    window = open_audit_window(qtbot, tmp_path, SMALL)
    review_page(window).case_view.focus_items()
    return window


def test_a_case_that_is_begun_says_its_first_item(window: MainWindow, heard: Heard) -> None:
    assert heard.after(RETURN) == ["Akt 1. Fråga 1. Ansökans datum: Obesvarad. Skriv svaret."]


def test_an_answer_that_is_stored_is_told_with_the_item_after_it(window: MainWindow, heard: Heard) -> None:
    press(RETURN)
    view_of(window).presenter.select_item("plan")
    QApplication.processEvents()
    (said,) = heard.after("j")
    assert said.startswith("Ja, sparat. Nästa: Fråga 3. Planens datum: Obesvarad.")
    assert said not in heard.urgent


def test_an_item_that_is_come_upon_says_its_answer_and_its_keys(window: MainWindow, heard: Heard) -> None:
    press(RETURN)
    presenter = view_of(window).presenter
    presenter.select_item("plan")
    press("n")
    presenter.select_item("plan")
    QApplication.processEvents()
    assert heard.words[-1] == (
        "Fråga 2. Plan finns: Nej. Svar: Ja J, Delvis D, Nej N, Ej tillämpligt E, Kan ej bedömas B."
    )
    assert review_page(window).case_view.item_list.accessibleDescription() == heard.words[-1]


def test_what_is_typed_is_not_spoken_over(window: MainWindow, heard: Heard) -> None:
    press(RETURN)
    QApplication.processEvents()
    heard.words.clear()
    press("2026-01-0")
    review_page(window).case_view.card.pass_on_typed()
    QApplication.processEvents()
    assert heard.words == []
    (said,) = heard.after("2", RETURN)
    assert said.startswith("2026-01-02, sparat. Nästa: Fråga 2. Plan finns: Obesvarad.")


def test_only_what_follows_an_answer_is_called_the_next(window: MainWindow, heard: Heard) -> None:
    press(RETURN)
    QApplication.processEvents()
    (said,) = heard.after(Qt.Key.Key_Down)
    assert said.startswith("Fråga 2. Plan finns: Obesvarad.")


def test_a_key_that_is_refused_is_told_at_once(window: MainWindow, heard: Heard) -> None:
    assert heard.after("j") == ["Tryck Retur för att börja i Akt 1. Inget svar sparades."]
    assert heard.urgent == heard.words


def test_an_identity_number_is_told_at_once(qtbot: QtBot, window: MainWindow, heard: Heard) -> None:
    qtbot.waitUntil(lambda: window._number_watch is not None)
    press(RETURN)
    view_of(window).presenter.select_item("plan")
    press("k")
    type_text(focused(), "19121212-1212")
    qtbot.waitUntil(lambda: any("ersonnummer" in words for words in heard.urgent))


def test_a_mistake_in_a_field_is_told_and_described(qtbot: QtBot, heard: Heard) -> None:
    field = CheckedField("day", "Dag")
    qtbot.addWidget(field)
    field.show()
    field.show_problem("Skriv dagen som ÅÅÅÅ-MM-DD.")
    assert heard.urgent == ["Skriv dagen som ÅÅÅÅ-MM-DD."]
    assert field.line.accessibleDescription() == heard.urgent[0]


def test_nothing_is_worked_out_where_nobody_listens(qtbot: QtBot, heard: Heard) -> None:
    field = CheckedField("day", "Dag")
    qtbot.addWidget(field)
    QAccessible.setActive(False)
    announce(field, "Ingen hör det.")
    assert heard.words == []
