"""How the page Akter behaves: what its keys do to the case, and how it follows what changes. It holds no widget."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from aktgranskning import review, signing_off
from aktgranskning.catalogue import message
from aktgranskning.domain.acts import ActKind, Changes
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.records import NOTES, VIEWS
from aktgranskning.progress import open_points
from aktgranskning.session import Session
from aktgranskning.undoing import next_redo, next_undo, redo, undo
from ui.presenters import notices
from ui.presenters.held import held_unasked
from ui.presenters.item_acts import ItemActs
from ui.presenters.open_item import as_sentence
from ui.presenters.second_reading import is_withheld, next_to_read
from ui.presenters.walk import next_open, waits
from ui.translating import tr
from ui.workspace import Workspace


class ReviewPresenter(ItemActs):
    """The whole behaviour of the page: ways and acts upon items as inherited, and acts upon the case."""

    status_changed = Signal()
    """The case was begun, closed or reopened, or answer keys are let through from now on."""

    rows_changed = Signal()
    """Rows of repeats came or went in this case."""

    answers_changed = Signal(object)
    """Emitted with the places of this case whose answers changed."""

    notes_changed = Signal()
    """Review notes of this case were written, answered, closed or opened."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._told_lacking = False
        self._held_unasked: frozenset[str] = frozenset()
        self._walked_through = _to_walk_through(self.session)
        workspace.changed.connect(self._follow)
        workspace.refused.connect(self._tell)
        workspace.writing_changed.connect(self._show_unsaved)
        self.show_latest_case()

    def open_case(self, case_id: int, place: str = "") -> None:
        """Show a case, as `CaseWalk.open_case`; what was told of the one before is past."""
        self._told_of_act = ""
        self._held_unasked = held_unasked(self.session, case_id)
        super().open_case(case_id, place)

    def leave(self) -> None:
        """Let what is typed be stored where it was typed; closing what lacks something is not confirmed any longer."""
        super().leave()
        self.forget_lacking()

    def forget_lacking(self) -> None:
        """Take back what was told to be lacking: something else is done than closing the case all the same."""
        if self._told_lacking:
            self._told_lacking = False
            self.noticed.emit("")

    # Acts upon the case

    def begin(self) -> None:
        """Let answer keys through in this case; one that nobody has begun is begun.

        One that is closed is only read: where an item is walked, this goes on to the next.
        """
        if self.case is None:
            return
        if self.case.is_absent:
            self.noticed.emit(notices.keys_wait(self.case))
            return
        if self.case.status is CaseStatus.DONE:
            if self.walked:
                self.go_on()
            return
        if not self.workspace.may_change():
            return
        if self.case.status is CaseStatus.NOT_BEGUN:
            if not self.workspace.perform(review.begin_case, self.case.id):
                return
            # The item that was shown may have got its default; in a case begun before, the reviewer chose it.
            self.current = self.first_to_answer()
        self.armed = True
        self.status_changed.emit()
        self.item_moved.emit(self.current is not None and waits(self.session, self.case.id, self.current))

    def complete(self) -> None:
        """Close the case and show the next one that is listed and not closed; tell what hinders it, or what it lacks.

        Where items that are not required have no answer, or answers lack what they require beside them, it is told
        first and done the second time.
        """
        if self.case is None or not self.may_write():
            return
        was_told = self._told_lacking
        self.leave()
        case, points = self.case, open_points(self.session, self.case.id)
        if points.blocking:
            self.select_item(points.blocking[0])
            self.noticed.emit(notices.hindered(self.session, case, points))
            return
        if points.lacking and not was_told:
            if self.walked is None:
                self.select_item(points.lacking[0])
            self._told_lacking = True
            self.noticed.emit(notices.still_lacking(self.session, case, points))
            return
        if not self.workspace.perform(review.complete_case, case.id):
            return
        following = next_open(self.listed_cases(), case)
        if following:
            self.open_case(following.id)
        all_done = next_open(self.cases()) is None
        self.noticed.emit(notices.closed(self.session, case, points, all_done=all_done))

    def reopen(self, reason: str) -> None:
        """Open a closed case for answers again."""
        if self.case and self.case.status is CaseStatus.DONE:
            self.workspace.perform(review.reopen_case, self.case.id, reason)

    @property
    def reads_second(self) -> bool:
        """Whether the reviewer is to read this case as its second reader."""
        case, session = self.case, self.session
        if case is None or not signing_off.waits_for_second_reader(session, case):
            return False
        return self.workspace.read(lambda: signing_off.may_read_second(session, case), otherwise=False)

    def read_second(self) -> None:
        """Note that the case has been read by a second reader, and show the next that waits for this reviewer."""
        if self.case is None or not self.workspace.perform(signing_off.read_second, self.case.id):
            return
        case = self.case
        following = next_to_read(self.session)
        if following:
            self.open_case(following.id)
        self.noticed.emit(notices.read_second(case, following))

    def follow_reviewer(self) -> None:
        """Show what another reviewer may do with the case; what was told the one before is past."""
        self.noticed.emit("")
        if self.walked and is_withheld(self.session):
            self.end_walk()
        self.status_changed.emit()

    def undo(self) -> str:
        """Take back the latest act, after going to the case and item it changes, and return what is told of that."""
        return self._reverse(next_undo, undo, tr("Ångrat"))

    def redo(self) -> str:
        """Carry out again what was undone last, as `undo`."""
        return self._reverse(next_redo, redo, tr("Gjort igen"))

    def _reverse(
        self,
        where: Callable[[Session], tuple[int, str] | None],
        act: Callable[[Session], Changes | None],
        word: str,
    ) -> str:
        self.leave()
        self.replaced = ("", "")
        target = where(self.session)
        if target:
            case_id, place = target
            if self.case is None or case_id != self.case.id:
                self.open_case(case_id, place)
            elif place:
                self.select_item(place)
        changes = self.workspace.perform(act)
        if changes is None:
            return ""
        if changes.rows and changes.target:
            self.select_item(changes.target[1])
        told = notices.reversed_act(word, self.session, changes)
        self.noticed.emit(told)
        self.item_moved.emit(False)
        return told

    # Inside

    def _follow(self, changes: Changes) -> None:
        if changes.setup:
            known, self._walked_through = self._walked_through, _to_walk_through(self.session)
            if self.case is None or known != self._walked_through:
                self._stay_or_leave(changes)
                return
            self.status_changed.emit()  # who reads it second, or that nothing can be changed, is a fact of the audit
        if changes.items:
            self.answers_changed.emit(frozenset())
        if self.case is None or self.case.id not in changes.cases:
            return
        before, self.case = self.case, self.session.cases[self.case.id]
        if changes.rows:
            self.read_places()
            self.rows_changed.emit()
        if before != self.case:
            self.armed = self.armed and self.case.status is CaseStatus.BEGUN and not self.case.is_absent
            if self.walked and self.case.is_absent:
                self.end_walk()
            self.status_changed.emit()
        places = frozenset(place for case_id, place in changes.answers if case_id == self.case.id)
        if VIEWS.table in changes.records:
            places |= frozenset(self.session.answers[self.case.id])
        if NOTES.table in changes.records:
            self.notes_changed.emit()
        if places or changes.rows:
            self._told_lacking = False
            self.answers_changed.emit(places)
            self._tell_not_asked(changes.kind)

    def _stay_or_leave(self, changes: Changes) -> None:
        """Stay at a case that another came in the place of; else begin anew, as what was shown may be gone."""
        if changes.kind is ActKind.REPLACE_CASE and self.case:
            self.open_case(self.case.id, self.place)
        else:
            self.show_latest_case()

    def _tell_not_asked(self, kind: ActKind) -> None:
        """Tell what an act made not asked though it holds answers; take it back where they are asked again."""
        assert self.case is not None
        before, self._held_unasked = self._held_unasked, held_unasked(self.session, self.case.id)
        said = self._told_of_act
        is_reversal = kind in (ActKind.UNDO, ActKind.REDO)
        self._told_of_act = "" if is_reversal else notices.not_asked_any_longer(self._held_unasked - before)
        if said or self._told_of_act:
            self.noticed.emit(self._told_of_act)

    def _show_unsaved(self) -> None:
        if self.case:
            self.answers_changed.emit(frozenset())

    def _tell(self, error: AuditError) -> None:
        if self.workspace.obstacle is None:  # which the window tells above all pages
            self.noticed.emit(as_sentence(message(error)))


def _to_walk_through(session: Session) -> tuple[Checklist | None, frozenset[int]]:
    """Return what the reviewer's place depends on: the checklist, and which cases there are."""
    return session.checklist, frozenset(session.cases)
