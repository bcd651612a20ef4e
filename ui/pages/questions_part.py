"""The part of the page Bedömning: audit questions with criteria, grounds and assessments."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.ask import Ask
from ui.workspace import Workspace


class QuestionsPart(QWidget):
    """Audit questions with criteria, grounds and assessments."""

    item_requested = Signal(str)
    case_requested = Signal(int, str)

    def __init__(self, workspace: Workspace, ask: Ask) -> None:
        super().__init__()
        self.setObjectName("questions_part")
        self._workspace = workspace

    def refresh(self) -> None:
        """Show the audit as it stands."""

    def show_question(self, name: str) -> None:
        """Choose an audit question by its name."""
