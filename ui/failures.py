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


def _told_of_disk(error: BaseException) -> tuple[str, str] | None:
    """Return title and text where the disk, and not the program, went wrong as the open file was read; else None."""
    from aktgranskning.store.damage import is_bad_page, is_of_disk

    if is_bad_page(error):
        return "Filen är skadad", text("file.page_damaged")
    return ("Filen kan inte läsas", text("file.not_read_now")) if is_of_disk(error) else None


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    tell_fault(kind, error, trace)
    if QApplication.instance() is None or issubclass(kind, KeyboardInterrupt):
        return
    from PySide6.QtWidgets import QMessageBox

    open_box = QApplication.activeModalWidget()
    of_disk = _told_of_disk(error)
    if of_disk and open_box and open_box.objectName() == "failure":
        return  # it is told already, and whatever reads the file meanwhile meets the same
    box = QMessageBox(QMessageBox.Icon.Critical, *(of_disk or _told_of_program(kind, trace)))
    box.setObjectName("failure")
    box.exec()


def _told_of_program(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, str]:
    """Return title and text: the kind and the place alone, as an error's words may hold what stands in a case."""
    frames = traceback.extract_tb(trace)
    place = f"{frames[-1].name}, rad {frames[-1].lineno}" if frames else ""
    return "Fel i programmet", _TEXT.format(what=f"{kind.__name__} i {place}")
