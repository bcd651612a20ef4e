"""The dialog of the fact-check: the administration's views, its numbers without cases, and what was sent to it."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QStackedWidget, QWidget

from aktgranskning.domain.acts import Changes
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from ui.actions import action
from ui.dialogs.fact_check_claims import ClaimsPane
from ui.dialogs.fact_check_dispatches import DispatchesPane
from ui.dialogs.fact_check_views import ViewsPane
from ui.dialogs.fitting import open_within_parent
from ui.dialogs.listing import chip, lay_out_listing
from ui.presenters.notices import reversed_act
from ui.presenters.report_words import fact_check_word
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import muted, named
from ui.widgets.text_fields import Throttle
from ui.workspace import Workspace

_SIZE = QSize(140 * GRID, 78 * GRID)


class Part(StrEnum):
    """The parts of the dialog."""

    VIEWS = later("Synpunkter")
    CLAIMS = later("Antal utan akter")
    DISPATCHES = later("Utskick")


_ABOUT = {
    Part.VIEWS: later("Vad förvaltningen säger om svaren. Retur öppnar synpunkten, Ctrl+Retur akten vid frågan."),
    Part.CLAIMS: later("Antal som förvaltningen anger utan att peka ut akter. De redovisas alltid som ej verifierade."),
    Part.DISPATCHES: later("Svar som har skickats till förvaltningen för kontroll. Tystnad är inte instämmande."),
}


class FactCheckDialog(QDialog):
    """Chips choose the part; `chosen` is the case and place that the user wants to go to, None for none."""

    def __init__(self, workspace: Workspace, item: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fact_check")
        self.setWindowTitle(fact_check_word(workspace.session.audit))
        self.chosen: tuple[int, str] | None = None
        self._about = named("fact_check_about", muted())
        self._views = ViewsPane(workspace)
        self._claims = ClaimsPane(workspace, item)
        self._panes: dict[Part, ViewsPane | ClaimsPane | DispatchesPane] = {
            Part.VIEWS: self._views,
            Part.CLAIMS: self._claims,
            Part.DISPATCHES: DispatchesPane(workspace),
        }
        self._stack = QStackedWidget()
        for pane in self._panes.values():
            self._stack.addWidget(pane)
        self._chips = {part: self._chip(part) for part in Part}
        lay_out_listing(self, self._chips.values(), self._about, self._stack, "fact_check_close")
        self._views.case_requested.connect(self._go_to)
        self._workspace = workspace
        for id_, act, word in (("undo", undo, tr("Ångrat")), ("redo", redo, tr("Gjort igen"))):
            QShortcut(QKeySequence(action(id_).shortcut), self).activated.connect(partial(self._reverse, act, word))
        workspace.changed.connect(self._refresh)
        self._refresh()
        self._show(Part.VIEWS)
        open_within_parent(self, _SIZE)

    def _chip(self, part: Part) -> QPushButton:
        name = f"fact_check_{part.name.lower()}"
        return chip(name, tr(part.value), chosen=part is Part.VIEWS, show=lambda: self._show(part))

    def _show(self, part: Part) -> None:
        self._stack.setCurrentWidget(self._panes[part])
        self._about.setText(tr(_ABOUT[part]))
        self._panes[part].take_keys()

    def _refresh(self) -> None:
        for part, pane in self._panes.items():
            pane.refresh()
            self._chips[part].setText(f"{tr(part.value)} {pane.number()}")

    def _reverse(self, act: Callable[[Session], Changes | None], word: str) -> None:
        """Undo or redo, and tell what that was; the page beneath stays as it is."""
        changes = self._workspace.perform(act)
        if changes:
            self._about.setText(f"{reversed_act(word, self._workspace.session, changes)}.")

    def _go_to(self, case_id: int, place: str) -> None:
        self.chosen = case_id, place
        self.accept()

    def done(self, result: int) -> None:
        """Close, after a question where a number is written that is not kept."""
        if self._claims.may_leave():
            for throttle in self.findChildren(Throttle):
                throttle.pass_on()
            super().done(result)


def show_fact_check(parent: QWidget, workspace: Workspace, item: str) -> tuple[int, str] | None:
    """Show the fact-check until it is closed, and return the case and place to go to; None for none.

    `item` is the one at hand, '' for none.
    """
    dialog = FactCheckDialog(workspace, item, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.chosen
