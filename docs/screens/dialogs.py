"""Every dialog over the window, shown one after the other."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.every_dialog import DIALOGS, Around
from ui.audit_view import AuditView
from ui.dialogs.handbook import HandbookWindow
from ui.presenters.handbook import place_of
from ui.window import MainWindow

_BY_ACTION = ("keys", "about", "palette", "go_to_case", "interpret")
"""The dialogs that a function builds and shows: what they are reached by."""


def show_dialogs(window: MainWindow, view: AuditView, folder: Path, see: Callable[[str, QWidget], None]) -> None:
    """Show each dialog and let it be seen under its name; what cannot be built of this audit is left out."""
    for name, dialog in _built(window, view, folder):
        dialog.show()
        if isinstance(dialog, HandbookWindow):
            dialog.open_at(place_of("review"))
        see(name, dialog)
        dialog.close()
        dialog.deleteLater()
    for name in _BY_ACTION:
        _see_modal(name, window, see)


def _built(window: MainWindow, view: AuditView, folder: Path) -> Iterator[tuple[str, QWidget]]:
    around = Around(view.workspace, window, folder)
    for number, build in enumerate(DIALOGS, 1):
        dialog = build(around)
        yield f"{number:02}-{dialog.objectName() or type(dialog).__name__}", dialog


def _see_modal(name: str, window: MainWindow, see: Callable[[str, QWidget], None]) -> None:
    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            see(name, dialog)
            dialog.done(0)

    action = window.findChild(QAction, f"action_{name}")
    assert isinstance(action, QAction)
    QTimer.singleShot(200, window, look)
    action.trigger()
