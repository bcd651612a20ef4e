"""A text of some lines that is written or changed in a dialog."""

from PySide6.QtWidgets import QWidget

from ui.dialogs.ask import may_close_unsaved
from ui.dialogs.lines import LinesDialog


class WordsDialog(LinesDialog):
    """Asks before it closes upon words that are not saved."""

    def __init__(self, title: str, label: str, yes: str, parent: QWidget, words: str) -> None:
        super().__init__(title, label, yes, parent, words)
        self._kept = words

    def reject(self) -> None:
        """Close, after a question where something is written that is not saved."""
        if self.text() == self._kept or may_close_unsaved(self):
            super().reject()


def write_words(parent: QWidget, title: str, label: str, yes: str, words: str = "") -> str:
    """Let words be written, or changed where there are some; '' where the user cancelled."""
    dialog = WordsDialog(title, label, yes, parent, words)
    written = dialog.text().strip() if dialog.exec() else ""
    dialog.deleteLater()
    return written
