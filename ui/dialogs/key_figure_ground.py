"""The dialog in which a key figure is noted as a ground of a question."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from aktgranskning.domain.conclusions.questions import Ground
from aktgranskning.grounding import add_ground, edit_ground
from ui.dialogs.record import RecordDialog, text_field
from ui.theme import GRID
from ui.widgets.parts import labelled, named
from ui.workspace import Workspace

_WIDTH = 70 * GRID
_LINES = 3


class KeyFigureGroundDialog(RecordDialog[Ground]):
    """A new ground has the number 0; the municipality is the audited one from the start."""

    def __init__(self, workspace: Workspace, ground: Ground, parent: QWidget | None = None) -> None:
        keep = edit_ground if ground.number else add_ground
        super().__init__("key_figure_dialog", "Nyckeltal", _WIDTH, workspace, keep, parent)
        self._ground, session = ground, workspace.session
        audited = ground.municipality if ground.number else session.audit.municipality
        self._source = named("ground_figure", QLineEdit(ground.source, placeholderText="N00001"))
        self._municipality = named("ground_municipality", QLineEdit(audited))
        self._year = named("ground_year", QLineEdit(ground.year, placeholderText="det senaste"))
        self._group = named("ground_group", QComboBox())
        self._group.addItem("Ingen", "")
        for group in session.conclusions.comparison_groups:
            self._group.addItem(group.name, str(group.number))
        self._group.setCurrentIndex(max(self._group.findData(ground.compared_with), 0))
        self._text = text_field("ground_text", _LINES, ground.text)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addLayout(labelled("Kommun", self._municipality), 2)
        line.addLayout(labelled("År", self._year), 1)
        self.whole.addLayout(labelled("Nyckeltal", self._source))
        self.whole.addLayout(line)
        self.whole.addLayout(labelled("Jämförs med", self._group))
        self.whole.addLayout(labelled("Iakttagelse", self._text))
        self.end()
        self._source.setFocus()

    def record(self) -> Ground:
        """Return the ground as it is written."""
        return replace(
            self._ground,
            source=self._source.text().strip(),
            municipality=self._municipality.text().strip(),
            year=self._year.text().strip(),
            compared_with=self._group.currentData(),
            text=self._text.toPlainText().strip(),
        )
