"""The card in which the kind of an export is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QRadioButton, QWidget

from exports.formats import ExportFormat
from exports.options import Kind
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import Card, muted, named

_KIND_WORDS = {Kind.REPORT: later("Redovisning"), Kind.WORKING_PAPER: later("Arbetspapper")}
_SECRECY = later(
    "Ett arbetspapper kan innehålla sekretessbelagda uppgifter. Spara det bara där sådana får förvaras. Varje sida får"
    " en rad om sekretess i sidhuvudet."
)


class KindCard(Card):
    """Redovisning or Arbetspapper; only the latter can have the cases' references."""

    kind_changed = Signal()

    def __init__(self) -> None:
        super().__init__("kind_card", tr("Vad filen är till för"))
        self._buttons: dict[Kind, QRadioButton] = {}
        self._contents: dict[Kind, QLabel] = {}
        for kind, words in _KIND_WORDS.items():
            self._buttons[kind] = named(f"kind_{kind.value}", QRadioButton(tr(words)))
            self._contents[kind] = named(f"kind_{kind.value}_contents", muted())
            self.content.addWidget(self._buttons[kind])
            self._add_indented(self._contents[kind])
        self._references = named("with_references", QCheckBox(tr("Ta med diarienummer")))
        self._secrecy = named("secrecy_warning", QLabel(tr(_SECRECY)))
        self._secrecy.setProperty("role", "warning")
        self._secrecy.setWordWrap(True)
        self._add_indented(self._references)
        self._add_indented(self._secrecy)
        self._buttons[Kind.REPORT].setChecked(True)
        self._buttons[Kind.WORKING_PAPER].toggled.connect(self._follow)
        self._follow()

    @property
    def kind(self) -> Kind:
        """The kind that is chosen."""
        return next(kind for kind, button in self._buttons.items() if button.isChecked())

    @property
    def with_references(self) -> bool:
        """Whether the cases' references are wanted."""
        return self._references.isChecked()

    def tell(self, format_: ExportFormat) -> None:
        """Say of each kind what a file of a format holds."""
        for kind, words in ((Kind.REPORT, tr(format_.told)), (Kind.WORKING_PAPER, tr(format_.told_besides))):
            self._contents[kind].setText(words)
            self._buttons[kind].setAccessibleDescription(words)

    def _follow(self) -> None:
        is_working_paper = self.kind is Kind.WORKING_PAPER
        self._references.setEnabled(is_working_paper)
        if not is_working_paper:
            self._references.setChecked(False)
        self._secrecy.setVisible(is_working_paper)
        self.kind_changed.emit()

    def _add_indented(self, widget: QWidget) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(3 * GRID, 0, 0, 0)
        row.addWidget(widget)
        self.content.addLayout(row)
