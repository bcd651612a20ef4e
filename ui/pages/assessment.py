"""The page Bedömning: audit questions and their answers, recommendations, key figures, and the earlier audit."""

from enum import StrEnum
from functools import partial
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.dialogs.ask import Ask
from ui.dialogs.listing import chip
from ui.pages.follow_up_part import FollowUpPart
from ui.pages.key_figures_part import KeyFiguresPart
from ui.pages.questions_part import QuestionsPart
from ui.pages.recommendations_part import RecommendationsPart
from ui.settings import Settings
from ui.theme import GRID
from ui.widgets.parts import muted, named
from ui.workspace import Workspace


class Part(StrEnum):
    """The parts of the page."""

    QUESTIONS = "Revisionsfrågor"
    RECOMMENDATIONS = "Rekommendationer"
    KEY_FIGURES = "Nyckeltal"
    FOLLOW_UP = "Uppföljning"


class AssessmentPart(Protocol):
    """What the page needs of each of its parts, which are widgets."""

    def refresh(self) -> None:
        """Show the audit as it stands; called when the part comes into sight."""


class AssessmentPage(QWidget):
    """Chips choose the part."""

    case_requested = Signal(int, str)
    """The auditor wants to see a case, by its id, at a place in it."""

    item_requested = Signal(str)
    """The auditor wants to see the tally of an item."""

    def __init__(self, workspace: Workspace, settings: Settings, ask: Ask) -> None:
        super().__init__()
        self.setObjectName("assessment_page")
        self._told = named("assessment_told", muted())
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
        self.recommendations.question_requested.connect(self._show_question)
        self.follow_up.item_requested.connect(self.item_requested)
        self.show_part(Part.QUESTIONS)

    def show_part(self, part: Part) -> None:
        """Show one of the parts, as the audit stands."""
        self._chips[part].setChecked(True)
        self._parts[part].refresh()
        self._stack.setCurrentWidget(self._parts[part])

    def tell(self, words: str) -> None:
        """Tell what was undone or redone."""
        self._told.setText(words)

    def _show_question(self, name: str) -> None:
        self.show_part(Part.QUESTIONS)
        self.questions.show_question(name)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        group = QButtonGroup(self)
        for part, widget in self._parts.items():
            name = f"assessment_{part.name.lower()}"
            made = chip(name, part.value, chosen=False, show=partial(self.show_part, part))
            self._chips[part] = made
            group.addButton(made)
            head.addWidget(made)
            self._stack.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._told)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
