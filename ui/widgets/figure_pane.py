"""What stands beside a table of figures: the name of the chosen one, and the cases behind it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.models.cases_behind import CasesBehindModel
from ui.presenters.cases_behind import CaseBehind
from ui.theme import GRID, NORMAL, SMALL, scaled
from ui.translating import later, tr
from ui.widgets.figure_views import CasesBehindList
from ui.widgets.parts import muted, named

_CHOOSE = later("Välj en siffra med piltangenterna och Retur, eller klicka på den, så visas akterna bakom den här.")
_MEASURED = 10
_OPEN = later("Retur eller dubbelklick öppnar akten vid frågan.")


class FigurePane(QWidget):
    """Guides to a figure until one is chosen."""

    case_chosen = Signal(int, str)
    """The reviewer wants to see a case, by its id, at a place in it."""

    left = Signal()
    """The reviewer pressed Esc."""

    def __init__(self, way_back: str = "") -> None:
        """`way_back` says how the reviewer comes back from a case."""
        super().__init__()
        self.setObjectName("cases_pane")
        self.setAccessibleName(tr("Akterna bakom siffran"))
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # or a class of one's own has no ground
        self.setMinimumWidth(28 * GRID)
        self._open_hint = f"{tr(_OPEN)} {way_back}".rstrip()
        self._cases = CasesBehindModel()
        self.list = CasesBehindList(self._cases)
        self._figure, self._note, self._hint = named("figure_title", QLabel()), named("figure_note", muted()), muted()
        self._figure.setFont(scaled(self.font(), NORMAL, bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 2 * GRID)
        column.setSpacing(GRID)
        for label in (self._figure, self._note, self._hint):
            label.setWordWrap(True)
            label.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        for label in (self._note, self._hint):
            label.setFont(scaled(self.font(), SMALL))
        column.addWidget(self._figure)
        column.addWidget(self._note)
        column.addWidget(self.list, 1)
        column.addWidget(self._hint)
        column.addStretch(0)
        self.list.activated.connect(self._open)
        self.list.left.connect(self.left)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say how a figure is chosen."""
        self._show("", "", (), tr(_CHOOSE))

    def show_figure(self, title: str, cases: Sequence[CaseBehind], note: str = "") -> None:
        """Show the cases behind a figure; the one that was current stays so, or what comes in its place."""
        self._show(title, note, cases, self._open_hint if cases else "")

    def begin_at_first(self) -> None:
        """Let the first case be current when the next figure is shown."""
        self.list.setCurrentIndex(QModelIndex())

    def needed_height(self, width: int) -> int:
        """Return the height in pixels at which all is seen at a width; of many cases the first few are enough."""
        rows = range(min(self._cases.rowCount(), _MEASURED))
        labels = [label for label in (self._figure, self._note, self._hint) if not label.isHidden()]
        of_texts = sum(label.heightForWidth(width) + GRID for label in labels)
        return of_texts + sum(self.list.sizeHintForRow(row) for row in rows) + 4 * GRID

    def enter(self) -> None:
        """Go to the cases, where there are any."""
        if self._cases.rowCount():
            self.list.setFocus()

    def _show(self, title: str, note: str, cases: Sequence[CaseBehind], hint: str) -> None:
        current = self.list.currentIndex()
        held = self._cases.case(current.row()) if current.isValid() else None
        self._cases.show_cases(cases)
        if cases and not self.list.currentIndex().isValid():
            same = (row for row, one in enumerate(cases) if held and one.is_same(held))
            row = next(same, min(max(current.row(), 0), len(cases) - 1))
            self.list.setCurrentIndex(self._cases.index(row))
        self.list.setVisible(bool(cases))
        for label, words in ((self._figure, title), (self._note, note), (self._hint, hint)):
            label.setText(words)
            label.setVisible(bool(words))

    def _open(self, index: QModelIndex) -> None:
        case = self._cases.case(index.row())
        self.case_chosen.emit(case.case_id, case.place)
