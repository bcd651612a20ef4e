"""How the page Export behaves: where the file goes, and writing it while the window goes on. It holds no widget."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aktgranskning.catalogue import message, text
from aktgranskning.concluding.assessing import tallies_now
from aktgranskning.domain import wording
from aktgranskning.domain.audit import Case, Snapshot
from aktgranskning.domain.conclusions.flagged import flagged_names, number_without_reasons
from aktgranskning.domain.errors import AuditError, RefusedError
from aktgranskning.domain.grouping import GroupBy, groups
from aktgranskning.domain.sentences import outdated_items, quoted_labels
from aktgranskning.domain.tally import ItemTally
from aktgranskning.log_entries import full_snapshot
from aktgranskning.written_files import FileKind, remember_written
from exports.formats import ExportFormat
from exports.missing import missing
from exports.options import ExportOptions, Kind
from exports.restricting import restricted, small_units
from ui.background import BackgroundWork, CancelledError, Progress
from ui.presenters.counted_words import group_in_words
from ui.presenters.file_names import file_name
from ui.translating import tr
from ui.workspace import Workspace

FILE_WORDS = {Kind.REPORT: "redovisning", Kind.WORKING_PAPER: "arbetspapper"}
"""How the file of each kind is called, after the audit's name."""

Wait = Callable[[Callable[[], Snapshot]], Snapshot]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be exported, and how; `unit` is None where it is all of the audit."""

    format: ExportFormat
    kind: Kind
    unit: str | None
    with_references: bool
    with_identity_numbers: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written, and when (local time)."""

    path: Path
    at: datetime


