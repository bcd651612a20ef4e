"""The four steps in which a new audit is described, and the way from one to the next."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from aktgranskning.domain.errors import AuditError
from ui.dialogs.new_audit_cases import CasesStep
from ui.dialogs.new_audit_checklist import ChecklistStep
from ui.dialogs.new_audit_passphrase import PassphraseStep
from ui.dialogs.new_audit_what import WhatStep
from ui.presenters.begun_audit import STEPS, BegunAudit, CaseWay
from ui.presenters.new_audit import NewAudit
from ui.settings import Settings
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.step_bar import StepBar

_CHECKLIST, _LAST = 1, len(STEPS) - 1


class _Step(Protocol):
    def fill(self, begun: BegunAudit, /) -> None:
        """Show what was entered before."""

    def show_mistakes(self) -> bool:
        """Show what must be put right, go there, and say whether there is anything."""

    def take_keys(self) -> None:
        """Take the focus, where the step begins."""


class NewAuditSteps(QWidget):
    """Shows one of the steps; further on it goes only where nothing is wrong in the one that is left."""

    moved = Signal()
    """Another step is shown."""

    waiting = Signal(bool)
    """Whether the user waits for the checklist to be read."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._what = WhatStep(settings)
        self._checklist = ChecklistStep(settings)
        self._cases = CasesStep()
        self._passphrase = PassphraseStep(self._what.fields.name.text)
        self._steps: tuple[_Step, ...] = (self._what, self._checklist, self._cases, self._passphrase)
        self._at = self._reached = 0
        self._bar = StepBar([tr(title) for title in STEPS])
        self._stack = QStackedWidget()
        for step in (self._what, self._checklist, self._cases, self._passphrase):
            self._stack.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self._bar.chosen.connect(self._go_to)
        self._checklist.waiting.connect(self.waiting)
        self._checklist.in_doubt.connect(lambda: self._show_step(_CHECKLIST))
        self._what.fields.name.line.textChanged.connect(self._passphrase.encryption.passphrase.judge)

    @property
    def is_first(self) -> bool:
        """Whether there is no step before the one that is shown."""
        return self._at == 0

    @property
    def is_last(self) -> bool:
        """Whether there is no step after the one that is shown."""
        return self._at == _LAST

    @property
    def draws(self) -> bool:
        """Whether the cases are to be drawn from a register."""
        return self._cases.way() is CaseWay.REGISTER

    def fill(self, begun: BegunAudit, checklist: Path | None = None) -> None:
        """Show what was entered before; with a checklist of the user's own, from the first step on."""
        for step in self._steps:
            step.fill(begun)
        if checklist:
            self._checklist.use(checklist)
        self._reached = begun.at
        self._show_step(0 if checklist else begun.at)

    def entered(self) -> BegunAudit:
        """Return what was entered so far, whatever is wrong with it, but for the passphrase."""
        way, checklist = self._checklist.choice.chosen()
        return replace(
            self._what.fields.entered(),
            checklist_way=way,
            checklist=checklist,
            case_way=self._cases.way(),
            cases=self._cases.typed(),
            step=str(self._at),
        )

    def new_audit(self) -> NewAudit:
        """Return the audit that was described, with the checklist that was read for it."""
        fields = self._what.fields
        read = self._checklist.read if self._checklist.choice.path() else None
        passphrase = self._passphrase.encryption.entered()
        return NewAudit(fields.file(), fields.audit(), *fields.reviewer(), read, self._cases.count(), passphrase)

    def go_on(self) -> None:
        """Show the next step."""
        self._go_to(self._at + 1)

    def go_back(self) -> None:
        """Show the step before."""
        self._go_to(max(self._at - 1, 0))

    def turn(self, by: int) -> None:
        """Show the next or an earlier one of the steps that were reached, round and round."""
        self._go_to((self._at + by) % (self._reached + 1))

    def settle(self, then: Callable[[], None]) -> None:
        """Go on where nothing is wrong in any step, else show the first that has it: a file may be there by now."""
        wrong = next((at for at, step in enumerate(self._steps) if step.show_mistakes()), None)
        if wrong is None:
            self._checklist.settle(then)
        elif wrong != self._at:
            self._show_step(wrong)
            self._steps[wrong].show_mistakes()  # which goes to what is wrong

    def show_error(self, error: AuditError) -> None:
        """Say why the audit could not be made."""
        self._passphrase.show_error(error)

    def let_go(self) -> None:
        """Wait for no checklist any longer."""
        self._checklist.let_go()

    def _go_to(self, at: int) -> None:
        if at <= self._at:
            self._show_step(at)
        elif not self._steps[self._at].show_mistakes():
            go_on = partial(self._show_step, at)
            if self._at == _CHECKLIST:
                self._checklist.settle(go_on)
            else:
                go_on()
        else:
            self._show_state()  # a click on a step has marked it

    def _show_step(self, at: int) -> None:
        self._at, self._reached = at, max(self._reached, at)
        self._stack.setCurrentIndex(at)
        self._show_state()
        self._steps[at].take_keys()
        self.moved.emit()

    def _show_state(self) -> None:
        self._bar.show_state(self._at, self._reached)
