"""Left of the items: the cases, and which of them are listed."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aktgranskning.domain.acts import Changes
from aktgranskning.session import Session
from ui.delegates.case import CaseDelegate
from ui.models.cases import CaseFilter, CaseListModel, Index
from ui.theme import GRID, LARGE, scaled
from ui.translating import later, tr
from ui.widgets.case_list import CaseList

_TIPS = {
    CaseFilter.ALL: later("Alla akter"),
    CaseFilter.NOT_DONE: later("Akter som inte är klarmarkerade"),
    CaseFilter.MINE: later("Akter som är tilldelade dig, och de du har påbörjat som inte är tilldelade någon"),
}


class CasePane(QWidget):
    """The list of cases with its filter."""

    case_chosen = Signal(int)

    filtered = Signal()
    """Other cases are listed; none of them is marked yet."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("case_pane")
        self.setAccessibleName(tr("Aktlistan"))
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = CaseListModel(session)
        self.view = _CaseView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(CaseDelegate(self.view))
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        title = QLabel(tr("Akter"))
        title.setFont(scaled(self.font(), LARGE, bold=True))
        title.setContentsMargins(2 * GRID, 0, 0, 0)
        self._filters = QButtonGroup(self)
        chips = QHBoxLayout()
        chips.setContentsMargins(GRID, 0, GRID, 0)
        chips.setSpacing(GRID // 2)
        for by in CaseFilter:
            chips.addWidget(self._chip(by))
        chips.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * GRID, 1, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(title)
        layout.addLayout(chips)
        layout.addWidget(self.view, 1)
        self._count()

    def _chip(self, by: CaseFilter) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName(f"filter_{by.name.lower()}")
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setToolTip(tr(_TIPS[by]))
        chip.setChecked(by is CaseFilter.ALL)
        chip.clicked.connect(lambda: self._filter(by))
        self._filters.addButton(chip, list(CaseFilter).index(by))
        return chip

    def _filter(self, by: CaseFilter) -> None:
        self.model.set_filter(by)
        self.filtered.emit()

    def show_case(self, case_id: int) -> None:
        """Mark a case as the one that is shown."""
        self.view.mark(self.model.row_of(case_id))

    def follow(self, changes: Changes, shown: int) -> None:
        """Repaint what changed, and keep the shown case marked."""
        self.model.follow(changes)
        self._count()
        if not self.view.currentIndex().isValid():
            self.show_case(shown)

    def _count(self) -> None:
        for place, by in enumerate(CaseFilter):
            self._filters.button(place).setText(f"{tr(by.value)} {self.model.count(by)}")

    def _choose(self, index: QModelIndex) -> None:
        self.case_chosen.emit(self.model.case_at(index.row()))


class _CaseView(CaseList):
    """The cases, a row of the same size each."""

    def __init__(self) -> None:
        super().__init__("case_list", tr("Akter"))
        self.setUniformItemSizes(True)

    def dataChanged(self, first: Index, last: Index, _roles: Sequence[int] = ()) -> None:
        """Paint the rows that changed, whose size is the same; Qt's own way is to lay the whole list out anew."""
        for row in range(first.row(), last.row() + 1):
            self.update(self.model().index(row, first.column()))
