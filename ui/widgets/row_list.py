"""A list of rows of fields, any number of them: one more is added, and each can be taken away."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GRID
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
        self._add = button(f"add_{name}", add_words)
        self._add.clicked.connect(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def rows(self) -> list[_Row]:
        """Return the rows, from the top."""
        return list(self._rows)

    def add(self) -> _Row:
        """Add a row at the end, and go there."""
        fields = self._make()
        remove = button(f"remove_{self.objectName()}", "Ta bort", "link")
        remove.setAccessibleName(f"Ta bort: {fields.accessibleName()}")
        remove.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = QWidget()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID // 2)
        inside.addWidget(fields, 1)
        inside.addWidget(remove)
        remove.clicked.connect(lambda: self._remove(fields, line))
        self._column.insertWidget(len(self._rows), line)
        self._rows.append(fields)
        line.show()
        controls = [*fields.findChildren(QWidget, options=_CHILDREN), remove]
        let_tab_reach(controls, self._add)
        controls[0].setFocus()
        return fields

    def _remove(self, fields: _Row, line: QWidget) -> None:
        self._rows.remove(fields)
        self._column.removeWidget(line)
        self._add.setFocus()
        line.hide()
        line.deleteLater()
