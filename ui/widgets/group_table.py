"""Groups side by side: the questions stay where they are while the groups are scrolled."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.delegates.figure import row_ground
from ui.delegates.group import GroupDelegate
from ui.delegates.wrapped import in_lines
from ui.models.groups import GroupsModel
from ui.models.tally import LINE_ROLE
from ui.presenters.tally_rows import UNDER_ITEM, LineKind, TallyLine
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled
from ui.translating import tr
from ui.widgets.figure_views import FiguresView
from ui.widgets.wrapped_header import WrappedHeader

_GROUP_WIDTH = 17 * GRID
_QUESTION_WIDTH = 24 * GRID
_WIDEST_QUESTION = 44 * GRID
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class GroupTable(FiguresView):
    """A column a group; all groups have the same width, and the questions what these leave over."""

    def __init__(self, model: GroupsModel) -> None:
        super().__init__("group_table", tr("Grupperna sida vid sida, en rad för varje fråga"), model)
        self._groups = model
        self.figure, self.place = model.figure, model.place
        self.first_figure, self.meant = model.first_figure, model.meant
        self._questions = QuestionHeader(self)
        self.setVerticalHeader(self._questions)
        self.setItemDelegate(GroupDelegate(self))
        self.setCornerButtonEnabled(False)
        self.setHorizontalHeader(WrappedHeader("group_header", self))
        model.modelReset.connect(self.lay_out)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the questions what the groups leave over."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what came while the table was out of sight."""
        super().showEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Give every line and group the room that it takes now; out of sight it waits with that."""
        if not self.isVisible():
            return
        columns = self._groups.columnCount()
        whole = self.viewport().width() + self._questions.width()
        room = whole - columns * _GROUP_WIDTH
        question = min(max(room, _QUESTION_WIDTH), _WIDEST_QUESTION)
        self._questions.setFixedWidth(question)
        width = max((whole - question) // columns, _GROUP_WIDTH) if columns else _GROUP_WIDTH
        for column in range(columns):
            self.setColumnWidth(column, min(width, 2 * _GROUP_WIDTH))
        self.resizeRowsToContents()


class QuestionHeader(QHeaderView):
    """The questions, wrapped, and the headings of the sections."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self.setObjectName("group_questions")
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self._table = table

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:  # noqa: N803 - Qt's own name
        """Return the height of a question at the width that there is."""
        line: TallyLine = self._line(logicalIndex)
        text, font = self.model().headerData(logicalIndex, Qt.Orientation.Vertical), _font(self.font(), line)
        height = QFontMetrics(font).size(0, in_lines(text, font, self.width() - 2 * GRID)).height()
        return QSize(self.width(), height + int(1.5 * GRID))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        """Paint one question."""
        theme = current()
        line = self._line(logicalIndex)
        painter.save()
        painter.fillRect(rect, colour(row_ground(line, is_current=logicalIndex == self._table.currentIndex().row())))
        painter.setPen(colour(theme.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(_font(self.font(), line))
        faded = line.kind is LineKind.SECTION or line.kind in UNDER_ITEM
        painter.setPen(colour(theme.muted if faded else theme.text))
        text = self.model().headerData(logicalIndex, Qt.Orientation.Vertical)
        inner = rect.adjusted(GRID, 0, -GRID, 0)
        painter.drawText(inner, int(_LEFT), in_lines(text, painter.font(), inner.width()))
        painter.restore()

    def _line(self, row: int) -> TallyLine:
        line: TallyLine = self.model().headerData(row, Qt.Orientation.Vertical, LINE_ROLE)
        return line


def _font(font: QFont, line: TallyLine) -> QFont:
    is_section = line.kind is LineKind.SECTION
    return scaled(font, SMALL if is_section else NORMAL, bold=is_section)
