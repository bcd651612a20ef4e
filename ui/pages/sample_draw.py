"""The card in which a sample is planned and drawn."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import Register
from aktgranskning.drawing import MOST_CASES, draw_sample
from ui.dialogs.ask import Ask
from ui.dialogs.waiting import perform_beside
from ui.pages.sample_size import SizeHelp
from ui.presenters.draw_plan import WITH_SIZE, WITHOUT_SPARES, Entered, Way, plan_of, ways
from ui.theme import GRID
from ui.widgets.parts import USUAL_CASES, Card, button, labelled, muted, named, number_field
from ui.widgets.stratum_sizes import StratumSizes
from ui.workspace import Workspace

_NO_REGISTER = "Läs in registret först. Sedan väljs metod och antal här."
_TAKEN = "Urvalet är gjort till akter. Det kan utökas, få fler reserver, eller kastas så länge ingen akt är påbörjad."
_SEED = "tomt: programmet drar ett frö"
_STAYS_IN_LOG = (
    "Det urval som nu är draget ersätts av ett nytt. Det står kvar i loggen, på den här sidan och i metodstycket, med"
    " frö, tid och vem som drog det: att urvalet har dragits om ska synas."
)
_USUAL_SPARES = 5
_MOST_SPARES = 500


class DrawCard(Card):
    """Asks only for what the chosen way needs."""

    def __init__(self, workspace: Workspace, ask: Ask) -> None:
        super().__init__("draw_card", "Dra urval")
        self._workspace = workspace
        self._ask = ask
        self._state = named("draw_state", muted())
        self._way = named("method", QComboBox())
        self._size = number_field("sample_size", 1, MOST_CASES, USUAL_CASES)
        self._spares = number_field("spares", 0, _MOST_SPARES, _USUAL_SPARES)
        self._sizes = StratumSizes("stratum_sizes")
        self._picked = named("picked", QPlainTextEdit(tabChangesFocus=True))
        self._seed = named("seed", QLineEdit(placeholderText=_SEED))
        self._help = SizeHelp()
        self._error = named("draw_error", QLabel(wordWrap=True))
        self._error.setProperty("role", "error")
        self._draw = button("draw_sample", "Dra urval", "primary")
        self._fields = QWidget()
        self._lay_out()
        self._way.currentIndexChanged.connect(self._follow_way)
        self._size.valueChanged.connect(self._help.ask_about_sample)
        self._draw.clicked.connect(self._draw_sample)
        self._seed.returnPressed.connect(self._draw_sample)

    def refresh(self) -> None:
        """Show what can be drawn now."""
        sampling = self._workspace.session.sampling
        register = sampling.register
        can_draw = register is not None and sampling.sample is None
        self._state.setText(_TAKEN if sampling.sample else _NO_REGISTER)
        self._state.setVisible(not can_draw)
        self._fields.setVisible(can_draw)
        self._error.hide()
        self._draw.setText("Dra om" if sampling.draw else "Dra urval")
        self._draw.setProperty("role", "" if sampling.draw else "primary")  # then there is a next step to press
        self._draw.style().polish(self._draw)
        if register and can_draw:
            self._offer(register)

    def _offer(self, register: Register) -> None:
        chosen = self._way.currentData()
        self._way.blockSignals(True)
        self._way.clear()
        for way in ways(register):
            self._way.addItem(way.value, way)
        self._way.setCurrentIndex(max(0, self._way.findData(chosen)))
        self._way.blockSignals(False)
        self._sizes.offer(register.strata, {})
        self._size.setMaximum(min(register.size, MOST_CASES))
        self._help.ask_about_register(register.size)
        self._follow_way()

    def _chosen_way(self) -> Way:
        return Way(self._way.currentData())

    def _follow_way(self) -> None:
        way = self._chosen_way()
        self._size_field.setVisible(way in WITH_SIZE)
        self._size_label.setText("Antal ur varje stratum" if way is Way.EQUAL else "Antal akter")
        self._sizes.setVisible(way is Way.BY_STRATUM)
        self._picked.setVisible(way is Way.BY_HAND)
        self._spares_field.setVisible(way not in WITHOUT_SPARES)
        self._seed_field.setVisible(way is not Way.BY_HAND)
        self._help.setVisible(way is Way.SIMPLE or way is Way.SYSTEMATIC)

    def _draw_sample(self) -> None:
        self._error.hide()
        entered = Entered(
            self._chosen_way(),
            self._size.value(),
            self._sizes.sizes(),
            self._spares.value(),
            self._seed.text(),
            self._picked.toPlainText(),
        )
        try:
            plan = plan_of(entered)
            if self._workspace.session.sampling.draw and not self._may_draw_again():
                return
            perform_beside(self.window(), self._workspace, "Drar urvalet …", lambda session: draw_sample(session, plan))
        except AuditError as error:
            self._error.setText(message(error))
            self._error.show()

    def _may_draw_again(self) -> bool:
        return self._ask.confirm("Dra om urvalet?", _STAYS_IN_LOG, "Dra om")

    # Layout

    def _lay_out(self) -> None:
        self._picked.setAccessibleName("Identiteter att välja för hand, en per rad")
        self._picked.setPlaceholderText("En identitet per rad, som den står i registret")
        self._picked.setFixedHeight(12 * GRID)
        self._seed.setMinimumHeight(self._size.sizeHint().height())  # one height in one line
        self._size_field = QWidget()
        self._size_label = QLabel("Antal akter")
        self._size_label.setBuddy(self._size)
        self._size.setAccessibleName("Antal akter")
        size = _inside(self._size_field, QBoxLayout.Direction.TopToBottom)
        size.setSpacing(GRID // 2)
        size.addWidget(self._size_label)
        size.addWidget(self._size)
        self._spares_field, self._seed_field = QWidget(), QWidget()
        _inside(self._spares_field).addLayout(labelled("Reserver", self._spares))
        _inside(self._seed_field).addLayout(labelled("Frö", self._seed))
        numbers = QHBoxLayout()
        numbers.setSpacing(GRID)
        for field, stretch in ((self._size_field, 0), (self._spares_field, 0), (self._seed_field, 1)):
            numbers.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        fields = _inside(self._fields, QBoxLayout.Direction.TopToBottom)
        fields.setSpacing(GRID)
        fields.addLayout(labelled("Metod", self._way))
        fields.addWidget(self._sizes)
        fields.addWidget(self._picked)
        fields.addLayout(numbers)
        fields.addWidget(self._help)
        actions = QHBoxLayout()
        actions.addWidget(self._draw)
        actions.addStretch(1)
        fields.addLayout(actions)
        for widget in (self._state, self._fields, self._error):
            self.content.addWidget(widget)


def _inside(widget: QWidget, direction: QBoxLayout.Direction = QBoxLayout.Direction.LeftToRight) -> QBoxLayout:
    layout = QBoxLayout(direction, widget)
    layout.setContentsMargins(0, 0, 0, 0)
    return layout
