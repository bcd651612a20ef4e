"""The dialogs in which an interview or a document is noted as a ground of a question."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from aktgranskning.concluding.grounding import add_ground, edit_ground
from aktgranskning.domain.conclusions.in_words import GROUND_WORDS
from aktgranskning.domain.conclusions.questions import Ground, GroundKind
from ui.dialogs.key_figure_ground import KeyFigureGroundDialog
from ui.dialogs.record import RecordDialog, run, text_field
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import labelled, muted, named
from ui.workspace import Workspace

_WIDTH = 70 * GRID
_LINES = 5


@dataclass(frozen=True, slots=True)
class _Words:
    source: str
    example: str
    text: str
    note: str = ""


_WORDS = {
    GroundKind.INTERVIEW: _Words(
        later("Funktion"), later("enhetschef"), later("Iakttagelse"), later("Namn behövs inte: funktionen räcker.")
    ),
    GroundKind.DOCUMENT: _Words(later("Titel"), later("Riktlinjer för ekonomiskt bistånd"), later("Iakttagelse")),
}


class GroundDialog(RecordDialog[Ground]):
    """A new ground has the number 0; a document has the § of its decision beside the day."""

    def __init__(self, workspace: Workspace, ground: Ground, parent: QWidget | None = None) -> None:
        keep = edit_ground if ground.number else add_ground
        super().__init__("ground_dialog", tr(GROUND_WORDS[ground.kind]), _WIDTH, workspace, parent, keep)
        self._ground, words = ground, _WORDS[ground.kind]
        self._source = named("ground_source", QLineEdit(ground.source, placeholderText=tr(words.example)))
        self._day = named("ground_day", QLineEdit(ground.day, placeholderText=tr("ÅÅÅÅ-MM-DD")))
        self._section = named("ground_section", QLineEdit(ground.section))
        self._text = text_field("ground_text", _LINES, ground.text)
        self.whole.addLayout(labelled(tr(words.source), self._source))
        if words.note:
            self.whole.addWidget(muted(tr(words.note)))
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addLayout(labelled(tr("Datum"), self._day))
        if ground.kind is GroundKind.DOCUMENT:
            line.addLayout(labelled(tr("Beslutets §"), self._section))
        self.whole.addLayout(line)
        self.whole.addLayout(labelled(tr(words.text), self._text))
        self.end()
        self._source.setFocus()

    def record(self) -> Ground:
        """Return the ground as it is written."""
        return replace(
            self._ground,
            source=self._source.text().strip(),
            day=self._day.text().strip(),
            section=self._section.text().strip(),
            text=self._text.toPlainText().strip(),
        )


def write_ground(parent: QWidget, workspace: Workspace, ground: Ground) -> None:
    """Let a ground be written, or changed where it has a number."""
    dialog = KeyFigureGroundDialog if ground.kind is GroundKind.KEY_FIGURE else GroundDialog
    run(dialog(workspace, ground, parent))
