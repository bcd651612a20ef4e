"""The tally as a Qt table: a line an item or a choice, a column a figure."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from exports.sheet import Cell, Look
from ui.models.copied import CELL_ROLE
from ui.presenters.auditee import auditee_beside
from ui.presenters.spoken import parts_in_words
from ui.presenters.tally import Figure, TallyPresenter
from ui.presenters.tally_rows import (
    BAR,
    FIRST_FIGURE,
    HEADING_TIPS,
    HEADINGS,
    OUTCOME,
    QUESTION,
    LineKind,
    TallyLine,
    row_of,
    shown_label,
)
from ui.translating import tr

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the whole `TallyLine` of a cell."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)


class TallyModel(QAbstractTableModel):
    """The lines of a presenter."""

    def __init__(self, presenter: TallyPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._lines: Sequence[TallyLine] = presenter.lines

    def follow(self) -> None:
        """Show the presenter's lines as they are now; only lines that changed are painted again."""
        before, after = self._lines, self._presenter.lines
        if [line.key for line in before] != [line.key for line in after]:
            self.beginResetModel()
            self._lines = after
            self.endResetModel()
            return
        self._lines = after
        for row, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(HEADINGS) - 1))

    def line(self, row: int) -> TallyLine:
        """Return the line of a row."""
        return self._lines[row]

    def figure(self, index: Index) -> Figure:
        """Return the figure of a cell."""
        return Figure(self._lines[index.row()], index.column())

    def meant(self, index: Index) -> QModelIndex:
        """Return the cell that a click means: by a question or a bar its outcome; an invalid one without a figure."""
        cell = self.index(index.row(), OUTCOME if index.column() in (QUESTION, BAR) else index.column())
        return cell if self.flags(cell) else QModelIndex()

    def place(self, figure: Figure) -> QModelIndex:
        """Return the cell of a figure, else the outcome of its item; an invalid index where the item has none."""
        row = row_of(self._lines, figure.line)
        cell = self.index(row, figure.column)
        return cell if self.flags(cell) else self.meant(self.index(row, OUTCOME))

    def first_figure(self) -> QModelIndex:
        """Return the first cell that can be chosen; an invalid index where there is none."""
        rows = (row for row, line in enumerate(self._lines) if line.kind is not LineKind.SECTION)
        return self.index(next(rows, -1), OUTCOME)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(HEADINGS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrow keys stop at figures only."""
        figure = index.isValid() and self._presenter.is_figure(self._lines[index.row()], index.column())
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if figure else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Return the heading of a column, and what it means."""
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            return tr(HEADINGS[section])
        if orientation is Qt.Orientation.Horizontal and role == _TOOL_TIP:
            return tr(HEADING_TIPS[section])
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return a cell's text, what a screen reader says of it, or its line."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == _DISPLAY:
            return _text(line, index.column())
        if role == LINE_ROLE:
            return line
        if role == _ACCESSIBLE and index.column() == BAR and line.whole:
            return f"{line.label}, {tr(HEADINGS[BAR])}: {parts_in_words(line.parts)}"
        if role == CELL_ROLE:
            return _copied(line, index.column())
        if role == _ACCESSIBLE and self.flags(index):
            beside = said_beside(line) if index.column() == OUTCOME else ""
            return f"{line.label}, {tr(HEADINGS[index.column()])}: {_text(line, index.column())}{beside}"
        if role == _TOOL_TIP:
            if index.column() == QUESTION:
                return tr(line.mark) if line.mark else None
            return self._presenter.note(self.figure(index)) or None
        return None


def said_beside(line: TallyLine) -> str:
    """Write what a screen reader says of a line behind its outcome."""
    auditee = auditee_beside(line.auditee, line.of) if line.auditee else ""
    interval = tr("Intervall: {interval}.").format(interval=line.interval) if line.interval else ""
    return "".join(f" {words}" for words in (auditee, interval, tr(line.mark) if line.mark else "") if words)


def _copied(line: TallyLine, column: int) -> Cell:
    """Return a cell as it is copied: figures as numbers, the outcome in bold."""
    if line.kind is LineKind.SECTION:
        return Cell(_text(line, column), Look.SECTION)
    if column >= FIRST_FIGURE:
        return Cell(line.figures[column - FIRST_FIGURE])
    return Cell(_text(line, column), Look.STRONG if column == OUTCOME else Look.TEXT)


def _text(line: TallyLine, column: int) -> str:
    if column == QUESTION:
        return shown_label(line)
    if column == OUTCOME:
        return line.outcome
    if column >= FIRST_FIGURE:
        figure = line.figures[column - FIRST_FIGURE]
        return "" if figure is None else str(figure)
    return ""
