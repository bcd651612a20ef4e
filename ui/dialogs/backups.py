"""The list of an audit's backups: what each holds; one is made, their place is chosen, one is gone back to."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from ui.background import BackgroundWork
from ui.delegates.roomy import RoomyDelegate
from ui.dialogs.ask import DialogAsk
from ui.dialogs.fitting import open_within_parent
from ui.models.text_table import TextTableModel
from ui.presenters.backup_lines import HEADINGS, BackupLine, place_in_words
from ui.presenters.backups import BackupsPresenter
from ui.settings import Settings
from ui.theme import GRID, LARGE
from ui.translating import later, tr
from ui.widgets.parts import button, heading, muted, named, problem_text, told
from ui.widgets.text_table import ChoosableTable

_SIZE = QSize(124 * GRID, 60 * GRID)
_WIDTHS = (16, 6, 12, 25)
_RULE = later(
    "En görs var halvtimme medan du arbetar, och före inläsningar, dragningar och byten av version. De fem senaste"
    " behålls, och den sista för var och en av tio dagar dessförinnan."
)
_NONE = later("Det finns ingen säkerhetskopia än.")
_READING = later("Läser säkerhetskopiorna …")
_MAKING = later("Säkerhetskopierar …")

ReadLines = Callable[[], Sequence[BackupLine]]


class BackupsDialog(QDialog):
    """`chosen` is the backup that the user wants to go back to, None for none.

    Without a presenter there is no open audit: then the list can be read and gone back from, and no more.
    """

    def __init__(
        self,
        path: Path,
        read_lines: ReadLines,
        settings: Settings,
        presenter: BackupsPresenter | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("backups_dialog")
        self.setWindowTitle(tr("Säkerhetskopior"))
        self.chosen: BackupLine | None = None
        self._read_lines = read_lines
        self._settings = settings
        self._presenter = presenter
        self._lines: Sequence[BackupLine] = ()
        self._model = TextTableModel(HEADINGS)
        self._table = ChoosableTable("backups_table", tr("Säkerhetskopior"), self._model)
        self._table.setItemDelegate(RoomyDelegate(self._table))
        self._table.setWordWrap(True)
        self._table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column, width in enumerate(_WIDTHS):
            self._table.horizontalHeader().resizeSection(column, width * GRID)
        self._place = named("backups_place", muted())
        self._told = told("backups_told")
        self._problem = problem_text("backups_problem")
        self._restore = button("restore_backup", tr("Återställ…"), "primary")
        self._now = button("back_up_now", tr("Säkerhetskopiera nu"))
        self._elsewhere = button("backup_folder", tr("Byt plats…"))
        self._beside = button("backup_beside", tr("Lägg dem bredvid granskningen"), "link")
        self._close = button("close_backups", tr("Stäng"))
        self._lay_out(path)
        self._connect()
        self._show_place()
        self._told.setText(tr(_READING))
        self._problem.hide()
        self._restore.setEnabled(False)
        self._read()
        open_within_parent(self, _SIZE)

    def _lay_out(self, path: Path) -> None:
        place, buttons = QHBoxLayout(), QHBoxLayout()
        place.addWidget(self._place, 1)
        for one in (self._beside, self._elsewhere, self._now):
            place.addWidget(one)
            one.setVisible(self._presenter is not None)
        buttons.addStretch(1)
        for one in (self._close, self._restore):
            buttons.addWidget(one)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        title = heading(tr("Säkerhetskopior av {stem}").format(stem=path.stem), LARGE)
        title.setWordWrap(True)
        whole.addWidget(title)
        whole.addWidget(muted(tr(_RULE)))
        whole.addLayout(place)
        whole.addWidget(self._table, 1)
        whole.addWidget(self._told)
        whole.addWidget(self._problem)
        whole.addLayout(buttons)

    def _connect(self) -> None:
        self._close.clicked.connect(self.reject)
        self._restore.clicked.connect(self._ask_to_restore)
        self._table.chosen.connect(self._ask_to_restore)
        self._table.selectionModel().currentRowChanged.connect(self._show_problem)
        if self._presenter:
            self._now.clicked.connect(self._back_up)
            self._elsewhere.clicked.connect(self._choose_folder)
            self._beside.clicked.connect(lambda: self._put_in(None))
            self._presenter.changed.connect(self._read)

    def _read(self) -> None:
        """Read what the backups hold, beside the window."""
        self._reading = BackgroundWork(lambda _progress: self._read_lines())
        self._reading.succeeded.connect(self._show_lines)
        self._reading.start()

    def _show_lines(self, lines: Sequence[BackupLine]) -> None:
        self._lines = lines
        self._model.show_rows([line.cells for line in self._lines])
        self._table.selectRow(0)
        self._show_place()
        self._show_problem()
        self._told.setText("" if lines else tr(_NONE))
        self._told.setVisible(not lines)
        (self._table if lines or not self._presenter else self._now).setFocus()

    def _show_place(self) -> None:
        folder = self._settings.backup_folder()
        at_work = self._presenter is not None and self._presenter.is_at_work
        self._place.setText(tr(_MAKING) if at_work else place_in_words(folder))
        self._beside.setVisible(self._presenter is not None and folder is not None)
        self._now.setEnabled(not at_work)

    def _line(self) -> BackupLine | None:
        row = self._table.row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _show_problem(self) -> None:
        line = self._line()
        problem = line.problem if line else ""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._restore.setEnabled(line is not None and not problem)

    def _back_up(self) -> None:
        assert self._presenter
        self._presenter.back_up_now()
        self._show_place()

    def _choose_folder(self) -> None:
        from ui.dialogs.files import choose_folder

        folder = choose_folder(self, tr("Mapp för säkerhetskopior"), self._settings.backup_folder() or Path.home())
        if folder:
            self._put_in(folder)

    def _put_in(self, folder: Path | None) -> None:
        assert self._presenter
        self._presenter.put_in(folder)
        self._show_place()
        self._read()

    def _ask_to_restore(self) -> None:
        line = self._line()
        if line and not line.problem and DialogAsk(self).confirm(tr("Återställ?"), line.question, tr("Återställ")):
            self.chosen = line
            self.accept()
