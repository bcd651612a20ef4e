"""The list of audit questions: arrows choose, Alt and arrows move; digits are left to the page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from ui.delegates.question import QuestionDelegate
from ui.models.questions import QuestionsModel
from ui.translating import tr
from ui.widgets.text_fields import typed_text


class QuestionList(QListView):
    """A row each; the overall assessment is the first."""

    chosen = Signal(str)
    """Another question is current, by its name."""

    entered = Signal()
    """The user pressed Enter."""

    def __init__(self, acts: dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], None]]) -> None:
        """`acts` are carried out by their key."""
        super().__init__()
        self.setObjectName("questions_list")
        self.setAccessibleName(tr("Revisionsfrågor"))
        self._acts = acts
        self._lines = QuestionsModel()
        self.setModel(self._lines)
        self.setItemDelegate(QuestionDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(lambda new, _old: self._tell(new.row()))
        self._showing = False

    def show_lines(self, lines: Sequence[AnsweredQuestion], row: int) -> None:
        """Show other lines, one of them as chosen."""
        self._showing = True
        self._lines.show_lines(lines)
        self.scheduleDelayedItemsLayout()  # a flag takes a line of its own
        if lines and row != self.currentIndex().row():
            self.selectionModel().setCurrentIndex(
                self._lines.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.scrollTo(self._lines.index(row))
        self._showing = False

    def _tell(self, row: int) -> None:
        if row >= 0 and not self._showing:
            self.chosen.emit(self._lines.line(row).question.name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words to another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out what a key is for; leave what is typed to the page."""
        kept = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = self._acts.get((kept, Qt.Key(event.key())))
        if act:
            act()
        elif not kept and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif typed_text(event):
            event.ignore()
        else:
            super().keyPressEvent(event)
