"""The card with the cases that could not be read, and what came in their place."""

from aktgranskning.domain.audit import Case
from ui.presenters.drawn import ABSENT_HEADINGS, absent_cases, absent_row
from ui.translating import later, tr
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import Card, button, muted
from ui.widgets.short_table import ShortTable
from ui.workspace import Workspace

_NONE = later("Alla akter har kunnat läsas hittills. Kan någon inte läsas: välj den i urvalet, eller tryck F8 i akten.")
_WIDE = (ABSENT_HEADINGS.index("Varför"), ABSENT_HEADINGS.index("Orsak"))
_MOST_ROWS_SHOWN = 8


class AbsentCard(Card):
    """Hidden where there is nothing to tell and no sample."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__("absent_card", tr("Bortfall och ersättningar"))
        self._workspace = workspace
        self._cases: list[Case] = []
        self._none = muted(tr(_NONE))
        self._table = ShortTable(
            "absent_table", tr("Akter som inte kunde läsas"), ABSENT_HEADINGS, most_rows=_MOST_ROWS_SHOWN, wide=_WIDE
        )
        self._change = button("change_absence", tr("Ändra…"))
        self._change.clicked.connect(self._show)
        self._table.activated.connect(self._show)
        self._table.selectionModel().selectionChanged.connect(self._follow_selection)
        ways = FlowLayout()
        ways.addWidget(self._change)
        for widget in (self._none, self._table):
            self.content.addWidget(widget)
        self.content.addLayout(ways)

    def refresh(self) -> None:
        """Show the absent cases as they are now."""
        session = self._workspace.session
        self._cases = absent_cases(session)
        self._table.show_rows([absent_row(session, case) for case in self._cases])
        for widget in (self._table, self._change):
            widget.setVisible(bool(self._cases))
        self._none.setVisible(not self._cases)
        self.setVisible(bool(self._cases) or session.sampling.sample is not None)
        self._follow_selection()

    def _follow_selection(self) -> None:
        self._change.setEnabled(self._table.currentIndex().isValid())

    def _show(self) -> None:
        from ui.dialogs.absence import show_absence

        row = self._table.currentIndex().row()
        if 0 <= row < len(self._cases):
            show_absence(self.window(), self._workspace, self._cases[row].id)
