"""A text of some lines that is written or changed in a dialog."""

from PySide6.QtWidgets import QWidget

from ui.dialogs.lines import LinesDialog


def write_words(parent: QWidget, title: str, label: str, yes: str, words: str = "") -> str:
    """Let words be written, or changed where there are some; '' where the user cancelled."""
    dialog = LinesDialog(title, label, yes, parent, words)
    written = dialog.text().strip() if dialog.exec() else ""
    dialog.deleteLater()
    return written
