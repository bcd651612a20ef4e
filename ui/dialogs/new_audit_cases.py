"""The third step of a new audit: where its cases come from."""

from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from ui.presenters.begun_audit import BegunAudit, CaseWay
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import USUAL_CASES, case_count, muted, named

_ABOUT = {
    CaseWay.NOW: later("De heter Akt 1, Akt 2 och så vidare. Diarienummer kan skrivas till sedan."),
    CaseWay.REGISTER: later(
        "Förvaltningens lista över alla ärenden, i Excel eller CSV. När granskningen är skapad visas sidan Urval, där"
        " listan läses in och akterna lottas fram."
    ),
    CaseWay.LATER: later(
        "När granskningen är skapad visas sidan Granskning, där akter läggs till eller klistras in från Excel."
    ),
}


class CasesStep(QWidget):
    """Three ways; the first has a number of cases of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._ways = {
            CaseWay.NOW: named("cases_now", QRadioButton(tr("Så här många akter:"))),
            CaseWay.REGISTER: named("cases_register", QRadioButton(tr("Jag har ett register: dra ett urval"))),
            CaseWay.LATER: named("cases_later", QRadioButton(tr("Jag lägger till eller klistrar in akterna sedan"))),
        }
        self._cases = case_count("cases", lowest=1)
        self._cases.setAccessibleName(tr("Antal akter"))
        self._cases.valueChanged.connect(lambda: self._ways[CaseWay.NOW].setChecked(True))
        self._lay_out()
        for way, words in _ABOUT.items():
            self._ways[way].setAccessibleDescription(tr(words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(muted(tr("Vilka akter ska läsas? Fler kan läggas till sedan.")))
        column.addSpacing(GRID)
        for way, one in self._ways.items():
            row = QHBoxLayout()
            row.setSpacing(GRID)
            row.addWidget(one)
            if way is CaseWay.NOW:
                row.addWidget(self._cases)
            row.addStretch(1)
            about = muted(tr(_ABOUT[way]))
            about.setContentsMargins(3 * GRID, 0, 0, 0)
            column.addLayout(row)
            column.addWidget(about)
            column.addSpacing(GRID)
        column.addStretch(1)

    def fill(self, begun: BegunAudit) -> None:
        """Show what was entered before."""
        self._cases.setValue(int(begun.cases) if begun.cases.isdecimal() else USUAL_CASES)
        self._ways[CaseWay(begun.case_way)].setChecked(True)

    def way(self) -> CaseWay:
        """Return the way that is chosen."""
        return next(way for way, one in self._ways.items() if one.isChecked())

    def typed(self) -> str:
        """Return the number that stands there, '' where it is the usual one."""
        count = self._cases.value()
        return "" if count == USUAL_CASES else str(count)

    def count(self) -> int:
        """Return how many cases to add at once."""
        return self._cases.value() if self.way() is CaseWay.NOW else 0

    def show_mistakes(self) -> bool:
        """Say that nothing can be wrong here."""
        return False

    def take_keys(self) -> None:
        """Take the focus: upon the number where one is asked for, else upon the way that is chosen."""
        if self.way() is CaseWay.NOW:
            self._cases.setFocus()
            self._cases.selectAll()
        else:
            self._ways[self.way()].setFocus()
