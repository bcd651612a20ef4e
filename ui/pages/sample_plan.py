"""The fields in which a sample is planned: how, how many, with which seed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from aktgranskning.domain.register import Register
from ui.pages.sample_size import SizeHelp
from ui.presenters.draw_plan import WITH_SIZE, WITH_SIZE_HELP, WITHOUT_SPARES, Entered, Way, total, ways
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import MOST_TYPED, USUAL_CASES, labelled, muted, named, number_field, unwatched
from ui.widgets.steady_fields import ChoiceField
from ui.widgets.stratum_sizes import StratumSizes

_USUAL_SPARES = 5
_SEED = later("tomt: programmet drar ett frö")


class PlanFields(QWidget):
    """Asks only for what the chosen way needs."""

    finished = Signal()
    """The auditor pressed Enter in the seed."""

    def __init__(self) -> None:
        super().__init__()
        self._register: Register | None = None
        self.way = named("method", ChoiceField())
        self._size = number_field("sample_size", 0, MOST_TYPED, USUAL_CASES)
        self._spares = number_field("spares", 0, MOST_TYPED, _USUAL_SPARES)
        self._sizes = StratumSizes("stratum_sizes")
        self._picked = unwatched(named("picked", QPlainTextEdit(tabChangesFocus=True)))
        self._seed = named("seed", QLineEdit(placeholderText=tr(_SEED)))
        self._total = named("equal_total", muted())
        self._help = SizeHelp()
        self._size_field = _Field(tr("Antal akter"), self._size)
        self._spares_field = _Field(tr("Reserver"), self._spares)
        self._seed_field = _Field(tr("Frö"), self._seed)
        self._lay_out()
        self.way.currentIndexChanged.connect(self._follow_way)
        self._size.valueChanged.connect(self._help.ask_about_sample)
        self._size.valueChanged.connect(self._follow_way)
        self._seed.returnPressed.connect(self.finished)

    def offer(self, register: Register) -> None:
        """Offer what can be drawn from a register; what is entered stays where it still can be."""
        self._register = register
        chosen = self.way.currentData()
        self.way.blockSignals(True)
        self.way.clear()
        for way in ways(register):
            self.way.addItem(tr(way.value), way)
        self.way.setCurrentIndex(max(0, self.way.findData(chosen)))
        self.way.blockSignals(False)
        self._sizes.offer(register.strata, {})
        self._help.ask_about_register(register.size)
        self._follow_way()

    def entered(self) -> Entered:
        """Return what is entered."""
        return Entered(
            Way(self.way.currentData()),
            self._size.value(),
            self._sizes.sizes(),
            self._spares.value(),
            self._seed.text(),
            self._picked.toPlainText(),
        )

    def forget_picked(self) -> None:
        """Let nobody be picked: who was is in the sample, and identities stand on the screen no longer than needed."""
        self._picked.clear()

    def _follow_way(self) -> None:
        entered = self.entered()
        way = entered.way
        self._size_field.setVisible(way in WITH_SIZE)
        self._size_field.call(tr("Antal ur varje stratum") if way is Way.EQUAL else tr("Antal akter"))
        self._sizes.setVisible(way is Way.BY_STRATUM)
        self._picked.setVisible(way is Way.BY_HAND)
        self._spares_field.setVisible(way not in WITHOUT_SPARES)
        self._seed_field.setVisible(way is not Way.BY_HAND)
        words = total(entered, self._register) if self._register else ""
        self._total.setText(words)
        self._total.setVisible(bool(words))
        self._help.setVisible(way in WITH_SIZE_HELP)

    def _lay_out(self) -> None:
        self._picked.setAccessibleName(tr("Beteckningar att välja för hand, en per rad"))
        self._picked.setPlaceholderText(tr("En beteckning per rad, som den står i registret"))
        self._picked.setFixedHeight(12 * GRID)
        self._seed.setMinimumHeight(self._size.sizeHint().height())  # one height in one line
        numbers = QHBoxLayout()
        numbers.setSpacing(GRID)
        for field, stretch in ((self._size_field, 0), (self._spares_field, 0), (self._seed_field, 1)):
            numbers.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(labelled(tr("Metod"), self.way))
        column.addWidget(self._sizes)
        column.addWidget(self._picked)
        column.addLayout(numbers)
        column.addWidget(self._total)
        column.addWidget(self._help)


class _Field(QWidget):
    """A field with its label above, hidden and shown together."""

    def __init__(self, words: str, field: QWidget) -> None:
        super().__init__()
        self._field = field
        self._label = QLabel()
        self._label.setBuddy(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._label)
        column.addWidget(field)
        self.call(words)

    def call(self, words: str) -> None:
        """Call the field something else."""
        self._label.setText(words)
        self._field.setAccessibleName(words)
