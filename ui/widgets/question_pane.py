"""What stands beside the list of audit questions: the chosen one, and all that belongs to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from aktgranskning.domain.conclusions.assessments import OVERALL
from ui.presenters.questions import QuestionsPresenter, shown_question
from ui.theme import GRID, NORMAL, scaled
from ui.translating import later, tr
from ui.widgets.assessment_card import AssessmentCard
from ui.widgets.criteria_card import CriteriaCard
from ui.widgets.grounds_card import GroundsCard
from ui.widgets.parts import muted, named
from ui.widgets.resting_card import RestingCard
from ui.widgets.scrolling import scrolling
from ui.widgets.visibility import show_if

_NO_PURPOSE = later("Granskningens syfte är inte angivet. Det skrivs under Skala och syfte…")


class QuestionPane(QWidget):
    """Of the audit as a whole there is its purpose instead of all but the assessment."""

    item_requested = Signal(str)
    """The auditor wants to see the tally of an item."""

    recommendation_requested = Signal(str)
    """The auditor wants to see a recommendation, by its number in the file."""

    def __init__(self, presenter: QuestionsPresenter) -> None:
        super().__init__()
        self.setObjectName("question_pane")
        self.setAccessibleName(tr("Den valda revisionsfrågan"))
        self._presenter = presenter
        self._title = named("question_title", QLabel(wordWrap=True))
        self._purpose = named("question_purpose", muted())
        self.assessment = AssessmentCard(presenter)
        self._criteria = CriteriaCard(presenter)
        self._grounds = GroundsCard(presenter)
        self._resting = RestingCard(presenter)
        self._inside = QWidget()
        self._area: QScrollArea = scrolling(self._inside)
        self._lay_out()
        self._grounds.item_requested.connect(self.item_requested)
        self._resting.recommendation_requested.connect(self.recommendation_requested)

    def _lay_out(self) -> None:
        self._title.setFont(scaled(self.font(), NORMAL, bold=True))
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._purpose.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(GRID, 0, GRID, GRID)
        column.setSpacing(int(1.5 * GRID))
        for widget in (self._title, self._purpose, self.assessment, self._criteria, self._grounds, self._resting):
            column.addWidget(widget)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def go_to_top(self) -> None:
        """Scroll to where the question stands."""
        self._area.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Show the chosen question as it stands."""
        answered = self._presenter.answered
        if answered is None:
            return
        question, is_overall = answered.question, answered.question.name == OVERALL
        title = f"{question.label}  {shown_question(question)}".strip()
        if title != self._title.text():
            self._title.setText(title)
            self.go_to_top()
        purpose, is_fixed = self._presenter.session.audit.purpose, self._presenter.workspace.why_fixed() is not None
        none = tr("Granskningens syfte är inte angivet.") if is_fixed else tr(_NO_PURPOSE)
        self._purpose.setText(tr("Syfte: {purpose}").format(purpose=purpose) if purpose else none)
        show_if(self._purpose, is_overall)
        self.assessment.show_answered(answered)
        for card in (self._criteria, self._grounds, self._resting):
            show_if(card, not is_overall)
        if not is_overall:
            self._criteria.refresh()
            self._grounds.show_answered(answered)
            self._resting.refresh()
