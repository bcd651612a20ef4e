"""The dialog in which a new audit is described in four short steps, and made."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.domain.errors import AuditError
from ui.dialogs.fitting import fit_on_screen
from ui.dialogs.new_audit_steps import NewAuditSteps
from ui.dialogs.waiting import wait_for
from ui.presenters.begun_audit import begun_audit, forget, fresh_audit, keep
from ui.presenters.new_audit import create_from
from ui.settings import Settings
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button

if TYPE_CHECKING:
    from aktgranskning.session import Session

_SIZE = QSize(80 * GRID, 66 * GRID)
"""Large enough for every step, so that nothing moves from one to the next."""


@dataclass(frozen=True, slots=True)
class MadeAudit:
    """An audit that was made, open; `draws` where its cases are to be drawn from a register."""

    session: "Session"
    draws: bool


class NewAuditDialog(QDialog):
    """Stays open until the audit is made, which is then `made`; left before, what was entered is kept for later."""

    def __init__(self, settings: Settings, checklist: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_audit_dialog")
        self.setWindowTitle(tr("Ny granskning"))
        self.made: MadeAudit | None = None
        self._settings = settings
        self._steps = NewAuditSteps(settings)
        self._start_over = button("start_over", tr("Börja om"), "link")
        self._leave = button("cancel", tr("Spara och stäng"))
        self._back = button("back", tr("Tillbaka"))
        self._next = button("next", tr("Nästa"), "primary")
        self._create = button("create", tr("Skapa granskningen"), "primary")
        self._lay_out()
        self._connect()
        self._steps.fill(begun_audit(settings) or fresh_audit(settings), checklist)
        fit_on_screen(self)

    def sizeHint(self) -> QSize:
        """Ask for the same room in every step, more where the text is large."""
        return super().sizeHint().expandedTo(_SIZE)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._start_over)
        buttons.addStretch(1)
        for one in (self._leave, self._back, self._next, self._create):
            buttons.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._steps, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._steps.moved.connect(self._follow)
        self._steps.waiting.connect(self._show_waiting)
        self._start_over.clicked.connect(self._begin_anew)
        self._leave.clicked.connect(self.reject)
        self._leave.setToolTip(tr("Det du har fyllt i finns kvar till nästa gång, utom lösenfrasen"))
        self._back.clicked.connect(self._steps.go_back)
        self._back.setToolTip(tr("Alt+←"))
        self._next.clicked.connect(self._steps.go_on)
        self._create.clicked.connect(lambda: self._steps.settle(self._make))
        QShortcut(QKeySequence("Alt+Left"), self, self._steps.go_back)
        QShortcut(QKeySequence("Ctrl+Tab"), self, partial(self._steps.turn, 1))
        for keys in ("Ctrl+Shift+Tab", "Ctrl+Shift+Backtab"):
            QShortcut(QKeySequence(keys), self, partial(self._steps.turn, -1))

    def _follow(self) -> None:
        """Offer what can be done in the step that is shown now, and keep what was entered until here."""
        is_last = self._steps.is_last
        self._back.setEnabled(not self._steps.is_first)
        self._next.setVisible(not is_last)
        self._create.setVisible(is_last)
        (self._create if is_last else self._next).setDefault(True)
        self._keep()

    def _show_waiting(self, is_waiting: bool) -> None:
        for one in (self._next, self._create):
            one.setEnabled(not is_waiting)
        self._next.setText(tr("Läser checklistan …") if is_waiting else tr("Nästa"))

    def _make(self) -> None:
        new = self._steps.new_audit()
        try:
            session = cast("Session", wait_for(self, tr("Skapar granskningen …"), partial(create_from, new)))
        except AuditError as error:
            self._steps.show_error(error)
            return
        self.made = MadeAudit(session, self._steps.draws)
        self._settings.set_reviewer(new.reviewer_name, new.initials)
        self.accept()

    def _begin_anew(self) -> None:
        forget(self._settings)
        self._steps.fill(fresh_audit(self._settings))

    def _keep(self) -> None:
        keep(self._settings, self._steps.entered())

    def done(self, result: int) -> None:
        """Close; what was entered is kept unless the audit was made, and no checklist is waited for any longer."""
        self._steps.let_go()
        if self.made:
            forget(self._settings)
        else:
            self._keep()
        super().done(result)


def ask_for_new_audit(parent: QWidget, settings: Settings, checklist: Path | None) -> MadeAudit | None:
    """Let the user describe a new audit and make it; None where it was left for later."""
    dialog = NewAuditDialog(settings, checklist, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.made
