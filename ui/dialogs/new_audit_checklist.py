"""The second step of a new audit: its checklist, and what is found in it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktgranskning.domain.errors import AuditError
from ui.background import BackgroundWork, Progress
from ui.dialogs.checklist_choice import ChecklistChoice
from ui.presenters.begun_audit import BegunAudit, ChecklistWay
from ui.presenters.found_in_checklist import found_in
from ui.presenters.new_audit import mistakes, read_checklist
from ui.settings import Settings
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import muted, named, tell_in
from ui.widgets.problem_list import ProblemList

if TYPE_CHECKING:
    from checklists.reader import LoadedChecklist


class ChecklistStep(QWidget):
    """Reads the chosen checklist beside the window as soon as the step is shown; `read` is what came of it."""

    waiting = Signal(bool)
    """Whether the user waits for the checklist to be read."""

    in_doubt = Signal()
    """There is something to read here before the way goes on."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.choice = ChecklistChoice(settings)
        self.read: LoadedChecklist | None = None
        self._reading: BackgroundWork | None = None
        self._then: Callable[[], None] | None = None
        self._is_told = False  # what should be known of it
        self._found = named("checklist_found", muted())
        self._problems = ProblemList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(muted(tr("Vilka frågor ska varje akt besvara?")))
        column.addWidget(self.choice)
        column.addWidget(self._found)
        column.addWidget(self._problems, 1)
        column.addStretch(0)
        self.choice.changed.connect(self._look_anew)
        self.choice.preview_requested.connect(lambda: self._go_on_with(self._preview))

    def fill(self, begun: BegunAudit) -> None:
        """Show what was chosen before."""
        self.choice.choose(begun.checklist_way, begun.checklist)

    def use(self, checklist: Path) -> None:
        """Choose a file of the user's own from without."""
        self.choice.choose(ChecklistWay.OWN, str(checklist))

    def show_mistakes(self) -> bool:
        """Say what must be put right in the choice, go there, and say whether there is anything."""
        own = self.choice.entered()
        problem = "" if own is None else mistakes({"checklist": own}).get("checklist", "")
        self.choice.show_problem(problem)
        if problem:
            self.choice.focus_file()
        return bool(problem)

    def take_keys(self) -> None:
        """Take the focus, where the step begins."""
        self.choice.take_keys()

    def settle(self, then: Callable[[], None]) -> None:
        """Go on once the checklist is read and what should be known of it was told; where it is refused, stay."""
        self._go_on_with(partial(self._go_on_unless_in_doubt, then))

    def let_go(self) -> None:
        """Wait for no reading any longer."""
        self._reading = self._then = None

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is chosen, to say at once what is found in it."""
        super().showEvent(event)
        self._look()

    def _look_anew(self) -> None:
        self._stop_waiting()
        self.read, self._is_told = None, False
        self._problems.hide()
        tell_in(self._found, "")
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        if self.read:
            self._tell()
        elif not self._reading and (path := self.choice.path()):
            tell_in(self._found, tr("Läser och kontrollerar {file} …").format(file=path.name))
            self._reading = BackgroundWork(partial(_read, path))
            self._reading.succeeded.connect(self._keep)
            self._reading.failed.connect(self._stop)
            self._reading.start()

    def _go_on_with(self, then: Callable[[], None]) -> None:
        """Do something with what was read, or is being read, or with nothing where it comes later."""
        if self.read or self.choice.path() is None:
            then()
            return
        self._problems.hide()
        self._then = then
        self.waiting.emit(True)
        self._look()

    def _go_on_unless_in_doubt(self, then: Callable[[], None]) -> None:
        if self.read and self.read.warnings and not self._is_told:
            self.in_doubt.emit()
            self._tell()
        else:
            then()

    def _keep(self, read: "LoadedChecklist") -> None:
        if self.sender() is not self._reading:
            return  # another one was chosen meanwhile, or the dialog is closed
        self.read = read
        tell_in(self._found, found_in(read))
        then = self._stop_waiting()
        if then:
            then()
        elif self.isVisible():
            self._tell()

    def _stop_waiting(self) -> Callable[[], None] | None:
        """Let go of the reading, and return what waited for it."""
        then = self._then
        self.let_go()
        if then:
            self.waiting.emit(False)
        return then

    def _tell(self) -> None:
        if self.read and self.read.warnings and not self._is_told:
            self._problems.show_warnings(self.read.warnings)
            self._is_told = True

    def _stop(self, error: Exception) -> None:
        if self.sender() is not self._reading:
            return
        was_waited_for = self._stop_waiting()
        tell_in(self._found, tr("Checklistan kan inte användas än. Rätta den, eller välj en annan."))
        if not isinstance(error, AuditError):
            raise error
        if was_waited_for:
            self.in_doubt.emit()
            self.choice.focus_file()
        self._problems.show_error(error)

    def _preview(self) -> None:
        from ui.dialogs.preview import show_preview

        if self.read:
            show_preview(self, self.read)


def _read(path: Path, progress: Progress) -> object:
    return read_checklist(path)
