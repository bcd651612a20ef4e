"""What stands above the items of a section, and of a row of a repeat."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.presenters.review_rows import Heading
from ui.theme import GRID, SMALL, scaled
from ui.translating import tr
from ui.widgets.parts import button
from ui.widgets.visibility import show_if


def section_heading(text: str, indent: int) -> QLabel:
    """Return the heading of a section, moved in by `indent` pixels."""
    heading = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    heading.setProperty("role", "muted")
    heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # or a long word would widen all
    heading.setFont(scaled(heading.font(), SMALL, bold=True))
    heading.setContentsMargins(indent + 2, GRID, 0, 0)
    return heading


class RowHeading(QWidget):
    """Says which row of a repeat begins here; the mouse can remove the row."""

    removal_requested = Signal(str)
    """Emitted with the path of the row."""

    def __init__(self, heading: Heading, indent: int) -> None:
        super().__init__()
        self.row = heading.row
        line = QHBoxLayout(self)
        line.setContentsMargins(indent, GRID // 2, 0, 0)
        line.setSpacing(GRID)
        words = section_heading(heading.text, 0)
        words.setContentsMargins(2, 0, 0, 0)
        line.addWidget(words, 1)
        self._remove = None if heading.is_counted else _remove_button(heading.text)
        if self._remove:
            self._remove.clicked.connect(lambda: self.removal_requested.emit(heading.row))
            line.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(self.fontMetrics().height() + 2 * GRID)  # the same with the button and without

    def show_asked(self, asked: bool) -> None:
        """Offer to remove the row only while it is asked."""
        if self._remove:
            show_if(self._remove, asked)


def _remove_button(row: str) -> QPushButton:
    remove = button("remove_row", tr("Ta bort rad"), "link")
    remove.setAccessibleName(tr("Ta bort {row}").format(row=row.lower()))
    remove.setFont(scaled(remove.font(), SMALL))
    remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    remove.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return remove
