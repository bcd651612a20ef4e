"""The dialog in which a key figure becomes a ground of an audit question's answer."""

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from aktgranskning.domain.conclusions.figure_table import figure_table
from aktgranskning.domain.conclusions.questions import Ground, GroundKind
from aktgranskning.grounding import add_ground
from ui.dialogs.act_dialog import ActDialog
from ui.presenters.key_figures import own_municipality
from ui.theme import GRID
from ui.widgets.parts import button, labelled, named
from ui.workspace import Workspace

_WIDTH = 64 * GRID
_TEXT_HEIGHT = 10 * GRID
_LATEST, _ALONE = "Senaste året med värde", "Ingen jämförelse"


class FigureGroundDialog(ActDialog):
    """Closes once the ground is noted; `told` says which question has it."""

    def __init__(self, workspace: Workspace, figure: str, parent: QWidget | None = None) -> None:
        session = workspace.session
        table = figure_table(session.conclusions)
        name = table.figures[figure].name
        super().__init__("figure_ground", "Använd som underlag", _WIDTH, workspace, name, parent)
        self.told = ""
        self._figure = figure
        self._question = named("ground_question", QComboBox())
        for question in session.audit_questions:
            self._question.addItem(f"{question.label} {question.text}", question.name)
        self._year = named("ground_year", QComboBox())
        self._year.addItem(_LATEST, "")
        for year in reversed(table.years([figure])):
            self._year.addItem(str(year), str(year))
        self._group = named("ground_group", QComboBox())
        self._group.addItem(_ALONE, "")
        for group in session.conclusions.comparison_groups:
            self._group.addItem(group.name, str(group.number))
        self._text = named("ground_text", QPlainTextEdit(tabChangesFocus=True))
        self._text.setFixedHeight(_TEXT_HEIGHT)
        self._lay_out()

    def _lay_out(self) -> None:
        for combo in (self._question, self._year, self._group):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.whole.addLayout(labelled("Revisionsfråga", self._question))
        self.whole.addLayout(labelled("År", self._year))
        self.whole.addLayout(labelled("Jämförs med", self._group))
        self.whole.addLayout(labelled("Iakttagelse (kan lämnas tom)", self._text))
        use, cancel = button("ground_use", "Använd", "primary"), button("ground_cancel", "Avbryt")
        use.setDefault(True)
        use.clicked.connect(self._use)
        cancel.clicked.connect(self.reject)
        self.end_with(cancel, use)

    def _use(self) -> None:
        ground = Ground(
            0,
            self._question.currentData(),
            GroundKind.KEY_FIGURE,
            self._figure,
            text=self._text.toPlainText(),
            municipality=own_municipality(self.workspace.session),
            year=self._year.currentData(),
            compared_with=self._group.currentData(),
        )
        if self.workspace.perform(add_ground, ground):
            self.told = f"Underlag till revisionsfråga {self._question.currentText()}"
            self.accept()


def use_as_ground(parent: QWidget, workspace: Workspace, figure: str) -> str:
    """Let a key figure, by its id, become a ground, and return what became of it; '' where the user cancelled."""
    dialog = FigureGroundDialog(workspace, figure, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.told
