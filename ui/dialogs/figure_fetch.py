"""The dialog in which key figures are asked for over the network, where the user has switched that on."""

from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from aktgranskning.concluding.figure_client import fetch_key_figures
from aktgranskning.concluding.key_figures import ReadKeyFigures
from aktgranskning.domain.errors import AuditError
from ui.background import BackgroundWork, CancelledError, Progress
from ui.dialogs.figure_reading import keep_figures
from ui.dialogs.fitting import fit_on_screen
from ui.presenters.fetching import Asked, asked_in_words, first_asked, query_of, received_in_words, service_of
from ui.settings import Fetching, Settings
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.checked_field import CheckedField
from ui.widgets.parts import button, labelled, muted, named, number_field
from ui.widgets.problem_list import ProblemList
from ui.workspace import Workspace

_WIDTH = 72 * GRID
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


class FigureFetchDialog(QDialog):
    """Closes with what came in `read`; Avbryt ends what is being fetched, and only then the dialog."""

    def __init__(self, workspace: Workspace, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figure_fetch")
        self.setWindowTitle(tr("Hämta nyckeltal från nätet"))
        self.setMinimumWidth(_WIDTH)
        self.read: ReadKeyFigures | None = None
        self._fetching = settings.fetching()
        self._work: BackgroundWork | None = None
        asked = first_asked(workspace.session)
        self._figures = CheckedField(
            "fetch_figures", tr("Nyckeltalens beteckningar"), tr("till exempel N12345, N23456")
        )
        self._figures.line.setText(asked.figures)
        self._places = CheckedField(
            "fetch_places", tr("Kommunkoder (tomt: alla kommuner)"), tr("till exempel 9901, 9902")
        )
        self._places.line.setText(asked.municipalities)
        self._from = number_field("fetch_from", _FIRST_YEAR, _LAST_YEAR, asked.first_year)
        self._to = number_field("fetch_to", _FIRST_YEAR, _LAST_YEAR, asked.last_year)
        self._state = named("fetch_state", QLabel(wordWrap=True))
        self._bar = named("fetch_progress", QProgressBar(minimum=0, maximum=0, textVisible=False))
        self._bar.setAccessibleName(tr("Hämtar nyckeltal"))
        self._problems = ProblemList(tr("nyckeltalen"))
        self._fetch = button("fetch_start", tr("Hämta"), "primary")
        self._lay_out()
        self._show_work()
        fit_on_screen(self)

    def _lay_out(self) -> None:
        cancel = button("fetch_cancel", tr("Avbryt"))
        self._fetch.setDefault(True)
        self._fetch.clicked.connect(self._start)
        cancel.clicked.connect(self.reject)
        years, buttons = QHBoxLayout(), QHBoxLayout()
        years.setSpacing(GRID)
        years.addLayout(labelled(tr("Från år"), self._from))
        years.addLayout(labelled(tr("Till år"), self._to))
        years.addStretch(1)
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._fetch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        whole.setSpacing(int(1.5 * GRID))
        whole.addWidget(named("fetch_sent", muted(asked_in_words(self._fetching.address))))
        whole.addWidget(self._figures)
        whole.addWidget(self._places)
        whole.addLayout(years)
        whole.addWidget(self._state)
        whole.addWidget(self._bar)
        whole.addWidget(self._problems, 1)
        whole.addLayout(buttons)

    def _asked(self) -> Asked:
        return Asked(self._figures.text(), self._places.text(), self._from.value(), self._to.value())

    def _start(self) -> None:
        self._problems.hide()
        work = partial(_fetch, self._fetching, self._asked())
        self._work = BackgroundWork(work)
        self._work.progressed.connect(self._show_progress)
        self._work.succeeded.connect(self._end)
        self._work.failed.connect(self._fail)
        self._state.setText(received_in_words(0))
        self._show_work()
        self._work.start()

    def _show_work(self) -> None:
        is_fetching = self._work is not None
        for one in (self._state, self._bar):
            one.setVisible(is_fetching)
        self._fetch.setEnabled(not is_fetching)

    def _show_progress(self, received: int, _total: int) -> None:
        if self.sender() is self._work:
            self._state.setText(received_in_words(received))

    def _end(self, read: ReadKeyFigures) -> None:
        if self.sender() is self._work:
            self.read = read
            self._work = None
            self.accept()

    def _fail(self, error: Exception) -> None:
        if self.sender() is not self._work or isinstance(error, CancelledError):
            return
        self._stop()
        if not isinstance(error, AuditError):
            raise error
        self._problems.show_error(error)
        fit_on_screen(self)

    def _stop(self) -> None:
        self._work = None
        self._show_work()

    def reject(self) -> None:
        """End what is being fetched, else close."""
        if self._work:
            self._work.cancel()
            self._stop()
        else:
            super().reject()


def fetch_figures(parent: QWidget, workspace: Workspace, settings: Settings) -> str:
    """Let key figures be fetched and stored, and return what was read in; '' where nothing was."""
    dialog = FigureFetchDialog(workspace, settings, parent)
    dialog.exec()
    dialog.deleteLater()
    return keep_figures(parent, workspace, dialog.read) if dialog.read else ""


def _fetch(fetching: Fetching, asked: Asked, progress: Progress) -> ReadKeyFigures:
    return fetch_key_figures(service_of(fetching), query_of(asked), lambda received: progress(received, 0))
