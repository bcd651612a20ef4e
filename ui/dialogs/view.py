"""The dialog in which the administration's view of an answer is noted, and what the auditor makes of it."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Decision, Presence
from aktgranskning.domain.wording import PRESENCE_WORDS
from ui.dialogs.ask import DialogAsk
from ui.dialogs.case_dialog import CaseDialog
from ui.presenters.noting_view import DECISIONS, NotingView, Said, placed_at
from ui.theme import GRID, NORMAL
from ui.translating import later, shown, tr
from ui.widgets.parts import button, heading, labelled, muted, named, text_box
from ui.widgets.radio_group import RadioGroup, with_letters
from ui.widgets.text_fields import typed_text
from ui.widgets.value_field import ValueField
from ui.workspace import Workspace

_WIDTH = 100 * GRID
_WORDS_LINES = 4
_RATIONALE_LINES = 2
_TITLE = later("Förvaltningens synpunkt")
_UNSAVED = later("Det som du har skrivit sparas inte om du stänger.")
_WHAT_CHANGING_DOES = later(
    "Ändra svaret ger frågan det svar som förvaltningen anger. Står svaret fast redovisas båda."
)
_WITHDRAW = later("Synpunkten tas bort ur granskningen, med ställningstagandet. Ctrl+Z tar tillbaka den.")


class ViewDialog(CaseDialog):
    """Nothing is noted before it is saved; a view that waits for a decision is opened at that."""

    def __init__(self, workspace: Workspace, case_id: int, place: str, parent: QWidget | None = None) -> None:
        super().__init__("view_dialog", tr(_TITLE), _WIDTH, workspace, case_id, parent)
        self._noting = NotingView(workspace, case_id, placed_at(workspace.session, case_id, place))
        opened = self._noting.opened
        self._value = ValueField(opened.item, self._noting.offers, opened.labels)
        self._presence: RadioGroup[Presence] = RadioGroup("view_presence", with_letters(shown(PRESENCE_WORDS)))
        self._words = text_box("view_words", _WORDS_LINES)
        self._evidence = named("view_evidence", QLineEdit())
        self._day = named("view_day", QLineEdit(placeholderText=tr("ÅÅÅÅ-MM-DD")))
        self._who = named("view_who", QLineEdit())
        self._decision: RadioGroup[Decision] = RadioGroup("view_decision", with_letters(shown(DECISIONS)))
        self._why_not = named("view_why_not", muted())
        self._rationale = text_box("view_rationale", _RATIONALE_LINES)
        self._save = button("view_save", tr("Spara   Ctrl+Retur"), "primary")
        self._withdraw = button("view_withdraw", tr("Ta bort synpunkten…"))
        self._lay_out()
        self._show()
        self._kept = self._written()
        self._connect()
        self._follow()
        self._begin()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(3 * GRID)
        columns.addLayout(self._left(), 1)
        columns.addLayout(self._right(), 1)
        label = named("view_item", QLabel(self._noting.title, wordWrap=True))
        label.setTextFormat(Qt.TextFormat.PlainText)
        now = named(
            "view_answer_now",
            muted(tr("Svaret i granskningen: {answer_now}").format(answer_now=self._noting.answer_now())),
        )
        now.setTextFormat(Qt.TextFormat.PlainText)
        self.whole.addWidget(label)
        self.whole.addWidget(now)
        self.whole.addSpacing(GRID)
        self.whole.addLayout(columns)
        self.whole.addSpacing(GRID)
        self.whole.addWidget(
            heading(tr("Ställningstagande i {fact_check}").format(fact_check=self._noting.fact_check), NORMAL)
        )
        self.whole.addWidget(self._decision)
        self.whole.addWidget(self._why_not)
        self.whole.addLayout(labelled(tr("Motivering"), self._rationale))
        cancel = button("view_cancel", tr("Avbryt"))
        cancel.clicked.connect(self.reject)
        self._save.setDefault(True)
        self.end_with(self._withdraw, cancel, self._save)
        self.keep_room_for_problem()
        for first, then in pairwise((self._rationale, self._save, cancel, self._withdraw)):
            self.setTabOrder(first, then)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addWidget(heading(tr("Förvaltningens svar"), NORMAL))
        column.addWidget(self._value)
        column.addSpacing(GRID)
        column.addWidget(QLabel(tr("Handlingen den dag då akten granskades"), wordWrap=True))
        column.addWidget(self._presence)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column, line = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(GRID)
        line.setSpacing(GRID)
        self._day.setMinimumWidth(self._day.fontMetrics().horizontalAdvance(self._day.placeholderText()) + 3 * GRID)
        line.addLayout(labelled(tr("Datum"), self._day), 1)
        line.addLayout(labelled(tr("Vem"), self._who), 2)
        column.addLayout(labelled(tr("Förvaltningens ord"), self._words))
        column.addLayout(labelled(tr("Var i akten"), self._evidence))
        column.addLayout(line)
        column.addStretch(1)
        return column

    def _show(self) -> None:
        said, view = self._noting.said(), self._noting.view
        self._value.show_value(said.value)
        self._words.setPlainText(said.words)
        self._evidence.setText(said.evidence)
        self._day.setText(said.day)
        self._who.setText(said.who)
        self._presence.choose(said.presence)
        self._decision.choose(view.decision)
        self._rationale.setPlainText(view.rationale)
        self._withdraw.setVisible(self._noting.is_noted)

    def _connect(self) -> None:
        for signal in (self._value.changed, self._presence.chosen, self._decision.chosen):
            signal.connect(self._follow)
        self._value.finished.connect(self._save.click)
        for field in (self._words, self._evidence, self._day, self._who, self._rationale):
            field.textChanged.connect(self.problem.hide)
        self._decision.picked.connect(self._rationale.setFocus)  # one that waits takes no focus
        self._save.clicked.connect(self._keep)
        self._withdraw.clicked.connect(self._take_away)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._save.click)

    def _begin(self) -> None:
        if self._noting.is_noted:
            self._decision.take_keys()
        else:
            self._value.take_keys()

    def _said(self) -> Said:
        return Said(
            self._value.value(),
            self._words.toPlainText().strip(),
            self._evidence.text().strip(),
            self._day.text().strip(),
            self._who.text().strip(),
            self._presence.key(),
        )

    def _written(self) -> tuple[Said, Decision, str]:
        return self._said(), self._decision.key(), self._rationale.toPlainText().strip()

    def _follow(self) -> None:
        """Let only that be decided which can be, and say why not the rest."""
        self.problem.hide()
        said = self._said()
        why_kept, why_changed = self._noting.why_kept(said), self._noting.why_changed()
        self._decision.let_choose(Decision.CHANGE, why_kept)
        self._decision.let_choose(Decision.KEEP, why_changed)
        if why_kept and self._decision.key() is Decision.CHANGE:
            self._decision.choose(Decision.OPEN)
        is_decided = self._decision.key() is not Decision.OPEN
        opening = self._noting.opening(said) if self._decision.key() is Decision.CHANGE else ""
        self._why_not.setText(why_kept or why_changed or opening or tr(_WHAT_CHANGING_DOES))
        if self.focusWidget() is self._rationale and not is_decided:
            self._decision.take_keys()  # or the focus would go on to a button, and Return to that
        self._rationale.setEnabled(is_decided)

    def _keep(self) -> None:
        if self._rationale.isEnabled() and not self._rationale.toPlainText().strip():
            self.show_problem(AuditError("fact_check.no_rationale", label=self.case.label))
            self._rationale.setFocus()
        elif self._noting.save(*self._written()):
            self._kept = self._written()
            self.accept()

    def _take_away(self) -> None:
        if DialogAsk(self).confirm(tr("Ta bort synpunkten"), tr(_WITHDRAW), tr("Ta bort")):
            self._noting.withdraw()
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let what is typed upon a decision be its rationale; where there is no field a letter does nothing else."""
        text = typed_text(event)
        if text and self._rationale.isEnabled() and self._decision.isAncestorOf(self.focusWidget()):
            self._rationale.setFocus()
            self._rationale.moveCursor(QTextCursor.MoveOperation.End)
            self._rationale.insertPlainText(text)
        else:
            super().keyPressEvent(event)

    @property
    def told(self) -> str:
        """What is to be told once it is closed, '' for nothing."""
        return self._noting.told

    def reject(self) -> None:
        """Close, after a question where something is written that is not saved."""
        is_kept = self._written() == self._kept
        if is_kept or DialogAsk(self).confirm(tr("Synpunkten är inte sparad"), tr(_UNSAVED), tr("Stäng ändå")):
            super().reject()

    def done(self, result: int) -> None:
        """Close; no field waits to pass on what was typed once it is gone."""
        self._value.pass_on()
        super().done(result)


def show_view(parent: QWidget, workspace: Workspace, case_id: int, place: str) -> str:
    """Let the administration's view of an answer be noted and decided; return what is to be told then, '' for nothing.

    That is, that a closed case was opened again.
    """
    dialog = ViewDialog(workspace, case_id, place, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.told
