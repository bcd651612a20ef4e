"""What answers require beside them: read from the checklist, shown at the item, told before a case is closed."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.checklist import Checklist, Choice, Item, ItemKind, Outcome, Requirement, Section, TallyKind
from aktgranskning.domain.checklist_json import from_json, to_json
from aktgranskning.progress import open_points
from aktgranskning.session import Session
from checklists.reader import load_checklist
from checklists.shipped import shipped_checklists
from tests.ui_hands import child, open_audit_window, press, review_page
from tests.workbooks import CHOICES, question, survey, write_workbook
from ui.pages.review import ReviewPage

CTRL = Qt.KeyboardModifier.ControlModifier
RETURN, ESCAPE, UP = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up
EVIDENCE, COMMENT = Requirement.EVIDENCE, Requirement.COMMENT
JUDGED = (
    Choice("ja", "Ja", Outcome.MET, "J", require=(EVIDENCE,)),
    Choice("nej", "Nej", Outcome.NOT_MET, "N", require=(COMMENT,)),
    Choice("oklart", "Oklart", Outcome.NOT_ASSESSABLE, "O", require=(EVIDENCE, COMMENT)),
    Choice("ej", "Ej tillämpligt", Outcome.NOT_APPLICABLE, "E"),
)
FREE = tuple(replace(choice, require=()) for choice in JUDGED)
PARTIES = (
    Choice("a", "Arbetsförmedlingen", None, "A", require=(COMMENT,)),
    Choice("f", "Försäkringskassan", None, "F"),
)
CHECKLIST = Checklist(
    "prov",
    "Prov",
    "1",
    (Section("moten", "Möten", is_repeat=True),),
    (
        Item("plan", ItemKind.SELECT_ONE, "Finns en plan?", TallyKind.OUTCOME, choices=JUDGED),
        Item("parter", ItemKind.SELECT_MULTIPLE, "Vilka parter?", TallyKind.DISTRIBUTION, choices=PARTIES),
        Item("fri", ItemKind.SELECT_ONE, "Finns ett mål?", TallyKind.OUTCOME, choices=FREE),
        Item("moten", ItemKind.REPEAT, "Möten", TallyKind.STATISTIC),
        Item("mote", ItemKind.SELECT_ONE, "Hölls mötet?", TallyKind.OUTCOME, section="moten", choices=JUDGED),
    ),
)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> ReviewPage:
    return review_page(open_audit_window(qtbot, tmp_path, CHECKLIST))


@pytest.fixture
def session(page: ReviewPage) -> Session:
    return page.presenter.session


def notice(page: ReviewPage) -> str:
    return child(page, QLabel, "notice").text()


def status(session: Session) -> CaseStatus:
    return session.cases[1].status


def said_while_empty(page: ReviewPage) -> tuple[str, str]:
    evidence = child(page, QLineEdit, "evidence_field").placeholderText()
    return evidence, child(page, QPlainTextEdit, "comment_field").placeholderText()


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("", ()),
        ("evidence", (EVIDENCE,)),
        ("Comment", (COMMENT,)),
        ("both", (EVIDENCE, COMMENT)),
        ("comment evidence", (EVIDENCE, COMMENT)),
        ("evidence, comment", (EVIDENCE, COMMENT)),
    ],
)
def test_the_column_is_read_and_kept(tmp_path: Path, cell: str, read: tuple[Requirement, ...]) -> None:
    choices = [*CHOICES, ["svar", "delvis", "Delvis", "partly", "D", cell]]
    sheets = {"survey": survey(question("select_one svar", "plan")), "choices": choices}
    checklist = load_checklist(write_workbook(tmp_path / "a.xlsx", sheets)).checklist
    assert [choice.require for choice in checklist.item("plan").choices] == [(), (), read]
    assert from_json(to_json(checklist)) == checklist


def test_a_checklist_stored_before_requires_nothing() -> None:
    stored = to_json(CHECKLIST).replace('"format": 3', '"format": 2')
    for required in ('"evidence"', '"comment"', '"evidence", "comment"', ""):
        stored = stored.replace(f', "require": [{required}]', "")
    assert "require" not in stored.replace("required", "")
    assert not any(choice.require for item in from_json(stored).items for choice in item.choices)


def test_several_choices_require_what_any_of_the_chosen_does(page: ReviewPage, session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "parter", "f")
    assert open_points(session, 1).comment_missing == ()
    review.answer(session, 1, "parter", "a f")
    assert open_points(session, 1).comment_missing == ("parter",)
    review.comment(session, 1, "parter", "Bara per telefon.")
    assert open_points(session, 1).lacking[-1] == "moten"


def test_every_row_of_a_repeat_is_looked_at(page: ReviewPage, session: Session) -> None:
    press(RETURN, "n", UP, "k", "Inget i journalen.", ESCAPE)
    page.presenter.select_item("moten")
    press("l", "j", "l", "n")
    points = open_points(session, 1)
    assert points.evidence_missing == ("moten#1/mote",)
    assert points.comment_missing == ("moten#2/mote",)


def test_the_open_item_says_what_its_answer_needs(page: ReviewPage) -> None:
    press(RETURN)
    assert said_while_empty(page) == (
        "Var i akten: handling, datum, sida",
        "Kommentar (Esc går tillbaka till frågorna)",
    )
    press("j", UP)
    assert said_while_empty(page)[0] == "Var i akten – behövs för svaret Ja"
    press("o", UP)
    assert said_while_empty(page) == ("Var i akten – behövs för svaret Oklart", "Kommentar – behövs för svaret Oklart")
    press("e", UP)
    assert "behövs" not in "".join(said_while_empty(page))


def test_what_is_missing_is_told_before_the_case_is_closed_all_the_same(page: ReviewPage, session: Session) -> None:
    press(RETURN, "j", "a", RETURN, "j", RETURN)
    assert "Allt i Akt 1 är besvarat." in notice(page)
    assert "Saknar plats i akten: fråga 1. Saknar kommentar: fråga 2." in notice(page)
    review.evidence(session, 1, "parter", "Journalen")
    page.presenter.select_item("moten")
    press("l", "n")
    press(RETURN, modifier=CTRL)
    told = "Saknar plats i akten: fråga 1. Saknar kommentar: fråga 2, 5 (rad 1)."
    assert notice(page) == f"{told} Tryck Ctrl+Retur igen för att klarmarkera ändå."
    assert page.presenter.place == "plan"
    assert status(session) is CaseStatus.BEGUN
    press(RETURN, modifier=CTRL)
    assert status(session) is CaseStatus.DONE
    assert notice(page) == f"Akt 1 är klarmarkerad. {told} Utan plats i akten: fråga 3."


def test_a_case_with_all_that_is_required_is_closed_at_once(page: ReviewPage, session: Session) -> None:
    press(RETURN, "n")
    press("f", RETURN, "e", "l", "e")
    page.presenter.select_item("plan")
    press(RETURN, modifier=CTRL)
    assert "Saknar kommentar: fråga 1." in notice(page)
    press("k", "Inget i journalen.", ESCAPE)
    press(RETURN, modifier=CTRL)
    QApplication.processEvents()
    assert status(session) is CaseStatus.DONE
    assert notice(page) == "Akt 1 är klarmarkerad."


@pytest.mark.parametrize("path", shipped_checklists(), ids=lambda path: path.stem)
def test_the_shipped_checklists_require_evidence_and_what_was_searched(path: Path) -> None:
    checklist = load_checklist(path).checklist
    required = {choice.label: choice.require for choice in checklist.lists["bedomning"]}
    assert required == {
        "Ja": (EVIDENCE,),
        "Delvis": (EVIDENCE,),
        "Nej": (COMMENT,),
        "Ej tillämpligt": (),
        "Kan ej bedömas": (COMMENT,),
    }
    judged = [item for item in checklist.items if item.list_name == "bedomning"]
    assert all("Vid Nej: ange i kommentaren vad som har sökts." in item.hint for item in judged)
