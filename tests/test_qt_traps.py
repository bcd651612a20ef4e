"""What Qt has been caught at, so that an upgrade that brings it back is noticed."""

import subprocess
import sys
import tomllib

from packaging.requirements import Requirement

from tests.source_code import ROOT

SETTING_A_WIDGET_TO_AND_FRO = """
from PySide6.QtWidgets import QApplication, QPushButton
application = QApplication([])
button = QPushButton()
for turn in range(200_000):
    button.setEnabled(turn % 2 == 1)
print(button.isEnabled())
"""

STANDARD_BUTTONS = """
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox
from ui.app import build_application
application = build_application()
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Close)
message = QMessageBox()
message.addButton(QMessageBox.StandardButton.Yes)
print([button.text().replace("&", "") for button in (*box.buttons(), *message.buttons())])
"""


def printed(program: str) -> str:
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


def test_a_widget_survives_being_switched_on_and_off_very_often() -> None:
    """PySide6 6.12.0 loses a reference to None at each call, and Python 3.10 and 3.11 abort when none is left."""
    assert printed(SETTING_A_WIDGET_TO_AND_FRO) == "True"


def test_the_release_that_aborts_is_not_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (qt,) = (found for found in map(Requirement, project["dependencies"]) if found.name.startswith("PySide6"))
    assert qt.specifier.contains("6.11.3")
    assert not qt.specifier.contains("6.12.0")


def test_qts_own_buttons_are_in_swedish() -> None:
    assert printed(STANDARD_BUTTONS) == str(["Stäng", "Avbryt", "Ja"])
