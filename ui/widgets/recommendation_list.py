"""The table of the recommendations, and the acts upon them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.models.text_table import TextTableModel
from ui.presenters.recommendations import HEADINGS
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.allowing import allow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button
from ui.widgets.shared_columns import SharedColumns
from ui.widgets.visibility import show_if

_SHARES = (6, 31, 20, 12, 20, 11)
_TEXT = HEADINGS.index("Rekommendation")
_LEAST_HEIGHT = 18 * GRID


@dataclass(frozen=True, slots=True)
class Acts:
    """The buttons below the table."""

    new: QPushButton
    edit: QPushButton
    up: QPushButton
    down: QPushButton
    withdraw: QPushButton

    @property
    def upon_current(self) -> tuple[QPushButton, ...]:
        """Those that need a recommendation to be chosen."""
        return self.edit, self.up, self.down, self.withdraw


class RecommendationList(QWidget):
    """Shows rows, of which one is current; whose recommendation each is, its owner knows."""

    row_changed = Signal()
    edit_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recommendation_list")
        self._fixed = ""
        self._why_fixed = ""
        self._model = TextTableModel(HEADINGS)
        self._is_filling = False  # meanwhile a row that becomes current is none that was chosen
        self.table = SharedColumns("recommendations_table", tr("Rekommendationer"), self._model, _SHARES, _TEXT)
        self.table.setMinimumHeight(_LEAST_HEIGHT)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.acts = Acts(
            button("recommendation_new", tr("Ny rekommendation…"), "primary"),
            button("recommendation_edit", tr("Ändra…")),
            button("recommendation_up", tr("Flytta upp")),
            button("recommendation_down", tr("Flytta ner")),
            button("recommendation_withdraw", tr("Dra tillbaka…")),
        )
        self._acts = QWidget()
        line, column = FlowLayout(), QVBoxLayout(self)
        self._acts.setLayout(line)
        for one in (self.acts.new, *self.acts.upon_current):
            line.addWidget(one)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.table, 1)
        column.addWidget(self._acts)
        column.addStretch(0)  # takes the room while there is no table
        self.table.chosen.connect(lambda _row: self.edit_requested.emit())
        self.table.selectionModel().currentRowChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[Sequence[str]], current: int, fixed: str) -> None:
        """Show other rows, and make one of them current; `fixed` says why none can be moved, '' where they can."""
        self._fixed = fixed
        self._is_filling = True
        self._model.show_rows(rows)
        if rows:
            self.table.selectRow(current)
        self._is_filling = False
        show_if(self.table, bool(rows))
        self._offer_acts()

    def let_act(self, why_fixed: str) -> None:
        """Let anything be done, or nothing where it is said why not."""
        self._why_fixed = why_fixed
        self._offer_acts()

    @property
    def place_of_keys(self) -> QWidget:
        """What takes the keys: the table, or what makes its first row."""
        return self.acts.new if self.table.isHidden() else self.table

    def row(self) -> int:
        """Return the current row, -1 where there is none."""
        return self.table.row()

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid() and not self._is_filling:
            self._offer_acts()
            self.row_changed.emit()

    def _offer_acts(self) -> None:
        row, rows = self.row(), self._model.rowCount()
        allow(self.acts.new, True, self._why_fixed)
        allow(self.acts.edit, row >= 0, self._why_fixed)
        allow(self.acts.withdraw, row >= 0, self._why_fixed)
        allow(self.acts.up, row > 0, self._why_fixed or self._fixed)
        allow(self.acts.down, 0 <= row < rows - 1, self._why_fixed or self._fixed)
