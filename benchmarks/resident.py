"""Shows one window and tells what memory it holds: python -m benchmarks.resident empty|program|write FOLDER [CASES].

The line that is written is its resident memory in KiB, once it has been left alone for a while. `write` writes the
audit of so many cases that `program` opens on the page Akter.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.first_paint import SIZE

_ITEMS = 40
_QUIET_MS = 1_000


def _tell() -> None:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    print(pages * 4)
    QApplication.exit(0)


def _show_empty(_folder: Path) -> None:
    application = QApplication([])
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    QTimer.singleShot(_QUIET_MS, _tell)
    application.exec()


def _show_program(folder: Path) -> None:
    from ui.app import build_application, build_window
    from ui.settings import Settings

    application = build_application()
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    Settings(store).set_reviewer("Granskare Ett", "G1")
    window = build_window(store)
    window.resize(*SIZE)
    window.show()

    def open_and_tell() -> None:
        window.open_file(_audit(folder))
        QTimer.singleShot(_QUIET_MS, _tell)

    QTimer.singleShot(0, open_and_tell)
    application.exec()


def _write(folder: Path) -> None:
    from benchmarks.example import make_answered_audit

    make_answered_audit(_audit(folder), int(sys.argv[3]), _ITEMS, units=5)


def _audit(folder: Path) -> Path:
    return folder / f"minne {sys.argv[3]}.granskning"


if __name__ == "__main__":
    {"empty": _show_empty, "program": _show_program, "write": _write}[sys.argv[1]](Path(sys.argv[2]))
