"""The dialog in which a recommendation is written: its text, to whom it goes, and what it rests on."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from aktgranskning.concluding.recommending import known_addressees
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.conclusions.recommendations import Priority, Recommendation
from aktgranskning.session import Session
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.ask import DialogAsk
from ui.presenters.drafting import (
    PRIORITY_CHOICES,
    Draft,
    add_draft,
    draft_of,
    edit_draft,
    item_choices,
    question_choices,
    typed_addressees,
    written_addressees,
)
from ui.theme import GRID
from ui.translating import later, shown, tr
from ui.widgets.check_list import CheckList
from ui.widgets.completion import Suggestions
from ui.widgets.parts import button, labelled, muted, named, text_box
from ui.widgets.radio_group import RadioGroup, with_letters
from ui.workspace import Workspace

Save = Callable[[Session, Draft], Changes]
"""The act by which a draft is saved."""

_WIDTH = 96 * GRID
_TEXT_LINES = 4
_LIST_LINES = 8
_UNSAVED = later("Det som du har skrivit sparas inte om du stänger.")
_NO_QUESTIONS = later("Inga revisionsfrågor finns än. De skrivs under Revisionsfrågor.")
_NO_ITEMS = later("Ingen checklista är inläst.")


class RecommendationDialog(ActDialog):
    """Closes once it is saved; `save` is the act that does."""

    def __init__(
        self,
        title: str,
        workspace: Workspace,
        draft: Draft,
        save: Save,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("recommendation_dialog", title, _WIDTH, workspace, title, parent)
        self._save_draft = save
        self._text = text_box("recommendation_text", _TEXT_LINES)
        self._addressees = named(
            "recommendation_addressees", QLineEdit(placeholderText=tr("till exempel Socialnämnden"))
        )
        self._priority: RadioGroup[Priority] = RadioGroup(
            "recommendation_priority", with_letters(shown(PRIORITY_CHOICES))
        )
        self._questions = CheckList("recommendation_questions", tr("Revisionsfrågor"))
        self._items = CheckList("recommendation_items", tr("Frågor i checklistan"))
        self._save = button("recommendation_save", tr("Spara   Ctrl+Retur"), "primary")
        self._suggest()
        self._lay_out()
        self._show(draft)
        self._kept = self._written()
        self._connect()
        self._follow()
        self._text.setFocus()

    def _suggest(self) -> None:
        suggestions = Suggestions(self._addressees)
        suggestions.offer(known_addressees(self.workspace.session), several=True)
        self._addressees.setCompleter(suggestions)

    def _lay_out(self) -> None:
        self.whole.addLayout(labelled(tr("Rekommendation"), self._text))
        self.whole.addLayout(labelled(tr("Mottagare (flera skrivs med semikolon emellan)"), self._addressees))
        self.whole.addLayout(labelled(tr("Prioritet"), self._priority))
        self.whole.addWidget(muted(tr("Underlag: vad rekommendationen vilar på. Mellanslag markerar.")))
        lists = QHBoxLayout()
        lists.setSpacing(2 * GRID)
        lists.addLayout(_ticked(self._questions, tr(_NO_QUESTIONS), question_choices(self.workspace.session)), 1)
        lists.addLayout(_ticked(self._items, tr(_NO_ITEMS), item_choices(self.workspace.session)), 1)
        self.whole.addLayout(lists)
        cancel = button("recommendation_cancel", tr("Avbryt"))
        cancel.clicked.connect(self.reject)
        self._save.setDefault(True)
        self.end_with(cancel, self._save)

    def _show(self, draft: Draft) -> None:
        session = self.workspace.session
        self._text.setPlainText(draft.text)
        self._addressees.setText(written_addressees(draft.addressees))
        self._priority.choose(draft.priority)
        self._questions.offer(question_choices(session), draft.questions)
        self._items.offer(item_choices(session), draft.items)

    def _connect(self) -> None:
        self._text.textChanged.connect(self._follow)
        self._addressees.textChanged.connect(self._follow)
        self._save.clicked.connect(self._keep)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._save.click)

    def _written(self) -> Draft:
        return Draft(
            self._text.toPlainText().strip(),
            typed_addressees(self._addressees.text()),
            self._priority.key(),
            self._questions.ticked(),
            self._items.ticked(),
        )

    def _follow(self) -> None:
        self.problem.hide()
        self._save.setEnabled(bool(self._text.toPlainText().strip()))

    def _keep(self) -> None:
        if self.workspace.perform(self._save_draft, self._written()):
            self.accept()

    def reject(self) -> None:
        """Close, after a question where something is written that is not saved."""
        is_kept = self._written() == self._kept
        if is_kept or DialogAsk(self).confirm(tr("Rekommendationen är inte sparad"), tr(_UNSAVED), tr("Stäng ändå")):
            super().reject()


def _ticked(field: CheckList, without: str, choices: Sequence[tuple[str, str]]) -> QVBoxLayout:
    field.setFixedHeight(_LIST_LINES * (field.fontMetrics().lineSpacing() + GRID // 2))
    field.setVisible(bool(choices))
    column = labelled(field.accessibleName(), field)
    if not choices:
        column.addWidget(muted(without))
    column.addStretch(1)
    return column


def add_recommendation(parent: QWidget, workspace: Workspace, questions: tuple[str, ...] = ()) -> bool:
    """Let a recommendation be written that rests on these questions to begin with; False where none was."""
    draft = Draft(questions=questions)
    return _show(parent, workspace, tr("Ny rekommendation"), draft, add_draft)


def edit_recommendation(parent: QWidget, workspace: Workspace, held: Recommendation) -> None:
    """Let a recommendation be changed."""
    draft = draft_of(workspace.session, held)
    title = tr("Ändra rekommendation {label}").format(label=held.label)
    _show(parent, workspace, title, draft, partial(edit_draft, number=held.number))


def _show(parent: QWidget, workspace: Workspace, title: str, draft: Draft, save: Save) -> bool:
    dialog = RecommendationDialog(title, workspace, draft, save, parent)
    accepted = dialog.exec()
    dialog.deleteLater()
    return bool(accepted)
