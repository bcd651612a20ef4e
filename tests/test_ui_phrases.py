"""Phrases on the page Akter: shown behind what is typed, taken by one key, never in the way of another."""

from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from aktgranskning import review, typed_before
from aktgranskning.adding import NewCase
from aktgranskning.domain.acts import Field
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.checklist import Checklist, Item, ItemKind, TallyKind
from aktgranskning.domain.phrases import continued
from aktgranskning.engagement import add_cases, create_audit, create_in_memory, load_checklist, set_reviewer
from aktgranskning.erasing import erase_identity_numbers
from aktgranskning.session import Reviewer, Session
from aktgranskning.signing_off import plan_second_reading, read_second
from benchmarks.example import checklist_of
from tests.conftest import REVIEWER
from tests.ui_hands import RETURN, child, focused, open_window, press, review_page
from ui.pages.review import ReviewPage
from ui.widgets.text_fields import LineField, TextField

RIGHT, DOWN, ESCAPE, TAB = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Tab
BACKSPACE, LEFT, HOME = Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Home
CTRL = Qt.KeyboardModifier.ControlModifier
OTHER = Reviewer("Granskare Två", "G2")
EVIDENCE, COMMENT = Field.EVIDENCE, Field.COMMENT


def checklist() -> Checklist:
    choices = checklist_of(2)
    free = Item("fritt", ItemKind.TEXT, "Vad saknas?", TallyKind.NONE)
    return Checklist("prov", "Prov", "1", (), (*choices.items, free))


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> ReviewPage:
    """The page at the third case; in the two before it places and comments were typed."""
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        load_checklist(session, checklist(), ChecklistFile("prov.xlsx", b""))
        add_cases(session, [NewCase()] * 3)
        write(session, 1, "Journal 2017-03-04", "Handlingen saknas helt.")
        write(session, 2, "Journal 2017-05-30", "")
        review.evidence(session, 1, "fraga_2", "Beslut s. 3")
        review.type_answer(session, 1, "fritt", "Underskrift av rektor")
    page = review_page(open_window(qtbot, tmp_path, path))
    page.presenter.open_case(3)
    press(RETURN)
    return page


def write(session: Session, case_id: int, evidence: str, comment: str) -> None:
    review.begin_case(session, case_id)
    review.evidence(session, case_id, "fraga_1", evidence)
    review.comment(session, case_id, "fraga_1", comment)


def field(page: ReviewPage) -> LineField:
    return page.case_view.card.evidence_field


def ghost(field: LineField | TextField) -> str:
    label = child(field, QLabel, "ghost")
    return label.text().removesuffix("→").rstrip("\u2009") if label.isVisible() else ""


def test_a_beginning_is_shown_and_taken(page: ReviewPage) -> None:
    press("v", "J")
    assert field(page).text() == "J"
    assert ghost(field(page)).strip() == "ournal 2017-"
    press(RIGHT)
    assert field(page).text() == "Journal 2017-"
    press("06-01", RETURN)
    assert page.presenter.session.answers[3]["fraga_1"].evidence == "Journal 2017-06-01"
    assert focused() is page.case_view.item_list


def test_what_was_taken_is_written_as_it_was_before(page: ReviewPage) -> None:
    press("v", "j", RIGHT)
    assert field(page).text() == "Journal 2017-"


def test_typing_on_wins_and_what_is_only_shown_is_never_stored(page: ReviewPage) -> None:
    press("v", "Journ", RETURN)
    assert page.presenter.session.answers[3]["fraga_1"].evidence == "Journ"
    press("v", "x")
    assert ghost(field(page)) == ""


@pytest.mark.parametrize("key", [RETURN, ESCAPE, TAB, DOWN])
def test_no_other_key_takes_it(page: ReviewPage, key: Qt.Key) -> None:
    press("v", "Jo")
    assert ghost(field(page))
    press(key)
    assert focused() is not field(page)
    assert page.presenter.session.answers[3]["fraga_1"].evidence == "Jo"
    assert ghost(field(page)) == ""


def test_inside_a_text_the_key_moves_the_cursor(page: ReviewPage) -> None:
    press("v", "Jo", LEFT)
    assert ghost(field(page)) == ""
    press(RIGHT)
    assert (field(page).text(), field(page).cursorPosition()) == ("Jo", 2)


