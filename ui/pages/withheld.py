"""What a second reader sees in the place of the pages that count, until the cases are read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktgranskning.domain.audit import Case
from ui.presenters.second_reading import WHY_WITHHELD, WITHHELD
from ui.theme import GRID, LARGE
from ui.translating import tr
from ui.widgets.parts import button, heading, muted, named


class WithheldPage(QWidget):
    """A calm line, and a link to the next case to read."""

    case_requested = Signal(int, str)
    """The second reader wants to read a case, by its id, from the beginning ('')."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("withheld_page")
        self.setAccessibleName(tr("Akter att läsa först"))
        self._case_id = 0
        self._link = button("withheld_next", "", "link")
        self._link.clicked.connect(lambda: self.case_requested.emit(self._case_id, ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(named("withheld_words", heading(tr(WITHHELD), LARGE)))
        column.addWidget(muted(tr(WHY_WITHHELD)))
        column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    @property
    def place_of_keys(self) -> QWidget:
        """What takes the keys as the page is shown."""
        return self._link

    def lead_to(self, case: Case) -> None:
        """Let the link lead to a case."""
        self._case_id = case.id
        self._link.setText(tr("Läs {label}").format(label=case.label))
        self._link.setAccessibleName(self._link.text())
