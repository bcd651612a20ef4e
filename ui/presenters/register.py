"""Reads a register into the audit: its first rows to choose columns from, then all of it, beside the window."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from aktgranskning.domain.acts import Changes
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.register import Condition, Prefill, Register, RegisterChoices, Settlement, StratumColumn
from aktgranskning.prefilling import items_by_earlier_name
from aktgranskning.session import Session
from ui.background import BackgroundWork, CancelledError, Progress
from ui.workspace import Workspace

if TYPE_CHECKING:
    from aktgranskning.intake.registers import RegisterPreview

IDENTITY_WORDS = (
    "ärendenummer", "ärendenr", "diarienummer", "diarienr", "dnr", "aktnummer", "aktnr", "personnummer", "personnr",
    "pnr", "ärende", "akt", "id", "identitet",
)  # fmt: skip
"""Headings of columns that identify a case, the likeliest first."""

UNIT_WORDS = ("enhet", "distrikt", "område", "verksamhet", "kontor", "avdelning")
"""Headings of columns that say which unit a case belongs to, the likeliest first."""


class RegisterPresenter(QObject):
    """One piece of work at a time; while the register is read it has the audit file."""

    preview_read = Signal(object)
    """Emitted with the `RegisterPreview`."""

    progressed = Signal(int, int)
    """Rows read and rows in all, 0 where that is not known."""

    loaded = Signal(object)
    """Emitted with the `Changes` once the register is in the audit."""

    failed = Signal(object)
    """Emitted with the `AuditError` of what could not be read; nothing changed then."""

    cancelled = Signal()

    def __init__(self, workspace: Workspace, path: Path, parent: QObject | None = None) -> None:
        """Begin with nothing read; `numbers` are the cells with identity numbers of what is read in later."""
        super().__init__(parent)
        self._workspace = workspace
        self._path = path
        self._work: BackgroundWork | None = None
        self.numbers: list[Problem] = []

    @property
    def is_busy(self) -> bool:
        """Whether something is being read."""
        return self._work is not None

    @property
    def is_loading(self) -> bool:
        """Whether the register is being read into the audit."""
        return self.is_busy and self._then == self._tell_loaded

    @property
    def file_name(self) -> str:
        """The name of the file."""
        return self._path.name

    def items(self) -> list[Item]:
        """Return the items of the checklist that a column can answer: those outside repeats."""
        logic = self._workspace.session.logic
        if logic is None:
            return []
        places = set(logic.places_in(""))
        return [item for item in logic.checklist.items if item.can_be_answered and item.name in places]

    def proposed(self, preview: "RegisterPreview") -> Register | None:
        """Return the register in force where a file has its columns, with choices that fit the file and the checklist.

        The row of headings is then the one of these choices.
        """
        register = self._workspace.session.sampling.register
        if register is None:
            return None
        choices = register.choices
        for row in (choices.header_row, preview.header_row):
            if row <= len(preview.rows) and _columns_of(choices) <= set(names_of(preview.rows[row - 1])):
                return replace(register, choices=replace(choices, header_row=row, prefill=self._fitting(choices)))
        return None

    def _fitting(self, choices: RegisterChoices) -> tuple[Prefill, ...]:
        """Return which columns answer an item that there still is, under the name that it has now."""
        session = self._workspace.session
        items = items_by_earlier_name(session) if session.logic else {}
        return tuple(Prefill(one.column, items[one.item].name) for one in choices.prefill if one.item in items)

    def read_preview(self, sheet: str = "") -> None:
        """Read the first rows of a sheet, '' for the first; `preview_read` brings them."""
        self._begin(partial(_read_preview, self._path, sheet), self.preview_read.emit)

    def load(self, choices: RegisterChoices, settlement: Settlement) -> None:
        """Read the register into the audit."""
        work = partial(_load, self._workspace.session, self._path, choices, settlement)
        self._begin(work, self._tell_loaded)

    def cancel(self) -> None:
        """Stop reading; nothing has changed then."""
        if self._work:
            self._work.cancel()

    def _begin(self, work: Callable[[Progress], object], then: Callable[[object], object]) -> None:
        self._then = then
        self._work = BackgroundWork(work)
        self._work.progressed.connect(self.progressed)
        self._work.succeeded.connect(self._succeed)
        self._work.failed.connect(self._fail)
        self._work.start()

    def _succeed(self, result: object) -> None:
        self._work = None
        self._then(result)

    def _tell_loaded(self, result: object) -> None:
        assert isinstance(result, tuple)
        changes, self.numbers = result
        self._workspace.changed.emit(changes)
        self.loaded.emit(changes)

    def _fail(self, error: Exception) -> None:
        self._work = None
        if isinstance(error, CancelledError):
            self.cancelled.emit()
        elif isinstance(error, AuditError):
            self.failed.emit(error)
        else:
            self.cancelled.emit()
            raise error


def guessed(names: Sequence[str], words: Sequence[str]) -> str:
    """Return the column that is called like the earliest of some words, whole names before parts; '' for none."""
    folded = {name: name.casefold().strip() for name in names}
    for word in words:
        for name, heading in folded.items():
            if heading == word:
                return name
    for word in words:
        for name, heading in folded.items():
            if len(word) > len("akt") and word in heading:
                return name
    return ""


def _columns_of(choices: RegisterChoices) -> set[str]:
    rows: tuple[StratumColumn | Prefill | Condition, ...] = (*choices.strata, *choices.prefill, *choices.where)
    return {choices.identity, choices.unit, *(row.column for row in rows)} - {""}


def cuts(typed: str) -> tuple[str, ...]:
    """Return the points at which a column is cut into ranges, typed with semicolons between them."""
    return tuple(filter(None, map(str.strip, typed.split(";"))))


def names_of(headings: Sequence[str]) -> list[str]:
    """Return what the columns under some headings are called."""
    from aktgranskning.domain.register_columns import column_names

    return list(column_names(headings))


def _read_preview(path: Path, sheet: str, progress: Progress) -> "RegisterPreview":
    from aktgranskning.intake.registers import preview_register

    return preview_register(path, sheet)


def _load(
    session: Session, path: Path, choices: RegisterChoices, settlement: Settlement, progress: Progress
) -> tuple[Changes, list[Problem]]:
    from aktgranskning.imported_numbers import numbers_in_register
    from aktgranskning.registering import load_register

    return load_register(session, path, choices, settlement, progress), numbers_in_register(session)
