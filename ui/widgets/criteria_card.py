"""The card with what a question is judged against."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from aktgranskning.concluding.grounding import remove_criterion
from aktgranskning.domain.conclusions.grounds import criteria_of
from aktgranskning.domain.conclusions.questions import Criterion
from ui.dialogs.criterion import write_criterion
from ui.presenters.criteria import criterion_row
from ui.presenters.noted_rows import NotedRow
from ui.presenters.questions import QuestionsPresenter
from ui.translating import tr
from ui.widgets.allowing import allow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.noted_list import NotedList
from ui.widgets.parts import Card, button


class CriteriaCard(Card):
    """Enter opens a criterion, Delete takes it away."""

    def __init__(self, presenter: QuestionsPresenter) -> None:
        super().__init__("criteria_card", tr("Revisionskriterier"))
        self._presenter = presenter
        self._list = NotedList("criteria_list", tr("Revisionskriterier"))
        self._add = button("criterion_add", tr("Nytt kriterium…"))
        self._edit = button("criterion_edit", tr("Ändra…"))
        self._remove = button("criterion_remove", tr("Ta bort"))
        buttons = QWidget()
        flow = FlowLayout()
        buttons.setLayout(flow)
        for one in (self._add, self._edit, self._remove):
            flow.addWidget(one)
        self._list.hide()
        self.content.addWidget(self._list)
        self.content.addWidget(buttons)
        self._add.clicked.connect(lambda: self._write(Criterion(0, self._presenter.name)))
        self._list.chosen.connect(self._open)
        self._list.taken_away.connect(self._take_away)
        self._list.moved.connect(self._follow)
        self._edit.clicked.connect(lambda: self._open(self._list.current()))
        self._remove.clicked.connect(lambda: self._take_away(self._list.current()))

    def refresh(self) -> None:
        """Show the criteria of the chosen question."""
        self._list.show_rows([criterion_row(one, self._presenter.session.audit.period) for one in self._criteria()])
        self._follow()

    def _criteria(self) -> Sequence[Criterion]:
        return criteria_of(self._presenter.session.conclusions, self._presenter.name)

    def _follow(self) -> None:
        why_fixed = self._presenter.workspace.why_fixed_in_words()
        allow(self._add, True, why_fixed)
        for one in (self._edit, self._remove):
            allow(one, self._list.current() is not None, why_fixed)
        self._list.setToolTip(why_fixed or tr("Retur öppnar kriteriet. Delete tar bort det."))

    def _write(self, criterion: Criterion) -> None:
        write_criterion(self, self._presenter.workspace, criterion)

    def _open(self, row: NotedRow | None) -> None:
        if row:
            self._write(next(one for one in self._criteria() if one.number == row.key))
            self._list.setFocus()

    def _take_away(self, row: NotedRow | None) -> None:
        if row and isinstance(row.key, int):
            self._presenter.workspace.perform(remove_criterion, row.key)
            (self._list if self._list.current() else self._add).setFocus()
