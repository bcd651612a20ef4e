"""The dialog with the scale that the audit's questions are answered on, and the audit's purpose."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from aktgranskning.domain.audit import Audit
from aktgranskning.domain.conclusions.scales import FOUR_STEPS, OUTSIDE, THREE_STEPS, Scale, Step
from aktgranskning.engagement import edit_audit
from ui.dialogs.fitting import fit_on_screen
from ui.dialogs.record import RecordDialog, run, text_field
from ui.presenters.own_scale import is_own, named_steps, new_step, scale_problem, with_word_outside
from ui.theme import GRID
from ui.widgets.parts import labelled, muted, named
from ui.widgets.radio_group import RadioGroup
from ui.widgets.row_list import RowList
from ui.widgets.step_fields import StepFields
from ui.workspace import Workspace

_WIDTH = 76 * GRID
_LINES = 4
_THREE, _FOUR, _OWN = "three", "four", "own"
_SCALES = {_THREE: THREE_STEPS, _FOUR: FOUR_STEPS}
_NOTE = "Bedömningar på steg som inte finns kvar visas med ordet de hade, och märks."


def _words(steps: Sequence[Step]) -> str:
    return " / ".join(step.word for step in steps)


class ScaleDialog(RecordDialog[Audit]):
    """The steps can be written once the audit has a scale of its own; they begin as those it had."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("scale_dialog", "Skala och syfte", _WIDTH, workspace, edit_audit, parent)
        self._audit = workspace.session.audit
        scale = self._audit.scale
        self._purpose = text_field("audit_purpose", _LINES, self._audit.purpose)
        words = {key: f"{_words(one.steps)}" for key, one in _SCALES.items()} | {_OWN: "Egen skala"}
        self._which: RadioGroup[str] = RadioGroup("scale_kind", words)
        self._steps: RowList[StepFields] = RowList("scale_steps", "Lägg till ett steg", self._make_step)
        self._outside = named("scale_outside", QLineEdit(scale.outside.word, placeholderText=OUTSIDE.word))
        self._made: list[Step] = []
        self._choose(scale)
        self._fill(scale.steps)
        self._lay_out()
        self._which.chosen.connect(self._follow)
        self._which.setAccessibleName("Skala")
        self.end()
        self._follow()
        self._purpose.setFocus()

    def _lay_out(self) -> None:
        self.whole.addLayout(labelled("Granskningens syfte", self._purpose))
        self.whole.addLayout(labelled("Skala", self._which))
        self.whole.addWidget(self._steps)
        self.whole.addLayout(labelled("Svaret utanför stegen", self._outside))
        self.whole.addWidget(muted(_NOTE))

    def _choose(self, scale: Scale) -> None:
        known = next((key for key, one in _SCALES.items() if one.steps == scale.steps), _OWN)
        self._which.choose(_OWN if is_own(scale) else known)

    def _fill(self, steps: Sequence[Step]) -> None:
        self._made = list(steps)
        for _ in steps:
            self._steps.add()

    def _make_step(self) -> StepFields:
        step = self._made.pop(0) if self._made else new_step(len(self._steps.rows()))
        fields = StepFields(step)
        fields.changed.connect(self.problem.hide)
        return fields

    def _follow(self) -> None:
        self.problem.hide()
        is_written = self._which.key() == _OWN
        if self._steps.isHidden() == is_written:
            self._steps.setVisible(is_written)
            fit_on_screen(self, self._height() - self.sizeHint().height())

    def record(self) -> Audit:
        """Return the audit with what is written."""
        return replace(self._audit, purpose=self._purpose.toPlainText().strip(), scale=self._scale())

    def _scale(self) -> Scale:
        written = named_steps([row.step() for row in self._steps.rows()])
        steps = _SCALES[self._which.key()].steps if self._which.key() in _SCALES else written
        return with_word_outside(steps, self._outside.text().strip())

    def save(self) -> None:
        """Keep what is written, unless the scale cannot be used."""
        problem = scale_problem(self._scale())
        if problem:
            self.tell_problem(problem)
        else:
            super().save()


def edit_scale(parent: QWidget, workspace: Workspace) -> None:
    """Let the audit's scale and purpose be chosen."""
    run(ScaleDialog(workspace, parent))
