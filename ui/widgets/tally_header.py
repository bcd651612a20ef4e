"""The headings of the tally: whole words, wrapped, each with a sample of how its state is painted in the bars."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from aktgranskning.domain.tally import SEVEN_STATES
from ui.presenters.tally_rows import FIRST_FIGURE, HEADINGS
from ui.theme import GRID, SMALL, colour, current, scaled
from ui.widgets.state_bar import paint_part

_SAMPLE = QSize(3 * GRID, GRID)


class TallyHeader(QHeaderView):
    """Two lines of text, and under them the sample."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("tally_header")
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(GRID)

    def sizeHint(self) -> QSize:
        """Return the height of two lines and a sample."""
        return QSize(super().sizeHint().width(), 2 * self._metrics().height() + _SAMPLE.height() + 2 * GRID)

    def figure_width(self, column: int) -> int:
        """Return the width in pixels at which the longest word of a heading is whole."""
        words = HEADINGS[column].split()
        return max(self._metrics().horizontalAdvance(word) for word in words) + GRID + GRID // 4

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one heading."""
        theme = current()
        painter.save()
        painter.fillRect(rect, colour(theme.surface))
        painter.setPen(colour(theme.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(colour(theme.muted))
        painter.setFont(scaled(self.font(), SMALL, bold=True))
        is_figure = section >= FIRST_FIGURE
        side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
        margin = 0 if is_figure else GRID
        box = rect.adjusted(margin, GRID // 2, -GRID, -_SAMPLE.height() - GRID)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap, HEADINGS[section])
        if is_figure:
            left = rect.right() - GRID - _SAMPLE.width()
            sample = QRectF(left, rect.bottom() - GRID - _SAMPLE.height() / 2, _SAMPLE.width(), _SAMPLE.height())
            paint_part(painter, sample, SEVEN_STATES[section - FIRST_FIGURE])
            painter.setPen(colour(theme.strong_border))
            painter.drawRect(sample)
        painter.restore()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(scaled(self.font(), SMALL, bold=True))
