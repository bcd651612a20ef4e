"""The cases as a table to set up: label, unit, confidential reference, reviewer, status."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from aktgranskning import engagement
from aktgranskning.case_facts import assign
from aktgranskning.domain.audit import Case
from aktgranskning.domain.wording import STATUS_WORDS
from aktgranskning.permitting import takes_changes
from ui.collation import ordered
from ui.presenters.absence import absent_briefly
from ui.translating import later, tr
from ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_EDIT = int(Qt.ItemDataRole.EditRole)


class CaseColumn(IntEnum):
    """The columns, in their order."""

    LABEL = 0
    UNIT = 1
    REFERENCE = 2
    ASSIGNED = 3
    STATUS = 4


_HEADINGS = {
    CaseColumn.LABEL: later("Akt"),
    CaseColumn.UNIT: later("Enhet"),
    CaseColumn.REFERENCE: later("Diarienummer"),
    CaseColumn.ASSIGNED: later("Tilldelad"),
    CaseColumn.STATUS: later("Läge"),
}
_EDITABLE = (CaseColumn.UNIT, CaseColumn.REFERENCE, CaseColumn.ASSIGNED)


class CaseTableModel(QAbstractTableModel):
    """The cases of the open audit in the order of their labels; unit, reference and reviewer can be edited."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._cases = self._listed()

    def _listed(self) -> list[Case]:
        return ordered(self._workspace.session.cases.values())

    def case_at(self, row: int) -> Case:
        """Return the case of a row."""
        return self._cases[row]

    def refresh(self) -> None:
        """Show what has changed: the rows concerned, or all where cases came or went."""
        before, after = self._cases, self._listed()
        if [case.id for case in before] != [case.id for case in after]:
            self.beginResetModel()
            self._cases = after
            self.endResetModel()
            return
        self._cases = after
        for row, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(CaseColumn) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of cases."""
        return 0 if parent.isValid() else len(self._cases)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(CaseColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Return a column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            return tr(_HEADINGS[CaseColumn(section)])
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return the text of a cell."""
        if not index.isValid():
            return None
        case = self.case_at(index.row())
        if role == _ACCESSIBLE:
            shown = self.data(index) or tr("tomt")
            return f"{case.label}, {tr(_HEADINGS[CaseColumn(index.column())])}: {shown}"
        if role not in (_DISPLAY, _EDIT):
            return None
        match CaseColumn(index.column()):
            case CaseColumn.LABEL:
                return case.label
            case CaseColumn.UNIT:
                return case.unit
            case CaseColumn.REFERENCE:
                return case.reference
            case CaseColumn.ASSIGNED:
                return case.assigned
            case CaseColumn.STATUS:
                return (
                    absent_briefly(self._workspace.session, case) if case.is_absent else tr(STATUS_WORDS[case.status])
                )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let unit, reference and reviewer be edited; the reference of a drawn case is what the draw ranked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_of_register = index.column() == CaseColumn.REFERENCE and self.case_at(index.row()).rank
        is_editable = index.column() in _EDITABLE and not is_of_register and takes_changes(self._workspace.session)
        return flags | Qt.ItemFlag.ItemIsEditable if is_editable else flags

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Store a unit, a reference or who is to review; False where it was refused."""
        if role != _EDIT or not index.isValid() or index.column() not in _EDITABLE:
            return False
        case = self.case_at(index.row())
        text = str(value).strip()
        if index.column() == CaseColumn.ASSIGNED:
            return self._workspace.perform(assign, {case.id: text}) is not None
        is_unit = index.column() == CaseColumn.UNIT
        unit, reference = (text, case.reference) if is_unit else (case.unit, text)
        return self._workspace.perform(engagement.edit_case, case.id, reference=reference, unit=unit) is not None
