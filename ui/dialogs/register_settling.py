"""What is to be made of rows that share an identity, or have none."""

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from aktgranskning.domain.errors import RefusedError
from aktgranskning.domain.register import Duplicates, Protected, Settlement
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import named

_DUPLICATE = "register.duplicate"
_NO_IDENTITY = "register.no_identity"


class SettlingPane(QWidget):
    """Hidden until there is something to settle; what is settled stays so."""

    def __init__(self) -> None:
        super().__init__()
        self._all = named("leave_duplicates_out", QRadioButton(tr("Uteslut alla rader som delar beteckning")))
        self._first = named("keep_first_duplicate", QRadioButton(tr("Behåll den första av dem")))
        self._empty = named("leave_empty_out", QCheckBox(tr("Uteslut rader utan beteckning")))
        group = QButtonGroup(self)
        group.addButton(self._all)
        group.addButton(self._first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for choice in (self._all, self._first, self._empty):
            column.addWidget(choice)
            choice.hide()
        self.hide()

    def ask_about(self, error: RefusedError) -> None:
        """Offer the choices that settle what a register was refused for, and go to the first."""
        codes = {problem.code for problem in error.problems}
        for choice in (self._all, self._first):
            choice.setVisible(_DUPLICATE in codes or not choice.isHidden())
        self._empty.setVisible(_NO_IDENTITY in codes or not self._empty.isHidden())
        self.show()
        (self._all if _DUPLICATE in codes else self._empty).setFocus()

    def propose(self, settlement: Settlement) -> None:
        """Begin with what was decided about an earlier register."""
        chosen = {
            self._all: settlement.duplicates is Duplicates.LEFT_OUT,
            self._first: settlement.duplicates is Duplicates.FIRST_KEPT,
            self._empty: settlement.empty_left_out,
        }
        for choice, is_chosen in chosen.items():
            choice.setChecked(is_chosen)
        for choice in (self._all, self._first):
            choice.setVisible(settlement.duplicates is not None)
        self._empty.setVisible(settlement.empty_left_out)
        self.setVisible(any(chosen.values()))

    def settlement(self, completeness: str, protected: Protected) -> Settlement:
        """Return what was settled, with what is noted of the register."""
        duplicates = None
        if self._all.isChecked():
            duplicates = Duplicates.LEFT_OUT
        elif self._first.isChecked():
            duplicates = Duplicates.FIRST_KEPT
        return Settlement(duplicates, self._empty.isChecked(), completeness, protected)
