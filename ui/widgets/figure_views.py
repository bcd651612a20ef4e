"""The table of figures and the list of cases behind one of them: Enter goes inwards, Esc goes back."""

from collections.abc import Collection

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QTableView

from ui.copying import Copying, copying_table
from ui.delegates.case_behind import CaseBehindDelegate
from ui.delegates.figure import outcome_word_width
from ui.delegates.tally import SPANNING, TallyDelegate, first_spanned, span_end
from ui.models.cases_behind import CasesBehindModel
from ui.models.tally import TallyModel
from ui.once import once
from ui.presenters.tally_rows import BAR, FIRST_FIGURE, HEADINGS, OUTCOME, QUESTION
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.tally_header import TallyHeader

_QUESTION_WIDTH = 17 * GRID
"""The width of the questions below which the bars give way."""

_LEAST_QUESTION_WIDTH = 13 * GRID
"""And below which the table is scrolled."""

_OUTCOME_WIDTH = 10 * GRID
"""Of short outcomes; it is wider where a word of one is."""

_BAR_WIDTH = 15 * GRID
_LAID_OUT_AT_ONCE = 100
"""Of thousands of cases those that are seen are measured first."""


class FiguresView(QTableView):
    """A table whose cells are figures; the arrow keys move from figure to figure."""

    left = Signal()
    """The reviewer pressed Esc."""

    def __init__(self, name: str, words: str, model: QAbstractItemModel, left_out: Collection[int] = ()) -> None:
        """The columns `left_out` are pictures, of which nothing is copied."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setModel(model)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(lambda _new, _old: self.viewport().update())
        self.copying = copying_table(self, left_out)

    def choose(self, index: QModelIndex) -> bool:
        """Make a cell current, unless one is already; say whether another one is now."""
        is_other = index.isValid() and not self.currentIndex().isValid()
        if is_other:
            self.setCurrentIndex(index)
        return is_other

    def show_current(self) -> None:
        """Bring the current cell into view, once what is laid out anew around the table has its place."""
        once(self, lambda: self.scrollTo(self.currentIndex()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what leaves the view; leave the rest to Qt."""
        if not _leaves(self, event):
            super().keyPressEvent(event)


class FigureTable(FiguresView):
    """The tally of the cases that are shown: a column a state."""

    def __init__(self, model: TallyModel) -> None:
        super().__init__("tally_table", tr("Sammanställning, en rad för varje fråga"), model, {BAR})
        self._tally = model
        self._header = TallyHeader(self)
        self.setHorizontalHeader(self._header)
        self.setItemDelegate(TallyDelegate(self))
        self.verticalHeader().hide()
        self.figure, self.place = model.figure, model.place
        self.first_figure, self.meant = model.first_figure, model.meant
        model.modelReset.connect(self.lay_out)
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the questions what the figures leave over."""
        super().resizeEvent(event)
        self._lay_out_columns()

    def lay_out(self) -> None:
        """Give every line the room that it takes now."""
        self.clearSpans()
        for row in range(self._tally.rowCount()):
            line = self._tally.line(row)
            if line.kind in SPANNING:
                first = first_spanned(line)
                self.setSpan(row, first, 1, span_end(line) - first)
        self._lay_out_columns()

    def _lay_out_columns(self) -> None:
        outcome, figures = self._outcome_width(), range(FIRST_FIGURE, len(HEADINGS))
        whole = {column: self._header.whole_width(column) for column in figures}
        self._header.divide(self.viewport().width() - outcome - sum(whole.values()) < _QUESTION_WIDTH)
        widths = {column: self._header.width_of(column) for column in figures} | {OUTCOME: outcome, BAR: _BAR_WIDTH}
        room = self.viewport().width() - sum(widths.values())
        self.setColumnHidden(BAR, room < _QUESTION_WIDTH)
        if room < _QUESTION_WIDTH:
            room += _BAR_WIDTH
        widths[QUESTION] = max(room, _LEAST_QUESTION_WIDTH)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.resizeRowsToContents()

    def _outcome_width(self) -> int:
        lines = [self._tally.line(row) for row in range(self._tally.rowCount())]
        words = (outcome_word_width(line, self.font()) for line in lines if line.kind not in SPANNING)
        return max(_OUTCOME_WIDTH, max(words, default=0) + 2 * GRID)


class CasesBehindList(QListView):
    """The cases behind a figure."""

    left = Signal()
    """The reviewer pressed Esc."""

    def __init__(self, model: CasesBehindModel) -> None:
        super().__init__()
        self.setObjectName("cases_behind")
        self.setAccessibleName(tr("Akterna bakom siffran"))
        self.setModel(model)
        self.setItemDelegate(CaseBehindDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_LAID_OUT_AT_ONCE)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.copying = Copying(self, model.copied)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what leaves the view; leave the rest to Qt."""
        if not _leaves(self, event):
            super().keyPressEvent(event)


def _leaves(view: FiguresView | CasesBehindList, event: QKeyEvent) -> bool:
    """Tell of Esc; swallow a held Enter, which would go on into the case and begin it."""
    if event.key() == Qt.Key.Key_Escape:
        view.left.emit()
        return True
    return is_held_enter(event)


def is_held_enter(event: QKeyEvent) -> bool:
    """Say whether a key press is the repetition of Enter being held down."""
    return event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
