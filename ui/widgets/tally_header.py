"""The headings of the tally: whole words, wrapped, each with a sample of how its state is painted in the bars."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from aktgranskning.domain.tally import SEVEN_STATES
from ui.looks.patterns import paint_part
from ui.presenters.tally_rows import FIRST_FIGURE, HEADINGS
from ui.theme import GRID, SMALL, colour, current, scaled
from ui.translating import tr

_HYPHEN = "\u00ad"
_DIVIDED = {
    "Uppfyllt": f"Upp{_HYPHEN}fyllt",
    "uppfyllt": f"upp{_HYPHEN}fyllt",
    "tillämpligt": f"tillämp{_HYPHEN}ligt",
    "bedömas": f"be{_HYPHEN}dömas",
    "Obesvarad": f"Obe{_HYPHEN}svarad",
}
"""Where the longer words of the headings may be divided."""

_SAMPLE = QSize(3 * GRID, GRID)
_LINES, _LINES_OF_DIVIDED = 2, 3


class TallyHeader(QHeaderView):
    """Two lines of text, three where its words are divided, and under them the sample."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("tally_header")
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(GRID)
        self._lines = _LINES

    def sizeHint(self) -> QSize:
        """Return the height of the lines and a sample."""
        return QSize(super().sizeHint().width(), self._lines * self._metrics().height() + _SAMPLE.height() + 2 * GRID)

    def divide(self, wanted: bool) -> None:
        """Divide long words, where whole ones would leave the questions too little room."""
        lines = _LINES_OF_DIVIDED if wanted else _LINES
        if lines != self._lines:
            self._lines = lines
            self.geometriesChanged.emit()

    def whole_width(self, column: int) -> int:
        """Return the width in pixels at which the longest word of a heading is whole."""
        return self._width(tr(HEADINGS[column]).split())

    def width_of(self, column: int) -> int:
        """Return the width in pixels that a heading takes as it is shown."""
        parts = self._shown(column).replace(_HYPHEN, "- ").split()
        return max(self._width(parts), _SAMPLE.width() + 2 * GRID)

    def _width(self, words: Sequence[str]) -> int:
        return max(map(self._metrics().horizontalAdvance, words)) + GRID + GRID // 4

    def _shown(self, column: int) -> str:
        heading = tr(HEADINGS[column])
        return " ".join(_DIVIDED.get(word, word) for word in heading.split()) if self._lines > _LINES else heading

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
        painter.drawText(box, side | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap, self._shown(section))
        if is_figure:
            left = rect.right() - GRID - _SAMPLE.width()
            sample = QRectF(left, rect.bottom() - GRID - _SAMPLE.height() / 2, _SAMPLE.width(), _SAMPLE.height())
            paint_part(painter, sample, SEVEN_STATES[section - FIRST_FIGURE])
            painter.setPen(colour(theme.strong_border))
            painter.drawRect(sample)
        painter.restore()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(scaled(self.font(), SMALL, bold=True))
