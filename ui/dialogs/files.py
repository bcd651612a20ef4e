"""The dialogs in which a file is chosen.

Qt's own dialog and its MIME types open every file they list, to see what it is. Closing such a handle drops, on POSIX,
every lock that this process has on the file, and so SQLite's lock on an open audit: a second program could write to
it. Here icons and kinds come from the name alone. A desktop's own dialog may read files too, inside this process, and
cannot be told not to, so it is only used on Windows, where a lock belongs to the handle that took it.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QStyle, QWidget

from ui.translating import later, tr

AUDITS = later("Granskningar (*.granskning)")
CHECKLISTS = later("Checklistor (*.xlsx *.md)")
KEY_FIGURES = later("Nyckeltal (*.xlsx *.csv *.json *.md)")
REGISTERS = later("Register (*.xlsx *.csv *.ods)")
WORKBOOKS = later("Excel-arbetsböcker (*.xlsx)")
DOCUMENTS = later("Word-dokument (*.docx)")
RESPONSE_FORMS = later("Svarsformulär (*.xlsx *.docx)")

_KINDS = {
    "granskning": later("Granskning"),
    "xlsx": later("Excel-arbetsbok"),
    "docx": later("Word-dokument"),
    "csv": later("Tabell i textform"),
    "ods": later("Kalkylblad"),
    "json": later("Öppna data i JSON"),
    "md": later("Tabeller i Markdown"),
}


class NameOnlyIconProvider(QAbstractFileIconProvider):
    """Says what a file is by its name alone; Qt asks it from a thread of its own."""

    def __init__(self, style: QStyle) -> None:
        super().__init__()
        kinds, pictures = QAbstractFileIconProvider.IconType, QStyle.StandardPixmap
        self._icons = {
            kinds.Computer: style.standardIcon(pictures.SP_ComputerIcon),
            kinds.Drive: style.standardIcon(pictures.SP_DriveHDIcon),
            kinds.Folder: style.standardIcon(pictures.SP_DirIcon),
        }
        self._file_icon = style.standardIcon(pictures.SP_FileIcon)

    def icon(self, what: QAbstractFileIconProvider.IconType | QFileInfo) -> QIcon:
        """Return the icon of a kind, or of what has this name."""
        kinds = QAbstractFileIconProvider.IconType
        if isinstance(what, QFileInfo):
            what = kinds.Folder if what.isDir() else kinds.File
        return self._icons.get(what, self._file_icon)

    def type(self, info: QFileInfo) -> str:
        """Return the kind of a file in words."""
        if info.isDir():
            return tr("Mapp")
        suffix = info.suffix().lower()
        if suffix in _KINDS:
            return tr(_KINDS[suffix])
        return tr("{suffix}-fil").format(suffix=suffix.upper()) if suffix else tr("Fil")


def choose_file_to_open(parent: QWidget, title: str, start: Path, name_filter: str) -> Path | None:
    """Ask for a file that exists, beginning in the folder or at the file `start`; None where the user cancelled."""
    dialog = _dialog(parent, title, start, name_filter)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    # nothing may be renamed or deleted from here: it could be the open audit
    dialog.setOption(QFileDialog.Option.ReadOnly)
    return _chosen(dialog)


def choose_file_to_save(parent: QWidget, title: str, start: Path, name_filter: str) -> Path | None:
    """Ask where to save, with the file `start` proposed; None where the user cancelled.

    A name without a suffix gets that of `start`. The caller asks before a file is replaced.
    """
    dialog = _dialog(parent, title, start, name_filter)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(start.suffix)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    return _chosen(dialog)


def choose_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """Ask for a folder that exists, beginning in `start`; None where the user cancelled."""
    dialog = _dialog(parent, title, start, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def _dialog(parent: QWidget, title: str, start: Path, name_filter: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("choose_file")
    if sys.platform != "win32":
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setIconProvider(NameOnlyIconProvider(dialog.style()))
    dialog.setNameFilter(tr(name_filter))
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    is_folder = start.is_dir()
    dialog.setDirectory(str(start if is_folder else start.parent))
    if not is_folder:
        dialog.selectFile(start.name)
    return dialog


def _chosen(dialog: QFileDialog) -> Path | None:
    accepted = dialog.exec()
    files = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(files[0]) if accepted and files else None
