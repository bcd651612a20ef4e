"""The chosen recommendation: what it says, how it stands, what is answered, what it rests on, what became of it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.presenters.chosen_recommendation import ShownRecommendation
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.allowing import allow
from ui.widgets.facts import Facts
from ui.widgets.link_list import LinkList
from ui.widgets.parts import Card, button, muted, named
from ui.widgets.response_card import ResponseCard
from ui.widgets.scrolling import scrolling
from ui.widgets.selectable_text import SelectableText
from ui.widgets.visibility import show_if

_NO_GROUNDS = later("Inget underlag är valt. Ändra… anger revisionsfrågor och frågor i checklistan.")


class RecommendationPane(QWidget):
    """Cards below one another, which scroll, or stand there in full where the page scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recommendation_pane")
        self.setAccessibleName(tr("Den valda rekommendationen"))
        self._said = _SaidCard()
        self.status = StatusCard()
        self.responses = ResponseCard()
        self.grounds = GroundsCard()
        self._is_whole = False
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(2 * GRID)
        for card in (self._said, self.status, self.responses, self.grounds):
            column.addWidget(card)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(self._inside)
        whole.addWidget(self._area)
        self._inside.installEventFilter(self)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What takes the keys, in order."""
        links = (*self.grounds.questions.links, *self.grounds.items.links)
        return (self.status.change, *self.responses.controls, *links)

    def stand_in_full(self, is_whole: bool) -> None:
        """Ask for all the height that the cards need, or scroll them."""
        self._is_whole = is_whole
        self._ask_for_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height where the cards need one."""
        if watched is self._inside and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._ask_for_height()
        return super().eventFilter(watched, event)

    def _ask_for_height(self) -> None:
        layout = self._inside.layout()
        assert layout
        whole = layout.totalHeightForWidth(self._inside.width()) + 2 * self._area.frameWidth()
        self.setMinimumHeight(whole if self._is_whole else 0)

    def show_recommendation(self, shown: ShownRecommendation, why_fixed: str) -> None:
        """Show another recommendation, or the same one as it stands now; `why_fixed` as in `allow`."""
        self._said.show_said(shown)
        self.status.show_status(shown)
        allow(self.status.change, True, why_fixed)
        self.responses.show_answers(shown.answers, why_fixed)
        self.grounds.show_grounds(shown, is_fixed=bool(why_fixed))


class _SaidCard(Card):
    def __init__(self) -> None:
        super().__init__("said_card", tr("Vald rekommendation"))
        self._text = SelectableText("recommendation_said")
        self._facts = Facts("recommendation_facts")
        for part in (self._text, self._facts):
            self.content.addWidget(part)

    def show_said(self, shown: ShownRecommendation) -> None:
        self._text.setText(shown.text)
        self._facts.show_facts(shown.facts)


class StatusCard(Card):
    """How a recommendation stands, and every status that it has had."""

    change_requested = Signal()

    def __init__(self) -> None:
        super().__init__("status_card", tr("Status"))
        self._now = named("status_now", QLabel(wordWrap=True))
        self._now.setTextFormat(Qt.TextFormat.PlainText)
        self.change = button("status_change", tr("Ändra status…"))
        self.change.clicked.connect(lambda: self.change_requested.emit())
        self._history = Facts("status_history")
        self.content.addWidget(self._now)
        self.content.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(muted(tr("Historik, senast först")))
        self.content.addWidget(self._history)

    def show_status(self, shown: ShownRecommendation) -> None:
        """Show another status."""
        self._now.setText(shown.status)
        self._history.show_facts(shown.history)


class GroundsCard(Card):
    """What a recommendation rests on; each leads there."""

    def __init__(self) -> None:
        super().__init__("grounds_card", tr("Underlag"))
        self._nothing = named("grounds_nothing", muted(tr(_NO_GROUNDS)))
        self.questions = LinkList("grounds_questions")
        self.items = LinkList("grounds_items")
        for part in (self._nothing, self.questions, self.items):
            self.content.addWidget(part)

    def show_grounds(self, shown: ShownRecommendation, *, is_fixed: bool) -> None:
        """Show other grounds."""
        self._nothing.setText(tr("Inget underlag är valt.") if is_fixed else tr(_NO_GROUNDS))
        self.questions.show_links(shown.questions)
        self.items.show_links(shown.items)
        show_if(self._nothing, not shown.questions and not shown.items)
