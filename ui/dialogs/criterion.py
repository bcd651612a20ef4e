"""The dialog in which a criterion of a question is written: law, guideline or local rule."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from aktgranskning.concluding.grounding import add_criterion, edit_criterion
from aktgranskning.domain.conclusions.in_words import CRITERION_WORDS
from aktgranskning.domain.conclusions.questions import Criterion, CriterionKind, Strength
from ui.dialogs.record import RecordDialog, run, text_field
from ui.presenters.criteria import STRENGTHS
from ui.theme import GRID
from ui.translating import shown, tr
from ui.widgets.parts import labelled, named
from ui.widgets.radio_group import RadioGroup, with_letters
from ui.workspace import Workspace

_WIDTH = 70 * GRID
_LINES = 4


class CriterionDialog(RecordDialog[Criterion]):
    """A new criterion has the number 0."""

    def __init__(self, workspace: Workspace, criterion: Criterion, parent: QWidget | None = None) -> None:
        keep = edit_criterion if criterion.number else add_criterion
        super().__init__("criterion_dialog", tr("Kriterium"), _WIDTH, workspace, parent, keep)
        self._criterion = criterion
        self._kind: RadioGroup[CriterionKind] = RadioGroup("criterion_kind", with_letters(shown(CRITERION_WORDS)))
        self._text = text_field("criterion_text", _LINES, criterion.text)
        self._source = named("criterion_source", QLineEdit(criterion.source, placeholderText=tr("11 kap. 3 § SoL")))
        self._strength: RadioGroup[Strength] = RadioGroup("criterion_strength", shown(STRENGTHS))
        self._from = named("criterion_from", QLineEdit(criterion.valid_from, placeholderText=tr("ÅÅÅÅ-MM-DD")))
        self._to = named("criterion_to", QLineEdit(criterion.valid_to, placeholderText=tr("ÅÅÅÅ-MM-DD")))
        self._kind.choose(criterion.kind)
        self._strength.choose(criterion.strength)
        days = QHBoxLayout()
        days.setSpacing(GRID)
        days.addLayout(labelled(tr("Gäller från"), self._from))
        days.addLayout(labelled(tr("Gäller till"), self._to))
        self._kind.setAccessibleName(tr("Slag"))
        self.whole.addWidget(self._kind)
        self.whole.addLayout(labelled(tr("Kriterium"), self._text))
        self.whole.addLayout(labelled(tr("Källa"), self._source))
        self.whole.addLayout(labelled(tr("Ska eller bör"), self._strength))
        self.whole.addLayout(days)
        self.end()
        self._text.setFocus()

    def record(self) -> Criterion:
        """Return the criterion as it is written."""
        return replace(
            self._criterion,
            kind=self._kind.key(),
            text=self._text.toPlainText().strip(),
            source=self._source.text().strip(),
            strength=self._strength.key(),
            valid_from=self._from.text().strip(),
            valid_to=self._to.text().strip(),
        )


def write_criterion(parent: QWidget, workspace: Workspace, criterion: Criterion) -> None:
    """Let a criterion be written, or changed where it has a number."""
    run(CriterionDialog(workspace, criterion, parent))
