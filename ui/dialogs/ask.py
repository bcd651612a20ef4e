"""Short questions to the user, behind a protocol so that a page can be tested without its dialogs."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QDialog, QInputDialog, QMessageBox, QWidget

from aktgranskning.domain.wording import initials
from ui.dialogs.lines import LinesDialog
from ui.dialogs.number import NumberDialog
from ui.dialogs.reason import ReasonDialog
from ui.translating import later, tr

_UNSAVED = later("Det som du har skrivit sparas inte om du stänger.")


class Ask(Protocol):
    """Who a page asks before it goes on."""

    def confirm(self, title: str, text: str, yes: str) -> bool:
        """Return whether the user agrees; `yes` is the verb on the button that does."""

    def ask_number(self, title: str, label: str, lowest: int, highest: int, proposed: int) -> int | None:
        """Return a whole number within the limits; None where the user cancelled."""

    def ask_lines(self, title: str, label: str, yes: str) -> str | None:
        """Return a text of any number of lines; None where the user cancelled. `yes` is the verb on the button."""

    def ask_reason(self, title: str, about: str, yes: str, offered: Sequence[str]) -> str | None:
        """Return why something is done, one of those offered or another; None where the user cancelled."""


class DialogAsk:
    """Asks in modal dialogs over a window."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def confirm(self, title: str, text: str, yes: str) -> bool:
        """Return whether the user agrees; Enter and Esc both leave everything as it is."""
        box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=self._parent)
        box.setObjectName("confirm")
        agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        agree.setObjectName("agree")
        cancel = box.addButton(tr("Avbryt"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        agreed = box.clickedButton() is agree
        box.deleteLater()
        return agreed

    def ask_number(self, title: str, label: str, lowest: int, highest: int, proposed: int) -> int | None:
        """Return a whole number within the limits; None where the user cancelled."""
        dialog = NumberDialog(title, label, lowest, highest, proposed, self._parent)
        number = dialog.number if dialog.exec() else None
        dialog.deleteLater()
        return number

    def ask_lines(self, title: str, label: str, yes: str) -> str | None:
        """Return a text of any number of lines; Ctrl+Enter agrees as the button does."""
        dialog = LinesDialog(title, label, yes, self._parent)
        text = dialog.text() if dialog.exec() else None
        dialog.deleteLater()
        return text

    def ask_reason(self, title: str, about: str, yes: str, offered: Sequence[str]) -> str | None:
        """Return why something is done, one of those offered or another; None where the user cancelled."""
        dialog = ReasonDialog(title, about, yes, offered, self._parent)
        reason = dialog.reason if dialog.exec() else None
        dialog.deleteLater()
        return reason


def may_close_unsaved(dialog: QDialog) -> bool:
    """Ask whether a dialog is to be closed though something is written in it that is not saved."""
    return DialogAsk(dialog).confirm(tr("Det är inte sparat"), tr(_UNSAVED), tr("Stäng ändå"))


def ask_reviewer(parent: QWidget, proposed: str) -> tuple[str, str]:
    """Ask who reviews and return name and initials; who cancels is taken to be the one proposed."""
    dialog = QInputDialog(parent)
    dialog.setObjectName("ask_reviewer")
    dialog.setWindowTitle(tr("Vem granskar?"))
    dialog.setLabelText(tr("Ditt namn. Det följer med varje svar du ger på den här datorn."))
    dialog.setTextValue(proposed)
    dialog.setOkButtonText(tr("Fortsätt"))
    dialog.setCancelButtonText(tr("Avbryt"))
    name = dialog.textValue().strip() if dialog.exec() else ""
    dialog.deleteLater()
    name = name or proposed
    return name, initials(name)
