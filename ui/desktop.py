"""What the system opens in its other programs."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.translating import tr


def open_outside(path: Path) -> str:
    """Open a file or a folder in the program that the system has for it; return why it did not open, else ''."""
    if path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return ""
    return tr("Det gick inte att öppna {path}. Öppna filen själv i en filhanterare.").format(path=path)
