"""The page Bedömning: audit questions and their answers, recommendations, key figures, and the earlier audit.

Each part is read in and built when it is first shown: all of them at once would keep a key waiting.
"""

from collections.abc import Collection
from enum import StrEnum
from functools import cached_property, partial
from typing import TYPE_CHECKING

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
from ui.dialogs.ask import Ask
from ui.dialogs.listing import chip
from ui.presenters.locale_words import shown_moment
from ui.settings import Settings
from ui.theme import GRID, LARGE
from ui.translating import later, tr
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import heading, tell_in, told
from ui.widgets.tab_order import let_tab_reach
from ui.widgets.visibility import show_if
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.pages.follow_up_part import FollowUpPart
    from ui.pages.key_figures_part import KeyFiguresPart
    from ui.pages.questions_part import QuestionsPart
    from ui.pages.recommendations_part import RecommendationsPart


class Part(StrEnum):
    """The parts of the page."""

    QUESTIONS = later("Revisionsfrågor")
    RECOMMENDATIONS = later("Rekommendationer")
    KEY_FIGURES = later("Nyckeltal")
    FOLLOW_UP = later("Uppföljning")


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
        self._settings = settings
        self._ask = ask
        self._told = told("assessment_told")
        self._told.setMinimumHeight(self._told.fontMetrics().lineSpacing())  # so that nothing moves as it is told
        self._stack = QStackedWidget()
        self._chips: dict[Part, QPushButton] = {}
        self._lay_out()
        workspace.changed.connect(self._follow)
        workspace.refused.connect(self._tell_refused)
        self._offer_follow_up()
        self.show_part(Part.QUESTIONS)

    def show_part(self, part: Part) -> None:
        """Show one of the parts, as the audit stands."""
        self._say("")
        self._chips[part].setChecked(True)
        shown = self._part(part)
        if self._stack.indexOf(shown) < 0:
            self._stack.addWidget(shown)
        shown.refresh()
        self._stack.setCurrentWidget(shown)

    @cached_property
    def questions(self) -> "QuestionsPart":
        """The audit questions and their answers."""
        from ui.pages.questions_part import QuestionsPart

        made = QuestionsPart(self._workspace, self._ask)
        made.item_requested.connect(self.item_requested)
        made.recommendation_requested.connect(self._show_recommendation)
        made.told.connect(self._say)
        return made

    @cached_property
    def recommendations(self) -> "RecommendationsPart":
        """What the auditor recommends, and what was answered."""
        from ui.pages.recommendations_part import RecommendationsPart

        made = RecommendationsPart(self._workspace, self._ask)
        made.item_requested.connect(self.item_requested)
        made.question_requested.connect(self.show_question)
        return made

    @cached_property
    def key_figures(self) -> "KeyFiguresPart":
        """Key figures beside those of others."""
        from ui.pages.key_figures_part import KeyFiguresPart

        return KeyFiguresPart(self._workspace, self._settings, self._ask)

    @cached_property
    def follow_up(self) -> "FollowUpPart":
        """The earlier audit that this one follows up."""
        from ui.pages.follow_up_part import FollowUpPart

        made = FollowUpPart(self._workspace)
        made.item_requested.connect(self.item_requested)
        return made

    def _part(self, part: Part) -> "QuestionsPart | RecommendationsPart | KeyFiguresPart | FollowUpPart":
        match part:
            case Part.QUESTIONS:
                return self.questions
            case Part.RECOMMENDATIONS:
                return self.recommendations
            case Part.KEY_FIGURES:
                return self.key_figures
        return self.follow_up

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
        if self._stack.currentWidget() is not self._part(part):
            self.show_part(part)
        self.place_of_keys.setFocus()  # which may be another than before the act
        self._say(words)

    @property
    def place_of_keys(self) -> QWidget:
        """What takes the keys as the page is shown; it is no focus proxy, or Tab would leave out the chips."""
        chosen = next(part for part, one in self._chips.items() if one.isChecked())
        match chosen:
            case Part.QUESTIONS:
                return self.questions.place_of_keys
            case Part.RECOMMENDATIONS:
                return self.recommendations.place_of_keys
        return self._chips[chosen]

    def _say(self, words: str) -> None:
        lock = self._workspace.session.audit.lock
        locked = tr("Låst av {who} {when}.").format(who=lock.by, when=shown_moment(lock.at)) if lock else ""
        tell_in(self._told, words or locked)

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
        for part in Part:
            name = f"assessment_{part.name.lower()}"
            made = chip(name, tr(part.value), chosen=False, show=partial(self.show_part, part))
            self._chips[part] = made
            group.addButton(made)
            flow.addWidget(made)
        head = QHBoxLayout()
        head.setSpacing(3 * GRID)
        head.addWidget(heading(tr("Bedömning"), LARGE))
        head.addWidget(chips, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, GRID)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        whole.addWidget(self._told)
        whole.addWidget(self._stack, 1)
        let_tab_reach(list(self._chips.values()), self._stack)
