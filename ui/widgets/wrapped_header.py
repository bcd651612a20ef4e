"""Headings of columns whose words are the audit's own, and so may be long: wrapped, the last line elided."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.delegates.wrapped import wrapped
from ui.theme import GRID, SMALL, colour, current, scaled

_MOST_LINES = 3


class WrappedHeader(QHeaderView):
    """As high as the longest heading takes, up to three lines; the whole of it is its tool tip."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName(name)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of the heading with the most lines."""
        sections = range(self.count()) if self.model() else ()  # Qt asks before it has one, and after
        lines = max((len(self._lines(section)) for section in sections), default=1)
        return QSize(super().sizeHint().width(), lines * QFontMetrics(self._font()).lineSpacing() + int(1.5 * GRID))

    def word_width(self, section: int) -> int:
        """Return the width in pixels at which the longest word of a heading is whole."""
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal)).split()
        metrics = QFontMetrics(self._font())
        return max((metrics.horizontalAdvance(word) for word in words), default=0) + 2 * GRID + GRID // 2

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        """Paint one heading."""
        theme = current()
        painter.save()
        painter.fillRect(rect, colour(theme.surface))
        painter.setPen(colour(theme.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(colour(theme.muted))
        painter.setFont(self._font())
        box = rect.adjusted(GRID, 0, -GRID, -GRID // 2)
        side = self.defaultAlignment() | Qt.AlignmentFlag.AlignBottom
        painter.drawText(box, side, "\n".join(self._lines(logicalIndex)))
        painter.restore()

    def _lines(self, section: int) -> list[str]:
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        width, metrics = self.sectionSize(section) - 2 * GRID, QFontMetrics(self._font())
        lines = wrapped(text, self._font(), width, _MOST_LINES)
        return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]

    def _font(self) -> QFont:
        return scaled(self.font(), SMALL, bold=True)
