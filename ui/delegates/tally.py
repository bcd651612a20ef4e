"""Paints one cell of the tally: a heading, a question, an outcome, a bar or a figure."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.delegates.figure import outcome_height, paint_outcome, paint_ring, row_ground
from ui.delegates.wrapped import in_lines
from ui.models.tally import LINE_ROLE
from ui.presenters.tally_rows import BAR, FIRST_FIGURE, OUTCOME, QUESTION, UNDER_ITEM, LineKind, TallyLine
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled
from ui.widgets.state_bar import paint_bar

Index = QModelIndex | QPersistentModelIndex

SPANNING = frozenset({LineKind.SECTION, LineKind.STATISTIC, LineKind.SPREAD})
"""The lines with a text that runs over several columns."""

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class TallyDelegate(QStyledItemDelegate):
    """Paints for one table, whose current row it marks."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the wrapped text at the width that the column has."""
        line: TallyLine = index.data(LINE_ROLE)
        column = index.column()
        spans = line.kind in SPANNING and column == first_spanned(line)
        width = self._table.columnWidth(column)
        if column == OUTCOME and not spans:
            return QSize(width, outcome_height(line, option.font, width - 2 * GRID) + GRID)
        if column != QUESTION and not spans:
            return QSize(0, 0)
        if spans:
            width = sum(self._table.columnWidth(other) for other in range(column, span_end(line)))
        font = _font(option.font, line)
        lines = in_lines(index.data(), font, width - 2 * GRID)
        height = QFontMetrics(font).size(0, lines).height()
        return QSize(width, height + int(1.5 * GRID))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        theme = current()
        line: TallyLine = index.data(LINE_ROLE)
        box: QRect = option.rect
        painter.save()
        is_current = index.row() == self._table.currentIndex().row()
        painter.fillRect(box, colour(row_ground(line, is_current=is_current)))
        painter.setPen(colour(theme.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ring(painter, box, option)
        painter.setFont(_font(option.font, line))
        painter.setPen(colour(_text_colour(line, index)))
        if index.column() == BAR:
            middle = box.center().y()
            track = QRectF(box.left() + GRID, middle - 6, box.width() - 2 * GRID, 12)
            if line.whole:
                paint_bar(painter, track, line.parts, line.whole, line.beyond, line.unverified)
        elif index.column() == OUTCOME and line.kind not in SPANNING:
            paint_outcome(painter, box.adjusted(GRID, 0, -GRID, 0), line, option.font)
        else:
            side, inner = _RIGHT if index.column() >= FIRST_FIGURE else _LEFT, box.adjusted(GRID, 0, -GRID, 0)
            painter.drawText(inner, side, in_lines(index.data(), painter.font(), inner.width()))
        painter.restore()


def first_spanned(line: TallyLine) -> int:
    """Return the column whose text runs over others, in a line of a kind in SPANNING."""
    return QUESTION if line.kind is LineKind.SECTION else OUTCOME


def span_end(line: TallyLine) -> int:
    """Return the column behind the last one that a cell's text runs over."""
    end = FIRST_FIGURE + len(line.figures)
    if line.kind is LineKind.SECTION:
        return end
    figures = (column for column, figure in enumerate(line.figures, FIRST_FIGURE) if figure is not None)
    return next(figures, end)


def _font(font: QFont, line: TallyLine) -> QFont:
    is_section = line.kind is LineKind.SECTION
    return scaled(font, SMALL if is_section else NORMAL, bold=is_section)


def _text_colour(line: TallyLine, index: Index) -> str:
    theme = current()
    faded = line.kind is LineKind.SECTION or (index.column() == QUESTION and line.kind in UNDER_ITEM)
    is_zero = index.column() >= FIRST_FIGURE and line.figures[index.column() - FIRST_FIGURE] == 0
    return theme.muted if faded or is_zero else theme.text
