"""What is wrong with a table from outside, or should be known of it, to read beside the workbook and to copy."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFont, QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from aktgranskning import catalogue
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from ui.readers import announce
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import button, named
from ui.widgets.selectable_text import SelectableText

_TYPE = "checklist.type_not_supported"
_LEAST_LINES_SHOWN = 3
_SHARE_OF_SCREEN = 0.45
"""The most of the screen's height that the lines ask for; they take more where they are given it."""

TO_KNOW = later("Att känna till")
"""What warnings are called, wherever they are shown."""

_Line = tuple[str, str]
"""What a line begins with in bold, and the rest of it."""

_BOLD = QTextCharFormat()
_BOLD.setFontWeight(QFont.Weight.DemiBold)


class ProblemList(QFrame):
    """Hidden until there is something to show; `what` it is about (marked with `later`) is said to who does not see it.

    It grows with what it shows, or scrolls beyond `most_lines` where it stands among other things.
    """

    def __init__(self, what: str = later("checklistan"), most_lines: int | None = None) -> None:
        super().__init__()
        self._what = tr(what)
        self.setObjectName("problem_list")
        self._message = ""
        self._head = SelectableText("problem_head")
        self._lines = named("problem_lines", _Lines())
        if most_lines:
            self._lines.show_at_most(most_lines)
        copy = button("copy_problems", tr("Kopiera"))
        copy.clicked.connect(self._copy)
        self._close = button("close_problems", "")
        self._close.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(copy)
        buttons.addWidget(self._close)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._head)
        layout.addWidget(self._lines, 1)
        layout.addLayout(buttons)
        self.hide()

    def keep_open(self) -> None:
        """Offer no way to close the list, where it is closed together with what it stands in."""
        self._close.hide()

    def show_error(self, error: AuditError) -> None:
        """Show an error, each of its mistakes with sheet, row, column and remedy on a line of its own.

        What should be known besides is told apart from them, below.
        """
        problems, warnings = (error.problems, error.warnings) if isinstance(error, RefusedError) else ((), ())
        lines = _lines_of(problems)
        if warnings:
            lines = [
                (tr("Fel: {count}").format(count=len(problems)), ""),
                *lines,
                ("", ""),
                (f"{tr(TO_KNOW)}: {len(warnings)}", ""),
            ]
            lines += _lines_of(warnings)
        self._lines.setAccessibleName(tr("Fel i {what}").format(what=self._what))
        self._show("error", catalogue.text(error.code, **error.parameters), lines)

    def show_warnings(self, warnings: Sequence[Problem]) -> None:
        """Show what should be known of a checklist that was read nevertheless, a line each."""
        self.show_to_know(tr("Checklistan är inläst och går att använda som den är."), warnings)

    def show_to_know(self, head: str, warnings: Sequence[Problem]) -> None:
        """Show under a sentence what should be known, a line each."""
        self._lines.setAccessibleName(tr("Att känna till om {what}").format(what=self._what))
        self._show("warning", f"{head} {tr(TO_KNOW)}: {len(warnings)}.", _lines_of(warnings))

    def _show(self, role: str, head: str, said: Sequence[_Line]) -> None:
        self._head.setProperty("role", role)
        self._head.style().unpolish(self._head)  # or it keeps the looks of its former role
        self._head.style().polish(self._head)
        QGuiApplication.sendEvent(self._head, QEvent(QEvent.Type.StyleChange))  # or it keeps its former margins
        self._head.setText(head)
        announce(self, head, urgent=True)
        self._message = "\n".join([head, *("".join(line) for line in said)])
        self._write(said)
        self._lines.setVisible(bool(said))
        self._close.setText(tr("Stäng listan") if said else tr("Stäng meddelandet"))
        self._lines.ask_for(max(2 * len(said) + 1, _LEAST_LINES_SHOWN))  # most of them wrap once
        self.show()

    def _write(self, said: Sequence[_Line]) -> None:
        self._lines.clear()
        cursor = QTextCursor(self._lines.document())
        for number, (begun, rest) in enumerate(said):
            if number:
                cursor.insertBlock()
            cursor.insertText(begun, _BOLD)
            cursor.insertText(rest, QTextCharFormat())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._message)


class _Lines(QPlainTextEdit):
    """Asks for the height of some lines, and is content with a few."""

    def __init__(self) -> None:
        super().__init__(readOnly=True, tabChangesFocus=True)
        self._height = 0
        self._most_lines = 0  # as many as there is room for
        self.setMinimumHeight(self._height_of(_LEAST_LINES_SHOWN))

    def show_at_most(self, lines: int) -> None:
        self._most_lines = lines

    def ask_for(self, lines: int) -> None:
        most = int(self.screen().availableGeometry().height() * _SHARE_OF_SCREEN)
        self._height = min(self._height_of(lines), most)
        if self._most_lines:
            self.setMaximumHeight(self._height_of(min(lines, self._most_lines)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as ever, and as high as was asked for."""
        return QSize(super().sizeHint().width(), self._height)

    def _height_of(self, lines: int) -> int:
        return lines * self.fontMetrics().lineSpacing() + 3 * GRID


def _lines_of(problems: Sequence[Problem]) -> list[_Line]:
    """Write the first problems as a line each, and how many more there are.

    What types there are is said once, at the end, however many are about a type.
    """
    said = [_line_of(_briefly(problem)) for problem in problems[: catalogue.MOST_TOLD]]
    if more := catalogue.untold(problems):
        said.append(("", more))
    types = (problem.parameters["known"] for problem in problems if problem.code == _TYPE)
    return [*said, *(("", tr("Typer som stöds: {known}.").format(known=known)) for known in dict.fromkeys(types))]


def _line_of(problem: Problem) -> _Line:
    where = catalogue.place(problem)
    return f"• {where}", catalogue.describe(problem).removeprefix(where)


def _briefly(problem: Problem) -> Problem:
    return replace(problem, parameters={"known": tr("typerna sist i listan")}) if problem.code == _TYPE else problem
