"""The line above the items that says whether answers are let through."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aktgranskning.domain.audit import Case, CaseStatus
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import show_key
from ui.widgets.visibility import show_if


class BeginBar(QWidget):
    """Asks to begin a case that was just opened, or says that one is closed or cannot be read."""

    begin_requested = Signal()
    reopen_requested = Signal()
    second_reading_requested = Signal()
    absence_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setObjectName("begin_words")
        self._words.setWordWrap(True)
        self._button = QPushButton()
        self._button.setObjectName("begin_button")
        self._button.setProperty("role", "primary")
        self._button.clicked.connect(self._click)
        self._frame = QFrame()
        self._frame.setProperty("role", "begin")
        line = QHBoxLayout(self._frame)
        line.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        line.setSpacing(GRID)
        line.addWidget(self._words, 1)
        line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        layout.addWidget(self._frame)
        self._requested = self.begin_requested

    def show_case(
        self, case: Case, *, armed: bool, absence: str = "", signed: str = "", reads_second: bool = False
    ) -> None:
        """Say what stands between the reviewer and this case's answers, if anything; `absence` why it is not read.

        `signed` says who closed a closed case, `reads_second` whether the reviewer is to read it as the second one.
        """
        show_if(self._frame, not armed)
        if absence:
            self._requested = self.absence_requested
            self._words.setText(
                tr("<b>{label} kan inte läsas.</b><br>{absence}").format(
                    label=case.label, absence=escape(absence).replace(chr(10), "<br>")
                )
            )
            show_key(self._button, tr("Visa eller ändra"), "F8")
        elif case.status is CaseStatus.DONE:
            self._requested = self.second_reading_requested if reads_second else self.reopen_requested
            hidden = tr("<br>Du läser den som andra läsare, utan att se ”Hittills”.") if reads_second else ""
            self._words.setText(f"{escape(signed)}{hidden}")
            if reads_second:
                show_key(self._button, tr("Märk som läst"), tr("Ctrl+Skift+A"))
            else:
                show_key(self._button, tr("Öppna igen"), tr("Ctrl+Skift+Retur"))
        else:
            self._requested = self.begin_requested
            word = tr("Fortsätt") if case.status is CaseStatus.BEGUN else tr("Börja")
            self._words.setText(
                tr(
                    "<b>Är {label} akten på skrivbordet?</b><br>Håll F2 för att se diarienumret och jämför. Svar "
                    "tas emot när du har tryckt Retur."
                ).format(label=case.label)
            )
            show_key(self._button, word, tr("Retur"))

    def words(self) -> str:
        """Return what it says, in plain words for a screen reader."""
        return QTextDocumentFragment.fromHtml(self._words.text()).toPlainText().replace("\n", " ")

    def _click(self) -> None:
        self._requested.emit()
