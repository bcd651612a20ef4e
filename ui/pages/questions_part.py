"""The part of the page Bedömning: audit questions with criteria, grounds and assessments."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from aktgranskning.domain.acts import ActKind, Changes
from ui.dialogs.ask import Ask
from ui.dialogs.scale import edit_scale
from ui.dialogs.words import write_words
from ui.presenters.questions import WHOLE_AUDIT, QuestionsPresenter
from ui.presenters.removed_question import removal
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.allowing import allow
from ui.widgets.letter_room import letter_room
from ui.widgets.parts import button, muted, named
from ui.widgets.question_acts import ACTS, QuestionActs
from ui.widgets.question_list import QuestionList
from ui.widgets.question_pane import QuestionPane
from ui.widgets.scale_buttons import keys_of_scale, no_such_step
from ui.widgets.steady_fields import ChoiceField
from ui.widgets.tab_order import let_tab_reach
from ui.widgets.text_fields import typed_text
from ui.widgets.visibility import show_if
from ui.workspace import Workspace

_NARROW = 104 * GRID
"""Below this width the chosen question stands under the list."""

_WIDTHS = [58 * GRID, 66 * GRID]
_LIST_SHARE = 0.4
_OF_CHECKLIST = later("Frågan står i checklistan. Där ändras den, och där tas den bort.")
_NOT_OF_CHECKLIST = ("edit", "remove")
_REMOVED = later("Revisionsfrågan är borttagen. Ctrl+Z tar tillbaka den.")


class QuestionsPart(QWidget):
    """Digits assess the chosen question wherever no text is typed."""

    item_requested = Signal(str)
    recommendation_requested = Signal(str)

    told = Signal(str)
    """Something is to be told where the eye is."""

    def __init__(self, workspace: Workspace, ask: Ask) -> None:
        super().__init__()
        self.setObjectName("questions_part")
        self.setAccessibleName(tr("Revisionsfrågor"))
        self._ask = ask
        self._presenter = QuestionsPresenter(workspace)
        self._stale = True
        self._is_undone = False  # something was undone or redone since what is shown
        self._pane = QuestionPane(self._presenter)
        do = {
            "add": self._add,
            "add_part": self._add_part,
            "edit": self._edit,
            "remove": self._remove,
            "up": lambda: self._presenter.move(-1),
            "down": lambda: self._presenter.move(1),
            "nest": self._presenter.nest,
            "lift": self._presenter.lift,
        }
        self._list = QuestionList({act.keys: do[name] for name, act in ACTS.items()})
        self._acts = QuestionActs(do)
        self._unit = named("assessed_unit", ChoiceField())
        self._scale = button("scale_and_purpose", tr("Skala och syfte…"))
        self._guidance = named("questions_guidance", muted())
        self._begin = button("questions_begin", tr("Ny revisionsfråga"), "primary")
        self._splitter, self._shown = QSplitter(), QStackedWidget()
        self._lay_out()
        self._connect(workspace)

    def _connect(self, workspace: Workspace) -> None:
        workspace.changed.connect(self._follow)
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(self._pane.assessment.rationale.setFocus)
        self._pane.assessment.rationale.left.connect(self._list.setFocus)
        self._pane.item_requested.connect(self.item_requested)
        self._pane.recommendation_requested.connect(self.recommendation_requested)
        self._unit.activated.connect(self._choose_unit)
        self._scale.clicked.connect(self._edit_scale)
        self._begin.clicked.connect(self._add)

    def _lay_out(self) -> None:
        self._unit.setAccessibleName(tr("Bedömningen gäller"))
        self._splitter.addWidget(self._left())
        self._splitter.addWidget(self._pane)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes(_WIDTHS)
        self._splitter.setStretchFactor(0, _WIDTHS[0])
        self._splitter.setStretchFactor(1, _WIDTHS[1])
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self._guidance)
        column.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._shown.addWidget(self._splitter)
        self._shown.addWidget(empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._shown)
        let_tab_reach([self._unit, self._scale], self._list)

    def _left(self) -> QWidget:
        left, head = QWidget(), QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._unit)
        head.addStretch(1)
        head.addWidget(self._scale)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addWidget(self._acts)
        return left

    @property
    def place_of_keys(self) -> QWidget:
        """What takes the keys as the part is shown."""
        return self._begin if self._presenter.guidance else self._list

    def refresh(self) -> None:
        """Show the audit as it stands."""
        presenter = self._presenter
        if self._is_undone:
            presenter.refresh_after_undo()
        else:
            presenter.refresh()
        self._stale = self._is_undone = False
        why_fixed = presenter.workspace.why_fixed_in_words()
        self._guidance.setText(presenter.guidance)
        allow(self._begin, True, why_fixed)
        allow(self._scale, True, why_fixed)
        self._shown.setCurrentIndex(1 if presenter.guidance else 0)
        self._show_units()
        self._list.show_lines(presenter.lines, presenter.row)
        self._show_chosen()

    def show_question(self, name: str) -> None:
        """Choose an audit question by its name."""
        self._presenter.choose(name)
        self.refresh()
        self._pane.go_to_top()  # it may be the one that was read further down

    def _show_units(self) -> None:
        offered = [(tr(WHOLE_AUDIT), ""), *((unit, unit) for unit in self._presenter.units)]
        if offered != [(self._unit.itemText(at), self._unit.itemData(at)) for at in range(self._unit.count())]:
            self._unit.clear()
            for words, unit in offered:
                self._unit.addItem(words, unit)
        self._unit.setCurrentIndex(self._unit.findData(self._presenter.unit))
        show_if(self._unit, bool(self._presenter.units))

    def _show_chosen(self) -> None:
        question, chosen = self._presenter.question, self._presenter
        of_checklist = tr(_OF_CHECKLIST) if question and not (question.is_own or question.is_gone) else ""
        possible = {
            "add": True,
            "add_part": question is not None,
            "edit": question is not None and question.is_own,
            "remove": question is not None and not of_checklist,
            "up": chosen.above() is not None,
            "down": chosen.below() is not None,
            "nest": chosen.above() is not None,
            "lift": question is not None and bool(question.parent),
        }
        why_fixed = chosen.workspace.why_fixed_in_words()
        for name, is_possible in possible.items():
            why_not = why_fixed or (of_checklist if name in _NOT_OF_CHECKLIST else "")
            self._acts.let(name, is_possible and not why_not, why_not)
        self._pane.refresh()

    def _follow(self, changes: Changes) -> None:
        self._is_undone = changes.kind in (ActKind.UNDO, ActKind.REDO)
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Work out anew what changed while the part was out of sight."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chosen question beside the list, or under it."""
        super().resizeEvent(event)
        is_narrow = self.width() < letter_room(_NARROW)
        if is_narrow != (self._splitter.orientation() is Qt.Orientation.Vertical):
            self._splitter.setOrientation(Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal)
            share = int(self.height() * _LIST_SHARE)
            self._splitter.setSizes([share, self.height() - share] if is_narrow else _WIDTHS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Assess the chosen question with a digit."""
        keys, typed = keys_of_scale(self._presenter.scale), typed_text(event)
        if not typed.isdecimal() or not self._presenter.answered:
            super().keyPressEvent(event)
        elif typed in keys:
            self._pane.assessment.rate(keys[typed])
        else:
            self.told.emit(no_such_step(typed, self._presenter.scale))

    # What the user does

    def _choose(self, name: str) -> None:
        self._pane.assessment.rationale.throttle.pass_on()
        self._presenter.choose(name)
        self._show_chosen()

    def _choose_unit(self) -> None:
        self._pane.assessment.rationale.throttle.pass_on()
        self._presenter.show_unit(self._unit.currentData())
        self.refresh()

    def _add(self) -> None:
        self._write(tr("Ny revisionsfråga"), "")

    def _add_part(self) -> None:
        question = self._presenter.question
        if question:
            self._write(tr("Ny delfråga till {label}").format(label=question.label), question.name)

    def _edit_scale(self) -> None:
        if self._presenter.workspace.may_change():
            edit_scale(self, self._presenter.workspace)
        self.place_of_keys.setFocus()

    def _write(self, title: str, parent: str) -> None:
        if not self._presenter.workspace.may_change():
            return
        words = write_words(self, title, tr("Vad ska granskningen svara på?"), tr("Lägg till"))
        if words:
            self._presenter.add(words, parent)
            self.refresh()
        self.place_of_keys.setFocus()

    def _edit(self) -> None:
        question = self._presenter.question
        if question and question.is_own and self._presenter.workspace.may_change():
            words = write_words(
                self,
                tr("Revisionsfråga {label}").format(label=question.label),
                tr("Frågans lydelse"),
                tr("Spara"),
                question.text,
            )
            if words:
                self._presenter.edit(words)
            self._list.setFocus()

    def _remove(self) -> None:
        question = self._presenter.question
        if question is None or not (question.is_own or question.is_gone):
            return
        if not self._presenter.workspace.may_change():
            return
        held = removal(self._presenter.session, question)
        if not held or self._ask.confirm(
            tr("Ta bort revisionsfråga {label}?").format(label=question.label), held, tr("Ta bort")
        ):
            self._presenter.remove()
            self.told.emit(tr(_REMOVED))
        self.place_of_keys.setFocus()
