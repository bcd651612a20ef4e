"""The page Akter: cases to the left, the checklist of one case in the middle, what helps to answer to the right."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.dialogs.ask import Ask
from ui.pages.case_page import CasePage
from ui.presenters.review import ReviewPresenter
from ui.presenters.second_reading import is_withheld
from ui.presenters.side import HistoryLine, history_lines
from ui.settings import Settings
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.left_pane import CASES_WIDTH, LeftPane
from ui.widgets.letter_room import letter_room
from ui.widgets.side_pane import SidePane, TallyShown

_SIDE_FOLDS_BELOW = 120 * GRID
_CASES_FOLD_BELOW = 88 * GRID
_HIGHEST_NUMBER = 99_999


class ReviewPage(CasePage):
    """Where the auditor reads a case and answers."""

    def __init__(self, presenter: ReviewPresenter, settings: Settings, ask: Ask) -> None:
        super().__init__(presenter, ask)
        self.setObjectName("review_page")
        self._settings = settings
        self._wanted: dict[QWidget, bool] = {}
        self._room = (True, True)
        self.left_pane = LeftPane(presenter)
        self.side_pane = SidePane()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.left_pane)
        self._line.addWidget(self.case_view, 1)
        self._line.addWidget(self.side_pane)
        self.left_pane.chosen.connect(self._open_case)
        self.case_view.begin_bar.absence_requested.connect(self.show_absence)
        self.case_view.begin_bar.second_reading_requested.connect(self.read_second)
        presenter.case_shown.connect(self._enable_side)
        presenter.walk_changed.connect(self._show_walk)
        # Once a key press, though an answer changes both the answers and the item.
        self._side_soon = QTimer(self)
        self._side_soon.setSingleShot(True)
        self._side_soon.setInterval(0)
        self._side_soon.timeout.connect(self._show_side)
        for signal in (
            presenter.case_shown,
            presenter.item_moved,
            presenter.answers_changed,
            presenter.status_changed,
            presenter.notes_changed,
        ):
            signal.connect(lambda *_: self._side_soon.start())
        self.side_pane.notes_requested.connect(self.show_notes)
        self._enable_side()

    # What the actions call

    def move_case(self, step: int) -> None:
        """Show the case before or after."""
        self.case_view.focus_items()
        self.presenter.move_case(step)

    def go_to_case(self) -> None:
        """Ask for a number and show that case."""
        self.case_view.focus_items()
        number = self._ask.ask_number(tr("Gå till akt"), tr("Aktens nummer:"), 1, _HIGHEST_NUMBER, 1)
        if number is not None:
            self.presenter.open_case_by_number(number)

    def walk_item(self) -> None:
        """Walk the current item through all cases; where one is walked, no longer."""
        self.case_view.focus_items()
        if self.presenter.walked:
            self.presenter.end_walk()
        else:
            self.presenter.walk_item()

    def show_about_case(self) -> None:
        """Show what is noted of the case beside its answers, and let it be written."""
        from ui.dialogs.about_case import show_about_case

        self.case_view.focus_items()
        if self.presenter.case:
            show_about_case(self, self.presenter.workspace, self.presenter.case.id)

    def show_absence(self) -> None:
        """Let the reviewer note that the case cannot be read; of one that is noted so, show why."""
        from ui.dialogs.absence import show_absence

        self.case_view.focus_items()
        if self.presenter.case:
            show_absence(self, self.presenter.workspace, self.presenter.case.id)

    def read_second(self) -> None:
        """Note that the case has been read by a second reader."""
        self.case_view.focus_items()
        self.presenter.read_second()

    def show_notes(self) -> None:
        """Show the review notes on the current answer, and let them be written, answered and closed."""
        from ui.dialogs.review_notes import show_notes

        self.case_view.focus_items()
        if self.presenter.case and self.presenter.current:
            show_notes(self, self.presenter.workspace, self.presenter.case.id, self.presenter.current)

    def interpret(self) -> None:
        """Ask how the current item is to be read from now on, and note it."""
        self.case_view.focus_items()
        item = self.presenter.item
        if item is None or not self.presenter.workspace.may_change():
            return
        said = tr("{label}\n\nHur ska frågan läsas? Svar som redan har getts märks för omläsning.").format(
            label=item.label
        )
        text = self._ask.ask_lines(tr("Tolka frågan"), said, tr("Spara tolkningen"))
        if text:
            self.presenter.interpret(text)

    def confirm_answer(self) -> None:
        """Let the current answer stand after a second look."""
        self.presenter.confirm()

    def leave_field(self) -> None:
        """Go back to the items, what was typed being stored; from there, end the walk of an item."""
        if self.presenter.walked and not self.in_field():
            self.presenter.end_walk()
        super().leave_field()

    def toggle_cases_pane(self) -> None:
        """Show or hide the list of cases."""
        self._toggle(self.left_pane)
        (self.left_pane.view if self.left_pane.isVisibleTo(self) else self.case_view.item_list).setFocus()

    def toggle_side_pane(self) -> None:
        """Show or hide the pane to the right."""
        self._toggle(self.side_pane)
        if not self.in_field():
            self.case_view.item_list.setFocus()  # where the list of cases made room, it had the keys

    def toggle_tally(self) -> None:
        """Hide the tally so far until a case is answered, or show it always."""
        self._settings.set_tally_hidden(not self._settings.tally_hidden())
        self._show_side()

    def takes_answers(self) -> bool:
        """Say whether a letter answers where the focus is: not in the list of cases."""
        return super().takes_answers() and not self.left_pane.view.hasFocus()

    # Showing

    def showEvent(self, event: QShowEvent) -> None:
        """Take the answer keys when the page comes up."""
        super().showEvent(event)
        self.case_view.item_list.setFocus()
        self._show_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panes away beside another program's window."""
        super().resizeEvent(event)
        self._fold()

    def _open_case(self, case_id: int, place: str) -> None:
        self.presenter.open_case(case_id, place)
        self.case_view.focus_items()

    def _enable_side(self) -> None:
        self.side_pane.setEnabled(self.presenter.case is not None)

    def _show_side(self) -> None:
        case, current = self.presenter.case, self.presenter.current
        if case and current and self.side_pane.isVisibleTo(self):
            shown = TallyShown.AFTER_ANSWERING if self._settings.tally_hidden() else TallyShown.ALWAYS
            session, workspace = self.presenter.session, self.presenter.workspace
            if workspace.read(lambda: is_withheld(session), otherwise=True):
                shown = TallyShown.NEVER
            unknown: list[HistoryLine] = []
            history = workspace.read(lambda: history_lines(session, case.id, current), unknown)
            self.side_pane.show_item(session, case.id, current, shown, history)

    def _toggle(self, pane: QWidget) -> None:
        shown = not pane.isVisibleTo(self)
        if shown and self.width() < letter_room(_CASES_FOLD_BELOW):
            self._wanted.clear()  # there is room for one of them
        self._wanted[pane] = shown
        self._fold()

    def _show_walk(self) -> None:
        """Show the list that goes with the walk, or with its end, where there is room, though it was put away."""
        if not self._wanted.get(self.left_pane, True):
            del self._wanted[self.left_pane]
        self._fold()
        self._line.activate()
        self.left_pane.show_list()

    def _fold(self) -> None:
        """Show the panes that there is room for, and those asked for since the room last changed."""
        self.left_pane.fit(self.width())
        wider = self.left_pane.width() - letter_room(CASES_WIDTH)
        room = (
            self.width() >= letter_room(_CASES_FOLD_BELOW),
            self.width() >= letter_room(_SIDE_FOLDS_BELOW) + wider,
        )
        if room != self._room:
            self._room = room
            self._wanted.clear()
        was_shown = self.side_pane.isVisibleTo(self)
        for pane, fits in zip((self.left_pane, self.side_pane), room, strict=True):
            pane.setVisible(self._wanted.get(pane, fits))
        if not was_shown:
            self._show_side()
