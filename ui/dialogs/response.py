"""The dialog in which it is noted what an addressee answers to a recommendation."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from aktgranskning.domain.conclusions.recommendations import Agreement, Recommendation, Response
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.ask import DialogAsk
from ui.presenters.responses import AGREEMENT_CHOICES, doubt_of_days, note_written
from ui.theme import GRID
from ui.translating import later, shown, tr
from ui.widgets.day_field import DayField
from ui.widgets.parts import button, labelled, muted, named, text_box
from ui.widgets.radio_group import RadioGroup, with_letters
from ui.widgets.visibility import show_if
from ui.workspace import Workspace

_WIDTH = 88 * GRID
_TEXT_LINES = 4
_ACTION_LINES = 3
_UNSAVED = later("Det som du har skrivit sparas inte om du stänger.")


class ResponseDialog(ActDialog):
    """Closes once the response is noted; a day that is none is told beside its field."""

    def __init__(
        self, workspace: Workspace, held: Recommendation, said: Response, parent: QWidget | None = None
    ) -> None:
        about = tr("Svar från {addressee} på rekommendation {label}").format(addressee=said.addressee, label=held.label)
        super().__init__("response_dialog", tr("Svar på rekommendation"), _WIDTH, workspace, about, parent)
        self._said = said
        self._number = held.number
        self._text = text_box("response_text", _TEXT_LINES)
        self._agrees: RadioGroup[Agreement] = RadioGroup("response_agrees", with_letters(shown(AGREEMENT_CHOICES)))
        self._action = text_box("response_action", _ACTION_LINES)
        self._responsible = named("response_responsible", QLineEdit())
        self._due = DayField("response_due", tr("Klart senast"))
        self._decided = DayField("response_decided", tr("Beslutsdatum"))
        self._doubt = named("response_days_doubt", muted())
        self._section = named("response_section", QLineEdit(placeholderText=tr("till exempel 45")))
        self._save = button("response_save", tr("Spara   Ctrl+Retur"), "primary")
        self._lay_out(held)
        self._show()
        self._show_doubt()
        self._kept = self._written()
        self._connect()
        self._text.setFocus()

    def _lay_out(self, held: Recommendation) -> None:
        asked, days = named("response_asked", QLabel(held.text, wordWrap=True)), QHBoxLayout()
        asked.setTextFormat(Qt.TextFormat.PlainText)
        days.setSpacing(2 * GRID)
        section = labelled("§", self._section)
        days.addWidget(self._due, 1, Qt.AlignmentFlag.AlignTop)
        days.addWidget(self._decided, 1, Qt.AlignmentFlag.AlignTop)
        days.addLayout(section, 1)
        section.addStretch(1)
        self.whole.addWidget(asked)
        self.whole.addLayout(labelled(tr("Svar"), self._text))
        self.whole.addLayout(labelled(tr("Instämmer"), self._agrees))
        self.whole.addLayout(labelled(tr("Åtgärd"), self._action))
        self.whole.addLayout(labelled(tr("Ansvarig"), self._responsible))
        self.whole.addLayout(days)
        self.whole.addWidget(self._doubt)
        cancel = button("response_cancel", tr("Avbryt"))
        cancel.clicked.connect(self.reject)
        self._save.setDefault(True)
        self.end_with(cancel, self._save)

    def _show(self) -> None:
        said = self._said
        self._text.setPlainText(said.text)
        self._agrees.choose(said.agrees)
        self._action.setPlainText(said.action)
        for line, text in (
            (self._responsible, said.responsible),
            (self._due.line, said.due),
            (self._decided.line, said.decided),
            (self._section, said.section),
        ):
            line.setText(text)

    def _connect(self) -> None:
        for field in (self._text, self._action, self._responsible, self._section):
            field.textChanged.connect(self.problem.hide)
        self._agrees.chosen.connect(self.problem.hide)
        for day in (self._due, self._decided):
            day.line.textChanged.connect(self._show_doubt)
        self._save.clicked.connect(self._keep)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._save.click)

    def _show_doubt(self) -> None:
        doubt = doubt_of_days(self._due.text(), self._decided.text())
        self._doubt.setText(doubt)
        show_if(self._doubt, bool(doubt))

    def _written(self) -> Response:
        return replace(
            self._said,
            text=self._text.toPlainText().strip(),
            agrees=self._agrees.key(),
            action=self._action.toPlainText().strip(),
            responsible=self._responsible.text().strip(),
            due=self._due.text(),
            decided=self._decided.text(),
            section=self._section.text().strip(),
        )

    def _keep(self) -> None:
        days = [self._decided.is_right(), self._due.is_right()]  # each of them tells; the first takes the focus
        if not all(days):
            self.resize(self.width(), self.whole.totalHeightForWidth(self.width()))
        elif note_written(self.workspace, self._number, self._written()):
            self.accept()

    def reject(self) -> None:
        """Close, after a question where something is written that is not saved."""
        if self._written() == self._kept or DialogAsk(self).confirm(
            tr("Svaret är inte sparat"), tr(_UNSAVED), tr("Stäng ändå")
        ):
            super().reject()


def write_response(parent: QWidget, workspace: Workspace, held: Recommendation, said: Response) -> None:
    """Let it be noted what an addressee answers; `said` is what it has answered so far."""
    dialog = ResponseDialog(workspace, held, said, parent)
    dialog.exec()
    dialog.deleteLater()
