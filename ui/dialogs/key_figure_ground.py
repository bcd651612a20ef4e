"""The dialog in which a key figure is noted as a ground of a question."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from aktgranskning.concluding.grounding import add_ground, edit_ground
from aktgranskning.domain.conclusions.comparisons import first_with_values
from aktgranskning.domain.conclusions.figure_table import figure_table
from aktgranskning.domain.conclusions.questions import Ground
from aktgranskning.session import Session
from ui.dialogs.record import RecordDialog, text_field
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import labelled, muted, named
from ui.widgets.steady_fields import ChoiceField
from ui.workspace import Workspace

_WIDTH = 70 * GRID
_LINES = 3
_LATEST = later("Det senaste")
_NO_GROUP = later("Ingen")


class KeyFigureGroundDialog(RecordDialog[Ground]):
    """A new ground has the number 0; the audited municipality and a group are proposed, the first that has values."""

    def __init__(self, workspace: Workspace, ground: Ground, parent: QWidget | None = None) -> None:
        keep = edit_ground if ground.number else add_ground
        super().__init__("key_figure_dialog", tr("Nyckeltal"), _WIDTH, workspace, parent, keep)
        self._ground, session = ground, workspace.session
        table, groups = figure_table(session.conclusions), session.conclusions.comparison_groups
        wanted = ground.municipality or session.audit.municipality
        figures = [(one.name, one.id) for one in table.figures.values()]
        places = [(one.name, one.id) for one in table.municipalities.values()]
        years = [(str(year), str(year)) for year in reversed(table.latest.all)]
        self._figure = _choice("ground_figure", figures, table.figure_id(ground.source) or ground.source)
        self._place = _choice("ground_municipality", places, table.municipality_id(wanted) or wanted)
        self._year = _choice("ground_year", [(tr(_LATEST), ""), *years], ground.year)
        named_groups = [(one.name, str(one.number)) for one in groups]
        self._group = _choice("ground_group", [(tr(_NO_GROUP), ""), *named_groups], ground.compared_with)
        self._text = text_field("ground_text", _LINES, ground.text)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addLayout(labelled(tr("Kommun"), self._place), 2)
        line.addLayout(labelled(tr("År"), self._year), 1)
        self.whole.addWidget(named("ground_question", muted(_question_in_words(session, ground.question))))
        self.whole.addLayout(labelled(tr("Nyckeltal"), self._figure))
        self.whole.addLayout(line)
        self.whole.addLayout(labelled(tr("Jämförs med"), self._group))
        self.whole.addLayout(labelled(tr("Iakttagelse"), self._text))
        self._proposes = not ground.number
        self._propose_group()
        self._figure.currentIndexChanged.connect(self._propose_group)
        self._group.activated.connect(self._keep_group)
        self.end()
        self._figure.setFocus()

    def _propose_group(self) -> None:
        """Compare a new ground with the first group that has values of its key figure, with none where none has."""
        if self._proposes:
            held = self.workspace.session.conclusions
            found = first_with_values(figure_table(held), held.comparison_groups, self._figure.currentData())
            self._group.setCurrentIndex(self._group.findData(str(found.number) if found else ""))

    def _keep_group(self) -> None:
        self._proposes = False

    def record(self) -> Ground:
        """Return the ground as it is written."""
        return replace(
            self._ground,
            source=self._figure.currentData(),
            municipality=self._place.currentData(),
            year=self._year.currentData(),
            compared_with=self._group.currentData(),
            text=self._text.toPlainText().strip(),
        )


def _question_in_words(session: Session, question: str) -> str:
    """Say for which question a ground is noted, with its number and its text."""
    found = next((one for one in session.audit_questions if one.name == question), None)
    if found is None:
        return tr("Underlag till revisionsfråga")
    return tr("Underlag till revisionsfråga {label}: {text}").format(label=found.label, text=found.text)


def _choice(name: str, offered: Iterable[tuple[str, str]], chosen: str) -> QComboBox:
    """Return a choice between words, each with what it stands for; what is chosen is there even if it is no more."""
    choice = named(name, ChoiceField())
    choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a key figure's name may be long
    for words, data in offered:
        choice.addItem(words, data)
    if chosen and choice.findData(chosen) < 0:
        choice.addItem(chosen, chosen)
    choice.setCurrentIndex(max(choice.findData(chosen), 0))
    return choice
