"""A register as a file, and what tests of the page Urval do with it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.dialogs.register import RegisterDialog
from ui.dialogs.register_form import RegisterForm

HEADINGS = "Ärendenummer;Enhet;Ansökan;Belopp"
UNITS = ("Norr", "Söder", "Väster")


def register_lines(count: int) -> list[str]:
    """Rows of a register: EX 0001 … spread over three units, with a date and an amount."""
    return [f"EX {n:04};{UNITS[n % 3]};2026-01-{n % 28 + 1:02};{1000 + n}" for n in range(1, count + 1)]


def write_register(folder: Path, lines: list[str], above: str = "") -> Path:
    """Write a register as a delimited text."""
    path = folder / "ärenden.csv"
    path.write_text("\n".join([*([above] if above else []), HEADINGS, *lines]), "utf-8")
    return path


def wait_until_read(qtbot: QtBot, dialog: RegisterDialog) -> None:
    """Wait until a dialog has read what it is reading."""
    qtbot.waitUntil(lambda: not dialog.presenter.is_busy, timeout=15_000)


def identity_of(dialog: RegisterDialog) -> str:
    return dialog.findChildren(RegisterForm)[0].identity()


def no_dialog() -> bool:
    return QApplication.activeModalWidget() is None
