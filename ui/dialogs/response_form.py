"""The dialogs in which a form is sent to an addressee, and in which it is changed until when it is to be answered."""

from PySide6.QtWidgets import QWidget

from aktgranskning.concluding import response_forms
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.conclusions.recommendations import ResponseForm
from aktgranskning.session import Session
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.ask import DialogAsk
from ui.dialogs.files import DOCUMENTS, WORKBOOKS, choose_file_to_save
from ui.dialogs.sending import is_deadline_meant, is_written
from ui.presenters.response_forms import KIND_WORDS, FormKind, proposed_path, write_form, written_in_words
from ui.theme import GRID
from ui.translating import later, shown, tr
from ui.widgets.day_field import DayField
from ui.widgets.parts import button, labelled, muted, named
from ui.widgets.radio_group import RadioGroup, with_letters
from ui.widgets.steady_fields import ChoiceField
from ui.workspace import Workspace

_WIDTH = 72 * GRID
_EMPTY = later(", kan lämnas tomt")
_WHAT = later(
    "Formuläret har mottagarens alla rekommendationer som varken är genomförda eller avvisade. Mottagaren fyller i det"
    " och skickar tillbaka filen."
)
_FILTERS = {FormKind.WORKBOOK: WORKBOOKS, FormKind.DOCUMENT: DOCUMENTS}
_UNSAVED = later("Uppgifterna som du har skrivit sparas inte om du stänger.")


class FormDialog(ActDialog):
    """Closes once the form is written and logged; `written` says what was."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        title = tr("Skicka formulär för svar")
        super().__init__("response_form_dialog", title, _WIDTH, workspace, title, parent)
        self.written = ""
        self._addressee = named("form_addressee", ChoiceField())
        self._addressee.addItems(response_forms.addressees_to_ask(workspace.session))
        self._deadline = DayField("form_deadline", tr("Svar senast"), tr(_EMPTY))
        self._kind: RadioGroup[FormKind] = RadioGroup("form_kind", with_letters(shown(KIND_WORDS)))
        self._write = button("form_write", tr("Välj fil och skriv…"), "primary")
        self._lay_out()
        self._kind.choose(FormKind.WORKBOOK)
        self._write.clicked.connect(self._choose_and_write)

    def _lay_out(self) -> None:
        self.whole.addLayout(labelled(tr("Mottagare"), self._addressee))
        self.whole.addWidget(self._deadline)
        self.whole.addLayout(labelled(tr("Filens slag"), self._kind))
        self.whole.addWidget(muted(tr(_WHAT)))
        cancel = button("form_cancel", tr("Avbryt"))
        cancel.clicked.connect(self.reject)
        self._write.setDefault(True)
        self.end_with(cancel, self._write)

    def _choose_and_write(self) -> None:
        session, addressee, kind = self.workspace.session, self._addressee.currentText(), self._kind.key()
        if not is_deadline_meant(self, self._deadline):
            return
        start = proposed_path(session, addressee, kind)
        path = choose_file_to_save(
            self, tr("Skriv formuläret till {addressee}").format(addressee=addressee), start, _FILTERS[kind]
        )
        if path is None:
            return
        deadline = self._deadline.text()

        def write(held: Session, with_identity_numbers: bool) -> Changes:
            return write_form(held, addressee, deadline, path, with_identity_numbers=with_identity_numbers)

        if is_written(self, tr("Skriver formuläret …"), write):
            self.written = written_in_words(session, path)
            self.accept()

    def reject(self) -> None:
        """Close, after a question where a deadline is written."""
        written = self._deadline.text()
        if not written or DialogAsk(self).confirm(tr("Formuläret är inte skrivet"), tr(_UNSAVED), tr("Stäng ändå")):
            super().reject()


class FormEditDialog(ActDialog):
    """Until when a form is to be answered, and on which day it was."""

    def __init__(self, workspace: Workspace, form: ResponseForm, parent: QWidget | None = None) -> None:
        title = tr("Formulär nr {number} till {addressee}").format(number=form.number, addressee=form.addressee)
        super().__init__("response_form_edit_dialog", tr("Ändra formuläret"), _WIDTH, workspace, title, parent)
        self._number = form.number
        self._deadline = DayField("form_edit_deadline", tr("Svar senast"), tr(_EMPTY))
        self._answered = DayField("form_edit_answered", tr("Besvarat den (fylls i när svaren läses in)"), tr(_EMPTY))
        self._deadline.line.setText(form.deadline)
        self._answered.line.setText(form.answered)
        self._kept = self._written()
        save, cancel = button("form_edit_save", tr("Spara"), "primary"), button("form_edit_cancel", tr("Avbryt"))
        save.setDefault(True)
        save.clicked.connect(self._save)
        cancel.clicked.connect(self.reject)
        self.whole.addWidget(self._deadline)
        self.whole.addWidget(self._answered)
        self.end_with(cancel, save)

    def _written(self) -> tuple[str, str]:
        return self._deadline.text(), self._answered.text()

    def _save(self) -> None:
        deadline, answered = self._written()
        days = [self._answered.is_right(), self._deadline.is_right()]  # each of them tells; the first takes the focus
        edit = response_forms.edit_form
        if all(days) and self.workspace.perform(edit, self._number, deadline=deadline, answered=answered):
            self.accept()

    def reject(self) -> None:
        """Close, after a question where something is written that is not saved."""
        is_kept = self._written() == self._kept
        if is_kept or DialogAsk(self).confirm(tr("Ändringen är inte sparad"), tr(_UNSAVED), tr("Stäng ändå")):
            super().reject()


def send_form(parent: QWidget, workspace: Workspace) -> str:
    """Let a form be sent to an addressee, and return what was written; '' where nothing was."""
    dialog = FormDialog(workspace, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.written


def edit_form(parent: QWidget, workspace: Workspace, form: ResponseForm) -> None:
    """Let it be changed what is noted of a form."""
    dialog = FormEditDialog(workspace, form, parent)
    dialog.exec()
    dialog.deleteLater()
