"""What the dialogs upon one case have in common."""

from PySide6.QtWidgets import QWidget

from ui.dialogs.act_dialog import ActDialog
from ui.workspace import Workspace


class CaseDialog(ActDialog):
    """A dialog upon a case, whose name stands at the top."""

    def __init__(
        self, name: str, title: str, width: int, workspace: Workspace, case_id: int, parent: QWidget | None
    ) -> None:
        case = workspace.session.cases[case_id]
        super().__init__(name, title, width, workspace, case.label, parent)
        self.case = case
