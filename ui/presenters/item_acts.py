"""What the keys do to the current item of a case, and to the row of a repeat that it stands in."""

from collections.abc import Callable
from dataclasses import dataclass

from aktgranskning import interpreting, review, rows
from aktgranskning.catalogue import message, text
from aktgranskning.domain.acts import Changes, Field
from aktgranskning.domain.audit import Case
from aktgranskning.domain.checklist import Choice
from aktgranskning.domain.places import place_of, repeat_of, row_of
from aktgranskning.session import Session
from ui.presenters import notices
from ui.presenters.held import unasked_rows
from ui.presenters.item_walk import ItemWalk
from ui.presenters.noting_view import why_no_view
from ui.presenters.open_item import (
    SEVERAL,
    OpenItem,
    as_sentence,
    choice_of_key,
    offered_choices,
    open_item,
    with_unsaved,
)
from ui.presenters.placed_items import PlacedItem, beside_removed
from ui.presenters.review_rows import ItemRow, describe
from ui.presenters.waiting import with_waiting
from ui.translating import tr
from ui.workspace import Workspace

_TEXT_ACTS: dict[Field, Callable[[Session, int, str, str, int], Changes]] = {
    Field.VALUE: review.type_answer,
    Field.COMMENT: review.comment,
    Field.EVIDENCE: review.evidence,
}


@dataclass(frozen=True, slots=True)
class Removal:
    """A row that can be removed, and what to ask before."""

    row: str
    question: str


