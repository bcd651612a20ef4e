"""What the dialogs that carry out an act have in common: what was refused is told above their buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from ui.dialogs.fitting import fit_on_screen, height_on_screen, scroll_on_low_screen
from ui.theme import GRID, NORMAL
from ui.widgets.parts import heading, problem_text
from ui.widgets.read_only import set_read_only
from ui.workspace import Workspace


class ActDialog(QDialog):
    """At the top what it is about, unless its title says it; at the bottom what was refused, and the buttons.

    Where nothing can be changed it says so as it opens, and lets nothing be written; `is_act` False where it is for
    what can be done even then.
    """

    is_act = True

    def __init__(
        self, name: str, title: str, width: int, workspace: Workspace, about: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        room = parent.window().width() - 2 * GRID if parent else width
        self.setMinimumWidth(min(width, room))
        self.workspace = workspace
        self.problem = problem_text(f"{name}_problem")
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.whole.setSpacing(GRID)
        if about != title:
            words = heading(about, NORMAL)
            words.setWordWrap(True)
            self.whole.addWidget(words)
        workspace.refused.connect(self.show_problem)
        workspace.changed.connect(self.problem.hide)

    def show_problem(self, error: AuditError) -> None:
        """Say why something was refused."""
        self.problem.setText(message(error))
        self.problem.show()
        fit_on_screen(self, self._height() - self.sizeHint().height())

    def keep_room_for_problem(self) -> None:
        """Let nothing move when something is refused, as most of it has room on two lines."""
        policy = self.problem.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.problem.setSizePolicy(policy)
        self.problem.setMinimumHeight(2 * self.problem.fontMetrics().lineSpacing())
        self.problem.setAlignment(Qt.AlignmentFlag.AlignTop)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words are, and say at once where nothing can be changed."""
        super().showEvent(event)
        scroll_on_low_screen(self)
        why_fixed = self.workspace.why_fixed()
        if self.is_act and why_fixed:
            set_read_only(self, read_only=True)
            self.show_problem(why_fixed)
        self.fit()

    def fit(self) -> None:
        """Be as high as the words are now."""
        self.resize(self.width(), min(self._height(), height_on_screen(self)))

    def end_with(self, *buttons: QWidget) -> None:
        """Put the problem and the buttons beneath everything else."""
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addStretch(1)
        for one in buttons:
            line.addWidget(one)
        self.whole.addWidget(self.problem)
        self.whole.addLayout(line)

    def _height(self) -> int:
        """Return how high the words are at this width; Qt's own hint reckons with a narrower dialog."""
        return self.whole.totalHeightForWidth(self.width())
