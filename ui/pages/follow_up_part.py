"""The part of the page Bedömning: the earlier audit beside this one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from ui.models.text_table import TextTableModel
from ui.presenters.earlier_audit import (
    ANSWER_HEADINGS,
    ITEM_HEADINGS,
    RECOMMENDATION_HEADINGS,
    ItemLine,
    answer_rows,
    earlier_in_words,
    item_lines,
    taken_over,
)
from ui.theme import GRID, NORMAL
from ui.translating import later, tr
from ui.widgets.parts import heading, muted, named
from ui.widgets.shared_columns import SharedColumns
from ui.widgets.visibility import show_if
from ui.workspace import Workspace

_ANSWER_SHARES = (54, 23, 23)
_ITEM_SHARES = (38, 19, 19, 24)
_RECOMMENDATION_SHARES = (6, 54, 20, 20)
_HEIGHTS = [18 * GRID, 32 * GRID, 18 * GRID]
_HINT = later("Retur eller dubbelklick på en rad visar frågan i sammanställningen.")


class FollowUpPart(QWidget):
    """Both audits' answers and tallies, and under them what became of the recommendations that were taken over."""

    item_requested = Signal(str)
    """The auditor wants to see the tally of an item."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("follow_up_part")
        self.setAccessibleName(tr("Uppföljning"))
        self._workspace = workspace
        self._lines: list[ItemLine] = []
        self._stale = True
        self._about = named("follow_up_about", QLabel(wordWrap=True))
        self._answers = TextTableModel(ANSWER_HEADINGS)
        self._answered = SharedColumns("answers_table", tr("Bedömningarna då och nu"), self._answers, _ANSWER_SHARES)
        self._items = TextTableModel(ITEM_HEADINGS)
        self._table = SharedColumns("follow_up_table", tr("Siffrorna då och nu"), self._items, _ITEM_SHARES)
        self._recommendations = TextTableModel(RECOMMENDATION_HEADINGS)
        self._taken_over = SharedColumns(
            "taken_over_table", tr("Rekommendationer då och nu"), self._recommendations, _RECOMMENDATION_SHARES
        )
        self._upper = _under(tr("Bedömningarna då och nu"), self._answered)
        self._lower = _under(tr("Rekommendationer från den tidigare granskningen"), self._taken_over)
        self._lay_out()
        self._table.chosen.connect(self._choose)
        workspace.changed.connect(self._follow)

    def refresh(self) -> None:
        """Show the audit as it stands; the row that was current stays so."""
        session, self._stale = self._workspace.session, False
        row = max(self._table.row(), 0)
        self._about.setText(earlier_in_words(session))
        self._lines = item_lines(session)
        self._items.show_rows([line.cells for line in self._lines])
        if self._lines:
            self._table.selectRow(min(row, len(self._lines) - 1))
        for model, rows, place in (
            (self._answers, answer_rows(session), self._upper),
            (self._recommendations, taken_over(session), self._lower),
        ):
            model.show_rows(rows)
            show_if(place, bool(rows))

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while the part was out of sight."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _follow(self, _changes: object) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self.refresh()

    def _choose(self, row: int) -> None:
        if self._lines[row].item:
            self.item_requested.emit(self._lines[row].item)

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(2 * GRID)
        for part in (self._upper, _under(tr("Siffrorna då och nu"), self._table, tr(_HINT)), self._lower):
            splitter.addWidget(part)
        splitter.setSizes(_HEIGHTS)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addWidget(self._about)
        whole.addWidget(splitter, 1)


def _under(title: str, table: QWidget, hint: str = "") -> QWidget:
    """Return a table under its heading, and what can be done in it."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    column.addWidget(heading(title, NORMAL))
    if hint:
        column.addWidget(muted(hint))
    column.addWidget(table, 1)
    return whole
