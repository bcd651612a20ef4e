"""The rail to the left: the audit, its pages with their state, and what is true of the file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aktgranskning.domain.audit import CaseStatus
from aktgranskning.session import Session
from ui.actions import action, shown_key
from ui.looks.icons import icon_label, show_icon
from ui.presenters.assessment_state import assessment_state
from ui.presenters.sample import sample_state
from ui.theme import GRID, NORMAL, SMALL, scaled
from ui.translating import later, tr
from ui.widgets.letter_room import letter_room

WIDTH = 25 * GRID

PAGES = ("engagement", "sample", "review", "tally", "assessment", "export")
"""The pages of an open audit, in the order of the rail."""


_ICONS = {
    "engagement": "clipboard-list",
    "sample": "dices",
    "review": "folder-open",
    "tally": "chart-bar-stacked",
    "assessment": "scale",
    "export": "file-output",
}
_PAGE_TIPS = {
    "engagement": later("Vem som granskas, checklista, akter, klarmarkering"),
    "sample": later("Registret, och urvalet som dras ur det"),
    "review": later("Läs akterna och svara, en tangent per svar"),
    "tally": later("Siffrorna, akterna bakom dem och formuleringarna"),
    "assessment": later("Revisionsfrågor, rekommendationer, nyckeltal, uppföljning"),
    "export": later("Arbetsbok, bilaga eller tabell"),
}
"""What is done on each page, in the words of the handbook."""

_PLAIN = later("Okrypterad – endast övningsdata")


class Rail(QWidget):
    """Leads to the pages; it is hidden where the window is narrow."""

    page_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(tr("Sidor"))
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(letter_room(WIDTH))
        self._name = _label("rail_name", NORMAL, bold=True)
        self._about = _label("rail_about", SMALL)
        self._saved = _label("rail_saved", SMALL)
        self._backup = _label("rail_backup", SMALL)
        self._encryption = _label("rail_encryption", SMALL)
        self._lock = icon_label("lock")
        self._reviewer = _label("rail_reviewer", SMALL)
        self._buttons = QButtonGroup(self)
        self._states: dict[str, QLabel] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(int(1.5 * GRID), 2 * GRID, int(1.5 * GRID), 2 * GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._name)
        layout.addWidget(self._about)
        layout.addSpacing(GRID)
        for page in PAGES:
            layout.addWidget(self._page_button(page))
        layout.addStretch(1)
        encrypted = QHBoxLayout()
        encrypted.setSpacing(GRID // 2)
        encrypted.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        encrypted.addWidget(self._encryption, 1)
        layout.addWidget(self._saved)
        layout.addWidget(self._backup)
        layout.addLayout(encrypted)
        layout.addWidget(self._reviewer)

    def _page_button(self, page: str) -> QPushButton:
        row = action(f"page_{page}")
        button = QPushButton(tr(row.text))
        button.setObjectName(f"rail_{page}")
        button.setProperty("role", "page")
        button.setProperty("page", page)
        button.setCheckable(True)
        show_icon(button, _ICONS[page])
        button.setToolTip(f"{tr(_PAGE_TIPS[page])}   {shown_key(row.shortcut)}")
        button.clicked.connect(lambda: self.page_chosen.emit(page))
        button.setMinimumHeight(4 * GRID)
        state = _label(f"rail_{page}_state", SMALL)
        state.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(button)
        line.setContentsMargins(0, 0, GRID, 0)
        line.setSpacing(GRID)
        line.addStretch(1)
        line.addWidget(state)
        self._states[page] = state
        self._buttons.addButton(button)
        return button

    def mark_page(self, page: str) -> None:
        """Mark the page that is shown."""
        for button in self._buttons.buttons():
            is_shown = button.property("page") == page
            button.setChecked(is_shown)
            # Tab stops at the page that is shown; the arrows lead from there to the others.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_shown else Qt.FocusPolicy.ClickFocus)

    def show_session(self, session: Session, *, is_written: bool) -> None:
        """Show what is true of the audit now; `is_written` is whether its file took the latest."""
        self._name.setText(session.audit.name or tr("Namnlös granskning"))
        about = " · ".join(part for part in (session.audit.auditee, session.audit.period) if part)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        present = session.present_cases()
        done = sum(1 for case in present if case.status is CaseStatus.DONE)
        self._show_state("review", f"{done} / {len(present)}" if present else "")
        self._show_state("sample", sample_state(session.sampling))
        self._show_state("assessment", assessment_state(session))
        self._saved.setText(_saved(session) if is_written else tr("○ Inte sparat"))
        self._encryption.setText(tr("Krypterad") if session.file.is_encrypted else tr(_PLAIN))
        show_icon(self._lock, "lock" if session.file.is_encrypted else "lock-open")
        self._reviewer.setText(
            tr("Granskare: {reviewer}").format(reviewer=session.reviewer.initials or session.reviewer.name)
        )
        self._reviewer.setToolTip(session.reviewer.name)

    def _show_state(self, page: str, words: str) -> None:
        """Show how far a page's work has come; a screen reader says it with the page."""
        self._states[page].setText(words)
        (button,) = [one for one in self._buttons.buttons() if one.property("page") == page]
        spoken = words.replace(" / ", tr(" av "))
        button.setAccessibleDescription(", ".join(filter(None, (spoken, button.toolTip()))))

    def show_backup(self, words: str) -> None:
        """Show when the latest backup was made, '' where there can be none."""
        self._backup.setText(words)
        self._backup.setVisible(bool(words))


def _saved(session: Session) -> str:
    if session.is_copy:
        return tr("○ Läskopia: inget sparas")
    saved = session.saved_at.astimezone().strftime("%H:%M:%S") if session.saved_at else ""
    return tr("● Sparat {saved}").format(saved=saved) if saved else tr("● Allt är sparat")


def _label(name: str, size: float, *, bold: bool = False) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setFont(scaled(label.font(), size, bold=bold))
    label.setWordWrap(True)
    if not bold:
        label.setProperty("role", "muted")
    return label
