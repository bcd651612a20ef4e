"""The table of actions: the docs are made from it, its keys are one another's, its functions exist."""

import re
import runpy
import string

import pytest
from PySide6.QtGui import QKeySequence

from checklists.keys import RESERVED
from tests.source_code import ROOT
from ui.actions import ACTIONS, BEGINS_GROUP, Action, Menu, Scope, action, keys_of, shown_key
from ui.audit_view import AuditView
from ui.pages.review import ReviewPage
from ui.window import MainWindow

TARGETS = {Scope.WINDOW: MainWindow, Scope.AUDIT: AuditView, Scope.REVIEW: ReviewPage, Scope.ITEMS: ReviewPage}
WITH_KEY = [row for row in ACTIONS if row.shortcut]


def by_id(row: Action) -> str:
    return row.id


def test_the_docs_hold_what_the_table_gives() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "make_keys.py"))
    assert made["KEYS"].read_text("utf-8") == made["page"]()


def test_every_key_is_on_the_sheet_once() -> None:
    shown = [key for menu in Menu for key, _ in keys_of(menu)]
    assert [shown.count(shown_key(row.shortcut)) for row in WITH_KEY] == [1] * len(WITH_KEY)


@pytest.mark.parametrize("row", ACTIONS, ids=by_id)
def test_what_an_action_calls_exists(row: Action) -> None:
    call = row.function.__reduce__()
    assert isinstance(call, tuple)
    assert callable(getattr(TARGETS[row.scope], call[1][0]))
    assert action(row.id) is row


@pytest.mark.parametrize("row", WITH_KEY, ids=by_id)
def test_a_key_belongs_to_one_action(row: Action) -> None:
    """Every scope lies within the one before it, so that no two actions can share a key anywhere."""
    pressed = QKeySequence(row.shortcut)
    assert pressed.toString(QKeySequence.SequenceFormat.PortableText) == row.shortcut
    assert [other.id for other in WITH_KEY if QKeySequence(other.shortcut) == pressed] == [row.id]


def test_letters_that_act_never_answer() -> None:
    letters = {row.shortcut for row in WITH_KEY if row.shortcut in string.ascii_uppercase}
    assert letters == RESERVED == set("KVSL")
    assert not any(row.shortcut in string.digits for row in WITH_KEY)


def test_the_six_pages_keep_their_numbers() -> None:
    numbers = {row.id: row.shortcut for row in ACTIONS if re.fullmatch(r"Ctrl\+[1-6]", row.shortcut)}
    assert numbers == {
        "page_engagement": "Ctrl+1",
        "page_sample": "Ctrl+2",
        "page_review": "Ctrl+3",
        "page_tally": "Ctrl+4",
        "page_assessment": "Ctrl+5",
        "page_export": "Ctrl+6",
    }


def test_a_line_is_drawn_above_what_begins_a_group() -> None:
    in_menus = {row.id: row.menu for row in ACTIONS}
    assert in_menus.keys() >= BEGINS_GROUP
    first = {next(row.id for row in ACTIONS if row.menu is menu) for menu in Menu}
    assert not first & BEGINS_GROUP
    files = [row.id for row in ACTIONS if row.menu is Menu.FILE]
    assert {"dispose", files[files.index("dispose") + 1]} <= BEGINS_GROUP  # what destroys stands alone
