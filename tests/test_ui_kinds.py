"""The kinds of items on the page Akter, by key presses on a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import ACKNOWLEDGED, Checklist, Choice, Item, ItemKind, TallyKind
from aktgranskning.engagement import open_audit
from aktgranskning.session import Session
from tests.conftest import REVIEWER
from tests.example_checklists import KINDS
from tests.ui_hands import RETURN, child, focused, open_audit_window, press, review_page
from ui.pages.review import ReviewPage
from ui.widgets.choice_button import ChoiceButton
from ui.window import MainWindow

ESCAPE = Qt.Key.Key_Escape
DELETE = Qt.Key.Key_Delete
CTRL = Qt.KeyboardModifier.ControlModifier
PLACES = tuple(Choice(f"ort{number}", f"Ort {number:02}", None, "") for number in range(1, 31))
PICTURES = (Choice("0", "Ingen", None, "0"), Choice("1", "En", None, "1"), Choice("2", "Fler", None, "2"))


def item(name: str, kind: ItemKind, label: str, **rest: object) -> Item:
    return Item(name, kind, label, TallyKind.NONE, **rest)  # type: ignore[arg-type]


MANY_KINDS = Checklist(
    form_id="kinds",
    title="Alla slag",
    version="1",
    sections=(),
    items=(
        item("tid", ItemKind.TIME, "Klockslag"),
        item("tillfalle", ItemKind.MOMENT, "Datum och klockslag"),
        item("betyg", ItemKind.RANGE, "Betyg", bounds=("0", "5", "0.5")),
        item("ordning", ItemKind.RANK, "Vilka först?", choices=KINDS, list_name="slag"),
        item("handling", ItemKind.FILE, "Vilken handling?"),
        item("bild", ItemKind.IMAGE, "Vilken bild?"),
        item("last", ItemKind.ACKNOWLEDGE, "Läst?", choices=(Choice(ACKNOWLEDGED, "Bekräftat", None, "O"),)),
        item("karta", ItemKind.DISPLAYED, "Plats på kartan"),
        item("langt", ItemKind.TEXT, "Beskriv", is_multiline=True, required="true()", required_message="Skriv något."),
        item("antal", ItemKind.SELECT_ONE, "Hur många?", choices=PICTURES, list_name="antal"),
        item("ort", ItemKind.SELECT_ONE, "Vilken ort?", choices=PLACES, list_name="orter"),
        item("orter", ItemKind.SELECT_MULTIPLE, "Vilka orter?", choices=PLACES, list_name="orter"),
        item("last_svar", ItemKind.TEXT, "Låst ibland", readonly="${antal} = '2'"),
        item("doldt", ItemKind.HIDDEN, "doldt"),
    ),
    lists={"slag": KINDS, "orter": PLACES, "antal": PICTURES},
)


with_popup = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_audit_window(qtbot, tmp_path, MANY_KINDS)
    press(RETURN)
    yield window
    window.close()


@pytest.fixture
def page(window: MainWindow) -> ReviewPage:
    return review_page(window)


@pytest.fixture
def session(page: ReviewPage) -> Session:
    return page.presenter.session


def go_to(page: ReviewPage, place: str) -> None:
    page.case_view.focus_items()
    page.presenter.select_item(place)
    QApplication.processEvents()


def value(session: Session, place: str) -> str:
    return session.answers[1][place].value


def draft(session: Session, place: str) -> str:
    return session.answers[1][place].draft


def words_of(page: ReviewPage) -> str:
    labels = page.case_view.card.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible())


def test_what_is_filled_silently_is_not_shown(page: ReviewPage) -> None:
    shown = [placed.place for placed in page.presenter.placed]
    assert shown == [one.name for one in MANY_KINDS.items if one.name != "doldt"]


def test_a_time_a_moment_and_a_number_in_a_range(page: ReviewPage, session: Session) -> None:
    assert page.presenter.place == "tid"
    press("1430", RETURN)
    assert value(session, "tid") == "14:30:00"
    press("2024-01-15 8.05", RETURN)
    assert value(session, "tillfalle") == "2024-01-15T08:05:00"
    assert child(page, QLineEdit, "value_field").placeholderText() == "0 till 5"
    press("4,5", RETURN)
    assert value(session, "betyg") == "4.5"
    assert page.presenter.place == "ordning"


def test_a_number_outside_its_range_is_kept_and_told(page: ReviewPage, session: Session) -> None:
    go_to(page, "betyg")
    press("7", RETURN)
    assert draft(session, "betyg") == "7"
    assert "mellan 0 och 5" in words_of(page)
    assert session.answers[1]["betyg"].state is AnswerState.UNANSWERED


def test_a_rank_holds_the_order_in_which_it_was_chosen(page: ReviewPage, session: Session) -> None:
    go_to(page, "ordning")
    press("m", "b", "t")
    assert value(session, "ordning") == "mote brev telefon"
    assert ranks(page) == ["2. Brev", "E-post", "1. Möte", "3. Telefon"]
    press("b")
    assert value(session, "ordning") == "mote telefon"
    press("b")
    assert ranks(page) == ["3. Brev", "E-post", "1. Möte", "2. Telefon"]
    press(RETURN)
    assert page.presenter.place != "ordning"


def ranks(page: ReviewPage) -> list[str]:
    return [child(page, ChoiceButton, f"choice_{choice.name}").text() for choice in KINDS]


def test_an_acknowledgement_is_one_key(page: ReviewPage, session: Session) -> None:
    go_to(page, "last")
    press("o")
    assert value(session, "last") == ACKNOWLEDGED
    go_to(page, "last")
    shown = [button for button in page.findChildren(ChoiceButton) if button.isVisible()]
    assert [(button.text(), button.isChecked()) for button in shown] == [("Bekräftat", True)]
    press(DELETE)
    assert value(session, "last") == ""


def test_what_only_a_telephone_answers_is_shown(page: ReviewPage, session: Session) -> None:
    go_to(page, "karta")
    assert "Besvaras inte här." in words_of(page)
    press("x")
    assert not isinstance(focused(), QLineEdit)
    page.presenter.go_on()
    assert page.presenter.place != "karta"


def test_a_file_is_named_by_words(page: ReviewPage, session: Session) -> None:
    go_to(page, "handling")
    assert child(page, QLineEdit, "value_field").placeholderText() == "Vilken handling i akten?"
    press(RETURN, "Beslut 2017-04-02", RETURN)
    assert value(session, "handling") == "Beslut 2017-04-02"


def test_a_long_text_has_lines(page: ReviewPage, session: Session) -> None:
    go_to(page, "langt")
    press("x")
    assert isinstance(focused(), QPlainTextEdit)
    press(RETURN, "y j")
    press(ESCAPE)
    assert value(session, "langt") == "x\ny j"
    assert page.presenter.place == "langt"
    press(RETURN)
    assert page.presenter.place != "langt"


def test_a_required_message_is_told_when_closing(page: ReviewPage, window: MainWindow) -> None:
    page.case_view.focus_items()
    press(RETURN, modifier=CTRL)
    assert page.presenter.place == "langt"
    assert "Skriv något." in child(window, QLabel, "notice").text()


def test_an_authors_digits_stay_where_nothing_is_filtered(page: ReviewPage, session: Session) -> None:
    go_to(page, "antal")
    press("0")
    assert value(session, "antal") == "0"


@with_popup
def test_a_long_list_is_typed_with_suggestions(page: ReviewPage, session: Session) -> None:
    go_to(page, "ort")
    assert page.findChildren(ChoiceButton, "choice_ort1") == []
    press("17")
    assert value(session, "ort") == ""
    press(RETURN)
    assert value(session, "ort") == "ort17"
    assert page.presenter.place == "orter"
    press("ort 02; 30", RETURN)
    assert value(session, "orter") == "ort2 ort30"
    go_to(page, "ort")
    assert child(page, QLineEdit, "value_field").text() == "Ort 17"


@with_popup
def test_a_suggestion_is_taken_by_the_arrows(page: ReviewPage, session: Session) -> None:
    go_to(page, "ort")
    press("ort 2")
    completer = child(page, QLineEdit, "value_field").completer()
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    assert completer.completionCount() == 10
    press_in_popup(page, Qt.Key.Key_Down, Qt.Key.Key_Down, RETURN)
    assert value(session, "ort") == "ort21"


def press_in_popup(page: ReviewPage, *keys: Qt.Key) -> None:
    """Press keys as the popup gets them, which passes on to the field what is not its own."""
    popup = child(page, QLineEdit, "value_field").completer().popup()
    assert popup is not None
    for key in keys:
        QTest.keyClick(popup, key)
        QApplication.processEvents()


@with_popup
def test_what_is_typed_among_suggestions_is_stored_when_the_window_closes(page: ReviewPage, session: Session) -> None:
    go_to(page, "ort")
    press("ort 03")
    path = session.path
    page.window().close()
    with open_audit(path, REVIEWER) as again:
        assert again.answers[1]["ort"].value == "ort3"


@with_popup
def test_what_is_not_in_a_long_list_is_told_without_the_list(page: ReviewPage, session: Session) -> None:
    go_to(page, "ort")
    press("ort", RETURN)
    assert draft(session, "ort") == "ort"
    assert "inte ett av svaren i listan" in words_of(page)


def test_an_item_is_read_only_while_its_expression_says_so(page: ReviewPage, session: Session) -> None:
    go_to(page, "last_svar")
    press("a", ESCAPE)
    assert value(session, "last_svar") == "a"
    go_to(page, "antal")
    press("2")
    go_to(page, "last_svar")
    assert "Visas bara" in words_of(page)
    press("b")
    assert not isinstance(focused(), QLineEdit)
    assert value(session, "last_svar") == "a"
