"""The card with the sample that is drawn: who is in it, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.sample import Draw, DrawState
from aktgranskning.drawing import take_sample
from aktgranskning.prefill_fit import unfit_by_column
from aktgranskning.prefilling import unfit_prefills
from aktgranskning.session import Session
from ui.dialogs.ask import Ask
from ui.dialogs.waiting import perform_beside
from ui.pages.sample_taken import TakenActs
from ui.presenters.drawn import HEADINGS, IDENTITY, DrawnRow, drawn_rows, spares_left, summary
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import Card, button, muted, named, told
from ui.widgets.problem_list import ProblemList
from ui.widgets.short_table import ShortTable
from ui.workspace import Workspace

_NONE_YET = later("Inget urval är draget ännu. När det är draget visas det här, innan det blir akter.")
_UNFIT = later("Några svar i registret passar inte frågorna. De frågorna börjar obesvarade, och allt annat fylls i.")
_STRATUM = HEADINGS.index("Stratum")
_WIDE = (HEADINGS.index("Enhet"), _STRATUM, IDENTITY)
_MOST_ROWS_SHOWN = 12
_MOST_CELLS_TOLD = 10
_MOST_LINES_SHOWN = 5
_SEED_WIDTH = 30 * GRID


class DrawnCard(Card):
    """Identities stay hidden until they are asked for."""

    def __init__(self, workspace: Workspace, ask: Ask) -> None:
        super().__init__("drawn_card", tr("Urvalet"))
        self._workspace = workspace
        self._rows: list[DrawnRow] = []
        self._summary = named("draw_summary", muted(tr(_NONE_YET)))
        self._seed = named("used_seed", QLabel(wordWrap=True))
        self._seed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy_seed = button("copy_seed", tr("Kopiera fröet"), "link")
        self._copy_seed.setToolTip(tr("Samma register och samma frö ger samma urval"))
        self._table = ShortTable(
            "drawn_table", tr("Urvalet och reserverna"), HEADINGS, most_rows=_MOST_ROWS_SHOWN, wide=_WIDE
        )
        self._spares = named("spares_left", muted())
        self._judged: tuple[Draw | None, int, int] | None = None
        self._identities = named("show_identities", QCheckBox(tr("Visa beteckningar")))
        self._take = button("take_sample", tr("Gör till akter"), "primary")
        self._absent = button("mark_absent", tr("Akten kan inte läsas…"))
        self._taken = TakenActs(workspace, ask, self._carry_out)
        self._error = told("sample_error", "error")
        self._problems = ProblemList(later("registret"), most_lines=_MOST_LINES_SHOWN)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the sample as it is now."""
        session = self._workspace.session
        draw = session.sampling.draw
        self._rows = drawn_rows(session)
        self._table.show_rows([row.texts for row in self._rows])
        self._table.setColumnHidden(_STRATUM, not any(row.texts[_STRATUM] for row in self._rows))
        self._show_identities()
        self._summary.setText(summary(session) or tr(_NONE_YET))
        seed = draw.plan.seed if draw else ""
        self._seed.setText(tr("Frö: {seed}").format(seed=seed))
        in_one_line = self._seed.fontMetrics().horizontalAdvance(self._seed.text()) + GRID
        self._seed.setMinimumWidth(min(in_one_line, _SEED_WIDTH))
        self._seed.setVisible(bool(seed))
        self._copy_seed.setVisible(bool(seed))
        self._table.setVisible(draw is not None)
        self._identities.setVisible(draw is not None)
        is_taken = draw is not None and draw.state is DrawState.TAKEN
        self._take.setVisible(draw is not None and not is_taken)
        self._take.setEnabled(self._workspace.why_fixed() is None)
        self._absent.setVisible(is_taken)
        self._taken.show_for(is_taken=is_taken)
        words = spares_left(session)
        self._spares.setText(words)
        self._spares.setVisible(bool(words))
        self._error.hide()
        self._show_unfit(session)
        self._follow_selection()

    def first_control(self) -> QWidget:
        """Return the button that makes the sample cases, or the table once it is."""
        return self._table if self._workspace.session.sampling.sample else self._take

    @property
    def shown_members(self) -> QWidget:
        """The table of the sample and its spares."""
        return self._table

    def hide_identities(self) -> None:
        """Let identities be hidden until they are asked for again."""
        self._identities.setChecked(False)

    def _show_unfit(self, session: Session) -> None:
        """Show the cells that items do not take; they are the same until draw, checklist or cases are others."""
        judged = (session.sampling.draw, session.checklist_id, len(session.cases))
        if judged == self._judged:
            return
        self._judged = judged
        unfit = unfit_prefills(session) if session.sampling.draw and session.logic else []
        if len(unfit) > _MOST_CELLS_TOLD:
            unfit = unfit_by_column(session)
        self._problems.setVisible(bool(unfit))
        if unfit:
            self._problems.show_to_know(tr(_UNFIT), unfit)

    def _connect(self) -> None:
        self._identities.toggled.connect(self._show_identities)
        self._copy_seed.clicked.connect(self._copy)
        self._take.clicked.connect(self._take_sample)
        self._absent.clicked.connect(self._tell_absence)
        self._table.activated.connect(self._tell_absence)
        self._table.selectionModel().selectionChanged.connect(self._follow_selection)

    def _show_identities(self) -> None:
        self._table.setColumnHidden(IDENTITY, not self._identities.isChecked())

    def _copy(self) -> None:
        draw = self._workspace.session.sampling.draw
        if draw:
            QGuiApplication.clipboard().setText(draw.plan.seed)

    def _carry_out(self, words: str, act: Callable[[Session], Changes]) -> None:
        """Carry out an act upon the sample, or say why it is refused."""
        try:
            perform_beside(self.window(), self._workspace, words, act)
        except AuditError as error:
            self._error.setText(message(error))
            self._error.show()

    def _take_sample(self) -> None:
        self._carry_out(tr("Gör urvalet till akter …"), take_sample)
        self._table.setFocus()  # the button is gone

    def _selected_case(self) -> int:
        """Return the id of the case that is selected in the table, 0 where none is."""
        row = self._table.currentIndex().row()
        return self._rows[row].case_id if 0 <= row < len(self._rows) else 0

    def _follow_selection(self) -> None:
        self._absent.setEnabled(bool(self._selected_case()))

    def _tell_absence(self) -> None:
        from ui.dialogs.absence import show_absence

        case_id = self._selected_case()
        if case_id:
            show_absence(self.window(), self._workspace, case_id)

    def _lay_out(self) -> None:
        seed = QHBoxLayout()
        seed.setSpacing(GRID)
        seed.addWidget(self._seed)
        seed.addWidget(self._copy_seed)
        seed.addStretch(1)
        ways, flow = QWidget(), FlowLayout()
        ways.setLayout(flow)
        for way in (self._take, self._absent, *self._taken.buttons()):
            flow.addWidget(way)
        self.content.addWidget(self._summary)
        self.content.addLayout(seed)
        below = (self._problems, self._spares, self._identities, ways, self._taken.refused, self._error)
        for widget in (self._table, *below):
            self.content.addWidget(widget)