class ExportPresenter(QObject):
    """Writes one file at a time."""

    progressed = Signal(int, int)
    """Rows written, and rows in all; about a hundred times in one export."""

    succeeded = Signal(object)
    """Emitted with what was `Exported`."""

    failed = Signal(str)
    """Emitted with what to tell the user, where no file was written."""

    refused = Signal(object)
    """Emitted with where identity numbers would have gone out, a `RefusedError`; they can be exported all the same."""

    def __init__(self, workspace: Workspace, wait: Wait = lambda read: read()) -> None:
        """`wait` carries out what reads the whole log, beside the window."""
        super().__init__()
        self._session = workspace.session
        self._wait = wait
        self._work: BackgroundWork | None = None
        self._file_name = ""

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._work is not None

    @property
    def folder(self) -> Path:
        """Where files go unless the user says otherwise: beside the audit."""
        return self._session.path.parent

    def units(self) -> tuple[str, ...]:
        """Return the units that can be exported by themselves: none where all cases have the same one."""
        found = groups(self._session.cases.values(), GroupBy.UNIT)
        return found if len(found) > 1 else ()

    def warning(self, wanted: Wanted) -> str:
        """Return what should be known before an export is written, a line each; '' where there is nothing.

        That a unit of it is small, that figures have changed under sentences which the auditor wrote or under
        assessments, and what is missing.
        """
        return "\n".join(
            filter(None, (*self._to_agree_to(wanted), self._missing(wanted), self._missing_reasons(wanted)))
        )

    def question(self, wanted: Wanted) -> str:
        """Return the warning where it must be agreed to; '' where there is none, or something is only missing."""
        return self.warning(wanted) if any(self._to_agree_to(wanted)) else ""

    def _to_agree_to(self, wanted: Wanted) -> Sequence[str]:
        return self._small_units(wanted), self._outdated_sentences(wanted), self._flagged_assessments(wanted)

    def _small_units(self, wanted: Wanted) -> str:
        if wanted.unit is None and not wanted.format.tells_units:
            return ""
        names = small_units(self._session.cases.values(), wanted.unit)
        words = ", ".join(group_in_words(name, GroupBy.UNIT) for name in names)
        return text("export.small_units", units=words) if names else ""

    def _outdated_sentences(self, wanted: Wanted) -> str:
        written = self._session.sentences
        if not written or not self._session.checklist or wanted.unit is not None or not wanted.format.tells_sentences:
            return ""
        items = outdated_items(written, self._session.live_tally().items())
        return text("export.outdated_sentences", items=quoted_labels(items)) if items else ""

    def _flagged_assessments(self, wanted: Wanted) -> str:
        session = self._session
        if not wanted.format.tells_sentences:
            return ""
        parts = session.audit, session.checklist, session.conclusions
        names = list(flagged_names(*parts, wanted.unit, lambda unit: tallies_now(session, unit)))
        words = tr("%n bedömningar", None, len(names))
        return text("export.flagged_assessments", assessments=words, questions=", ".join(names)) if names else ""

    def _missing(self, wanted: Wanted) -> str:
        if not self._session.checklist or not wanted.format.tells_sentences:
            return ""
        figures, cases = self._session.live_tally(), self._session.cases.values()
        if wanted.unit is None:
            return _missing_in_words(figures.items(), cases)
        tallies = figures.by(GroupBy.UNIT).get(wanted.unit, ())
        return _missing_in_words(tallies, [case for case in cases if case.unit == wanted.unit])

    def _missing_reasons(self, wanted: Wanted) -> str:
        number = number_without_reasons(self._session.conclusions, wanted.unit)
        return tr("%n bedömningar saknar motivering.", None, number) if number and wanted.format.tells_sentences else ""

    def proposed_name(self, wanted: Wanted) -> str:
        """Return a file name for an export: that of the audit, its kind, and the unit."""
        unit = "" if wanted.unit is None else wording.group_in_words(wanted.unit, GroupBy.UNIT)
        return file_name(self._session, FILE_WORDS[wanted.kind], unit) + wanted.format.suffix

    def path_of(self, folder: Path, typed: str, suffix: str) -> Path:
        """Return the file that a typed name means: in the folder, unless it is a whole path, and with a suffix."""
        path = folder / typed.strip()
        return path.with_name(f"{path.name}{suffix}") if path.name and not path.suffix else path

    def export(self, wanted: Wanted, path: Path) -> None:
        """Begin to write the audit as it is now; the signals tell how it goes."""
        at = datetime.now().astimezone()
        try:
            snapshot = self._wait(lambda: full_snapshot(self._session))
        except AuditError as error:
            self.failed.emit(message(error))
            return
        self._file_name = path.name
        made_by = version("aktgranskning")
        options = ExportOptions(
            wanted.kind, wanted.with_references, at, made_by, wanted.unit, wanted.with_identity_numbers
        )
        self._work = BackgroundWork(lambda progress: _write(snapshot, path, wanted.format, options, progress))
        self._work.progressed.connect(self.progressed)
        self._work.succeeded.connect(self._succeed)
        self._work.failed.connect(self._fail)
        self._work.start()

    def cancel(self) -> None:
        """Stop writing; nothing of the file is left."""
        if self._work:
            self._work.cancel()

    def _succeed(self, exported: Exported) -> None:
        self._work = None
        remember_written(self._session, exported.path, FileKind.EXPORT)
        self.succeeded.emit(exported)

    def _fail(self, error: Exception) -> None:
        self._work = None
        if isinstance(error, CancelledError):
            self.failed.emit(tr("Exporten avbröts. Ingen fil skrevs eller ändrades."))
        elif isinstance(error, RefusedError) and error.code == "identity_number.export_refused":
            self.refused.emit(error)
        elif isinstance(error, AuditError):
            self.failed.emit(message(error))
        else:
            self.failed.emit(text("export.not_written", file=self._file_name, reason=error))
            raise error


def _missing_in_words(tallies: Iterable[ItemTally], cases: Iterable[Case]) -> str:
    """Say to how many questions answers are missing, and how many cases are not closed; '' where all is there."""
    items, open_cases = missing(tallies, cases)
    said = [tr("svar saknas på %n frågor", None, items)] * bool(items)
    said += [tr("%n akter är inte klara", None, open_cases)] * bool(open_cases)
    words = "; ".join(said)
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _write(whole: Snapshot, path: Path, format_: ExportFormat, options: ExportOptions, progress: Progress) -> Exported:
    snapshot = whole if options.unit is None else restricted(whole, options.unit)
    format_.write(snapshot, path, options, _by_hundredths(progress))
    return Exported(path, options.exported_at)


def _by_hundredths(progress: Progress) -> Progress:
    """Pass progress on when another hundredth is done: a signal for every row would flood the window."""
    told = -1

    def tell(done: int, total: int) -> None:
        nonlocal told
        if told != (told := 100 * done // max(total, 1)):
            progress(done, total)

    return tell
