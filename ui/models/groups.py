"""Groups side by side as a Qt table: a line an item or a choice, a column a group, behind that of them all."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from exports.sheet import Cell, Look
from ui.models.copied import CELL_ROLE
from ui.models.tally import LINE_ROLE, said_beside
from ui.presenters.counted_words import group_in_words
from ui.presenters.spoken import parts_in_words
from ui.presenters.tally import Figure, TallyPresenter
from ui.presenters.tally_rows import OUTCOME, LineKind, TallyLine, row_of, shown_label
from ui.translating import later, tr

Index = QModelIndex | QPersistentModelIndex

ALL = 0
"""The column of all groups together."""

_ALL_WORDS = later("Alla")
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_DESCRIPTION = int(Qt.ItemDataRole.AccessibleDescriptionRole)


class GroupsModel(QAbstractTableModel):
    """The lines of a presenter, group by group; their questions are the headings of the rows."""

    def __init__(self, presenter: TallyPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._columns: list[list[TallyLine]] = []
        self._names: list[str] = []

    def follow(self) -> None:
        """Show the presenter's groups as they are now; only columns that changed are painted again."""
        presenter, before = self._presenter, self._columns
        by = presenter.shown.by
        names = [tr(_ALL_WORDS), *(group_in_words(group, by) for group in presenter.groups if by)]
        columns = [presenter.lines, *(presenter.group_lines[group] for group in presenter.groups)]
        if names != self._names or _keys(before) != _keys(columns):
            self.beginResetModel()
            self._names, self._columns = names, columns
            self.endResetModel()
            return
        self._columns = columns
        for column, (old, new) in enumerate(zip(before, columns, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(0, column), self.index(self.rowCount() - 1, column))

    def line(self, row: int, column: int = ALL) -> TallyLine:
        """Return the line of a row in a group."""
        return self._columns[column][row]

    def figure(self, index: Index) -> Figure:
        """Return the figure of a cell."""
        column = index.column()
        group = None if column == ALL else self._presenter.groups[column - 1]
        return Figure(self.line(index.row(), column), OUTCOME, group)

    def meant(self, index: Index) -> QModelIndex:
        """Return the cell that a click means; an invalid one where there is no figure."""
        return self.index(index.row(), index.column()) if self.flags(index) else QModelIndex()

    def place(self, figure: Figure) -> QModelIndex:
        """Return the cell of a figure's item in its group, else in all; an invalid index where there is none."""
        groups = self._presenter.groups
        column = groups.index(figure.group) + 1 if figure.group in groups else ALL
        return self.index(row_of(self._columns[ALL], figure.line), column)

    def first_figure(self) -> QModelIndex:
        """Return the first cell that can be chosen; an invalid index where there is none."""
        rows = (row for row in range(self.rowCount()) if self.line(row).kind is not LineKind.SECTION)
        return self.index(next(rows, -1), ALL)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many lines there are."""
        return 0 if parent.isValid() or not self._columns else len(self._columns[ALL])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrow keys stop at figures only."""
        figure = index.isValid() and self.line(index.row(), index.column()).kind is not LineKind.SECTION
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if figure else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Return the name of a group, or the question of a row."""
        if orientation is Qt.Orientation.Horizontal:
            return self._names[section] if role in (_DISPLAY, _TOOL_TIP) else None
        if role == LINE_ROLE:
            return self.line(section)
        line = self.line(section)
        if role == _TOOL_TIP:
            return f"{line.label}\n{tr(line.mark)}" if line.mark else line.label
        return shown_label(line) if role == _DISPLAY else None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return a cell's outcome, what a screen reader says of it, or its line."""
        if not index.isValid():
            return None
        line = self.line(index.row(), index.column())
        if role == _DISPLAY:
            return line.outcome
        if role == LINE_ROLE:
            return line
        if role == _DESCRIPTION and line.whole:
            return parts_in_words(line.parts)
        if role == CELL_ROLE:
            return Cell(line.outcome, Look.SECTION if line.kind is LineKind.SECTION else Look.STRONG)
        if role == _ACCESSIBLE and self.flags(index):
            return f"{line.label}, {self._names[index.column()]}: {line.outcome}{said_beside(line)}"
        if role == _TOOL_TIP:
            return self._presenter.note(self.figure(index)) or None
        return None


def _keys(columns: list[list[TallyLine]]) -> list[list[object]]:
    return [[line.key for line in lines] for lines in columns]
