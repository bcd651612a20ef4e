"""The dialog with the scale that the audit's questions are answered on, and the audit's purpose."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from aktgranskning.domain.conclusions.assessments import losing_their_step
from aktgranskning.domain.conclusions.own_scale import own_scale
from aktgranskning.domain.conclusions.scales import FOUR_STEPS, OUTSIDE, THREE_STEPS, Scale
from aktgranskning.domain.errors import RefusedError
from aktgranskning.engagement import edit_audit
from ui.dialogs.fitting import fit_on_screen
from ui.dialogs.record import RecordDialog, run, text_field
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import labelled, muted, named
from ui.widgets.radio_group import RadioGroup
from ui.widgets.step_fields import StepFields
from ui.widgets.step_list import StepList, colour_between
from ui.widgets.visibility import show_if
from ui.workspace import Workspace

_WIDTH = 76 * GRID
_LINES = 4
_OWN = "own"
_SCALES = {"three": THREE_STEPS, "four": FOUR_STEPS}
_NOTE = later(
    "Formen på varje steg följer av dess plats. Bedömningar på steg som skalan inte har kvar visas med ordet de hade, "
    "och märks."
)

_Written = tuple[str, str, tuple[tuple[str, str, str], ...], str]
"""The purpose, which scale, the steps of one's own (word, colour, name), and the word of the answer outside them."""


class ScaleDialog(RecordDialog[_Written]):
    """The steps can be written once the audit has a scale of its own; they begin as those that it had."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("scale_dialog", tr("Skala och syfte"), _WIDTH, workspace, parent)
        audit = workspace.session.audit
        self._purpose: QPlainTextEdit = text_field("audit_purpose", _LINES, audit.purpose)
        words = {key: " / ".join(step.word for step in one.steps) for key, one in _SCALES.items()}
        self._which: RadioGroup[str] = RadioGroup("scale_kind", words | {_OWN: tr("Egen skala")})
        self._steps = StepList("scale_steps", tr("Lägg till ett steg"), self._make_step)
        self._outside = named("scale_outside", QLineEdit(audit.scale.outside.word, placeholderText=OUTSIDE.word))
        self._made: list[tuple[str, str, str]] = []
        self._which.choose(next((key for key, one in _SCALES.items() if one.steps == audit.scale.steps), _OWN))
        self._lost = named("scale_lost", QLabel(wordWrap=True))
        self._lost.setProperty("role", "warning")
        self._fill([(step.word, step.colour, step.name) for step in audit.scale.steps])
        self.whole.addLayout(labelled(tr("Granskningens syfte"), self._purpose))
        self.whole.addLayout(labelled(tr("Skala, från det bästa svaret"), self._which))
        self.whole.addWidget(self._steps)
        self.whole.addLayout(labelled(tr("Svaret utanför stegen"), self._outside))
        self.whole.addWidget(muted(tr(_NOTE)))
        self.whole.addWidget(self._lost)
        self._which.chosen.connect(self._follow)
        self._steps.changed.connect(self._follow)
        self.end()
        self._follow()
        self._purpose.setFocus()

    def _fill(self, steps: Sequence[tuple[str, str, str]]) -> None:
        self._made = list(steps)
        for _ in steps:
            self._steps.add()

    def _make_step(self) -> StepFields:
        fields = StepFields(*(self._made.pop(0) if self._made else ("", self._proposed_colour())))
        fields.changed.connect(self._follow)
        return fields

    def _proposed_colour(self) -> str:
        colours = [row.step()[1] for row in self._steps.rows()]
        at = self._steps.place()
        above, below = "".join(colours[max(at - 1, 0) : at]), "".join(colours[at : at + 1])
        return colour_between(above, below, {*colours})

    def _follow(self) -> None:
        self.problem.hide()
        self._steps.setVisible(self._which.key() == _OWN)
        self._lost.setText(self._lost_in_words())
        show_if(self._lost, bool(self._lost.text()))
        fit_on_screen(self, self._height() - self.sizeHint().height())

    def _lost_in_words(self) -> str:
        """Say how many assessments have no step any more once this is saved; '' for none."""
        session = self.workspace.session
        try:
            number = losing_their_step(session.conclusions.assessments, session.audit.scale, self._scale())
        except RefusedError:
            return ""  # it is not a scale yet
        return tr("%n bedömningar mister sitt steg.", None, number) if number else ""

    def record(self) -> _Written:
        """Return what is written."""
        steps = tuple((*row.step(), row.name) for row in self._steps.rows())
        return self._purpose.toPlainText().strip(), self._which.key(), steps, self._outside.text().strip()

    def _scale(self) -> Scale:
        _, which, steps, outside = self.record()
        if which == _OWN:
            written = [(word, colour) for word, colour, _ in steps]
            return own_scale(written, outside or OUTSIDE.word, [name for *_, name in steps])
        return replace(_SCALES[which], outside=replace(OUTSIDE, word=outside or OUTSIDE.word))

    def save(self) -> None:
        """Keep what is written and close, or say everything that is wrong with the scale."""
        audit, purpose = self.workspace.session.audit, self.record()[0]
        try:
            scale = self._scale()
        except RefusedError as error:
            self.show_problem(error)
            return
        if self.workspace.perform(edit_audit, replace(audit, purpose=purpose, scale=scale)):
            self.accept()


def edit_scale(parent: QWidget, workspace: Workspace) -> None:
    """Let the audit's scale and purpose be chosen."""
    run(ScaleDialog(workspace, parent))
