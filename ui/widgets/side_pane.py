"""Right of the items: the tally so far, the criterion, the administration's view, the history of the answer."""

from collections.abc import Sequence
from enum import Enum, auto
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from aktgranskning.session import Session
from ui.presenters.placed_items import PlacedItem
from ui.presenters.review_notes import NoteLine, note_lines
from ui.presenters.side import HistoryLine, ViewSaid, is_all_answered, so_far, view_said
from ui.theme import GRID, LARGE, NORMAL, SMALL, current, scaled
from ui.translating import later, tr
from ui.widgets.breakable import breakable
from ui.widgets.letter_room import letter_room
from ui.widgets.tally_bar import TallyBar
from ui.widgets.visibility import show_if
from ui.widgets.wrapped_link import WrappedLink

WIDTH = 34 * GRID


class TallyShown(Enum):
    """When the tally so far is shown: a second reader of a case never sees it."""

    ALWAYS = auto()
    AFTER_ANSWERING = auto()
    NEVER = auto()


class SidePane(QScrollArea):
    """What helps to answer the current item."""

    notes_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._told: tuple[ViewSaid | None, Sequence[NoteLine], Sequence[HistoryLine]] | None = None
        self.setObjectName("side_pane")
        self.setAccessibleName(tr("Sidopanel"))
        self.setFixedWidth(letter_room(WIDTH))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        inside.setProperty("role", "pane")
        self._so_far_title = _label("so_far_title", SMALL, bold=True)
        self._figure = _label("so_far_figure", LARGE, bold=True)
        self._bar = TallyBar()
        self._beside = _label("so_far_beside", SMALL, role="muted")
        self._criterion_title = _label("criterion_title", SMALL, bold=True)
        self._criterion_title.setText(tr("Kriterium"))
        self._criterion = _label("criterion", NORMAL, role="muted")
        self._view_title = _label("view_title", SMALL, bold=True)
        self._view_title.setText(tr("Förvaltningens synpunkt"))
        self._view = _label("view_said", SMALL)
        self._notes_title = _label("notes_title", SMALL, bold=True)
        self._notes_title.setText(tr("Granskningsanteckningar"))
        self._notes = _label("notes_said", SMALL)
        self._write_note = WrappedLink("write_note")
        self._write_note.show_words(tr("Skriv, svara eller stäng   Ctrl+Skift+G"), QIcon())
        self._write_note.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._write_note.clicked.connect(self.notes_requested)
        self._history_title = _label("history_title", SMALL, bold=True)
        self._history_title.setText(tr("Historik"))
        self._history = _label("history", SMALL)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for widget in (self._so_far_title, self._figure, self._bar, self._beside):
            layout.addWidget(widget)
        for title, words in (
            (self._criterion_title, self._criterion),
            (self._view_title, self._view),
            (self._notes_title, self._notes),
            (self._history_title, self._history),
        ):
            layout.addSpacing(GRID)
            layout.addWidget(title)
            layout.addWidget(words)
            title.hide()  # until there is an item to tell of
        layout.insertWidget(layout.indexOf(self._notes) + 1, self._write_note)
        layout.addStretch(1)
        self._bar.hide()
        self._write_note.hide()
        self.setWidget(inside)

    def show_item(
        self,
        session: Session,
        case_id: int,
        placed: PlacedItem,
        shown: TallyShown,
        history: Sequence[HistoryLine],
    ) -> None:
        """Show what there is to know of an item in a case."""
        item = placed.item
        self._show_so_far(session, case_id, placed, shown)
        self._criterion.setText(breakable(item.criterion))
        for widget in (self._criterion_title, self._criterion):
            show_if(widget, bool(item.criterion))
        self._told = view_said(session, case_id, placed), note_lines(session, case_id, placed), history
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Write in the colours of another theme what is written."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._told:
            self._tell()

    def _tell(self) -> None:
        assert self._told
        said, notes, history = self._told
        self._show_view(said)
        self._show_notes(notes)
        self._show_history(history)

    def _show_history(self, history: Sequence[HistoryLine]) -> None:
        muted = current().muted
        self._history.setText(
            "<br>".join(
                f"<span style='color:{muted}'>{line.when} {escape(line.who)}</span><br>{escape(line.what)}"
                for line in history
            )
        )
        for widget in (self._history_title, self._history):
            show_if(widget, bool(history))

    def _show_view(self, said: ViewSaid | None) -> None:
        for widget in (self._view_title, self._view):
            show_if(widget, said is not None)
        if said is None:
            return
        theme = current()
        pill = f"background:{theme.warning_ground};color:{theme.warning_text}"
        mark = f"<b style='{pill}'>&nbsp;{escape(said.mark)}&nbsp;</b>"
        about = f"<span style='color:{theme.muted}'>{_lines(said.about)}</span>"
        self._view.setText("<br>".join(filter(None, (mark, _lines(said.words), about, _lines(said.decision)))))

    def _show_notes(self, notes: Sequence[NoteLine]) -> None:
        theme = current()
        said = (
            f"<b>{escape(note.state)}</b> <span style='color:{theme.muted}'>{escape(note.about)}</span><br>"
            + "<br>".join(filter(None, (_lines(note.text), _lines(note.reply))))
            for note in notes
        )
        self._notes.setText("<br><br>".join(said))
        for widget in (self._notes_title, self._notes, self._write_note):
            show_if(widget, bool(notes))

    def _show_so_far(self, session: Session, case_id: int, placed: PlacedItem, shown: TallyShown) -> None:
        item = placed.item
        found = so_far(session, item)
        waits = shown is TallyShown.AFTER_ANSWERING and not is_all_answered(session, case_id)
        hidden = found is not None and (waits or shown is TallyShown.NEVER)
        show_if(self._so_far_title, found is not None)
        self._so_far_title.setText(breakable(tr("Hittills: {label}").format(label=item.label)))
        for widget in (self._figure, self._bar):
            show_if(widget, found is not None and not hidden)
        show_if(self._beside, found is not None)
        if found is None:
            return
        if hidden:
            self._beside.setText(tr(_HIDDEN[shown]))
            return
        self._figure.setText(found.figure)
        self._bar.show_tally(found.tally)
        show_if(self._bar, item.has_outcome)
        self._beside.setText(breakable("\n".join(found.lines)))


_HIDDEN = {
    TallyShown.AFTER_ANSWERING: later("Dolt tills akten är besvarad. Ctrl+H visar det."),
    TallyShown.NEVER: later("Visas när du har läst dina akter som andra läsare."),
}


def _lines(text: str) -> str:
    return "<br>".join(map(escape, text.splitlines()))


def _label(name: str, size: float, *, bold: bool = False, role: str = "") -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setFont(scaled(label.font(), size, bold=bold))
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
