"""The card with the assessment of a question: its scale, its rationale, who made it and when, and how it came about."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from aktgranskning.concluding.assessing import assessment_history
from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from ui.presenters.assessment_words import history_rows, made_by, what_changed
from ui.presenters.questions import QuestionsPresenter
from ui.theme import GRID, NORMAL, SMALL, scaled
from ui.translating import later, tr
from ui.widgets.allowing import allow
from ui.widgets.noted_list import NotedList
from ui.widgets.parts import Card, button, labelled, muted, named
from ui.widgets.scale_buttons import ScaleButtons
from ui.widgets.tab_order import let_tab_reach
from ui.widgets.text_fields import TextField
from ui.widgets.visibility import show_if

_LINES = 4
_NEVER = later("Ingen bedömning är gjord än.")


class RationaleField(TextField):
    """Esc leaves it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc; what is typed is stored then."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class AssessmentCard(Card):
    """A rating is stored at once, a rationale as it is typed."""

    def __init__(self, presenter: QuestionsPresenter) -> None:
        super().__init__("assessment_card", tr("Bedömning"))
        self._presenter = presenter
        self._of = ("", "")  # the question and the unit that are shown
        self.scale = ScaleButtons()
        self.rationale = RationaleField("rationale", tr("Motivering"))
        self._unit = named("assessment_unit", QLabel(wordWrap=True))
        self._flags = named("assessment_flags", QLabel(wordWrap=True))
        self._stand = button("assessment_stands", tr("Bedömningen står kvar"))
        self._made = named("assessment_made", muted())
        self._withdraw = button("assessment_withdraw", tr("Ta bort bedömningen"), "link")
        self._toggle = button("assessment_history_toggle", tr("Historik"), "link")
        self._history = NotedList("assessment_history", tr("Bedömningens historik"))
        self._never = named("assessment_never", muted(tr(_NEVER)))
        self._lay_out()
        self.scale.rated.connect(self.rate)
        self.rationale.throttle.typed.connect(self._keep)
        self._stand.clicked.connect(self._let_stand)
        self._withdraw.clicked.connect(self._take_back)
        self._toggle.toggled.connect(lambda _: self._show_history())

    def rate(self, rating: str) -> None:
        """Assess the question that is shown."""
        self.rationale.throttle.pass_on()
        self._presenter.rate(rating)

    def show_answered(self, answered: AnsweredQuestion) -> None:
        """Show the assessment of a question."""
        of = (answered.question.name, self._presenter.unit)
        if of != self._of:
            self.rationale.clearFocus()  # what is typed there is of the question before
            self._of = of
        self._unit.setText(tr("Bedömningen gäller enheten {unit}.").format(unit=self._presenter.unit))
        show_if(self._unit, bool(self._presenter.unit))
        held = answered.assessment
        if self.scale.show_scale(self._presenter.scale, held.rating if held else ""):
            let_tab_reach([self._stand, *self.scale.buttons], self.rationale)
        self.rationale.show_text(held.rationale if held else "")
        self._allow(self._presenter.workspace.why_fixed_in_words())
        since = tr("{what_changed} sedan bedömningen gjordes:").format(what_changed=what_changed(answered))
        self._flags.setText("\n".join([since, *(f"• {flag}" for flag in answered.flags)]))
        show_if(self._flags, answered.is_flagged)
        show_if(self._stand, answered.is_flagged and self._presenter.can_stand)
        self._made.setText(made_by(held) if held else "")
        show_if(self._withdraw, held is not None)
        self._show_history()

    def _allow(self, why_fixed: str) -> None:
        self.rationale.setReadOnly(bool(why_fixed))
        for one in (*self.scale.buttons, self._stand, self._withdraw):
            allow(one, True, why_fixed)

    def _show_history(self) -> None:
        is_open = self._toggle.isChecked()
        self._toggle.setText(tr("Dölj historiken") if is_open else tr("Historik"))
        rows = history_rows(assessment_history(self._presenter.session, *self._of)) if is_open else []
        self._history.show_rows(rows)
        show_if(self._never, is_open and not rows)

    def _keep(self, words: str) -> None:
        self._presenter.type(*self._of, words)

    def _let_stand(self) -> None:
        self.rationale.throttle.pass_on()
        self._presenter.stand()
        self.rationale.setFocus()

    def _take_back(self) -> None:
        self.rationale.throttle.pass_on()
        self._presenter.withdraw()
        self.rationale.setFocus()

    def _lay_out(self) -> None:
        self._flags.setProperty("role", "warning")
        self._flags.setTextFormat(Qt.TextFormat.PlainText)
        self._unit.setTextFormat(Qt.TextFormat.PlainText)
        self._unit.setFont(scaled(self._unit.font(), NORMAL, bold=True))
        self._toggle.setCheckable(True)
        self._made.setFont(scaled(self._made.font(), SMALL))
        self.rationale.setFixedHeight(_LINES * self.rationale.fontMetrics().lineSpacing() + 3 * GRID)
        self._history.hide()
        self._never.hide()
        below = QHBoxLayout()
        below.setSpacing(GRID)
        below.addWidget(self._made, 1)
        below.addWidget(self._withdraw)
        below.addWidget(self._toggle)
        self.content.addWidget(self._unit)
        self.content.addWidget(self._flags)
        self.content.addWidget(self._stand, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(self.scale)
        self.content.addLayout(labelled(tr("Motivering"), self.rationale))
        self.content.addLayout(below)
        self.content.addWidget(self._never)
        self.content.addWidget(self._history)
