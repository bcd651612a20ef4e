"""One item as one painted line: number, question, answer."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import TEXT_KINDS, ItemKind
from ui.presenters.review_rows import SECOND_LOOK, ItemRow
from ui.presenters.spoken import spoken_row, without_answer
from ui.readers import give_role
from ui.theme import GRID, SMALL, colour, current, scaled
from ui.translating import tr
from ui.widgets.pill import paint_pill, paint_view_pill, pill_width

NUMBER_WIDTH = 5 * GRID
INDENT = 3 * GRID
"""How far what stands in a row of a repeat is moved in, for each row around it."""

_PILL_SHARE = 0.45
"""The most of a line's width that an answer takes."""


class ItemRowWidget(QWidget):
    """A line of the item list; a click makes its item current."""

    clicked = Signal(str)

    def __init__(self, row: ItemRow, replaced: str = "") -> None:
        super().__init__()
        self.row = row
        self.replaced = replaced
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        give_role(self, QAccessible.Role.ListItem)
        self.show_row(row)

    def show_row(self, row: ItemRow, replaced: str = "") -> None:
        """Show other content; `replaced` is the answer that the present one took the place of."""
        self.row = row
        self.replaced = replaced
        self.setAccessibleName(spoken_row(row))
        self.setToolTip(row.label)
        self.update()

    def sizeHint(self) -> QSize:
        """One line of text, with room around it."""
        return QSize(40 * GRID, self.fontMetrics().height() + 2 * GRID + 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for this item to become current."""
        self.clicked.emit(self.row.place)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, the number, the question, and the answer to the right."""
        theme, row = current(), self.row
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        asked = row.state is not AnswerState.NOT_ASKED
        painter.setPen(colour(theme.border))
        painter.setBrush(colour(theme.surface if asked else theme.window))
        painter.drawRoundedRect(self.rect().adjusted(1 + self._indent(), 1, -1, -1), GRID, GRID)
        painter.setPen(colour(theme.faint))
        number_box = QRect(self._indent() + 2 * GRID, 0, NUMBER_WIDTH, self.height())
        painter.drawText(number_box, Qt.AlignmentFlag.AlignVCenter, row.number)
        right = self._paint_answer(painter)
        if row.auditee:
            right = self._paint_auditee(painter, right)
        if row.second_look:
            right = self._paint_words(painter, right, tr(SECOND_LOOK), theme.warning_text)
        painter.setFont(self.font())
        painter.setPen(colour(theme.text if asked else theme.faint))
        left = number_box.right() + 1
        box = QRect(left, 0, right - left - GRID, self.height())
        label = painter.fontMetrics().elidedText(row.label, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, label)

    def _indent(self) -> int:
        return self.row.depth * INDENT

    def _paint_answer(self, painter: QPainter) -> int:
        """Paint what stands to the right and return where it begins."""
        theme, row = current(), self.row
        painter.setFont(scaled(self.font(), SMALL, bold=bool(row.answer)))
        metrics = painter.fontMetrics()
        right = self.width() - 2 * GRID
        if row.has_notes:
            right = _paint_note_mark(painter, right, self.height(), theme.muted)
        if row.unsaved or row.withdrawn:
            words = metrics.elidedText(row.remark, _ELIDE, self._widest())
            return self._paint_words(painter, right, words, theme.error_text)
        if row.answer and row.item.kind in TEXT_KINDS:
            words = metrics.elidedText(" ".join(row.answer.split()), _ELIDE, self._widest())
            return self._paint_words(painter, right, words, theme.text)
        if row.answer:
            right = self._paint_pill(painter, right, row.answer, row.state)
            if self.replaced:
                right = self._paint_words(painter, right, f"{self.replaced} →", theme.muted)
            return right
        if row.draft:
            words = metrics.elidedText(row.remark, _ELIDE, self._widest())
            return self._paint_words(painter, right, words, theme.error_text)
        if row.item.kind in _NEVER_ANSWERED and not row.why_not:
            return right
        words = row.why_not or without_answer(row).lower()
        room = max(right - self._label_end() - 2 * GRID, self._widest())
        return self._paint_words(painter, right, metrics.elidedText(words, _ELIDE, room), theme.faint)

    def _label_end(self) -> int:
        return self._indent() + 2 * GRID + NUMBER_WIDTH + self.fontMetrics().horizontalAdvance(self.row.label)

    def _widest(self) -> int:
        return int(self.width() * _PILL_SHARE)

    def _paint_pill(self, painter: QPainter, right: int, text: str, state: AnswerState) -> int:
        box = self._pill_box(painter, right, text)
        paint_pill(painter, box, text, state)
        return box.left() - GRID

    def _pill_box(self, painter: QPainter, right: int, text: str) -> QRect:
        metrics: QFontMetrics = painter.fontMetrics()
        width = min(pill_width(metrics, text), self._widest())
        height = metrics.height() + GRID // 2
        return QRect(right - width, (self.height() - height) // 2, width, height)

    def _paint_auditee(self, painter: QPainter, right: int) -> int:
        painter.setFont(scaled(self.font(), SMALL, bold=True))
        box = self._pill_box(painter, right, self.row.auditee)
        paint_view_pill(painter, box, self.row.auditee)
        return box.left() - GRID

    def _paint_words(self, painter: QPainter, right: int, text: str, name: str) -> int:
        width = painter.fontMetrics().horizontalAdvance(text)
        painter.setPen(colour(name))
        painter.drawText(QRect(right - width, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return right - width - GRID


_ELIDE = Qt.TextElideMode.ElideRight
_NEVER_ANSWERED = (ItemKind.NOTE, ItemKind.DISPLAYED)


def _paint_note_mark(painter: QPainter, right: int, height: int, name: str) -> int:
    """Paint three short lines: there is a comment or an evidence location."""
    painter.setPen(colour(name))
    left, top = right - 10, height // 2 - 4
    for line in range(3):
        painter.drawLine(left, top + 4 * line, right, top + 4 * line)
    return left - GRID
