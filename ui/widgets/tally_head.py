"""The head of the page Sammanställning: which cases are shown, what stands beside their figures, and the ways out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QWidget

from aktgranskning.domain.intervals import CONFIDENCES
from ui.actions import action, shown_key
from ui.looks.icons import show_icon
from ui.presenters.shown_cases import Shown
from ui.theme import GRID, LARGE
from ui.translating import tr
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, heading, named
from ui.widgets.steady_fields import ChoiceField
from ui.widgets.visibility import show_if

_LETTERS_SHOWN = 12


class TallyHead(QWidget):
    """One line where there is room for it, else the choices stand below the title."""

    shown_chosen = Signal(object)
    """Emitted with a `Shown`."""

    confidence_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tally_head")
        self._shown = _choice("shown_cases", tr("Visa", "what is listed"))
        self._confidence = _choice("confidence", tr("Intervall"))
        self.auditee = _toggle("auditee_toggle", tr("Förvaltningens synpunkt"))
        self.cross_table = button("cross_table_button", tr("Korstabell…"))
        self.export = button("export_button", tr("Exportera till Excel"), "primary")
        show_icon(self.export, "file-output", "on_accent")
        self._shown.setToolTip(tr("Alla akter, en enhet, eller grupper sida vid sida"))
        self.auditee.setToolTip(tr("Antalet enligt förvaltningen, bredvid granskningens eget"))
        self.cross_table.setToolTip(shown_key(action("cross_table").shortcut))
        self.export.setToolTip(shown_key(action("export").shortcut))
        self._confidence.addItem(tr("Utan intervall"), 0)
        for confidence in CONFIDENCES:
            self._confidence.addItem(tr("Intervall {confidence} %").format(confidence=confidence), confidence)
        self.choices = QWidget()
        flow = FlowLayout()
        self.choices.setLayout(flow)
        for control in (self._shown, self.auditee, self._confidence, self.cross_table):
            flow.addWidget(control)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 3 * GRID, 0)
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(heading(tr("Sammanställning"), LARGE), 0, 0)
        self._grid.addWidget(self.export, 0, 2, Qt.AlignmentFlag.AlignTop)
        self.fold(narrow=False)
        self._shown.activated.connect(lambda _row: self.shown_chosen.emit(self._shown.currentData()))
        self._confidence.activated.connect(lambda _row: self.confidence_chosen.emit(self._confidence.currentData()))

    @property
    def controls(self) -> Sequence[QWidget]:
        """What Tab reaches, in order."""
        return self._shown, self.auditee, self._confidence, self.cross_table, self.export

    def offer(self, choices: Sequence[tuple[str, Shown]], shown: Shown) -> None:
        """Offer what can be shown; no choice is offered where there is only one."""
        held = [(self._shown.itemText(row), self._shown.itemData(row)) for row in range(self._shown.count())]
        if held != list(choices):
            self._shown.clear()
            for words, one in choices:
                self._shown.addItem(words, one)
        self._shown.setCurrentIndex([one for _, one in choices].index(shown))
        show_if(self._shown, len(choices) > 1)

    def show_confidence(self, confidence: int, locked: str) -> None:
        """Show which intervals are on; `locked` is why there can be none, '' where there can."""
        self._confidence.setCurrentIndex(self._confidence.findData(0 if locked else confidence))
        self._confidence.setEnabled(not locked)
        said = locked or tr("Mellan vilka antal i hela registret utfallet ligger, med så stor säkerhet.")
        self._confidence.setToolTip(said)
        self._confidence.setAccessibleDescription(said)

    def fold(self, *, narrow: bool) -> None:
        """Put the choices behind the title, or below it."""
        self._grid.removeWidget(self.choices)
        if narrow:
            self._grid.addWidget(self.choices, 1, 0, 1, 3)
        else:
            self._grid.addWidget(self.choices, 0, 1)


def _choice(name: str, words: str) -> QComboBox:
    made = named(name, ChoiceField())
    made.setAccessibleName(words)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(_LETTERS_SHOWN)
    return made


def _toggle(name: str, words: str) -> QPushButton:
    made = button(name, words, "toggle")
    made.setAccessibleName(words)
    made.setCheckable(True)
    made.toggled.connect(lambda on: made.setText(f"✓ {words}" if on else words))
    made.setChecked(True)
    return made
