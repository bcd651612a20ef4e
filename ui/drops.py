"""Files dropped on a page."""

from pathlib import Path

from PySide6.QtGui import QDropEvent

CHECKLIST_SUFFIXES = (".xlsx", ".md")


def dropped_file(event: QDropEvent, suffixes: tuple[str, ...]) -> Path | None:
    """Return the one local file that is dragged, by its name; None for several, or for one of another kind."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in suffixes else None
