"""The page Bedömning: audit questions and their answers, recommendations, key figures, and the earlier audit."""

from collections.abc import Collection
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aktgranskning.catalogue import message
from aktgranskning.domain.acts import ActKind, Changes, Field
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.sign_off_words import locked_by
from ui.dialogs.ask import Ask
from ui.dialogs.listing import chip
from ui.pages.follow_up_part import FollowUpPart
from ui.pages.key_figures_part import KeyFiguresPart
from ui.pages.questions_part import QuestionsPart
from ui.pages.recommendations_part import RecommendationsPart
from ui.settings import Settings
from ui.theme import GRID, LARGE
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import heading, muted, named, tell_in
from ui.widgets.tab_order import let_tab_reach
from ui.widgets.visibility import show_if
from ui.workspace import Workspace


class Part(StrEnum):
    """The parts of the page."""

    QUESTIONS = "Revisionsfrågor"
    RECOMMENDATIONS = "Rekommendationer"
    KEY_FIGURES = "Nyckeltal"
    FOLLOW_UP = "Uppföljning"


_PART_OF_ACT = {
    ActKind.EDIT_RECOMMENDATION: Part.RECOMMENDATIONS,
    ActKind.SET_STATUS: Part.RECOMMENDATIONS,
    ActKind.NOTE_RESPONSE: Part.RECOMMENDATIONS,
    ActKind.SEND_RESPONSE_FORM: Part.RECOMMENDATIONS,
    ActKind.EDIT_RESPONSE_FORM: Part.RECOMMENDATIONS,
    ActKind.IMPORT_RESPONSES: Part.RECOMMENDATIONS,
    ActKind.IMPORT_KEY_FIGURES: Part.KEY_FIGURES,
    ActKind.EDIT_COMPARISON: Part.KEY_FIGURES,
}
"""Where an act can be seen; all others are upon the audit questions."""


class AssessmentPage(QWidget):
    """Chips choose the part."""

    item_requested = Signal(str)
    """The auditor wants to see the tally of an item."""

    def __init__(self, workspace: Workspace, settings: Settings, ask: Ask) -> None:
        super().__init__()
        self.setObjectName("assessment_page")
        self._workspace = workspace
        self._told = named("assessment_told", muted())
        self._told.setMinimumHeight(self._told.fontMetrics().lineSpacing())  # so that nothing moves as it is told
        self._stack = QStackedWidget()
        self._chips: dict[Part, QPushButton] = {}
        self.questions = QuestionsPart(workspace, ask)
        self.recommendations = RecommendationsPart(workspace, ask)
        self.key_figures = KeyFiguresPart(workspace, settings, ask)
        self.follow_up = FollowUpPart(workspace)
        self._parts: dict[Part, QuestionsPart | RecommendationsPart | KeyFiguresPart | FollowUpPart] = {
            Part.QUESTIONS: self.questions,
            Part.RECOMMENDATIONS: self.recommendations,
            Part.KEY_FIGURES: self.key_figures,
            Part.FOLLOW_UP: self.follow_up,
        }
        self._lay_out()
        self.questions.item_requested.connect(self.item_requested)
        self.recommendations.item_requested.connect(self.item_requested)
        self.recommendations.question_requested.connect(self.show_question)
        self.questions.recommendation_requested.connect(self._show_recommendation)
        self.follow_up.item_requested.connect(self.item_requested)
        workspace.changed.connect(self._follow)
        workspace.refused.connect(self._tell_refused)
        self.questions.told.connect(self._say)
        self._offer_follow_up()
        self.show_part(Part.QUESTIONS)

    def show_part(self, part: Part) -> None:
        """Show one of the parts, as the audit stands."""
        self._say("")
        self._chips[part].setChecked(True)
        self._parts[part].refresh()
        self._stack.setCurrentWidget(self._parts[part])

    def show_question(self, name: str) -> None:
        """Show an audit question by its name."""
        self.show_part(Part.QUESTIONS)
        self.questions.show_question(name)
        self.questions.place_of_keys.setFocus()

    def go_to_part(self, name: str) -> None:
        """Show a part by its name in capitals and give it the keys, where the audit has it."""
        if not self._chips[Part[name]].isHidden():
            self.show_part(Part[name])
        self.place_of_keys.setFocus()

    def tell(self, kind: ActKind, fields: Collection[Field], words: str) -> None:
        """Tell what was undone or redone of an act that set these fields, in the part where it can be seen."""
        part = Part.KEY_FIGURES if Field.MUNICIPALITY in fields else _PART_OF_ACT.get(kind, Part.QUESTIONS)
        if self._stack.currentWidget() is not self._parts[part]:
            self.show_part(part)
        self.place_of_keys.setFocus()  # which may be another than before the act
        self._say(words)

    @property
    def place_of_keys(self) -> QWidget:
        """What takes the keys as the page is shown."""
        shown = self._stack.currentWidget()
        if isinstance(shown, QuestionsPart | RecommendationsPart):
            return shown.place_of_keys
        return next(self._chips[part] for part, one in self._parts.items() if one is shown)

    def _say(self, words: str) -> None:
        lock = self._workspace.session.audit.lock
        tell_in(self._told, words or (f"{locked_by(lock)}." if lock else ""))

    def _follow(self, _changes: Changes) -> None:
        self._say("")
        self._offer_follow_up()

    def _offer_follow_up(self) -> None:
        show_if(self._chips[Part.FOLLOW_UP], bool(self._workspace.session.conclusions.earlier_audits))

    def _tell_refused(self, error: AuditError) -> None:
        told_elsewhere = self._workspace.obstacle or QApplication.activeModalWidget()  # by the window, or a dialog
        if self.isVisible() and not told_elsewhere:
            self._say(message(error))

    def _show_recommendation(self, number: str) -> None:
        self.show_part(Part.RECOMMENDATIONS)
        self.recommendations.show_recommendation(int(number))

    def _lay_out(self) -> None:
        group, chips, flow = QButtonGroup(self), QWidget(), FlowLayout()
        chips.setLayout(flow)
        for part, widget in self._parts.items():
            name = f"assessment_{part.name.lower()}"
            made = chip(name, part.value, chosen=False, show=partial(self.show_part, part))
            self._chips[part] = made
            group.addButton(made)
            flow.addWidget(made)
            self._stack.addWidget(widget)
        head = QHBoxLayout()
        head.setSpacing(3 * GRID)
        head.addWidget(heading("Bedömning", LARGE))
        head.addWidget(chips, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, GRID)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        whole.addWidget(self._told)
        whole.addWidget(self._stack, 1)
        let_tab_reach(list(self._chips.values()), self._stack)
