"""The part of the page Bedömning: recommendations, responses and reminders."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from aktgranskning.concluding import recommending, responding
from aktgranskning.concluding.recommendation_labels import are_labels_fixed
from aktgranskning.domain.conclusions.recommendations import Response
from aktgranskning.domain.conclusions.reminders import Reminder
from aktgranskning.domain.conclusions.standing import StandingRecommendation, standing_recommendations
from aktgranskning.permitting import takes_changes
from ui.dialogs.ask import Ask
from ui.dialogs.recommendation import add_recommendation, edit_recommendation
from ui.dialogs.recommendation_status import change_status
from ui.dialogs.response import write_response
from ui.pages.recommendation_forms import FormsCard
from ui.presenters.changed_recommendation import changed_recommendations
from ui.presenters.chosen_recommendation import shown_recommendation
from ui.presenters.recommendations import recommendation_rows
from ui.presenters.reminders import reminder_words
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.letter_room import letter_room
from ui.widgets.parts import muted, named, told
from ui.widgets.recommendation_list import RecommendationList
from ui.widgets.recommendation_pane import RecommendationPane
from ui.widgets.scrolling import scrolling
from ui.widgets.short_table import ShortTable
from ui.widgets.tab_order import let_tab_reach
from ui.widgets.visibility import show_if
from ui.workspace import Workspace

_WIDTH_OF_TWO = 104 * GRID
_BENEATH = 3
"""The row below everything, which takes the room while there is no table."""

_MOST_REMINDERS = 3
_REMINDERS = later("Påminnelser: klart inom 45 dagar eller passerat")
_FIXED = later(
    "Rekommendationerna behåller sina nummer, för svarsformulär är utskickade, svar är mottagna eller numren kommer"
    " från en tidigare granskning."
)
_NONE_YET = later(
    "Ingen rekommendation är skriven. Nästa steg: Ny rekommendation… anger texten, till vem den går och vad den"
    " vilar på."
)
_WITHDRAW = later("Rekommendationen tas bort med sina svar. Loggen behåller dem, och Ctrl+Z tar tillbaka dem.")
_WITHDRAW_RESPONSE = later("Svaret tas bort. Loggen behåller det, och Ctrl+Z tar tillbaka det.")


class RecommendationsPart(QWidget):
    """The recommendations with what is due above them, and the chosen one beside or below them."""

    item_requested = Signal(str)
    question_requested = Signal(str)

    def __init__(self, workspace: Workspace, ask: Ask) -> None:
        super().__init__()
        self.setObjectName("recommendations_part")
        self.setAccessibleName(tr("Rekommendationer"))
        self._workspace, self._ask = workspace, ask
        self._standing: tuple[StandingRecommendation, ...] = ()
        self._seen = workspace.session.conclusions
        self._due: list[Reminder] = []
        self._chosen = 0
        self._stale = False
        headings = (tr(_REMINDERS),)
        self._reminders = ShortTable("reminders", tr("Påminnelser"), headings, most_rows=_MOST_REMINDERS, wide={0})
        self._told = told("recommendations_told", "")
        self._nothing = named("recommendations_nothing", muted(tr(_NONE_YET)))
        self._list = RecommendationList()
        self._pane = RecommendationPane()
        self._forms = FormsCard(workspace, ask)
        self._grid = QGridLayout()
        self._is_narrow = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for spacing in (self._grid.setHorizontalSpacing, self._grid.setVerticalSpacing):
            spacing(2 * GRID)
        self._place(narrow=False)
        inside = QWidget()
        inner, whole = QVBoxLayout(inside), QVBoxLayout(self)
        for layout in (inner, whole):
            layout.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GRID)
        inner.addWidget(self._reminders)
        inner.addWidget(self._told)
        inner.addWidget(self._nothing)
        inner.addLayout(self._grid, 1)
        whole.addWidget(scrolling(inside))
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.hide()

    def _connect(self) -> None:
        acts = self._list.acts
        acts.new.clicked.connect(self._add)
        acts.edit.clicked.connect(self._edit)
        acts.up.clicked.connect(lambda: self._move(-1))
        acts.down.clicked.connect(lambda: self._move(1))
        acts.withdraw.clicked.connect(self._withdraw)
        self._reminders.activated.connect(self._show_reminded)
        self._list.edit_requested.connect(self._edit)
        self._list.row_changed.connect(self._choose)
        self._pane.status.change_requested.connect(self._change_status)
        self._pane.responses.write_requested.connect(self._write_response)
        self._pane.responses.withdraw_requested.connect(self._withdraw_response)
        self._pane.grounds.questions.chosen.connect(self.question_requested)
        self._pane.grounds.items.chosen.connect(self.item_requested)
        self._forms.told.connect(self._tell)
        self._workspace.changed.connect(lambda _changes: self._follow())

    def refresh(self) -> None:
        """Show the audit as it stands; the chosen recommendation stays so, unless another has changed since."""
        session, self._stale = self._workspace.session, False
        self._standing = standing_recommendations(session.conclusions)
        numbers = [one.recommendation.number for one in self._standing]
        changed, self._seen = changed_recommendations(self._seen, session.conclusions), session.conclusions
        if self._chosen not in changed:
            self._chosen = next((number for number in numbers if number in changed), self._chosen)
        nearest = min(max(self._list.row(), 0), len(numbers) - 1)
        row = numbers.index(self._chosen) if self._chosen in numbers else nearest
        self._list.show_rows(recommendation_rows(self._standing), row, tr(_FIXED) if are_labels_fixed(session) else "")
        self._due = responding.reminders(session)
        self._reminders.show_rows([(reminder_words(one),) for one in self._due])
        self._forms.refresh()
        show_if(self._reminders, bool(self._due))
        self._list.let_act(self._workspace.why_fixed_in_words())
        show_if(self._nothing, not self._standing and takes_changes(session))
        self._grid.setRowStretch(0, 1 if self._standing else 0)
        self._grid.setRowStretch(_BENEATH, 0 if self._standing else 1)
        show_if(self._pane, bool(self._standing))
        self._choose()

    @property
    def place_of_keys(self) -> QWidget:
        """What takes the keys as the part is shown."""
        return self._list.place_of_keys

    def show_recommendation(self, number: int) -> None:
        """Choose a recommendation by its number in the file, and go to it."""
        self._chosen = number
        self.refresh()
        self.place_of_keys.setFocus()

    def _add(self) -> None:
        """Let a recommendation be written, and show it."""
        if self._workspace.may_change() and add_recommendation(self, self._workspace):
            self.show_recommendation(max(one.number for one in self._workspace.session.conclusions.recommendations))

    def _follow(self) -> None:
        self._tell("")  # it may be taken back
        self._stale = not self.isVisible()
        if not self._stale:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while the part was out of sight."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        show_if(self._told, bool(words))

    def _show_reminded(self, index: QModelIndex) -> None:
        label = self._due[index.row()].label
        labels = [one.recommendation.label for one in self._standing]
        if label in labels:  # a form is of no recommendation
            self._list.table.selectRow(labels.index(label))
            self._list.table.setFocus()

    def _current(self) -> StandingRecommendation:
        return self._standing[self._list.row()]

    def _choose(self) -> None:
        if self._standing and self._list.row() >= 0:
            current = self._current()
            self._chosen = current.recommendation.number
            why_fixed = self._workspace.why_fixed_in_words()
            self._pane.show_recommendation(shown_recommendation(self._workspace.session, current), why_fixed)
            let_tab_reach(self._pane.controls, self._forms)

    def _edit(self) -> None:
        edit_recommendation(self, self._workspace, self._current().recommendation)

    def _move(self, by: int) -> None:
        self._workspace.perform(recommending.move_recommendation, self._chosen, by)

    def _withdraw(self) -> None:
        held = self._current().recommendation
        if not self._workspace.may_change():
            return
        if self._ask.confirm(
            tr("Dra tillbaka rekommendation {label}").format(label=held.label), tr(_WITHDRAW), tr("Dra tillbaka")
        ):
            self._workspace.perform(recommending.withdraw_recommendation, held.number)
            self.place_of_keys.setFocus()

    def _change_status(self) -> None:
        if self._workspace.may_change():
            change_status(self, self._workspace, self._current().recommendation)

    def _write_response(self, said: Response) -> None:
        if self._workspace.may_change():
            write_response(self, self._workspace, self._current().recommendation, said)

    def _withdraw_response(self, said: Response) -> None:
        if not self._workspace.may_change():
            return
        if self._ask.confirm(
            tr("Ta bort svaret från {addressee}").format(addressee=said.addressee),
            tr(_WITHDRAW_RESPONSE),
            tr("Ta bort"),
        ):
            self._workspace.perform(responding.withdraw_response, said.number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chosen recommendation below the others where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < letter_room(_WIDTH_OF_TWO)
        if narrow != self._is_narrow:
            self._place(narrow=narrow)

    def _place(self, *, narrow: bool) -> None:
        """Set the list, the chosen one and the forms out, in the order in which Tab goes through them."""
        self._is_narrow = narrow
        self._grid.addWidget(self._list, 0, 0)
        self._grid.addWidget(self._pane, *((1, 0) if narrow else (0, 1, 2, 1)))
        self._grid.addWidget(self._forms, 2 if narrow else 1, 0)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 0 if narrow else 2)
        self._pane.stand_in_full(narrow)
