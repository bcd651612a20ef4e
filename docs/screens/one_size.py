"""All pictures of one size: python -m docs.screens.one_size SIZE FOLDER, as `matrix.py` starts it."""

import sys
import tempfile
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from aktgranskning.session import Session
from docs.screens.audits import drawn_audit, empty_audit, followed_up_audit, half_reviewed_audit, registered_audit
from docs.screens.dialogs import show_dialogs
from docs.screens.hard_audit import hard_audit
from docs.screens.matrix import SIZES
from docs.screens.sheets import write_sheets
from docs.screens.states import STATES
from tests.every_dialog import prepared
from tests.screen_faults import faults
from ui.app import build_application, build_window
from ui.audit_view import AuditView
from ui.looks.themes import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Theme
from ui.settings import Settings
from ui.theme import dress
from ui.window import MainWindow

_ALL = tuple(STATES)
_AUDITS: Mapping[str, tuple[Callable[[Path], Session], tuple[str, ...]]] = {
    "empty": (empty_audit, _ALL),
    "half": (half_reviewed_audit, _ALL),
    "full": (prepared, _ALL),
    "hard": (hard_audit, _ALL),
    "registered": (registered_audit, ("sample",)),
    "drawn": (drawn_audit, ("sample",)),
    "followed-up": (followed_up_audit, ("assessment-follow-up", "tally")),
}
"""How each audit is made, and which states of it are looked at."""

_WITH_DIALOGS = ("full", "hard")
_THEMES: Mapping[str, Theme] = {"light": LIGHT, "dark": DARK, "high-light": HIGH_LIGHT, "high-dark": HIGH_DARK}
_IN_HIGH = ("review-choice", "tally-cases", "assessment")


class Album:
    """Takes the pictures of one size in one theme, and notes what is wrong in each."""

    def __init__(self, name: str, folder: Path) -> None:
        self._name = name
        self._folder = folder
        self._kept: list[Path] = []
        self._wrong: list[str] = []

    def see(self, name: str, widget: QWidget) -> None:
        """Take a picture, and one of what can be scrolled to."""
        _settle()
        self._wrong += [f"{self._name} {name}: {fault}" for fault in faults(widget)]
        self._take(name, widget)
        below = _scrolled_down(widget)
        if below:
            self._take(f"{name}-below", widget)
        for area in below:
            area.verticalScrollBar().setValue(0)

    def _take(self, name: str, widget: QWidget) -> None:
        _settle()
        path = self._folder / f"{self._name}-{name}.png"
        widget.grab().save(str(path))
        self._kept.append(path)

    def close(self, columns: int) -> None:
        """Write the contact sheets, and what is wrong."""
        write_sheets(self._kept, self._folder, f"sheet-{self._name}", columns=columns)
        (self._folder / f"faults-{self._name}.txt").write_text("\n".join(self._wrong) + "\n", "utf-8")


def _scrolled_down(widget: QWidget) -> list[QScrollArea]:
    """Scroll all that can be scrolled to its end, and return it; not the list in which an item is open."""
    areas = [area for area in widget.findChildren(QScrollArea) if area.isVisible() and area.objectName() != "item_list"]
    long = [area for area in areas if area.verticalScrollBar().maximum() > 0]
    for area in long:
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    return long


def _settle() -> None:
    QThreadPool.globalInstance().waitForDone(2000)
    for _ in range(4):
        QApplication.processEvents()


def _see_audit(window: MainWindow, album: Album, name: str, folder: Path, states: Collection[str]) -> None:
    window.open_file(_written(name, folder))
    _settle()
    view = window.findChild(AuditView)
    assert view
    for state in states:
        STATES[state](view)
        album.see(f"{name}-{state}", window)
        if view.presenter.walked:
            view.presenter.end_walk()
    if name in _WITH_DIALOGS and states is _ALL:
        view.show_page("review")
        view.open_case(1)
        show_dialogs(window, view, folder, lambda dialog, widget: album.see(f"{name}-dialog-{dialog}", widget))


def _written(name: str, folder: Path) -> Path:
    """Write an audit into a folder of its own, and return its path."""
    folder.mkdir(parents=True)
    with _AUDITS[name][0](folder) as session:
        return session.path


def _see_all(window: MainWindow, album: Album, scratch: Path) -> None:
    album.see("start", window)
    for name, (_, states) in _AUDITS.items():
        _see_audit(window, album, name, scratch / name, states)
    window.opening.close()
    album.see("start-recent", window)
    window.going_on_offer.offer(
        "Fortsätta där programmet slutade?", "Granskningen Ekonomiskt bistånd var öppen.", can_go_on=True
    )
    album.see("start-going-on", window)
    window.going_on_offer.hide()


def make_all(size: str, folder: Path, themes: Collection[str]) -> None:
    """Take every picture of one size, and a few in high contrast."""
    application = build_application()
    for theme in themes:
        with tempfile.TemporaryDirectory() as scratch:
            store = QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat)
            Settings(store).set_reviewer("Exempelgranskare", "EX")
            dress(application, _THEMES[theme])
            window = build_window(store)
            window.resize(*SIZES[size][:2])
            window.show()
            album = Album(f"{size}-{theme}", folder)
            if theme.startswith("high"):
                _see_audit(window, album, "full", Path(scratch) / "full", _IN_HIGH)
            else:
                _see_all(window, album, Path(scratch))
            album.close(columns=3 if size == "680" else 2)
            window.close()


if __name__ == "__main__":
    make_all(sys.argv[1], Path(sys.argv[2]), sys.argv[3:] or list(_THEMES))