def test_undo_takes_back_what_was_taken(page: ReviewPage) -> None:
    press("v", "Jo", RIGHT)
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert field(page).text() == "Jo"


def test_what_another_item_holds_comes_second(page: ReviewPage) -> None:
    press("v", "B")
    assert ghost(field(page)).strip() == "eslut s. 3"


def test_a_comment_and_a_free_answer_are_offered_too(page: ReviewPage) -> None:
    card = page.case_view.card
    press("k", "Hand")
    assert ghost(card.comment_field).strip() == "lingen saknas helt."
    press(RIGHT, ESCAPE)
    assert page.presenter.session.answers[3]["fraga_1"].comment == "Handlingen saknas helt."
    page.presenter.select_item("fritt")
    press("Un")
    assert ghost(card.value_field).strip() == "derskrift av rektor"
    press(RIGHT, RETURN)
    assert page.presenter.session.answers[3]["fritt"].value == "Underskrift av rektor"


def test_a_place_is_no_comment(page: ReviewPage) -> None:
    press("k", "Jour")
    assert ghost(page.case_view.card.comment_field) == ""


def test_the_offer_is_told_to_who_does_not_see_it(page: ReviewPage) -> None:
    press("v", "J")
    assert field(page).accessibleDescription() == "Förslag: Journal 2017-. Högerpil tar det."
    press(RETURN)
    assert field(page).accessibleDescription() == ""


def test_what_was_erased_is_offered_no_longer(page: ReviewPage) -> None:
    workspace = page.presenter.workspace
    workspace.perform(review.evidence, 1, "fraga_1", "Samtal 19900101-9802")
    press("v", "Sam")
    assert ghost(field(page)) == ""
    workspace.perform(erase_identity_numbers)
    press(BACKSPACE)
    assert ghost(field(page)) == ""


def test_nothing_of_it_is_kept_beside_the_audit(page: ReviewPage, tmp_path: Path) -> None:
    press("v", "J", RIGHT, RETURN)
    page.window().close()
    QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat).sync()
    beside = [path for path in tmp_path.rglob("*") if path.is_file() and ".granskning" not in path.name]
    assert beside
    assert not any(b"Journal 2017" in path.read_bytes() for path in beside)


def offered(session: Session, typed: str = "J") -> str:
    return continued(typed, typed_before.of_item(session, EVIDENCE, "fraga_1", (3, "fraga_1")))


def test_a_second_reader_is_not_led_by_the_words_of_cases_yet_to_read() -> None:
    session = create_in_memory(Audit("Prov"), REVIEWER)
    load_checklist(session, checklist_of(2), ChecklistFile("prov.xlsx", b""))
    add_cases(session, [NewCase()] * 3)
    write(session, 1, "Journal 2017-03-04", "")
    review.complete_case(session, 1)
    plan_second_reading(session, 100)
    assert offered(session) == "Journal 2017-03-04"  # to who wrote it
    set_reviewer(session, OTHER)
    assert offered(session) == ""
    assert typed_before.of_other_items(session, EVIDENCE, "fraga_2") == []
    read_second(session, 1)
    assert offered(session) == "Journal 2017-03-04"


def test_it_is_quick_in_a_thousand_cases() -> None:
    session = create_in_memory(Audit("Prov"), REVIEWER)
    load_checklist(session, checklist_of(40), ChecklistFile("prov.xlsx", b""))
    add_cases(session, [NewCase()] * 1000)
    for case_id, answers in session.answers.items():
        day = f"Journal 2017-{case_id % 12 + 1:02}-{case_id % 28 + 1:02}"
        answers |= {place: replace(answer, evidence=day) for place, answer in answers.items()}
    seconds = []
    for _ in range(3):  # of which one may be while Python collects what earlier tests left
        begun = process_time()
        assert offered(session) == "Journal 2017-"
        assert continued("X", typed_before.of_other_items(session, EVIDENCE, "fraga_1")) == ""
        seconds.append(process_time() - begun)
    assert min(seconds) < 0.3, seconds  # it takes 40 ms on a quiet computer
