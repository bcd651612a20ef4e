"""Where a reviewer is on the page Akter, and how they move: from item to item, from case to case."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from aktgranskning.domain.audit import Case, CaseStatus
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.places import is_within, place_of, repeat_of, row_of, rows_around
from aktgranskning.progress import open_points
from aktgranskning.session import Session
from ui.collation import ordered
from ui.presenters import notices
from ui.presenters.placed_items import Branch, PlacedItem, branches_of, is_row, placed_items, stops_of
from ui.presenters.walk import is_row_answered, next_open, next_waiting, waits
from ui.translating import tr
from ui.workspace import Workspace


class CaseWalk(QObject):
    """The case that is shown, the places in it, and the current one; whether answer keys are let through (`armed`).

    `lists` is the filter of the list beside: whether it lets a case through.
    """

    leaving = Signal()
    """Emitted while the case and item are still the ones that were typed in: what is typed must be passed on now."""

    case_shown = Signal()
    """Another case is shown, or the audit's checklist or list of cases changed."""

    item_moved = Signal(bool)
    """Another item is current; true where the reviewer came to it by answering the one before."""

    noticed = Signal(str)
    """A sentence for the reviewer about what just happened, or did not."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.case: Case | None = None
        self.placed: tuple[PlacedItem, ...] = ()
        self.current: PlacedItem | None = None
        self.armed = False
        self.lists: Callable[[Case], bool] = lambda _case: True
        self._branches: tuple[Branch, ...] = ()
        self._passed: set[str] = set()
        self._left: PlacedItem | None = None
        self._told_of_act = ""

    @property
    def session(self) -> Session:
        """The open audit."""
        return self.workspace.session

    @property
    def item(self) -> Item | None:
        """The current item."""
        return self.current.item if self.current else None

    @property
    def place(self) -> str:
        """The place of the current item, '' where there is none."""
        return self.current.place if self.current else ""

    def cases(self) -> list[Case]:
        """Return all cases in the order of the list."""
        return ordered(self.session.cases.values())

    def listed_cases(self) -> list[Case]:
        """Return the cases that the filter lets through, and the one that is shown, in the order of the list."""
        shown = self.case.id if self.case else 0
        return [case for case in self.cases() if case.id == shown or self.lists(case)]

    # From case to case

    def open_case(self, case_id: int, place: str = "") -> None:
        """Show a case, at a place or a row of it; answer keys wait until it is begun by Enter."""
        self.leave()
        self.case = self.session.cases[case_id]
        self.armed = False
        self._passed.clear()
        self.read_places()
        is_done = self.case.status is CaseStatus.DONE
        waiting = None if is_done else next_waiting(self.session, case_id, self.placed)
        self.current = self._nearest(place) or waiting or next(iter(self.placed), None)
        self.case_shown.emit()

    def open_case_by_number(self, number: int) -> None:
        """Show the case whose label ends with a number: 7 is "Akt 7"."""
        named = [case for case in self.cases() if case.label.split()[-1:] == [str(number)]]
        if named:
            self.open_case(named[0].id)
        else:
            self.noticed.emit(tr("Det finns ingen akt med numret {number}.").format(number=number))

    def move_case(self, step: int) -> None:
        """Show the case before or after in the list."""
        cases = self.listed_cases()
        if self.case is None:
            return
        place = [case.id for case in cases].index(self.case.id) + step
        if 0 <= place < len(cases):
            self.open_case(cases[place].id)

    def show_latest_case(self) -> None:
        """Show the case that was worked in last, else the next that is not closed, or none."""
        self.leave()
        self.case = self.current = None
        self.placed = ()
        self._branches = branches_of(self.session.checklist)
        cases = self.cases()
        latest = self.session.cases.get(self.session.log.last_case())
        if latest and latest.status is not CaseStatus.DONE and not latest.is_absent:
            chosen: Case | None = latest
        else:
            chosen = next_open(cases, latest) or next(iter(cases), None)
        if chosen and self.session.checklist:
            self.open_case(chosen.id)
        else:
            self.case_shown.emit()

    # From item to item

    def select_item(self, place: str) -> None:
        """Make the item in a place current, or the first of a row; where that is gone, the repeat it belonged to."""
        found = self._nearest(place)
        if found and found != self.current:
            self._move_to(found, by_answering=False)

    def go_to_item(self, name: str) -> None:
        """Make an item current by its name; of one in a repeat the first row, or the repeat where it has no rows."""
        if self.case and self.session.checklist:
            repeats = self.session.checklist.repeats_around(self.session.checklist.item(name))
            self.select_item(next(stops_of(name, repeats, self.session.rows[self.case.id])))

    def move_item(self, step: int) -> None:
        """Make the item before or after current."""
        if self.current is None:
            return
        place = self.placed.index(self.current) + step
        if 0 <= place < len(self.placed):
            self._move_to(self.placed[place], by_answering=False)

    def go_on(self) -> None:
        """Make the next item current that waits for an answer, from here on and then from the beginning.

        Behind the last of a row that the reviewer added comes the row's repeat, for one more row or to go on from. A
        repeat that is left without rows is not come to again.
        """
        if self.case is None or self.current is None:
            return
        if self.current.is_repeat:
            self._passed.add(self.current.place)
        after = self._left or self.current
        waiting = next_waiting(self.session, self.case.id, self.placed, after, self._passed)
        row = self._row_left_for(waiting)
        if row:
            self._go_out_of(row, after, waiting)
        elif waiting:
            self._move_to(waiting, by_answering=True)
        elif (
            self.current.is_repeat
            or self.current.item.is_optional_text
            or not waits(self.session, self.case.id, self.current)
        ):
            self.leave()
            self._tell_all_answered()

    def say(self, sentence: str) -> None:
        """Tell the reviewer a sentence, behind what the latest act has to tell."""
        said, self._told_of_act = (self._told_of_act, sentence), ""
        self.noticed.emit(" ".join(part for part in said if part))

    def _row_left_for(self, waiting: PlacedItem | None) -> str:
        """Return the row around the current item, of a repeat that takes rows, if what waits is in none of them."""
        assert self.current is not None
        for row in reversed(rows_around(self.current.row)):
            repeat = place_of(repeat_of(row), row_of(row))
            if waiting and waiting.place.startswith(f"{repeat}#"):
                return ""
            if any(placed.place == repeat and placed.takes_rows for placed in self.placed):
                return row
        return ""

    def _go_out_of(self, row: str, after: PlacedItem, waiting: PlacedItem | None) -> None:
        """Make the repeat of a row current; `go_on` then goes on from behind the item that was the last in the row."""
        assert self.case is not None
        repeat = self._nearest(place_of(repeat_of(row), row_of(row)))
        assert repeat is not None
        self._move_to(repeat, by_answering=True)
        self._left = after
        answered = is_row_answered(self.session, self.case.id, self.placed, row)
        said = notices.row_answered(self.session, self.case.id, row) if answered else ""
        if waiting is None:
            self._tell_all_answered(said)
        elif said:
            self.say(said)

    def _tell_all_answered(self, before: str = "") -> None:
        """Say that nothing waits, behind `before`; where something hinders closing, go there and say that instead."""
        assert self.case is not None
        points = open_points(self.session, self.case.id)
        if points.blocking:
            self.select_item(points.blocking[0])
            said = notices.hindered(self.session, self.case, points)
        else:
            said = notices.all_answered(self.session, self.case, points)
        self.say(f"{before} {said}".strip())

    def first_to_answer(self) -> PlacedItem | None:
        """Return what to begin a case with: what waits for an answer, else what is current."""
        assert self.case is not None
        return next_waiting(self.session, self.case.id, self.placed) or self.current

    def enter_row(self, row: str) -> None:
        """Make the first item of a row current that waits for an answer, else its first."""
        assert self.case is not None
        inside = [placed for placed in self.placed if is_within(placed.place, row)]
        waiting = next_waiting(self.session, self.case.id, inside)
        if inside:
            self._move_to(waiting or inside[0], by_answering=waiting is not None)

    def leave(self) -> None:
        """Let what is typed be stored where it was typed."""
        self.leaving.emit()

    # Inside

    def read_places(self) -> None:
        """List the places of the case as its rows are now; where the current one is gone, its repeat is current."""
        rows = self.session.rows[self.case.id] if self.case else ()
        self.placed = placed_items(self._branches, rows)
        self._left = None
        if self.current and self.current not in self.placed:
            self.current = self._nearest(self.current.place)

    def _nearest(self, place: str) -> PlacedItem | None:
        """Return what is shown in a place; of a row its first item; of what is gone the repeat around it."""
        while place:
            found = next((placed for placed in self.placed if is_within(placed.place, place)), None)
            if found:
                return found
            row = place if is_row(place) else row_of(place)
            place = place_of(repeat_of(row), row_of(row)) if row else ""
        return None

    def _move_to(self, placed: PlacedItem, *, by_answering: bool) -> None:
        self.leave()
        self.current = placed
        self._left = None
        self.item_moved.emit(by_answering)
