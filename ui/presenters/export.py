"""How the page Export behaves: where a workbook goes, and writing it while the window goes on. It holds no widget."""

from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aktgranskning.catalogue import message, text
from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.errors import AuditError
from aktgranskning.log_entries import full_snapshot
from exports.options import ExportOptions, Kind
from ui.background import BackgroundWork, CancelledError, Progress
from ui.presenters.file_names import file_name
from ui.workspace import Workspace

FILE_WORDS = {Kind.REPORT: "redovisning", Kind.WORKING_PAPER: "arbetspapper"}
"""How the file of each kind is called, after the audit's name."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A workbook that was written, and when (local time)."""

    path: Path
    at: datetime


class ExportPresenter(QObject):
    """Writes one workbook at a time."""

    progressed = Signal(int, int)
    """Rows written, and rows in all; about a hundred times in one export."""

    succeeded = Signal(object)
    """Emitted with what was `Exported`."""

    failed = Signal(str)
    """Emitted with what to tell the user, where no workbook was written."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._session = workspace.session
        self._work: BackgroundWork | None = None
        self._file_name = ""

    @property
    def is_busy(self) -> bool:
        """Whether a workbook is being written."""
        return self._work is not None

    @property
    def folder(self) -> Path:
        """Where workbooks go unless the user says otherwise: beside the audit."""
        return self._session.path.parent

    def proposed_name(self, kind: Kind) -> str:
        """Return a file name for a workbook of this kind."""
        return f"{file_name(self._session, FILE_WORDS[kind])}.xlsx"

    def path_of(self, folder: Path, typed: str) -> Path:
        """Return the file that a typed name means: in the folder, unless it is a whole path, and ending in .xlsx."""
        path = folder / typed.strip()
        return path.with_name(f"{path.name}.xlsx") if path.name and not path.suffix else path

    def export(self, kind: Kind, path: Path, *, with_references: bool) -> None:
        """Begin to write a workbook of the audit as it is now; the signals tell how it goes."""
        at = datetime.now().astimezone()
        try:
            snapshot = full_snapshot(self._session)
        except AuditError as error:
            self.failed.emit(message(error))
            return
        self._file_name = path.name
        options = ExportOptions(kind, with_references, at, version("aktgranskning"))
        self._work = BackgroundWork(lambda progress: _write(snapshot, path, options, progress))
        self._work.progressed.connect(self.progressed)
        self._work.succeeded.connect(self._succeed)
        self._work.failed.connect(self._fail)
        self._work.start()

    def cancel(self) -> None:
        """Stop writing; nothing of the workbook is left."""
        if self._work:
            self._work.cancel()

    def _succeed(self, exported: Exported) -> None:
        self._work = None
        self.succeeded.emit(exported)

    def _fail(self, error: Exception) -> None:
        self._work = None
        if isinstance(error, CancelledError):
            self.failed.emit("Exporten avbröts. Ingen fil skrevs eller ändrades.")
        elif isinstance(error, AuditError):
            self.failed.emit(message(error))
        else:
            self.failed.emit(text("export.not_written", file=self._file_name, reason=error))
            raise error


def _write(snapshot: Snapshot, path: Path, options: ExportOptions, progress: Progress) -> Exported:
    from exports.workbook import export_workbook

    export_workbook(snapshot, path, options, _by_hundredths(progress))
    return Exported(path, options.exported_at)


def _by_hundredths(progress: Progress) -> Progress:
    """Pass progress on when another hundredth is done: a signal for every row would flood the window."""
    told = -1

    def tell(done: int, total: int) -> None:
        nonlocal told
        if told != (told := 100 * done // max(total, 1)):
            progress(done, total)

    return tell
