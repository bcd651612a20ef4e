"""Has a screen reader say what an act on the page Akter led to: the answer that was stored, and the item after it."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.presenters.placed_items import PlacedItem
from ui.presenters.review import ReviewPresenter
from ui.presenters.review_rows import ItemRow, describe
from ui.presenters.spoken import spoken_answer, spoken_item
from ui.readers import announce
from ui.translating import tr
from ui.widgets.begin_bar import BeginBar
from ui.widgets.item_list import ItemList


class SpokenCase(QObject):
    """Says it once an act, though an answer changes both the answers and the item; never while somebody types."""

    def __init__(self, presenter: ReviewPresenter, item_list: ItemList, begin_bar: BeginBar) -> None:
        super().__init__(item_list)
        self._presenter = presenter
        self._list = item_list
        self._bar = begin_bar
        self._latest: tuple[int, PlacedItem, ItemRow] | None = None
        self._was_armed = False
        self._goes_on = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._say)
        presenter.item_moved.connect(self._note_move)
        for signal in (presenter.case_shown, presenter.answers_changed, presenter.status_changed):
            signal.connect(self._note)

    def _note_move(self, by_answering: bool) -> None:
        self._goes_on = by_answering
        self._note()

    def _note(self, *_: object) -> None:
        if QAccessible.isActive():  # else nobody listens, and it would be worked out for nothing
            self._soon.start()

    def _say(self) -> None:
        case, current, opened = self._presenter.case, self._presenter.current, self._presenter.open_item()
        if case is None or current is None or opened is None:
            self._latest = None
            return
        before = self._latest[:2] if self._latest else None
        is_there = before == (case.id, current) and self._was_armed == self._presenter.armed
        self._list.setAccessibleDescription(self._about(spoken_item(opened)))
        if is_there and isinstance(self._list.window().focusWidget(), (QLineEdit, QPlainTextEdit)):
            return
        said = [self._stored()]
        if not is_there:
            is_other_case = before is None or before[0] != case.id
            said.append(f"{case.label}." if is_other_case else tr("Nästa:") if self._goes_on else "")
            said.append(self._list.accessibleDescription())
        self._latest, self._was_armed = (case.id, current, opened.row), self._presenter.armed
        self._goes_on = False
        announce(self._list, " ".join(filter(None, said)))

    def _about(self, item: str) -> str:
        """Say how the case is begun or why it takes no answer, before the item."""
        return item if self._presenter.armed else f"{self._bar.words()} {item}".strip()

    def _stored(self) -> str:
        """Say what became of the answer that was spoken of latest; '' where it is as it was."""
        session = self._presenter.session
        if self._latest is None or self._latest[1].place not in session.answers.get(self._latest[0], {}):
            return ""
        case_id, placed, row = self._latest
        (now,) = describe(session, case_id, [placed])
        return spoken_answer(now) if (now.answer, now.draft) != (row.answer, row.draft) else ""
