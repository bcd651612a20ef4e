"""The list of cases as a Qt model, filtered."""

from enum import IntEnum, StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from aktgranskning.domain.acts import Changes
from aktgranskning.domain.audit import Case, CaseStatus
from aktgranskning.domain.wording import STATUS_WORDS
from aktgranskning.progress import progress
from aktgranskning.requesting import waiting_cases
from aktgranskning.session import Session
from aktgranskning.signing_off import waits_for_second_reader
from ui.collation import ordered
from ui.presenters.absence import absent_briefly
from ui.translating import later, tr

Index = QModelIndex | QPersistentModelIndex


class CaseRole(IntEnum):
    """What the list paints of a case; `NOTE` is what is said in the place of its progress, '' for nothing.

    `WAITS` is whether it waits for a document, `URGENT` whether something seen in it must be raised at once, `TO_READ`
    whether it is closed and waits for a second reader.
    """

    CASE = Qt.ItemDataRole.UserRole
    ANSWERED = Qt.ItemDataRole.UserRole + 1
    TO_ANSWER = Qt.ItemDataRole.UserRole + 2
    NOTE = Qt.ItemDataRole.UserRole + 3
    WAITS = Qt.ItemDataRole.UserRole + 4
    URGENT = Qt.ItemDataRole.UserRole + 5
    TO_READ = Qt.ItemDataRole.UserRole + 6


class CaseFilter(StrEnum):
    """Which cases are listed."""

    ALL = later("Alla")
    NOT_DONE = later("Ej klara")
    MINE = later("Mina")


class CaseListModel(QAbstractListModel):
    """The cases of a session, in the order of their labels."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._filter = CaseFilter.ALL
        self._ids = self._listed()

    def _listed(self) -> list[int]:
        return [case.id for case in ordered(self._session.cases.values()) if self.lists(case)]

    def passes(self, case: Case, by: CaseFilter) -> bool:
        """Say whether a filter lets a case through."""
        if by is CaseFilter.ALL:
            return True
        if case.is_absent:
            return False
        if by is CaseFilter.NOT_DONE:
            return case.status is not CaseStatus.DONE
        return (case.assigned or case.reviewer) == self._session.reviewer.name

    def lists(self, case: Case) -> bool:
        """Say whether the filter that is chosen lets a case through."""
        return self.passes(case, self._filter)

    def count(self, by: CaseFilter) -> int:
        """Return how many cases a filter lets through."""
        return sum(1 for case in self._session.cases.values() if self.passes(case, by))

    def set_filter(self, by: CaseFilter) -> None:
        """List other cases."""
        self._filter = by
        self.reload()

    def reload(self) -> None:
        """Read the list of cases anew."""
        self.beginResetModel()
        self._ids = self._listed()
        self.endResetModel()

    def follow(self, changes: Changes) -> None:
        """Repaint the cases that changed; where one joins or leaves the list, read it anew."""
        if changes.setup or self._ids != self._listed():
            self.reload()
            return
        for case_id in changes.cases:
            if case_id in self._ids:
                index = self.index(self._ids.index(case_id))
                self.dataChanged.emit(index, index)

    def row_of(self, case_id: int) -> int:
        """Return the row of a case, -1 where the filter leaves it out."""
        return self._ids.index(case_id) if case_id in self._ids else -1

    def case_at(self, row: int) -> int:
        """Return the id of the case in a row."""
        return self._ids[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many cases are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return what a role shows of a case."""
        if not index.isValid():
            return None
        case = self._session.cases[self._ids[index.row()]]
        if role == Qt.ItemDataRole.DisplayRole:
            return case.label
        if role == CaseRole.CASE:
            return case
        if role in (CaseRole.ANSWERED, CaseRole.TO_ANSWER):
            return progress(self._session, case.id)[role - CaseRole.ANSWERED]
        note = absent_briefly(self._session, case) if case.is_absent else ""
        if role == CaseRole.NOTE:
            return note
        if role == CaseRole.WAITS:
            return case.id in waiting_cases(self._session)
        if role == CaseRole.TO_READ:
            return waits_for_second_reader(self._session, case)
        if role == CaseRole.URGENT:
            return bool(case.urgent)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([f"{case.label} {case.unit}", note or self._how_far(case), *self._marks(case)])
        if role == Qt.ItemDataRole.ToolTipRole:
            return ", ".join(self._marks(case))
        return None

    def _how_far(self, case: Case) -> str:
        answered, to_answer = progress(self._session, case.id)
        status = tr("{status}, {answered} av {to_answer} besvarade").format(
            status=tr(STATUS_WORDS[case.status]), answered=answered, to_answer=to_answer
        )
        return tr("{status}, läst av andra läsare").format(status=status) if case.second_reader else status

    def _marks(self, case: Case) -> list[str]:
        waits = case.id in waiting_cases(self._session)
        to_read = waits_for_second_reader(self._session, case)
        return (
            [tr("lyft genast")] * bool(case.urgent)
            + [tr("väntar på handling")] * waits
            + [tr("ska läsas av andra läsare")] * to_read
        )
