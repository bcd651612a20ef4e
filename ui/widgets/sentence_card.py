"""The sentence of the current question, below the table: read, edited in place, copied."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.actions import action, shown_key
from ui.presenters.sentence import CopiedSentences, SentencePresenter
from ui.theme import GRID, NORMAL, SMALL, scaled
from ui.translating import later, tr
from ui.widgets.link_list import LinkList
from ui.widgets.parts import button, heading, muted, named, tell_in, told
from ui.widgets.text_fields import TextField
from ui.widgets.visibility import show_if

_LINES, _FEWEST_LINES = 3, 2
_OUTDATED = later("Siffrorna har ändrats sedan formuleringen skrevs. Programmets är nu: {}")
_COPIED = later("Kopierad.")
_COPIED_OUTDATED = later("Kopierad, men skriven för andra siffror än de som gäller nu.")
_RESTORED = later("Programmets formulering gäller igen. Ctrl+Z tar tillbaka din.")


class SentenceCard(QFrame):
    """What is typed is stored like all typed text; what the program would say is offered back."""

    copied_all = Signal()
    """The reviewer asks for all sentences."""

    restored = Signal()
    """The program's words stand again, where the button that had the focus is no more."""

    question_requested = Signal(str)
    """The auditor wants to see an audit question that rests on the item, by its name."""

    def __init__(self, presenter: SentencePresenter) -> None:
        super().__init__()
        self.setObjectName("sentence_card")
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Formulering"))
        self._presenter = presenter
        self._item, self._of_whom = "", ""
        self._title = heading(tr("Formulering"), NORMAL)
        self._title.setObjectName("sentence_title")
        self._mark = named("sentence_mark", muted())
        self._said = told("sentence_said")
        self.field = TextField("sentence", tr("Formulering"))
        self._flag = named("sentence_flag", QLabel())
        self._restore = button("sentence_restore", tr("Använd programmets formulering"), "link")
        self._fixed = named("sentence_fixed", muted())
        self._interval = named("sentence_interval", muted())
        self._questions = LinkList("sentence_questions")
        self._copy = button("sentence_copy", tr("Kopiera"), "link")
        self._copy_all = button("sentences_copy", tr("Kopiera alla"), "link")
        self._lay_out()
        self.field.installEventFilter(self)
        self.field.throttle.typed.connect(self._keep)
        self._restore.clicked.connect(self._go_back)
        self._copy.clicked.connect(self.copy)
        self._questions.chosen.connect(self.question_requested)
        self._copy_all.clicked.connect(self.copied_all)

    @property
    def controls(self) -> Sequence[QWidget]:
        """What Tab reaches, in order."""
        return self._copy, self._copy_all, self.field, self._restore

    def refresh(self) -> None:
        """Show the sentence of the presenter."""
        sentence = self._presenter.sentence
        if sentence is None:
            return
        if (sentence.item.name, self._presenter.of_whom) != (self._item, self._of_whom):
            self.field.clearFocus()  # what is typed there is of the item before
            self._item, self._of_whom = sentence.item.name, self._presenter.of_whom
        self.tell("")
        self._title.setText(tr("Formulering · {of_whom}").format(of_whom=self._of_whom))
        self.field.show_text(sentence.text)
        fixed = self._presenter.why_fixed
        self.field.setReadOnly(bool(fixed))
        self.field.setAccessibleDescription(fixed)
        self._fixed.setText(fixed)
        show_if(self._fixed, bool(fixed))
        self._mark.setText(tr("Ändrad") if sentence.is_edited else "")
        self._flag.setText(tr(_OUTDATED).format(sentence.generated))
        show_if(self._flag, sentence.is_outdated)
        show_if(self._restore, sentence.is_edited and not fixed)
        self._interval.setText(self._presenter.interval)
        show_if(self._interval, bool(self._interval.text()))
        self._questions.show_links(self._presenter.questions)
        for before, after in pairwise((self._restore, *self._questions.links)):
            QWidget.setTabOrder(before, after)

    def fold(self, *, narrow: bool) -> None:
        """Take less height where the card shares it with the cases."""
        lines = _FEWEST_LINES if narrow else _LINES
        self.field.setFixedHeight(lines * self.field.fontMetrics().lineSpacing() + 3 * GRID)

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Show what is kept once the field is left: the program's words where it was emptied."""
        if event.type() == QEvent.Type.FocusOut and self._presenter.sentence:
            self.field.throttle.pass_on()
            self._presenter.leave()
            self.field.show_text(self._presenter.sentence.text)
        return False

    def copy(self) -> None:
        """Copy the sentence that is shown."""
        self.field.throttle.pass_on()
        if self._presenter.sentence:
            QGuiApplication.clipboard().setText(self._presenter.sentence.text)
            self.tell(tr(_COPIED_OUTDATED) if self._presenter.sentence.is_outdated else tr(_COPIED))

    def tell(self, words: str) -> None:
        """Tell what just happened, on a line of its own, until something else does; '' takes it away."""
        tell_in(self._said, words)
        show_if(self._said, bool(words))

    def put_on_clipboard(self, copied: CopiedSentences) -> None:
        """Copy all sentences as plain and rich text, and say how many they are."""
        data = QMimeData()
        data.setText(copied.plain)
        data.setHtml(copied.rich)
        QGuiApplication.clipboard().setMimeData(data)
        self.tell(copied.notice)

    def _keep(self, words: str) -> None:
        self.tell("")
        self._presenter.type(self._item, words)

    def _go_back(self) -> None:
        self._presenter.restore(self._item)
        self.tell(tr(_RESTORED))
        self.restored.emit()

    def _lay_out(self) -> None:
        self.fold(narrow=False)
        self._flag.setProperty("role", "warning")
        self._flag.setWordWrap(True)
        self._copy.setToolTip(shown_key(action("copy_sentence").shortcut))
        self._copy_all.setToolTip(shown_key(action("copy_sentences").shortcut))
        for label in (self._mark, self._said, self._fixed, self._interval):
            label.setFont(scaled(label.font(), SMALL))
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._title)
        head.addWidget(self._mark)
        head.addStretch(1)
        for way in (self._copy, self._copy_all):
            head.addWidget(way)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        whole.setSpacing(GRID // 2)
        whole.addLayout(head)
        for one in (self._said, self._flag, self.field, self._fixed, self._interval, self._questions):
            whole.addWidget(one)
        whole.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)  # below all, as it is last by Tab
