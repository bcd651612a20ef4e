"""An audit that another program has open is offered as a copy, which says that it is one and takes nothing."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.encrypting import change_passphrase
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.store.secrets import Passphrase, RecoveryKey
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.holding import held_open
from tests.ui_hands import (
    RETURN,
    child,
    click,
    open_window,
    press,
    review_page,
    take_keys_again,
    type_text,
    view_of,
    when_open,
)
from ui.audit_view import AuditView
from ui.window import MainWindow


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
        add_cases(session, [NewCase()])
        review.begin_case(session, 1)
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, tmp_path)


def test_a_copy_is_shown_and_takes_nothing(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    before = path.read_bytes()
    with held_open(path):
        when_open(click("Öppna läskopia"))
        window.open_file(path)
        view = view_of(window)
        assert view.workspace.session.is_copy
        assert window.windowTitle().startswith("Prov.granskning (läskopia")
        assert child(view, QLabel, "copy_banner").text().startswith("Läskopia, hämtad kl ")
        assert child(view, QLabel, "copy_banner").isVisible()
        assert child(view, QLabel, "rail_saved").text() == "○ Läskopia: inget sparas"
        assert not child(view, QLabel, "begin_words").isVisible()
        take_keys_again(qtbot, view)
        press(RETURN)
        review_page(window).presenter.select_item("plan")
        press("j")
        assert "läskopia" in child(view, QLabel, "notice").text()
        assert not view.workspace.session.answers[1]["plan"].value
        for key in ("k", "v"):
            press(key)
            assert "läskopia" in child(view, QLabel, "notice").text()
            assert not child(view, QLabel, f"key_{key.upper()}").isVisible()
            assert not review_page(window).in_field()
        view.show_page("engagement")
        for name in ("audit_name", "reviewer_name", "retained_until"):
            assert child(view, QLineEdit, name).isReadOnly()
    assert path.read_bytes() == before
    window.open_file(path)  # the other program is gone: now it is the file itself
    assert not view_of(window).workspace.session.is_copy
    assert not child(view_of(window), QLabel, "copy_banner").isVisible()


def test_a_case_that_is_not_begun_says_that_it_is_a_copy(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with open_audit(path) as session:
        add_cases(session, [NewCase()])
    with held_open(path):
        when_open(click("Öppna läskopia"))
        window.open_file(path)
        take_keys_again(qtbot, view_of(window))
        press(RETURN)
        page = review_page(window)
        page.presenter.open_case(2)
        page.case_view.item_list.setFocus()
        press("j")
        assert child(view_of(window), QLabel, "notice").text().startswith("Det här är en läskopia av granskningen")


def test_the_passphrase_is_asked_for_once_and_after_who_has_it_is_told(window: MainWindow, path: Path) -> None:
    with open_audit(path) as session:
        change_passphrase(session, Passphrase("fyra ord"))
        key = session.file.key
    assert key
    asked: list[QDialog] = []

    def enter(dialog: QDialog) -> None:
        asked.append(dialog)
        type_text(child(dialog, QLineEdit, "passphrase"), "fyra ord")
        child(dialog, QPushButton, "open").click()

    def take_copy(dialog: QDialog) -> None:
        when_open(enter)
        click("Öppna läskopia")(dialog)

    with held_open(path, RecoveryKey(key.key)):
        when_open(take_copy)
        window.open_file(path)
    assert view_of(window).workspace.session.is_copy
    assert len(asked) == 1


def test_who_wants_no_copy_gets_none(window: MainWindow, path: Path) -> None:
    with held_open(path) as holder:
        told = []

        def decline(box: object) -> None:
            told.append(box.text())  # type: ignore[attr-defined]
            click("Stäng")(box)  # type: ignore[arg-type]

        when_open(decline)
        window.open_file(path)
        assert f"process {holder.pid}" in told[0]
        assert window.findChild(AuditView) is None
