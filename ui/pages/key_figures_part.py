"""The part of the page Bedömning: key figures compared with others, over the years."""

from PySide6.QtWidgets import QWidget

from ui.dialogs.ask import Ask
from ui.settings import Settings
from ui.workspace import Workspace


class KeyFiguresPart(QWidget):
    """Key figures compared with others, over the years."""

    def __init__(self, workspace: Workspace, settings: Settings, ask: Ask) -> None:
        super().__init__()
        self.setObjectName("key_figures_part")
        self._workspace = workspace

    def refresh(self) -> None:
        """Show the audit as it stands."""
