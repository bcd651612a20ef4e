"""A list of rows of fields, any number of them: one more is added, and each can be taken away."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.looks.icons import show_icon
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button
from ui.widgets.tab_order import let_tab_reach

_CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly
_Row = TypeVar("_Row", bound=QWidget)


class RowList(QWidget, Generic[_Row]):
    """Begins empty; `make` returns the fields of a new row."""

    def __init__(self, name: str, add_words: str, make: Callable[[], _Row]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._make = make
        self._rows: list[_Row] = []
        self._lines: dict[_Row, QWidget] = {}  # each row with what takes it away
        self._add = button(f"add_{name}", add_words)
        self._add.clicked.connect(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def rows(self) -> list[_Row]:
        """Return the rows, from the top."""
        return list(self._rows)

    def place(self) -> int:
        """Return where a new row goes, counted from 0: at the end."""
        return len(self._rows)

    def add(self) -> _Row:
        """Add a row, and go there."""
        fields = self._make()
        remove = button(f"remove_{self.objectName()}", tr("Ta bort"), "link")
        remove.setAccessibleName(tr("Ta bort: {fields}").format(fields=fields.accessibleName()))
        show_icon(remove, "x")
        remove.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = QWidget()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID // 2)
        inside.addWidget(fields, 1)
        inside.addWidget(remove)
        remove.clicked.connect(lambda: self._remove(fields))
        at = self.place()
        self._column.insertWidget(at, line)
        self._rows.insert(at, fields)
        self._lines[fields] = line
        line.show()
        self._let_tab_reach_rows()
        fields.findChildren(QWidget, options=_CHILDREN)[0].setFocus()
        return fields

    def _let_tab_reach_rows(self) -> None:
        controls: list[QWidget] = []
        for fields in self._rows:
            controls += fields.findChildren(QWidget, options=_CHILDREN)
            controls += self._lines[fields].findChildren(QPushButton, options=_CHILDREN)
        let_tab_reach(controls, self._add)

    def move_row(self, fields: _Row, by: int) -> None:
        """Move a row so many places down, up where it is below zero, as far as there are rows."""
        at = self._rows.index(fields)
        to = min(max(at + by, 0), len(self._rows) - 1)
        line = self._lines[fields]
        self._rows.insert(to, self._rows.pop(at))
        self._column.removeWidget(line)
        self._column.insertWidget(to, line)
        self._let_tab_reach_rows()

    def _remove(self, fields: _Row) -> None:
        self._rows.remove(fields)
        line = self._lines.pop(fields)
        self._column.removeWidget(line)
        self._add.setFocus()
        line.hide()
        line.deleteLater()
