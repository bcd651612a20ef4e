"""Whether key figures may be fetched over the network: off, and without any address, until the user says so."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from tests.ui_hands import RETURN, SPACE, child, press_on, settings_in, tab_order, type_text
from ui.dialogs.fetching import FetchingDialog
from ui.presenters.fetching import wrong_address
from ui.settings import Fetching


def shown(qtbot: QtBot, tmp_path: Path) -> FetchingDialog:
    dialog = FetchingDialog(settings_in(tmp_path))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_nothing_is_fetched_unless_it_is_switched_on(qtbot: QtBot, tmp_path: Path) -> None:
    assert settings_in(tmp_path).fetching() == Fetching(is_on=False, address="", timeout=20)
    dialog = shown(qtbot, tmp_path)
    assert not child(dialog, QCheckBox, "fetching_on").isChecked()
    address = child(dialog, QLineEdit, "fetching_address")
    assert (address.text(), address.isEnabled()) == ("", False)
    assert "Inget ur granskningen skickas" in child(dialog, QLabel, "fetching_sent").text()
    press_on(child(dialog, QPushButton, "fetching_save"), SPACE)
    assert not settings_in(tmp_path).fetching().is_on


def test_it_is_switched_on_with_an_address_and_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = shown(qtbot, tmp_path)
    press_on(child(dialog, QCheckBox, "fetching_on"), SPACE)
    address = child(dialog, QLineEdit, "fetching_address")
    press_on(address, RETURN)
    assert dialog.isVisible()
    assert child(dialog, QLabel, "fetching_address_problem").text().startswith("Skriv adressen")
    type_text(address, "http://exempel.invalid/v2")
    child(dialog, QSpinBox, "fetching_timeout").setValue(5)
    press_on(address, RETURN)
    assert not dialog.isVisible()
    assert settings_in(tmp_path).fetching() == Fetching(is_on=True, address="http://exempel.invalid/v2", timeout=5)


def test_every_control_is_reached_by_tab(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = shown(qtbot, tmp_path)
    press_on(child(dialog, QCheckBox, "fetching_on"), SPACE)
    dialog.activateWindow()
    names = list(tab_order(child(dialog, QCheckBox, "fetching_on")))
    assert [name for name in names if name.startswith("fetching_")] == [
        "fetching_on", "fetching_address", "fetching_timeout", "fetching_cancel", "fetching_save",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "typed",
    ["", " ", "exempel.invalid", "ftp://exempel.invalid", "http://", "http://[x", "http://exempel.invalid/?a=b",
     "http://a:b@exempel.invalid", "http://å.invalid"],
)  # fmt: skip
def test_what_is_no_address_is_told(typed: str) -> None:
    assert wrong_address(typed)
    assert not wrong_address("https://exempel.invalid/v2")
