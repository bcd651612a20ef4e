"""Files dropped on a page."""

from pathlib import Path

from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from aktgranskning.store.header import AUDIT_SUFFIX
from ui.translating import tr

CHECKLIST_SUFFIXES = (".xlsx", ".md")
REGISTER_SUFFIXES = (".xlsx", ".csv", ".ods")
FIGURE_SUFFIXES = (".xlsx", ".csv", ".json", ".md")
FORM_SUFFIXES = (".xlsx", ".docx")
WORKBOOK_SUFFIXES = (".xlsx",)
ALL_SUFFIXES = (AUDIT_SUFFIX, *CHECKLIST_SUFFIXES)


def dropped_file(event: QDropEvent, suffixes: tuple[str, ...], within: QWidget | None = None) -> Path | None:
    """Return the one local file that is dragged, by its name; None for several, or for one of another kind.

    None too while a dialog is open, unless the file is dropped `within` it: it may be at work on the audit that another
    would take the place of.
    """
    files = _dragged(event, within)
    return files[0] if len(files) == 1 and files[0].suffix.lower() in suffixes else None


def foreign_files(event: QDropEvent) -> list[Path]:
    """Return the files that are dragged though no page takes them: of another kind, or several at once."""
    return [] if dropped_file(event, ALL_SUFFIXES) else _dragged(event)


def words_of_refused(event: QDropEvent) -> str:
    """Say what was not taken, and what can be dropped; '' where the drop is none of ours, or was taken."""
    files = foreign_files(event)
    if not files:
        return ""
    what = files[0].name if len(files) == 1 else tr("Flera filer på en gång")
    refused = tr("{what} togs inte emot.").format(what=what)
    taken = tr("Släpp en granskning (.granskning) eller en checklista (.xlsx eller .md), en fil i taget.")
    return f"{refused} {taken}"


def _dragged(event: QDropEvent, within: QWidget | None = None) -> list[Path]:
    modal = QApplication.activeModalWidget()
    if modal and (within is None or within.window() is not modal):
        return []
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
