"""Above the items: which case it is, how far it has come, and the button that closes it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from aktgranskning.domain.audit import Case, CaseStatus
from aktgranskning.progress import progress
from aktgranskning.session import Session
from ui.looks.icons import show_icon
from ui.presenters.absence import absent_briefly
from ui.presenters.review_notes import notes_left
from ui.readers import give_role
from ui.theme import GRID, LARGE, SMALL, colour, current, scaled
from ui.translating import tr
from ui.widgets.parts import show_key
from ui.widgets.visibility import show_if


class CaseHeader(QWidget):
    """The head of one case."""

    complete_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label, self._beside = QLabel(), QLabel()
        self._label.setObjectName("case_label")
        self._label.setFont(scaled(self.font(), LARGE, bold=True))
        self._beside.setProperty("role", "muted")
        self._beside.setObjectName("case_beside")
        self._beside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._beside.setTextFormat(Qt.TextFormat.PlainText)
        self._complete = QPushButton()
        show_key(self._complete, tr("Klarmarkera"), tr("Ctrl+Retur"))
        self._complete.setObjectName("complete_button")
        show_icon(self._complete, "check")
        self._complete.clicked.connect(self.complete_requested)
        self._hold = QPushButton()
        show_key(self._hold, tr("Diarienummer"), "F2")
        self._hold.setObjectName("reference_button")
        self._hold.setToolTip(tr("Visas så länge knappen eller F2 hålls nere"))
        self._hold.setAccessibleDescription(self._hold.toolTip())
        self._hold.pressed.connect(self.show_reference)
        self._hold.released.connect(self.hide_reference)
        self._case: Case | None = None
        self._said: tuple[str, ...] = ("",)
        self._words = ""
        self._bar = _ProgressLine()
        self._line = QHBoxLayout()
        self._line.setSpacing(GRID)
        for widget in (self._label, self._beside, self._hold, self._complete):
            self._line.addWidget(widget)
        self._line.setStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._line)
        layout.addWidget(self._bar)

    def show_case(self, session: Session, case: Case, *, armed: bool) -> None:
        """Show a case's label, unit, status and progress."""
        answered, to_answer = progress(session, case.id)
        self._label.setText(case.label)
        share = tr("{answered} av {to_answer} besvarade").format(answered=answered, to_answer=to_answer)
        brief = tr("{answered} av {to_answer}").format(answered=answered, to_answer=to_answer)
        shares = (absent_briefly(session, case),) * 2 if case.is_absent else (share, brief)
        self._said = _said(case.unit, shares, notes_left(session, case.id))
        self._case = case
        self._beside.setFont(scaled(self.font(), SMALL))
        self._bar.show_share(answered / to_answer if to_answer else 0.0)
        self._bar.setAccessibleName(share)
        self._complete.setEnabled(armed)
        show_if(self._complete, case.status is not CaseStatus.DONE and not case.is_absent)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Shorten the words where room is short, then leave it to them and the button that closes; F2 works anyway."""
        beside = (self._label, self._hold, *([] if self._complete.isHidden() else [self._complete]))
        taken = sum(widget.sizeHint().width() + self._line.spacing() for widget in beside)
        room = self.contentsRect().width() - 6 * GRID - taken
        fitting = (words for words in self._said if self._beside.fontMetrics().horizontalAdvance(words) <= room)
        found = next(fitting, None)
        self._words = self._shortened(room + self._hold.sizeHint().width()) if found is None else found
        self._beside.setText(self._words)
        self._beside.setToolTip(self._said[0])
        show_if(self._hold, found is not None)

    def _shortened(self, room: int) -> str:
        """Return the shortest words, their middle left out: the unit stands first, and how far it is last."""
        return self._beside.fontMetrics().elidedText(self._said[-1], Qt.TextElideMode.ElideMiddle, room)

    def show_reference(self) -> None:
        """Show the confidential reference in the place of everything else that is said of the case."""
        if self._case:
            self._beside.setText(self._case.reference or tr("inget diarienummer är angivet"))

    def hide_reference(self) -> None:
        """Take the reference away again."""
        self._beside.setText(self._words)


def _said(unit: str, shares: tuple[str, str], notes: str) -> tuple[str, ...]:
    """Return what stands beside a case's label, the fullest first; notes ask for more room than there always is."""
    (share, brief_share), brief_notes = shares, notes.replace("granskningsa", "a")
    all_words = (
        ((unit, share),)
        if not notes
        else (
            (unit, share, notes),
            (unit, share, brief_notes),
            (unit, brief_share, brief_notes),
            (brief_share, brief_notes),
        )
    )
    return tuple(" · ".join(filter(None, words)) for words in all_words)


class _ProgressLine(QWidget):
    """A thin line, filled as far as the case is answered."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_role(self, QAccessible.Role.Graphic)

    def show_share(self, share: float) -> None:
        """Fill the line to a share between 0 and 1."""
        if share != self._share:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        """Half a step of the grid high."""
        return QSize(10 * GRID, GRID // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(current().accent_soft))
        painter.drawRoundedRect(self.rect(), 2, 2)
        painter.setBrush(colour(current().accent))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -round(self.width() * (1 - self._share)), 0), 2, 2)