class ItemActs(ItemWalk):
    """The acts of the page upon the current item and its row."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.replaced = ("", "")  # the place answered last, and the value that its answer took the place of
        self._stay: tuple[Field, int] | None = None

    def leave(self) -> None:
        """Let what is typed be stored where it was typed; what is typed next is another undo."""
        super().leave()
        self._stay = None

    def open_item(self) -> OpenItem | None:
        """Describe the current item as its card shows it."""
        if self.case is None or self.current is None:
            return None
        opened = open_item(self.session, self.case.id, self.current, writable=self.armed)
        unsaved = self.workspace.unsaved
        of_place = {field: unsaved.get((self.case.id, self.current.place, field)) for field in _TEXT_ACTS}
        return with_unsaved(opened, {field: one.content for field, one in of_place.items() if one})

    def rows(self) -> list[ItemRow]:
        """Describe the items of the case, in their order; of what waits to be written, that it does."""
        if self.case is None:
            return []
        rows = describe(self.session, self.case.id, self.placed)
        return with_waiting(rows, self.workspace, self.case.id) if self.workspace.unsaved else rows

    def may_write(self) -> bool:
        """Say whether answers are let through, and tell the reviewer where they are not."""
        if self.case is None or self.armed:
            return self.case is not None
        if self.workspace.may_change():
            self.noticed.emit(notices.keys_wait(self.case))
        return False

    def takes_answer(self) -> bool:
        """Say whether the current item can be answered now."""
        opened = self.open_item()
        return opened is not None and opened.is_open

    def may_write_notes(self, field: Field) -> bool:
        """Say whether comment or place, as `field` says, can be written here, and tell why where it cannot."""
        opened = self.open_item() if self.may_write() else None
        if opened and not opened.takes_notes:
            self.noticed.emit(notices.takes_no(field, opened))
        return opened is not None and opened.takes_notes

    def may_note_view(self) -> bool:
        """Say whether a view can be noted of the current answer, and tell the reviewer where it cannot."""
        if self.case is None or self.current is None or not self.workspace.may_change():
            return False
        why_not = why_no_view(self.session, self.case.id, self.current.place)
        if why_not:
            self.noticed.emit(as_sentence(message(why_not)))
        return why_not is None

    # Answers

    def press(self, key: str) -> bool:
        """Answer by a key, or tell that it is none of the keys; False where an answer is typed instead."""
        if self.case is None or self.current is None or not self.may_write():
            return True
        offered = offered_choices(self.session, self.case.id, self.current)
        choice = choice_of_key(self.current.item, offered, key)
        if choice:
            self.choose(choice)
            return True
        opened = self.open_item()
        if opened and not opened.takes_notes:
            self.noticed.emit(notices.takes_no(Field.VALUE, opened))
            return True
        if opened is None or not opened.is_open or not opened.offers:
            return False
        self.noticed.emit(notices.no_such_key(key, self.current, opened.offers))
        return True

    def choose(self, choice: Choice) -> None:
        """Answer with a choice and go on; where several can be chosen, set it or take it away and stay."""
        if not self.may_write():
            return
        case, current = self._here()
        self.leave()
        self.replaced = (current.place, self.session.answers[case.id][current.place].value)
        if current.item.kind in SEVERAL:
            self.workspace.keep(
                (case.id, current.place, choice.name),
                notices.unsaved_answer(case, current, choice),
                lambda session: review.toggle_choice(session, case.id, current.place, choice.name),
            )
        elif self._answer(choice.name, notices.unsaved_answer(case, current, choice)):
            self.go_on()

    def clear(self) -> bool:
        """Clear the value of the current item, comment and evidence stay; False where there is nothing to clear."""
        if self.current is None or not self.may_write():
            return True
        case, current = self._here()
        answer = self.session.answers[case.id][current.place]
        if not current.item.can_be_answered or not (answer.value or answer.draft):
            return False
        self._answer("", notices.unsaved_text(case, current, Field.VALUE))
        return True

    def _answer(self, value: str, words: str) -> Changes | None:
        case, current = self._here()
        return self.workspace.keep(
            (case.id, current.place, Field.VALUE),
            words,
            lambda session: review.answer(session, case.id, current.place, value),
            answer=value,
        )

    def type_text(self, field: Field, text: str) -> None:
        """Keep what is typed in a field of the current item; one stay in the field is one undo."""
        if self.case is None or self.current is None or not self.may_write():
            return
        self.replaced = ("", "")
        act = self._stay[1] if self._stay and self._stay[0] is field else 0
        case, current = self._here()
        changes = self.workspace.keep(
            (case.id, current.place, field),
            notices.unsaved_text(case, current, field),
            lambda session: _TEXT_ACTS[field](session, case.id, current.place, text, act),
            text=text,
        )
        if changes and changes.act:
            self._stay = (field, changes.act)

    # How the item is read

    def interpret(self, text: str) -> None:
        """Note how the current item is to be read, and tell which answers that concerns."""
        if self.current is None:
            return
        changes = self.workspace.perform(interpreting.add_interpretation, self.current.item.name, text)
        if changes:
            self.say(notices.interpreted(changes))

    def confirm(self) -> None:
        """Let the current answer stand after a second look, in a closed case too, and go on where an item is walked.

        It changes no answer, so that it need not wait for the case to be begun.
        """
        if self.case is None or self.current is None:
            return
        case, current = self._here()
        if not self.session.answers[case.id][current.place].second_look:
            self.noticed.emit(tr(notices.NOTHING_TO_CONFIRM))
            return
        self.leave()
        if self.workspace.perform(interpreting.confirm, case.id, current.place) and self.walked:
            self.go_on()

    # Rows

    def add_row(self) -> bool:
        """Add a row to the repeat that is current or around the current item, and go to its first item.

        False where there is no such repeat, or it takes none, which is told.
        """
        if self.current is None or not self.may_write():
            return False
        case, current = self._here()
        row = current.row
        if current.is_repeat:
            repeat, around = current.item.name, row
        elif row:
            repeat, around = repeat_of(row), row_of(row)
        else:
            self.noticed.emit(tr(notices.NO_REPEAT))
            return False
        self.leave()
        changes = self.workspace.perform(rows.add_row, case.id, repeat, around)
        if changes is None or changes.target is None:
            return False
        self.enter_row(changes.target[1])
        return True

    def removal(self, row: str = "") -> Removal | None:
        """Return what to ask before a row is removed, the innermost around the current item unless another is given.

        None where there is none that can be, which is told.
        """
        if self.current is None or self.session.checklist is None or not self.may_write():
            return None
        case, current = self._here()
        row = row or current.row
        if not row:
            self.noticed.emit(tr(notices.NO_ROW))
            return None
        repeat = self.session.checklist.item(repeat_of(row))
        if row in unasked_rows(self.session, case.id):
            self.noticed.emit(text("review.not_asked", item=repeat.label, label=case.label))
            return None
        if repeat.repeat_count:
            self.noticed.emit(text("review.rows_counted", item=repeat.label))
            return None
        return Removal(row, notices.removal(self.session, case.id, row))

    def remove_row(self, row: str) -> None:
        """Remove a row with everything in it, and go to the one beside it, else to the repeat."""
        case, _ = self._here()
        self.leave()
        self.replaced = ("", "")
        beside = beside_removed(self.session.rows[case.id], row)
        if self.workspace.perform(rows.remove_row, case.id, row):
            self.say(tr(notices.ROW_REMOVED))
            self.select_item(beside or place_of(repeat_of(row), row_of(row)))
            self.item_moved.emit(False)

    def _here(self) -> tuple[Case, PlacedItem]:
        assert self.case is not None
        assert self.current is not None
        return self.case, self.current
