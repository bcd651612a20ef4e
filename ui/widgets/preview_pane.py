"""Beside the invented case of a preview: what becomes of its answers, and what should be known of the checklist."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aktgranskning.catalogue import describe
from aktgranskning.domain.errors import Problem
from ui.presenters.review import ReviewPresenter
from ui.theme import GRID, NORMAL
from ui.translating import later, tr
from ui.widgets.counted_list import CountedList
from ui.widgets.parts import button, heading, muted, named
from ui.widgets.problem_list import TO_KNOW

_TITLE = later("Så räknas svaren")


class PreviewPane(QWidget):
    """The counted items; where there are warnings, these on a second sheet."""

    def __init__(self, presenter: ReviewPresenter, warnings: Sequence[Problem]) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(28 * GRID, 20 * GRID)
        self._sheets = QStackedWidget()
        self._chips = QButtonGroup(self)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(self._head)
        column.addWidget(self._sheets, 1)
        self._sheets.addWidget(_counted(presenter))
        if warnings:
            self._sheets.addWidget(_described(warnings))
            self._add_chip("show_counted", tr(_TITLE))
            self._add_chip("show_warnings", f"{tr(TO_KNOW)}: {len(warnings)}").setProperty("role", "warning")
            self._head.addStretch(1)
            self._chips.idClicked.connect(self._sheets.setCurrentIndex)
        else:
            self._head.addWidget(heading(tr(_TITLE), NORMAL))

    def _add_chip(self, name: str, words: str) -> QPushButton:
        chip = button(name, words, "chip")
        chip.setCheckable(True)
        chip.setChecked(not self._chips.buttons())
        self._chips.addButton(chip, len(self._chips.buttons()))
        self._head.addWidget(chip)
        return chip


def _counted(presenter: ReviewPresenter) -> QWidget:
    words = muted(tr("Utfallet och formuleringen till rapporten, om akten vore den enda."))
    words.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    column.addWidget(words)
    column.addWidget(CountedList(presenter), 1)
    return sheet


def _described(warnings: Sequence[Problem]) -> QWidget:
    lines = named("preview_warnings", QPlainTextEdit(readOnly=True, tabChangesFocus=True))
    lines.setAccessibleName(tr("Att känna till om checklistan"))
    lines.setPlainText("\n\n".join(describe(warning) for warning in warnings))
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
    column.setSpacing(GRID)
    column.addWidget(muted(tr("Checklistan går att använda som den är.")))
    column.addWidget(lines, 1)
    return sheet
