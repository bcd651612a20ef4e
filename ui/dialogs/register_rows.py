"""The fields of one condition, one column of strata, one column that answers an item."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from aktgranskning.domain.checklist import Item
from aktgranskning.domain.register import Condition, Prefill, StratumColumn
from ui.presenters.register import cuts
from ui.theme import GRID
from ui.widgets.column_choice import ColumnChoice
from ui.widgets.parts import named

_OPERATORS = {"=": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥"}
_LETTERS_SHOWN = 14


class _ColumnRow(QWidget):
    """A column, and what belongs to it."""

    def __init__(self, name: str, words: str, columns: Sequence[str], *others: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(words)
        self.column = ColumnChoice(name, words)
        self.column.offer(columns)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID // 2)
        line.addWidget(self.column, 1)
        for other in others:
            line.addWidget(other, 0 if isinstance(other, _Operators) else 1)

    def unfinished(self) -> QWidget | None:
        """Return the field in which something is left to choose; None where there is none."""
        return None if self.column.column() else self.column


class _Operators(QComboBox):
    """The comparisons of a condition."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("condition_operator")
        self.setAccessibleName("Jämförelse")
        for operator, sign in _OPERATORS.items():
            self.addItem(sign, operator)


class ConditionRow(_ColumnRow):
    """A comparison that every row of the frame must meet."""

    def __init__(self, columns: Sequence[str]) -> None:
        self._operators = _Operators()
        self._value = named("condition_value", QLineEdit(placeholderText="värde"))
        self._value.setAccessibleName("Värde att jämföra med")
        super().__init__("condition_column", "Kolumn i villkoret", columns, self._operators, self._value)

    def condition(self) -> Condition:
        """Return the condition."""
        return Condition(self.column.column(), self._operators.currentData(), self._value.text().strip())


class StratumRow(_ColumnRow):
    """A column that strata are made from, cut into ranges where points are given."""

    def __init__(self, columns: Sequence[str]) -> None:
        self._cuts = named("stratum_cuts", QLineEdit(placeholderText="gränser: 1000; 5000"))
        self._cuts.setAccessibleName("Gränser för belopp eller datum, med semikolon mellan")
        self._cuts.setToolTip("För belopp och datum: gränser med semikolon mellan. Tomt: varje värde är ett stratum.")
        super().__init__("stratum_column", "Kolumn för stratum", columns, self._cuts)

    def stratum(self) -> StratumColumn:
        """Return the column with its cuts."""
        return StratumColumn(self.column.column(), cuts(self._cuts.text()))


class PrefillRow(_ColumnRow):
    """A column whose cells are the first answers to an item."""

    def __init__(self, columns: Sequence[str], items: Sequence[Item]) -> None:
        self._items = named("prefill_item", QComboBox())
        self._items.setAccessibleName("Fråga som kolumnen fyller i")
        self._items.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._items.setMinimumContentsLength(_LETTERS_SHOWN)
        self._items.addItem("Välj fråga", "")
        for item in items:
            self._items.addItem(item.label, item.name)
        super().__init__("prefill_column", "Kolumn som fyller i en fråga", columns, self._items)

    def unfinished(self) -> QWidget | None:
        """Return the field in which something is left to choose; None where there is none."""
        return super().unfinished() or (None if self._items.currentData() else self._items)

    def prefill(self) -> Prefill:
        """Return the column and its item."""
        return Prefill(self.column.column(), self._items.currentData())
