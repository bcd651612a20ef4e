"""The middle of Akter: one case, its items, and the current item open among them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from aktgranskning.domain.acts import Field
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.checklist import ItemKind
from ui.presenters.absence import absent_in_full
from ui.presenters.counted_words import shown_answer
from ui.presenters.held import unasked_rows
from ui.presenters.no_cases import no_cases_yet
from ui.presenters.notices import signed
from ui.presenters.phrases import Phrases
from ui.presenters.review import ReviewPresenter
from ui.presenters.review_rows import headings
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.begin_bar import BeginBar
from ui.widgets.case_header import CaseHeader
from ui.widgets.item_card import ItemCard
from ui.widgets.item_list import ItemList
from ui.widgets.notice import Notice
from ui.widgets.spoken_case import SpokenCase
from ui.widgets.visibility import show_if
from ui.widgets.walk_strip import WalkStrip

_WIDEST = 136 * GRID
"""On a wide screen an answer does not stand far from its question."""


class CaseView(QStackedWidget):
    """Shows what its presenter is at; without a case it says what to do."""

    def __init__(self, presenter: ReviewPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.strip = WalkStrip()
        self.header = CaseHeader()
        self.begin_bar = BeginBar()
        self.card = ItemCard()
        self.card.offer_phrases(Phrases(presenter).continued)
        self.item_list = ItemList(self.card)
        self._inside = QWidget()
        self.notice = Notice(self._inside)
        self._empty = QLabel()
        self._lay_out()
        presenter.leaving.connect(self.card.pass_on_typed)
        presenter.case_shown.connect(self.show_case)
        presenter.status_changed.connect(self._show_status)
        presenter.notes_changed.connect(self._show_header)
        presenter.item_moved.connect(self._show_item)
        presenter.rows_changed.connect(self._show_places)
        presenter.answers_changed.connect(self._show_answers)
        presenter.noticed.connect(self.notice.tell)
        for signal in (presenter.walk_changed, presenter.case_shown, presenter.item_moved):
            signal.connect(self._show_walk)
        self.strip.end_requested.connect(presenter.end_walk)
        self.item_list.item_clicked.connect(self._click_item)
        self.card.chosen.connect(presenter.choose)
        self.card.typed.connect(presenter.type_text)
        self.card.finished.connect(self._finish_field)
        self.card.row_requested.connect(self.add_row)
        self.card.confirmed.connect(presenter.confirm)
        self.header.complete_requested.connect(presenter.complete)
        self.begin_bar.begin_requested.connect(presenter.begin)
        SpokenCase(presenter, self.item_list, self.begin_bar)

    def _lay_out(self) -> None:
        case = QWidget()
        self._inside.setMaximumWidth(_WIDEST)
        sides = QHBoxLayout(case)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addWidget(self._inside)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(GRID)
        for widget in (self.strip, self.header, self.begin_bar):
            column.addWidget(widget)
        column.addWidget(self.item_list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(3 * GRID, 0, 3 * GRID, GRID)
        foot.addWidget(self.notice.room)
        column.addLayout(foot)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "muted")
        self._empty.setObjectName("review_empty")
        self.addWidget(case)
        self.addWidget(self._empty)

    def show_case(self) -> None:
        """Show the presenter's case from its head to its last item."""
        session, case = self._presenter.session, self._presenter.case
        self.setCurrentIndex(0 if case else 1)
        if case is None:
            without_checklist = tr("Granskningen har ingen checklista än.\nLäs in en på sidan Granskning (Ctrl+1).")
            self._empty.setText(no_cases_yet(session.sampling) if session.checklist else without_checklist)
            return
        self.card.forget_item()
        self._list_places()
        self.notice.hide()
        self._show_status()
        self._show_item(by_answering=False)

    def focus_items(self) -> None:
        """Leave any field, what was typed being stored, and take the answer keys."""
        self.card.pass_on_typed()
        if self.isVisible():  # under a dialog Qt would give a hidden page the keys of the one that is shown
            self.item_list.setFocus()

    def add_row(self) -> None:
        """Add a row, and begin to type where its first item is to be answered so."""
        if self._presenter.add_row() and self.waits_for_typing():
            self.card.typing_field().setFocus()

    def waits_for_typing(self) -> bool:
        """Say whether the current item is to be answered by typing, and has no answer."""
        case = self._presenter.case
        if case is None or not self.card.takes_typing():
            return False
        return not self._presenter.session.answers[case.id][self._presenter.place].value

    def start_typing(self, text: str) -> bool:
        """Begin to type an answer with the key that was pressed; False where none is typed here."""
        if not self.card.takes_typing():
            return False
        field = self.card.typing_field()
        field.setFocus()
        field.begin_with(text)
        return True

    def _show_walk(self) -> None:
        show_if(self.strip, self._presenter.walked is not None)
        if self._presenter.walked:
            self.strip.show_walk(self._presenter.walked_label(), *self._presenter.case_position())

    def _show_status(self) -> None:
        case = self._presenter.case
        if case:
            self._show_header()
            absence = absent_in_full(self._presenter.session, case) if case.is_absent else ""
            is_closed = case.status is CaseStatus.DONE
            # that nothing can be answered in a copy, the window says above the pages
            takes_none = self._presenter.session.is_copy and not (is_closed or case.is_absent)
            self.begin_bar.show_case(
                case,
                armed=self._presenter.armed or takes_none,
                absence=absence,
                signed=signed(self._presenter.session, case) if is_closed else "",
                reads_second=self._presenter.reads_second,
            )
            self._show_card()

    def _show_header(self) -> None:
        if self._presenter.case:
            self.header.show_case(self._presenter.session, self._presenter.case, armed=self._presenter.armed)

    def _show_item(self, by_answering: bool) -> None:
        item = self._presenter.item
        if self._presenter.case is None or item is None:
            return
        self.focus_items()
        self._show_card()
        self.item_list.open_item(self._presenter.place)
        if by_answering and self.card.takes_typing() and not item.is_optional_text:
            self.card.typing_field().setFocus()

    def _show_card(self) -> None:
        opened = self._presenter.open_item()
        if opened:
            self.card.show_item(opened)

    def _list_places(self) -> None:
        session, case = self._presenter.session, self._presenter.case
        if case:
            above = headings(session.checklist, session.rows[case.id], self._presenter.placed)
            self.item_list.show_rows(self._presenter.rows(), above)
            self.item_list.mark_rows(unasked_rows(session, case.id))

    def _show_places(self) -> None:
        """Show rows that came, and no longer those that went; who is typing goes on."""
        self._list_places()
        self._show_card()
        self.item_list.open_item(self._presenter.place)

    def _show_answers(self, places: frozenset[str]) -> None:
        # Not the named ones alone: what is not asked says why, and that changes with the answers of others.
        rows = self._presenter.rows()
        place, value = self._presenter.replaced
        replaced = {
            row.place: shown_answer(row.item, value)
            for row in rows
            if row.place == place in places and row.item.kind is ItemKind.SELECT_ONE
        }
        self.item_list.follow_rows(rows, replaced)
        if self._presenter.case:
            self.item_list.mark_rows(unasked_rows(self._presenter.session, self._presenter.case.id))
        self._show_header()
        self._show_card()

    def _click_item(self, place: str) -> None:
        self.focus_items()
        self._presenter.select_item(place)

    def _finish_field(self, field: Field) -> None:
        """Go on after an answer, or none; go back to the items after a comment, a place, or what is no answer."""
        self.item_list.setFocus()
        case = self._presenter.case
        if field is Field.VALUE and case and not self._presenter.session.answers[case.id][self._presenter.place].draft:
            self._presenter.go_on()
