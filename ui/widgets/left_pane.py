"""Left of the items: the cases, or while an item is walked how it is answered in each of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from aktgranskning.domain.acts import Changes
from ui.presenters.review import ReviewPresenter
from ui.theme import GRID
from ui.widgets.case_list import CaseList
from ui.widgets.case_pane import CasePane
from ui.widgets.letter_room import letter_room
from ui.widgets.walk_pane import WalkPane

CASES_WIDTH = 28 * GRID
_WALK_WIDTHS = (32 * GRID, 60 * GRID)
_WALK_SHARE = 0.34
"""How much of the page texts of all cases take, within those widths."""


class LeftPane(QStackedWidget):
    """Shows one of the two lists, and marks in it where the presenter is."""

    chosen = Signal(int, str)
    """Emitted with the case that was chosen, and the place in it, '' for none."""

    def __init__(self, presenter: ReviewPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.cases = CasePane(presenter.session)
        self.walk = WalkPane(presenter.session)
        self.addWidget(self.cases)
        self.addWidget(self.walk)
        self.cases.case_chosen.connect(lambda case_id: self.chosen.emit(case_id, ""))
        presenter.lists = self.cases.model.lists
        self.cases.filtered.connect(self._show_one_of_the_list)
        self.walk.reading_chosen.connect(self.chosen)
        presenter.case_shown.connect(self._mark)
        presenter.item_moved.connect(self._mark_reading)
        presenter.workspace.changed.connect(self._follow)
        self._mark()

    @property
    def view(self) -> CaseList:
        """The list that is shown."""
        return self.walk.view if self._presenter.walked else self.cases.view

    def fit(self, page_width: int) -> None:
        """Take the width that goes with the list and the page, in pixels."""
        least, most = _WALK_WIDTHS
        walk_width = max(least, min(most, int(page_width * _WALK_SHARE)))
        self.setFixedWidth(walk_width if self._presenter.walked else letter_room(CASES_WIDTH))

    def show_list(self) -> None:
        """Show the list that goes with what is walked; set to its width before, it is laid out once."""
        self.walk.show_item(self._presenter.walked)
        self._mark_reading()
        self.setCurrentWidget(self.walk if self._presenter.walked else self.cases)

    def _show_one_of_the_list(self) -> None:
        """Show the first case that is listed, where the one that is shown is not; it is not begun by that."""
        listed = self.cases.model
        if listed.row_of(self._shown_case()) < 0 and listed.rowCount():
            self._presenter.open_case(listed.case_at(0))
        self._mark()

    def _mark(self) -> None:
        self.cases.show_case(self._shown_case())
        self._mark_reading()

    def _mark_reading(self) -> None:
        if self._presenter.walked:
            self.walk.show_place(self._shown_case(), self._presenter.place)

    def _shown_case(self) -> int:
        return self._presenter.case.id if self._presenter.case else 0

    def _follow(self, changes: Changes) -> None:
        self.cases.follow(changes, self._shown_case())
        self.walk.follow(changes)
        self._mark_reading()
