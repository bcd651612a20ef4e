"""How the page Akter behaves: which case and item are current, what each key does. It holds no widget."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from aktgranskning import review
from aktgranskning.catalogue import message
from aktgranskning.domain.acts import Changes, Field
from aktgranskning.domain.audit import Case, CaseStatus
from aktgranskning.domain.checklist import Choice, Item, ItemKind
from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session
from aktgranskning.undoing import next_redo, next_undo, redo, undo
from ui.collation import ordered
from ui.presenters import notices
from ui.presenters.review_rows import shown_items
from ui.presenters.walk import next_open, next_waiting, waits
from ui.workspace import Workspace

_TEXT_ACTS: dict[Field, Callable[[Session, int, str, str, int], Changes]] = {
    Field.VALUE: review.type_answer,
    Field.COMMENT: review.comment,
    Field.EVIDENCE: review.evidence,
}


class ReviewPresenter(QObject):
    """The state of the page: a case, an item, and whether answer keys are let through (`armed`)."""

    leaving = Signal()
    """Emitted while the case and item are still the ones that were typed in: what is typed must be passed on now."""

    case_shown = Signal()
    """Another case is shown, or the audit's checklist or list of cases changed."""

    status_changed = Signal()
    """The case was begun, closed or reopened, or answer keys are let through from now on."""

    item_moved = Signal(bool)
    """Another item is current; true where the reviewer came to it by answering the one before."""

    answers_changed = Signal(object)
    """Emitted with the names of the items of this case that changed."""

    noticed = Signal(str)
    """A sentence for the reviewer about what just happened, or did not."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.case: Case | None = None
        self.item: Item | None = None
        self.armed = False
        self.replaced = ("", "")  # the item answered last, and the value that its answer took the place of
        self._stay: tuple[Field, int] | None = None
        self._told_unanswered = False
        workspace.changed.connect(self._follow)
        workspace.refused.connect(self._tell)
        self._show_latest_case()

    @property
    def session(self) -> Session:
        """The open audit."""
        return self.workspace.session

    @property
    def items(self) -> tuple[Item, ...]:
        """The items that the page shows, in order."""
        return shown_items(self.session.checklist)

    def cases(self) -> list[Case]:
        """Return all cases in the order of the list."""
        return ordered(self.session.cases.values())

    # Which case and item

    def open_case(self, case_id: int, item_name: str = "") -> None:
        """Show a case; answer keys wait until it is begun by Enter."""
        self._leave()
        self.case = self.session.cases[case_id]
        self.armed = self._told_unanswered = False
        is_done = self.case.status is CaseStatus.DONE
        waiting = None if is_done else next_waiting(self.session, case_id, self.items)
        self.item = self._item_named(item_name) or waiting or next(iter(self.items), None)
        self.case_shown.emit()

    def open_case_by_number(self, number: int) -> None:
        """Show the case whose label ends with a number: 7 is "Akt 7"."""
        named = [case for case in self.cases() if case.label.split()[-1:] == [str(number)]]
        if named:
            self.open_case(named[0].id)
        else:
            self.noticed.emit(f"Det finns ingen akt med numret {number}.")

    def move_case(self, step: int) -> None:
        """Show the case before or after in the list."""
        cases = self.cases()
        if self.case is None:
            return
        place = [case.id for case in cases].index(self.case.id) + step
        if 0 <= place < len(cases):
            self.open_case(cases[place].id)

    def select_item(self, name: str) -> None:
        """Make an item current."""
        item = self._item_named(name)
        if item and item is not self.item:
            self._move_to(item, by_answering=False)

    def move_item(self, step: int) -> None:
        """Make the item before or after current."""
        if self.item is None:
            return
        place = self.items.index(self.item) + step
        if 0 <= place < len(self.items):
            self._move_to(self.items[place], by_answering=False)

    def go_on(self) -> None:
        """Make the next item current that waits for an answer, from here on and then from the beginning."""
        if self.case is None or self.item is None:
            return
        waiting = next_waiting(self.session, self.case.id, self.items, self.item)
        if waiting:
            self._move_to(waiting, by_answering=True)
        elif not waits(self.session, self.case.id, self.item):
            self._leave()
            self.noticed.emit(notices.all_answered(self.case))

    # Acts

    def begin(self) -> None:
        """Let answer keys through in this case; one that nobody has begun is begun."""
        if self.case is None or self.case.status is CaseStatus.DONE:
            return
        if self.case.status is CaseStatus.NOT_BEGUN:
            if not self.workspace.perform(review.begin_case, self.case.id):
                return
            # The item that was shown may have got its default; in a case begun before, the reviewer chose it.
            self.item = next_waiting(self.session, self.case.id, self.items) or self.item
        self.armed = True
        self.status_changed.emit()
        self.item_moved.emit(self.item is not None and waits(self.session, self.case.id, self.item))

    def press(self, key: str) -> bool:
        """Answer by a key; False where the current item has no such answer, and the key may begin a typed one."""
        if self.item is None or not self.may_write():
            return True
        numbered = {str(number): choice for number, choice in enumerate(self.item.choices, 1)}
        lettered = {choice.key: choice for choice in self.item.choices if choice.key}
        choice = (numbered | lettered).get(key.upper())
        if choice:
            self.choose(choice)
        return choice is not None

    def choose(self, choice: Choice) -> None:
        """Answer with a choice and go on; where several can be chosen, set it or take it away and stay."""
        if not self.may_write():
            return
        case, item = self._current()
        self._leave()
        self.replaced = (item.name, self.session.answers[case.id][item.name].value)
        if item.kind is ItemKind.SELECT_MULTIPLE:
            self.workspace.perform(review.toggle_choice, case.id, item.name, choice.name)
        elif self.workspace.perform(review.answer, case.id, item.name, choice.name):
            self.go_on()

    def clear(self) -> None:
        """Clear the value of the current item; comment and evidence stay."""
        if self.item and self.item.can_be_answered and self.may_write():
            case, item = self._current()
            self.workspace.perform(review.answer, case.id, item.name, "")

    def type_text(self, field: Field, text: str) -> None:
        """Keep what is typed in a field of the current item; one stay in the field is one undo."""
        if self.case is None or self.item is None or not self.may_write():
            return
        self.replaced = ("", "")
        act = self._stay[1] if self._stay and self._stay[0] is field else 0
        changes = self.workspace.perform(_TEXT_ACTS[field], self.case.id, self.item.name, text, act)
        if changes and changes.act:
            self._stay = (field, changes.act)

    def _leave(self) -> None:
        """Let what is typed be stored where it was typed; what is typed next is another undo."""
        self.leaving.emit()
        self._stay = None

    def complete(self) -> None:
        """Close the case and show the next one that is not closed; tell what hinders it, or what it lacks.

        Where items that are not required have no answer, it is told first and done the second time.
        """
        if self.case is None or not self.may_write():
            return
        self._leave()
        case, points = self.case, review.open_points(self.session, self.case.id)
        checklist = review.logic_of(self.session).checklist
        if points.unanswered and not points.blocking and not self._told_unanswered:
            self._told_unanswered = True
            self.noticed.emit(notices.still_unanswered(checklist, points))
            return
        if not self.workspace.perform(review.complete_case, case.id):
            if points.blocking:
                self.select_item(points.blocking[0])
            return
        following = next_open(self.cases(), case)
        if following:
            self.open_case(following.id)
        self.noticed.emit(notices.closed(case, checklist, points, all_done=following is None))

    def reopen(self) -> None:
        """Open a closed case for answers again."""
        if self.case and self.case.status is CaseStatus.DONE:
            self.workspace.perform(review.reopen_case, self.case.id)

    def undo(self) -> None:
        """Take back the latest act, after going to the case and item it changes."""
        self._reverse(next_undo, undo, "Ångrat")

    def redo(self) -> None:
        """Carry out again what was undone last, after going to the case and item it changes."""
        self._reverse(next_redo, redo, "Gjort igen")

    def _reverse(
        self,
        where: Callable[[Session], tuple[int, str] | None],
        act: Callable[[Session], Changes | None],
        word: str,
    ) -> None:
        self._leave()
        self.replaced = ("", "")
        target = where(self.session)
        if target:
            case_id, item_name = target
            if self.case is None or case_id != self.case.id:
                self.open_case(case_id, item_name)
            elif item_name:
                self.select_item(item_name)
        changes = self.workspace.perform(act)
        if changes:
            self.noticed.emit(notices.reversed_act(word, self.session, changes))
            self.item_moved.emit(False)

    # Inside

    def _follow(self, changes: Changes) -> None:
        if changes.setup:
            self._show_latest_case()
            return
        if self.case is None or self.case.id not in changes.cases:
            return
        before, self.case = self.case, self.session.cases[self.case.id]
        if before != self.case:
            self.armed = self.armed and self.case.status is CaseStatus.BEGUN
            self.status_changed.emit()
        names = frozenset(item for case_id, item in changes.answers if case_id == self.case.id)
        if names:
            self._told_unanswered = False
            self.answers_changed.emit(names)

    def _tell(self, error: AuditError) -> None:
        self.noticed.emit(message(error))

    def may_write(self) -> bool:
        """Say whether answers are let through, and tell the reviewer where they are not."""
        if self.case is None or self.armed:
            return self.case is not None
        self.noticed.emit(notices.keys_wait(self.case))
        return False

    def _current(self) -> tuple[Case, Item]:
        assert self.case is not None
        assert self.item is not None
        return self.case, self.item

    def _move_to(self, item: Item, *, by_answering: bool) -> None:
        self._leave()
        self.item = item
        self.item_moved.emit(by_answering)

    def _item_named(self, name: str) -> Item | None:
        return next((item for item in self.items if item.name == name), None)

    def _show_latest_case(self) -> None:
        """Show the case that was worked in last, else the next that is not closed, or none."""
        self._leave()
        self.case = self.item = None
        cases = self.cases()
        latest = self.session.cases.get(self.session.log.last_case())
        if latest and latest.status is not CaseStatus.DONE:
            chosen: Case | None = latest
        else:
            chosen = next_open(cases, latest) or next(iter(cases), None)
        if chosen and self.session.checklist:
            self.open_case(chosen.id)
        else:
            self.case_shown.emit()
