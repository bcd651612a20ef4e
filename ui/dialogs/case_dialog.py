"""What the dialogs upon one case have in common."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from ui.dialogs.fitting import fit_on_screen
from ui.theme import GRID, NORMAL
from ui.widgets.parts import heading, problem_text
from ui.workspace import Workspace


class CaseDialog(QDialog):
    """A case's name at the top, at the bottom what was refused, until something is done, and the buttons."""

    def __init__(
        self, name: str, title: str, width: int, workspace: Workspace, case_id: int, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.workspace = workspace
        self.case = workspace.session.cases[case_id]
        self.problem = problem_text(f"{name}_problem")
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.whole.setSpacing(GRID)
        self.whole.addWidget(heading(self.case.label, NORMAL))
        workspace.refused.connect(self._show_problem)
        workspace.changed.connect(self.problem.hide)

    def _show_problem(self, error: AuditError) -> None:
        self.problem.setText(message(error))
        self.problem.show()
        fit_on_screen(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words are at this width; Qt's own hint reckons with a narrower dialog."""
        super().showEvent(event)
        self.resize(self.width(), self.whole.totalHeightForWidth(self.width()))

    def end_with(self, *buttons: QWidget) -> None:
        """Put the problem and the buttons beneath everything else."""
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addStretch(1)
        for one in buttons:
            line.addWidget(one)
        self.whole.addWidget(self.problem)
        self.whole.addLayout(line)
