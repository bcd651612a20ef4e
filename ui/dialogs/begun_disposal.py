"""A file is opened whose disposal was interrupted: it can go on, once the audit's name is typed again."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.domain.disposal import Disposal
from ui.dialogs.fitting import centre_on_parent, give_room
from ui.presenters.disposal import begun_in_words, planned_lines
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.checked_field import CheckedField
from ui.widgets.file_lines import FileLines
from ui.widgets.parts import button, labelled, muted, named

_WIDTH = 84 * GRID


class BegunDisposalDialog(QDialog):
    """Accepted where the disposal is to go on; nothing is touched otherwise."""

    def __init__(self, disposal: Disposal, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("begun_disposal")
        self.setWindowTitle(tr("En gallring har börjat"))
        self.setMinimumWidth(min(_WIDTH, parent.width() - 2 * GRID))
        self._disposal = disposal
        self._files = FileLines("begun_disposal_files", planned_lines(disposal))
        self._name = CheckedField(
            "begun_disposal_name",
            tr("Skriv granskningens namn för att gallra vidare: {name}").format(name=disposal.name),
        )
        go_on, close = button("dispose_on", tr("Gallra vidare"), "danger"), button("begun_disposal_close", tr("Stäng"))
        close.setAutoDefault(False)
        go_on.setDefault(True)  # Enter in the field says what is missing, and never closes the dialog
        go_on.clicked.connect(self._confirm)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(go_on)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addWidget(named("begun_disposal_words", muted(begun_in_words(disposal))))
        whole.addLayout(labelled(tr("Kvar att förstöra"), self._files), 1)
        whole.addWidget(self._name)
        whole.addLayout(buttons)
        self._name.line.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the list of files the room that the window has."""
        super().showEvent(event)
        give_room(self, self.sizeHint().height() + self._files.beyond())
        centre_on_parent(self)

    def _confirm(self) -> None:
        if self._name.text() == self._disposal.name.strip():
            self.accept()
        else:
            self._name.show_problem(tr("Det är inte granskningens namn."))


def asks_to_go_on(parent: QWidget, disposal: Disposal) -> bool:
    """Return whether the user lets a disposal go on that was interrupted."""
    dialog = BegunDisposalDialog(disposal, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted
