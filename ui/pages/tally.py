"""The page Sammanställning: every figure of the audit, the cases behind the one that is chosen, and its sentence."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.actions import action, shown_key
from ui.models.groups import GroupsModel
from ui.models.tally import TallyModel
from ui.presenters.sentence import SentencePresenter
from ui.presenters.shown_cases import Shown
from ui.presenters.tally import Figure, TallyPresenter
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.figure_pane import FigurePane
from ui.widgets.figure_views import FigureTable
from ui.widgets.group_table import GroupTable
from ui.widgets.letter_room import letter_room
from ui.widgets.parts import muted, named
from ui.widgets.sentence_card import SentenceCard
from ui.widgets.table_and_cases import TableAndCases
from ui.widgets.tally_head import TallyHead
from ui.widgets.visibility import show_if
from ui.workspace import Workspace

_NARROW = 900
"""Below this width in pixels the cases stand under the table, and only once a figure is chosen."""

_TABLE_HEIGHT = 28 * GRID
"""The least height of the table, unless the page is lower than twice that."""

_CASES_HEIGHT = 16 * GRID
"""The least height of the cases under a table and a sentence; where there is less, they stand without the sentence."""

_HEAD_HEIGHT = 17 * GRID
"""What the head in two lines and the margins take."""


class TallyPage(QWidget):
    """The table to the left with the sentence under it, the cases behind a figure to the right."""

    case_requested = Signal(int, str)
    """The reviewer wants to see a case, by its id, at a place in it."""

    question_requested = Signal(str)
    """The auditor wants to see an audit question, by its name."""

    export_requested = Signal()
    cross_table_requested = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("tally_page")
        self._presenter = TallyPresenter(workspace.session)
        self._sentence = SentencePresenter(workspace, self._presenter)
        self._model, self._groups = TallyModel(self._presenter), GroupsModel(self._presenter)
        self._chosen: Figure | None = None
        self._opened_case = False  # from the list, to which the reviewer comes back
        self._stale = True
        self._head, self._pane, self._card = TallyHead(), FigurePane(_way_back()), SentenceCard(self._sentence)
        self._figures, self._side_by_side = FigureTable(self._model), GroupTable(self._groups)
        self._guidance = named("guidance", muted())
        self._tables, self._shown, self._left = QStackedWidget(), QStackedWidget(), QWidget()
        self._splitter = TableAndCases(self._left, self._pane)
        self._lay_out()
        self._connect(workspace)

    def tell(self, words: str) -> None:
        """Tell what was undone or redone, beside the sentence."""
        self._give_room_to_card()
        self._card.tell(words)

    def copy_table(self) -> None:
        """Copy the table that is shown, for Word and Excel."""
        self._table.copying.copy()

    def copy_sentence(self) -> None:
        """Copy the sentence of the current question."""
        if self._presenter.guidance:
            return
        self._give_room_to_card()
        self._card.copy()

    def copy_sentences(self) -> None:
        """Copy all sentences, and say how many they are; none before there is anything to show."""
        if self._presenter.guidance:
            return
        self._give_room_to_card()
        self._card.put_on_clipboard(self._sentence.copied_sentences())

    def _give_room_to_card(self) -> None:
        if self._card.isHidden():  # the cases have it
            self._forget_figure()

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew if something changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._refresh()
        else:
            self._card.refresh()  # what was copied before is past

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cases beside the table, or under it."""
        super().resizeEvent(event)
        self._fold()

    @property
    def current_item(self) -> str:
        """The question of the current row, '' for none."""
        return self._sentence.sentence.item.name if self._sentence.sentence else ""

    def show_item(self, item: str) -> None:
        """Go to the row of an item; nothing happens where it is not counted."""
        first = self._table.first_figure()
        if not first.isValid():
            return
        rows = (self._table.model().index(row, first.column()) for row in range(self._table.model().rowCount()))
        found = next((one for one in rows if (at := self._table.figure(one)) and at.line.item == item), None)
        if found:
            self._table.setCurrentIndex(found)

    @property
    def place_of_keys(self) -> QWidget:
        """What takes the keys as the page is shown: the table, or the list from which a case was opened.

        It is no focus proxy: by one Tab would leave out the head, which comes before it.
        """
        return self._pane.list if self._opened_case and not self._pane.list.isHidden() else self._table

    @property
    def _table(self) -> FigureTable | GroupTable:
        """The table that is shown."""
        return self._side_by_side if self._presenter.shown.is_side_by_side else self._figures

    def _current_figure(self) -> Figure | None:
        index = self._table.currentIndex()
        return self._table.figure(index) if index.isValid() else None

    # Figures

    def _follow(self, _changes: object) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self._presenter.refresh()
        self._show_figures()

    def _show_figures(self) -> None:
        presenter = self._presenter
        self._model.follow()
        self._groups.follow()
        self._head.offer(presenter.offered, presenter.shown)
        show_if(self._head.auditee, presenter.has_auditee)
        show_if(self._head.choices, not presenter.guidance)
        self._guidance.setText(presenter.guidance)
        self._shown.setCurrentIndex(1 if presenter.guidance else 0)
        self._tables.setCurrentWidget(self._table)
        if not presenter.guidance:
            self._table.lay_out()
        self._show_cases()
        if presenter.guidance or not self._table.choose(self._table.first_figure()):
            self._show_sentence()

    def _show(self, shown: Shown) -> None:
        """Show other cases, or the groups of them; the question stays, and so does its figure where there is one."""
        held = self._current_figure()
        self._presenter.shown = shown
        self._chosen = replace(self._chosen, group=None) if self._chosen else None
        self._refresh()
        if held and (place := self._table.place(held)).isValid():
            self._table.setCurrentIndex(place)

    def _show_auditee(self, wanted: bool) -> None:
        self._presenter.shows_auditee = wanted
        self._refresh()

    def _choose(self, index: QModelIndex) -> None:
        """Show the cases behind the figure that is meant by a cell; nothing happens where none is."""
        meant = self._table.meant(index)
        if not meant.isValid():
            return
        self._table.setCurrentIndex(meant)
        self._chosen, self._opened_case = self._table.figure(meant), False
        self._pane.begin_at_first()
        self._show_cases()

    def _enter(self, index: QModelIndex) -> None:
        """Show the cases behind a figure, and go to them."""
        self._choose(index)
        self._pane.enter()

    def _open(self, case_id: int, place: str) -> None:
        """Go to a case behind the figure, and come back to the list."""
        self._opened_case = True
        self.case_requested.emit(case_id, place)

    def _leave_cases(self) -> None:
        """Go to the table, where Ctrl+Z takes back an act and not what is typed."""
        self._opened_case = False
        self._table.setFocus()

    def _forget_figure(self) -> None:
        self._chosen = None
        self._show_cases()

    def _show_cases(self) -> None:
        self._chosen = self._presenter.as_now(self._chosen) if self._chosen else None
        if self._chosen:
            cases = self._presenter.cases_behind(self._chosen)
            title = self._presenter.title_with_number(self._chosen, cases)
            self._pane.show_figure(title, cases, self._presenter.note(self._chosen))
        else:
            self._pane.show_nothing()
        self._fold()

    # The sentence

    def _show_sentence(self) -> None:
        figure = self._current_figure()
        self._sentence.show(figure.line.item if figure else "", figure.group if figure else None)
        self._card.refresh()
        self._fold()
        self._head.show_confidence(self._sentence.confidence, self._sentence.locked)

    # Layout

    def _fold(self) -> None:
        narrow = self.width() < letter_room(_NARROW)
        self._head.fold(narrow=narrow)
        self._card.fold(narrow=narrow)
        show_if(self._pane, not narrow or self._chosen is not None)
        self._shown.setContentsMargins(0, 0, 3 * GRID if narrow else 0, 0)
        self._tables.setMinimumHeight(min(_TABLE_HEIGHT, (self.height() - _HEAD_HEIGHT) * 2 // 5))
        is_alone = not narrow or self._chosen is None
        show_if(self._card, (is_alone or self._has_room_for_three()) and self._sentence.sentence is not None)
        if narrow:
            self._splitter.stack()
        else:
            self._splitter.set_side_by_side()
        self._table.show_current()

    def _has_room_for_three(self) -> bool:
        """Say whether the sentence has room between the table and the cases."""
        of_card = self._card.heightForWidth(self.width() - 6 * GRID)
        return self.height() - _HEAD_HEIGHT - of_card >= _TABLE_HEIGHT + _CASES_HEIGHT

    def _connect(self, workspace: Workspace) -> None:
        for table in (self._figures, self._side_by_side):
            table.clicked.connect(self._choose)
            table.activated.connect(self._enter)
            table.left.connect(self._forget_figure)
            table.selectionModel().currentChanged.connect(lambda _new, _old: self._show_sentence())
        self._pane.left.connect(self._leave_cases)
        self._pane.case_chosen.connect(self._open)
        self._card.copied_all.connect(self.copy_sentences)
        self._card.question_requested.connect(self.question_requested)
        self._card.restored.connect(self._leave_cases)
        self._head.shown_chosen.connect(self._show)
        self._head.auditee.toggled.connect(self._show_auditee)
        self._head.confidence_chosen.connect(self._sentence.show_intervals)
        self._head.cross_table.clicked.connect(self.cross_table_requested)
        self._head.export.clicked.connect(self.export_requested)
        workspace.changed.connect(self._follow)

    def _lay_out(self) -> None:
        self._guidance.setAlignment(Qt.AlignmentFlag.AlignTop)
        for table in (self._figures, self._side_by_side):
            self._tables.addWidget(table)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._tables, 1)
        column.addWidget(self._card)
        self._shown.addWidget(self._splitter)
        self._shown.addWidget(self._guidance)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 0, GRID)
        whole.setSpacing(2 * GRID)
        whole.addWidget(self._head)
        whole.addWidget(self._shown, 1)
        order = *self._head.controls, self._figures, self._side_by_side, self._pane.list, *self._card.controls
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)


def _way_back() -> str:
    return tr("{key} leder tillbaka hit.").format(key=shown_key(action("page_tally").shortcut))
