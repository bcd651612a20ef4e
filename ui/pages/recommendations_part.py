"""The part of the page Bedömning: recommendations, responses and reminders."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.ask import Ask
from ui.workspace import Workspace


class RecommendationsPart(QWidget):
    """Recommendations, responses and reminders."""

    item_requested = Signal(str)
    question_requested = Signal(str)

    def __init__(self, workspace: Workspace, ask: Ask) -> None:
        super().__init__()
        self.setObjectName("recommendations_part")
        self._workspace = workspace

    def refresh(self) -> None:
        """Show the audit as it stands."""
