"""A fault of the program's own is told in words, without what it was working on."""

import sys
import traceback
from types import TracebackType

from PySide6.QtWidgets import QApplication

from aktgranskning.catalogue import text
from aktgranskning.discretion import tell_fault

_TEXT = (
    "Något gick fel i programmet. Allt som har sparats finns kvar; det senaste du gjorde kan ha blivit ogjort.\n\n"
    "Stäng granskningen och öppna den igen. Händer det på nytt, anteckna det här:\n{what}"
)


def tell_failures() -> None:
    """From now on, show a fault that nobody caught in a box rather than only on stderr."""
    sys.excepthook = _tell


def _is_of_bad_page(error: BaseException) -> bool:
    """Say whether the disk, and not the program, went wrong: a page of the open file cannot be read any more."""
    from aktgranskning.store.damage import is_bad_page

    return is_bad_page(error)


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    tell_fault(kind, error, trace)
    if QApplication.instance() is None or issubclass(kind, KeyboardInterrupt):
        return
    from PySide6.QtWidgets import QMessageBox

    if _is_of_bad_page(error):
        box = QMessageBox(QMessageBox.Icon.Critical, "Filen är skadad", text("file.page_damaged"))
        box.setObjectName("failure")
        box.exec()
        return
    # The kind and the place alone: the words of an error may hold what stands in a case.
    frames = traceback.extract_tb(trace)
    place = f"{frames[-1].name}, rad {frames[-1].lineno}" if frames else ""
    box = QMessageBox(QMessageBox.Icon.Critical, "Fel i programmet", _TEXT.format(what=f"{kind.__name__} i {place}"))
    box.setObjectName("failure")
    box.exec()
