"""The composition root of the window: builds every object and passes it on."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from ui.failures import tell_failures
from ui.folders import data_folder
from ui.going_on import GoingOn
from ui.looks.appearance import follow_system, wear
from ui.looks.icons import program_icon
from ui.opening import Opening
from ui.painted import after_first_paint
from ui.runs import begin_run, take_broken_run
from ui.settings import Settings
from ui.start_language import language_of_system, speak
from ui.window import MainWindow


def build_application(store: QSettings | None = None) -> QApplication:
    """Make the application with its name, icon, language and looks; `store` is where settings are remembered."""
    if sys.platform == "darwin":
        from PySide6.QtCore import Qt

        # The system's own boxes cannot be covered when the window locks.
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    # As an argument: setStyle would make Python's side of QStyle, which takes 3 % of the time to the first paint.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("Aktgranskning")
    application.setOrganizationName("Aktgranskning")
    application.setWindowIcon(program_icon())
    settings = Settings(store or QSettings())
    speak(application, settings.language() or language_of_system())
    wear(application, settings.appearance())
    follow_system(application, settings.appearance)
    return application


def build_window(store: QSettings | None = None) -> MainWindow:
    """Make the main window; `store` is where settings are remembered, else the system's place for them."""
    return MainWindow(Settings(store or QSettings()), Opening)


def _begin(window: MainWindow, then: Callable[[], object]) -> None:
    """Let the system lock the window from now on, and go on with `then` once nothing slow is left to import."""
    from ui.system_lock import lock_with_system
    from ui.warming import warm_up

    lock_with_system(window.lock, window)
    warm_up(then)


def run(path: Path | None = None) -> int:
    """Show the window, with an audit file where one is given, until it is closed; return the exit code."""
    application = build_application()
    folder = data_folder()
    broken, run = take_broken_run(folder), begin_run(folder)
    tell_failures(run)
    window = build_window()
    window.show()
    gc.enable()
    going_on = GoingOn(window, window.opening, window.going_on_offer, run)

    def open_path() -> None:
        if path:
            window.open_file(path)
            if broken:
                going_on.offer(broken)  # which leads to its place where that is the file

    after_first_paint(window, lambda: _begin(window, open_path))
    if sys.platform == "darwin":
        from ui.asked_files import AskedFiles

        AskedFiles(application, window.open_file)
    if broken and path is None:
        going_on.offer(broken)
    code = application.exec()
    if run:
        run.end()
    return code
