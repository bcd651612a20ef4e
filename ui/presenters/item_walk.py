"""The same item in case after case: while it is walked, the ways of the page lead to it in the next row or case."""

from PySide6.QtCore import Signal

from aktgranskning.domain.audit import Case
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.places import is_within
from ui.presenters import notices
from ui.presenters.case_walk import CaseWalk
from ui.presenters.placed_items import PlacedItem, is_row, stops_of
from ui.presenters.review_rows import describe
from ui.presenters.second_reading import is_withheld
from ui.translating import tr
from ui.workspace import Workspace


class ItemWalk(CaseWalk):
    """The item that is walked, if any. It is the current one all the while; another that becomes so ends the walk.

    In a repeat each row is a stop. Where there are no rows, the repeat itself is.
    """

    walk_changed = Signal()
    """An item is walked from now on, or none any longer."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.walked: Item | None = None
        self.case_shown.connect(self._end_elsewhere)
        self.item_moved.connect(self._end_elsewhere)

    def walk_item(self) -> None:
        """Walk the current item through all cases, beginning here."""
        if self.current is None:
            return
        if not self.current.number:
            self.noticed.emit(tr(notices.NOT_WALKED))
            return
        if self.case and self.case.is_absent:
            self.noticed.emit(notices.keys_wait(self.case))
            return
        if is_withheld(self.session):
            self.noticed.emit(tr(notices.NOT_WALKED_YET))
            return
        self.leave()
        self.walked = self.current.item
        self.walk_changed.emit()

    def end_walk(self) -> None:
        """Walk the item no longer, and stay where one is."""
        self.walked = None
        self.walk_changed.emit()

    def walked_label(self) -> str:
        """Return the question that is walked, as it reads in this case; '' where none is."""
        if self.walked is None or self.case is None or self.current is None:
            return ""
        if self.current.item is not self.walked:
            return self.walked.label
        (row,) = describe(self.session, self.case.id, [self.current])
        return row.label

    def case_position(self) -> tuple[int, int]:
        """Return which case is shown, counted from 1, and how many there are."""
        assert self.case is not None
        cases = self._walked_cases()
        return cases.index(self.case) + 1, len(cases)

    # The ways of the page

    def open_case(self, case_id: int, place: str = "") -> None:
        """Show a case, as `CaseWalk.open_case`; at the item that is walked unless another place is given.

        One that cannot be read ends the walk.
        """
        if self.walked and self.session.cases[case_id].is_absent:
            self.end_walk()
        super().open_case(case_id, place or (self._stops(case_id)[0] if self.walked else ""))

    def show_latest_case(self) -> None:
        """Show the case that was worked in last; what was walked may be gone."""
        if self.walked:
            self.end_walk()
        super().show_latest_case()

    def move_item(self, step: int) -> None:
        """Make the item before or after current; where one is walked, go to the row or case before or after."""
        if self.walked:
            self._step(step, by_answering=False)
        else:
            super().move_item(step)

    def go_on(self) -> None:
        """Go to the next item that waits; where one is walked, to its next row or case, be it answered or not."""
        if self.walked is None or self.case is None:
            super().go_on()
            return
        case, told = self.case, self._told_of_act
        self._step(1, by_answering=True)
        if told and self.case != case:
            self.say(f"{case.label}: {told}")  # another case is shown, which took away what was told

    def first_to_answer(self) -> PlacedItem | None:
        """Return what to begin a case with; where an item is walked, its first row here."""
        if self.walked is None or self.case is None:
            return super().first_to_answer()
        return self._nearest(self._stops(self.case.id)[0])

    def enter_row(self, row: str) -> None:
        """Make current what waits in a row; where an item is walked, that one."""
        if self.walked:
            self.select_item(row)
        else:
            super().enter_row(row)

    # Inside

    def _nearest(self, place: str) -> PlacedItem | None:
        """Return what is shown in a place, as `CaseWalk`; of a row, where it stands there, the item that is walked."""
        if self.walked and self.case and is_row(place):
            place = next((stop for stop in self._stops(self.case.id) if is_within(stop, place)), place)
        return super()._nearest(place)

    def _walked_cases(self) -> list[Case]:
        return [case for case in self.cases() if not case.is_absent]

    def _stops(self, case_id: int) -> list[str]:
        assert self.walked is not None
        return list(stops_of(self.walked.name, self._repeats(), self.session.rows[case_id]))

    def _repeats(self) -> tuple[str, ...]:
        if self.walked is None or self.session.checklist is None:
            return ()
        return self.session.checklist.repeats_around(self.walked)

    def _step(self, step: int, *, by_answering: bool) -> None:
        assert self.case is not None
        stops = self._stops(self.case.id)
        at_repeat = -1 if step > 0 else 0  # whose rows come next
        number = step + (stops.index(self.place) if self.place in stops else at_repeat)
        found = self._nearest(stops[number]) if 0 <= number < len(stops) else None
        if found:
            self._move_to(found, by_answering=by_answering)
        else:
            self._go_to_case_beside(step)

    def _go_to_case_beside(self, step: int) -> None:
        assert self.case is not None
        cases = self._walked_cases()
        number = cases.index(self.case) + step
        if 0 <= number < len(cases):
            case_id = cases[number].id
            self.open_case(case_id, self._stops(case_id)[0 if step > 0 else -1])
        elif step > 0:
            self.leave()
            self.say(tr(notices.WALKED_THROUGH))

    def _end_elsewhere(self) -> None:
        if self.walked and (self.current is None or not self._is_walked(self.current)):
            self.end_walk()

    def _is_walked(self, placed: PlacedItem) -> bool:
        return placed.item is self.walked or placed.item.name in self._repeats()
