"""The dialogs in which answers are sent to the administration, and in which it is changed to whom and until when."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from aktgranskning import dispatching
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.fact_check import Dispatch
from aktgranskning.session import Session
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.ask import DialogAsk
from ui.dialogs.files import WORKBOOKS, choose_file_to_save
from ui.dialogs.sending import is_deadline_meant, is_written
from ui.presenters.fact_check import EVERY_UNIT, few_in_words, units_of
from ui.presenters.report_words import fact_check_word
from ui.presenters.sending import (
    SECRECY,
    Sending,
    Which,
    proposed_path,
    write_dispatch,
    written_in_words,
)
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.day_field import DayField
from ui.widgets.parts import button, labelled, muted, named
from ui.widgets.radio_group import RadioGroup, with_letters
from ui.widgets.steady_fields import ChoiceField
from ui.workspace import Workspace

_WIDTH = 76 * GRID
_EMPTY = later(", kan lämnas tomt")
_NEUTRAL = later("Akterna har neutrala namn (Akt 1, Akt 2 …). Granskarens kommentarer följer inte med.")
_UNSAVED = later("Uppgifterna som du har skrivit sparas inte om du stänger.")


class SendingDialog(ActDialog):
    """Closes once the workbook is written and logged; `written` says what was."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        about = fact_check_word(workspace.session.audit)
        super().__init__("dispatch_dialog", tr("Nytt utskick"), _WIDTH, workspace, about, parent)
        self.written = ""
        self._unit = named("dispatch_unit", ChoiceField())
        for unit in ("", *units_of(workspace.session)):
            self._unit.addItem(unit or tr(EVERY_UNIT), unit)
        self._few = named("dispatch_few", QLabel(wordWrap=True))
        self._few.setProperty("role", "warning")
        self._whom = named("dispatch_whom", QLineEdit())
        self._deadline = DayField("dispatch_deadline", tr("Svar senast"), tr(_EMPTY))
        self._which: RadioGroup[Which] = RadioGroup(
            "dispatch_which", with_letters({one: tr(one.value) for one in Which})
        )
        self._references = named("dispatch_references", QCheckBox(tr("Ta med diarienummer")))
        self._secrecy = named("dispatch_secrecy", QLabel(tr(SECRECY), wordWrap=True))
        self._secrecy.setProperty("role", "warning")
        self._write = button("dispatch_write", tr("Välj fil och skriv…"), "primary")
        self._lay_out()
        self._unit.currentIndexChanged.connect(self._follow)
        self._whom.textChanged.connect(self._follow)
        self._references.toggled.connect(self._follow)
        self._write.clicked.connect(self._choose_and_write)
        self._which.choose(Which.UNMET)
        self._follow()

    def _lay_out(self) -> None:
        self.whole.addLayout(labelled(tr("Enhet"), self._unit))
        self.whole.addWidget(self._few)
        self.whole.addLayout(labelled(tr("Till vem"), self._whom))
        self.whole.addWidget(self._deadline)
        self.whole.addWidget(QLabel(tr("Vad som ska kontrolleras")))
        self.whole.addWidget(self._which)
        self.whole.addWidget(muted(tr(_NEUTRAL)))
        self.whole.addWidget(self._references)
        self.whole.addWidget(self._secrecy)
        cancel = button("dispatch_cancel", tr("Avbryt"))
        cancel.clicked.connect(self.reject)
        self._write.setDefault(True)
        self.end_with(cancel, self._write)

    def _follow(self) -> None:
        few = few_in_words(self.workspace.session, self._unit.currentData())
        self._few.setText(few)
        self._few.setVisible(bool(few))
        self._secrecy.setVisible(self._references.isChecked())
        self._write.setEnabled(bool(self._whom.text().strip()))
        if self.isVisible():
            self.resize(self.width(), self.whole.totalHeightForWidth(self.width()))

    def _choose_and_write(self) -> None:
        if not is_deadline_meant(self, self._deadline):
            return
        unit = self._unit.currentData()
        start = proposed_path(self.workspace.session, unit)
        path = choose_file_to_save(self, tr("Skriv arbetsboken för förvaltningen"), start, WORKBOOKS)
        if path is None:
            return
        sending = Sending(
            unit, self._whom.text(), self._deadline.text(), self._which.key(), self._references.isChecked()
        )

        def write(session: Session, with_identity_numbers: bool) -> Changes:
            return write_dispatch(session, replace(sending, with_identity_numbers=with_identity_numbers), path)

        if is_written(self, tr("Skriver arbetsboken …"), write):
            self.written = written_in_words(self.workspace.session, path)
            self.accept()

    def reject(self) -> None:
        """Close, after a question where it is written to whom."""
        written = self._whom.text().strip() or self._deadline.text()
        if not written or DialogAsk(self).confirm(tr("Utskicket är inte skrivet"), tr(_UNSAVED), tr("Stäng ändå")):
            super().reject()


class EditingDialog(ActDialog):
    """To whom a dispatch went, until when it is to be answered, and on which day it was."""

    def __init__(self, workspace: Workspace, dispatch: Dispatch, parent: QWidget | None = None) -> None:
        title = tr("Utskick nr {number}").format(number=dispatch.number)
        super().__init__("dispatch_edit_dialog", tr("Ändra utskicket"), _WIDTH, workspace, title, parent)
        self._number = dispatch.number
        self._fields = {
            "whom": (tr("Till vem"), dispatch.whom),
            "deadline": (tr("Svar senast"), dispatch.deadline),
            "answered": (tr("Besvarat den (fylls i när svaren läses in)"), dispatch.answered),
        }
        self._lines = {name: named(f"edit_{name}", QLineEdit(text)) for name, (_, text) in self._fields.items()}
        for name, (words, _) in self._fields.items():
            self.whole.addLayout(labelled(words, self._lines[name]))
        save, cancel = button("edit_save", tr("Spara"), "primary"), button("edit_cancel", tr("Avbryt"))
        save.setDefault(True)
        save.clicked.connect(self._save)
        cancel.clicked.connect(self.reject)
        self.end_with(cancel, save)

    def _save(self) -> None:
        typed = {name: line.text() for name, line in self._lines.items()}
        if self.workspace.perform(dispatching.edit_dispatch, self._number, **typed):
            self.accept()

    def reject(self) -> None:
        """Close, after a question where something is written that is not saved."""
        is_kept = all(self._lines[name].text() == text for name, (_, text) in self._fields.items())
        if is_kept or DialogAsk(self).confirm(tr("Ändringen är inte sparad"), tr(_UNSAVED), tr("Stäng ändå")):
            super().reject()


def send_dispatch(parent: QWidget, workspace: Workspace) -> str:
    """Let answers be sent to be checked, and return what was written; '' where nothing was."""
    dialog = SendingDialog(workspace, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.written


def edit_dispatch(parent: QWidget, workspace: Workspace, dispatch: Dispatch) -> None:
    """Let it be changed what is noted of a dispatch."""
    dialog = EditingDialog(workspace, dispatch, parent)
    dialog.exec()
    dialog.deleteLater()
