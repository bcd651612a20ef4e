"""The page Urval: the register, how the sample is drawn from it, and what became of it."""

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.acts import Changes
from ui.dialogs.ask import Ask, DialogAsk
from ui.drops import REGISTER_SUFFIXES, dropped_file
from ui.pages.sample_absent import AbsentCard
from ui.pages.sample_draw import DrawCard
from ui.pages.sample_drawn import DrawnCard
from ui.pages.sample_method import MethodCard
from ui.pages.sample_register import RegisterCard
from ui.pages.sample_thrown_away import ThrownAwayCard
from ui.presenters.sample import next_step
from ui.theme import GRID, LARGE
from ui.translating import tr
from ui.widgets.columns import card_columns, fold
from ui.widgets.parts import heading, muted, named
from ui.widgets.scrolling import scrolling
from ui.workspace import Workspace


class SamplePage(QWidget):
    """Two columns of cards, one where it is narrow; a register dropped anywhere is read."""

    def __init__(self, workspace: Workspace, ask: Ask | None = None) -> None:
        super().__init__()
        self.setObjectName("sample_page")
        self.setAcceptDrops(True)
        self._workspace = workspace
        asked = ask or DialogAsk(self)
        self._next_step = named("next_step", muted())
        self._register = RegisterCard(workspace)
        self._draw = DrawCard(workspace, asked)
        self._drawn = DrawnCard(workspace, asked)
        self._thrown_away = ThrownAwayCard(workspace)
        self._absent = AbsentCard(workspace)
        self._method = MethodCard(workspace)
        left = self._register, self._draw, self._thrown_away
        self._columns = card_columns(left, (self._drawn, self._absent, self._method))
        self._lay_out()
        self._is_stale = False
        workspace.changed.connect(self._follow)
        self._register.loaded.connect(lambda: self.place_of_keys.setFocus())
        self._refresh()

    def copy_method(self) -> None:
        """Copy the paragraph that says how the sample was made."""
        self._method.copy()

    def _lay_out(self) -> None:
        inside = named("sample_cards", QWidget())
        inside.setLayout(self._columns)
        head = QVBoxLayout()
        head.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        head.setSpacing(GRID // 2)
        head.addWidget(heading(tr("Urval"), LARGE))
        head.addWidget(self._next_step)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(scrolling(inside), 1)

    def _follow(self, _changes: Changes) -> None:
        self._is_stale = True  # whatever it is: once something is found of a case the sample stays
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while another page was shown."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Show no identity to who comes by later."""
        super().hideEvent(event)
        self._drawn.hide_identities()

    def _refresh(self) -> None:
        self._is_stale = False
        why_fixed = self._workspace.why_fixed()
        self._next_step.setText(message(why_fixed) if why_fixed else next_step(self._workspace.session))
        for card in (self._register, self._draw, self._drawn, self._thrown_away, self._absent, self._method):
            card.refresh()
        for card in (self._register, self._draw):
            card.setEnabled(why_fixed is None)

    @property
    def place_of_keys(self) -> QWidget:
        """What takes the keys as the page is shown: what the next step is taken with."""
        sampling = self._workspace.session.sampling
        if self._workspace.why_fixed():
            return self._drawn.shown_members
        if sampling.register is None:
            return self._register.first_control()
        return self._drawn.first_control() if sampling.draw else self._draw.first_control()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards below one another where there is no room for two columns."""
        super().resizeEvent(event)
        fold(self._columns, self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a register; an audit is the window's."""
        if dropped_file(event, REGISTER_SUFFIXES):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Let the user choose the columns of the register that was dropped."""
        path = dropped_file(event, REGISTER_SUFFIXES)
        if path and self._workspace.may_change():
            event.acceptProposedAction()
            self._register.read(path)
