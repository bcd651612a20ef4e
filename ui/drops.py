"""Files dropped on a page."""

from pathlib import Path

from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from aktgranskning.store.header import AUDIT_SUFFIX

CHECKLIST_SUFFIXES = (".xlsx", ".md")
REGISTER_SUFFIXES = (".xlsx", ".csv", ".ods")
ALL_SUFFIXES = (AUDIT_SUFFIX, *CHECKLIST_SUFFIXES)


def dropped_file(event: QDropEvent, suffixes: tuple[str, ...]) -> Path | None:
    """Return the one local file that is dragged, by its name; None for several, or for one of another kind.

    None too while a dialog is open: it may be at work on the audit that another would take the place of.
    """
    files = _dragged(event)
    return files[0] if len(files) == 1 and files[0].suffix.lower() in suffixes else None


def foreign_files(event: QDropEvent) -> list[Path]:
    """Return the files that are dragged though no page takes them: of another kind, or several at once."""
    return [] if dropped_file(event, ALL_SUFFIXES) else _dragged(event)


def _dragged(event: QDropEvent) -> list[Path]:
    if QApplication.activeModalWidget():
        return []
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
