"""The part of the page Bedömning: the earlier audit beside this one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.workspace import Workspace


class FollowUpPart(QWidget):
    """The earlier audit beside this one."""

    item_requested = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("follow_up_part")
        self._workspace = workspace

    def refresh(self) -> None:
        """Show the audit as it stands."""
