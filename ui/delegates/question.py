"""Paints one audit question as a report's summary does: its number, its words, its answer as a light with a word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from aktgranskning.domain.conclusions.assessments import OVERALL
from ui.delegates.answered import paint_chosen
from ui.delegates.wrapped import in_lines
from ui.models.questions import ANSWERED_ROLE
from ui.presenters.assessment_words import step_word, what_changed
from ui.presenters.questions import shown_question
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled
from ui.widgets.light import paint_light

Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_LIGHT = 2 * GRID
_INDENT = 2 * GRID
_NUMBER = 4 * GRID
_ANSWER_SHARE = 0.36
_WIDEST_ANSWER = 24 * GRID


class QuestionDelegate(QStyledItemDelegate):
    """Paints for one list, to whose width the words are wrapped."""

    def __init__(self, list_: QListView) -> None:
        super().__init__(list_)
        self._list = list_

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the question and for its answer, whichever is higher."""
        line: AnsweredQuestion = index.data(ANSWERED_ROLE)
        width = self._list.viewport().width()
        words, answer = _boxes(QRect(0, 0, width, 0), line)
        height = max(_height(*words_of(line, option.font), words.width()), _answer_height(line, option.font, answer))
        return QSize(width, height + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a question."""
        line: AnsweredQuestion = index.data(ANSWERED_ROLE)
        theme, box = current(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chosen(painter, box.adjusted(1, 1, -1, -2), option.state)
        painter.setPen(colour(theme.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        words, answer = _boxes(box, line)
        text, font = words_of(line, option.font)
        painter.setFont(font)
        painter.setPen(colour(theme.text))
        painter.drawText(words, _LEFT, in_lines(text, font, words.width()))
        if line.question.label:
            painter.setPen(colour(theme.muted))
            painter.drawText(words.adjusted(-_NUMBER, 0, 0, 0), _LEFT, line.question.label)
        _paint_answer(painter, answer, line, option.font)
        painter.restore()


def words_of(line: AnsweredQuestion, font: QFont) -> tuple[str, QFont]:
    """Return the words of a question, and their font: that of the overall assessment is bold."""
    return shown_question(line.question), scaled(font, NORMAL, bold=line.question.name == OVERALL)


def _boxes(box: QRect, line: AnsweredQuestion) -> tuple[QRect, QRect]:
    """Return where the words and the answer stand."""
    inner = box.adjusted(GRID, GRID, -GRID, 0)
    share = min(int(inner.width() * _ANSWER_SHARE), _WIDEST_ANSWER)
    answer = QRect(inner.right() + 1 - share, inner.top(), share, inner.height())
    before = _NUMBER + line.question.depth * _INDENT if line.question.name != OVERALL else 0
    words = QRect(inner.left() + before, inner.top(), inner.width() - share - before - GRID, inner.height())
    return words, answer


def _flag(line: AnsweredQuestion) -> str:
    return f"⚑ {what_changed(line)}"


def _height(text: str, font: QFont, width: int) -> int:
    return QFontMetrics(font).size(0, in_lines(text, font, width)).height()


def _answer_height(line: AnsweredQuestion, font: QFont, box: QRect) -> int:
    width = box.width() - _LIGHT - GRID
    height = max(_height(step_word(line.step), scaled(font, NORMAL, bold=True), width), _LIGHT)
    return height + (_height(_flag(line), scaled(font, SMALL, bold=True), width) if line.is_flagged else 0)


def _paint_answer(painter: QPainter, box: QRect, line: AnsweredQuestion, font: QFont) -> None:
    theme = current()
    paint_light(painter, QRectF(box.left(), box.top(), _LIGHT, _LIGHT), line.step)
    inner = box.adjusted(_LIGHT + GRID, 0, 0, 0)
    bold = scaled(font, NORMAL, bold=line.assessment is not None)
    painter.setFont(bold)
    painter.setPen(colour(theme.text if line.assessment else theme.muted))
    painter.drawText(inner, _LEFT, in_lines(step_word(line.step), bold, inner.width()))
    if line.is_flagged:
        above = max(_height(step_word(line.step), scaled(font, NORMAL, bold=True), inner.width()), _LIGHT)
        small = scaled(font, SMALL, bold=True)
        painter.setFont(small)
        painter.setPen(colour(theme.warning_text))
        painter.drawText(inner.adjusted(0, above, 0, 0), _LEFT, in_lines(_flag(line), small, inner.width()))
