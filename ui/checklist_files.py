"""The acts that write a checklist as a file of its own: a new one, or the one of an audit."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session
from aktgranskning.store.checklists import read_file
from ui.background import BackgroundWork, Progress
from ui.desktop import open_outside
from ui.dialogs.choose_checklist import choose_checklist_to_save
from ui.dialogs.files import CHECKLISTS, WORKBOOKS
from ui.dialogs.trouble import tell_trouble
from ui.folders import documents
from ui.presenters.engagement import words_for_reading
from ui.presenters.trouble import told_trouble, trouble_of
from ui.settings import Settings
from ui.translating import later, tr

_NEW = later("Ny checklista")
_SAVED = later("Spara checklistan")
_SAVE_AS = later("Spara checklistan som")
_FILL_IN = later("Fyll i den i Excel och spara. Bladet Läs mig förklarar kolumnerna.")
_READ_IN = later("Läs sedan in den: knappen {button} på sidan Granskning, eller släpp filen på den sidan.")
_BEGIN_WITH = later(
    "Pröva den sedan med Arkiv → Förhandsgranska checklista…, och börja med den: Ny granskning → En egen fil, eller"
    " släpp filen i fönstret."
)
_START_FROM = later("Nästa granskning kan börja från den. Läses den in igen är den samma checklista.")


def write_new_checklist(window: QWidget, settings: Settings, session: Session | None) -> None:
    """Ask where, write a workbook to start one's own checklist from, and tell what to do next in the open audit."""
    path = choose_checklist_to_save(window, tr(_NEW), settings, documents() / tr("Min checklista.xlsx"), WORKBOOKS)
    if path:
        _Writing(window, tr(_NEW), f"{tr(_FILL_IN)} {_next_step(session)}").start(_write_template, path)


def save_checklist(window: QWidget, session: Session, settings: Settings) -> None:
    """Ask where, and write the checklist of an audit as a file of its own."""
    try:
        kept = read_file(session.file.database)
    except AuditError as error:
        _refuse(window, tr(_SAVED), error)
        return
    start = session.path.parent / f"{Path(kept.file_name).stem}.xlsx"
    path = choose_checklist_to_save(window, tr(_SAVE_AS), settings, start, CHECKLISTS)
    if path:
        _Writing(window, tr(_SAVED), tr(_START_FROM)).start(partial(_save, kept), path)


def _next_step(session: Session | None) -> str:
    return tr(_READ_IN).format(button=words_for_reading(session)) if session else tr(_BEGIN_WITH)


class _Writing(QObject):
    """Writes a file in the background and tells how it went; it lives as long as that takes."""

    def __init__(self, window: QWidget, title: str, next_step: str) -> None:
        super().__init__(window)
        self._window = window
        self._title = title
        self._next_step = next_step
        self._path = Path()
        self._work: BackgroundWork | None = None

    def start(self, write: Callable[[Path], object], path: Path) -> None:
        """Begin to write to `path`."""
        self._path = path
        self._work = BackgroundWork(partial(_write, write, path))
        self._work.succeeded.connect(self._tell)
        self._work.failed.connect(self._fail)
        self._work.start()

    def _tell(self) -> None:
        self.deleteLater()
        box = QMessageBox(
            QMessageBox.Icon.Information, self._title, tr("Sparad: {path}").format(path=self._path), parent=self._window
        )
        box.setObjectName("checklist_written")
        box.setInformativeText(self._next_step)
        open_file = box.addButton(tr("Öppna"), QMessageBox.ButtonRole.ActionRole)
        open_folder = box.addButton(tr("Visa i mapp"), QMessageBox.ButtonRole.ActionRole)
        close = box.addButton(tr("Stäng"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(close)
        box.exec()
        clicked = box.clickedButton()
        shown = self._path if clicked is open_file else self._path.parent if clicked is open_folder else None
        box.deleteLater()
        if shown and (reason := open_outside(shown)):
            kept = tr("Filen är sparad: {path}").format(path=self._path)
            to_do = tr("Fråga annars vilket program på datorn som öppnar den.")
            told = told_trouble(self._title, reason, kept, to_do)
            tell_trouble(self._window, "checklist_not_written", told)

    def _fail(self, error: Exception) -> None:
        self.deleteLater()
        if not isinstance(error, AuditError):
            raise error
        _refuse(self._window, self._title, error)


def _write(write: Callable[[Path], object], path: Path, _progress: Progress) -> None:
    write(path)


def _write_template(path: Path) -> None:
    from checklists.template import write_template

    write_template(path)


def _save(kept: ChecklistFile, path: Path) -> None:
    from checklists.saving import save_checklist as save

    save(kept, path)


def _refuse(window: QWidget, title: str, error: AuditError) -> None:
    tell_trouble(window, "checklist_not_written", trouble_of(title, error))
