"""The fields of one condition, one column of strata, one column that answers an item."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from aktgranskning.domain.checklist import Item
from aktgranskning.domain.register import Condition, Prefill, StratumColumn
from ui.presenters.register import cuts
from ui.theme import GRID
from ui.translating import later, shown, tr
from ui.widgets.column_choice import ColumnChoice
from ui.widgets.parts import named, unwatched
from ui.widgets.steady_fields import ChoiceField

_OPERATORS = {"=": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥"}
_OF_EMPTY_CELLS = {"=": later("är tom"), "!=": later("är ifylld")}
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


class _Operators(ChoiceField):
    """The comparisons of a condition, last those with an empty cell, which ask for no value."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("condition_operator")
        self.setAccessibleName(tr("Jämförelse"))
        for operator, words in (*_OPERATORS.items(), *shown(_OF_EMPTY_CELLS).items()):
            self.addItem(words, operator)

    def asks_for_value(self) -> bool:
        """Whether the comparison is one with a value."""
        return self.currentIndex() < len(_OPERATORS)

    def choose(self, condition: Condition) -> None:
        """Choose the comparison of a condition."""
        operators = _OPERATORS if condition.value else _OF_EMPTY_CELLS
        first = 0 if condition.value else len(_OPERATORS)
        self.setCurrentIndex(first + list(operators).index(condition.operator))


class ConditionRow(_ColumnRow):
    """A comparison that every row of the frame must meet."""

    def __init__(self, columns: Sequence[str]) -> None:
        self._operators = _Operators()
        self._value = unwatched(named("condition_value", QLineEdit(placeholderText=tr("värde"))))
        self._value.setAccessibleName(tr("Värde att jämföra med"))
        super().__init__("condition_column", tr("Kolumn i villkoret"), columns, self._operators, self._value)
        self._operators.currentIndexChanged.connect(self._follow_operator)

    def unfinished(self) -> QWidget | None:
        """Return the field in which something is left to choose; None where there is none."""
        lacks_value = self._operators.asks_for_value() and not self._value.text().strip()
        return super().unfinished() or (self._value if lacks_value else None)

    def propose(self, condition: Condition) -> None:
        """Begin with a condition."""
        self.column.choose(condition.column)
        self._operators.choose(condition)
        self._value.setText(condition.value)

    def condition(self) -> Condition:
        """Return the condition."""
        return Condition(self.column.column(), self._operators.currentData(), self._value.text().strip())

    def _follow_operator(self) -> None:
        asks = self._operators.asks_for_value()
        self._value.setEnabled(asks)
        if not asks:
            self._value.clear()


class StratumRow(_ColumnRow):
    """A column that strata are made from, cut into ranges where points are given."""

    def __init__(self, columns: Sequence[str]) -> None:
        self._cuts = named("stratum_cuts", QLineEdit(placeholderText=tr("gränser: 1000; 5000")))
        self._cuts.setAccessibleName(tr("Gränser för belopp eller datum, med semikolon mellan"))
        self._cuts.setToolTip(
            tr("För belopp och datum: gränser med semikolon mellan. Tomt: varje värde är ett stratum.")
        )
        super().__init__("stratum_column", tr("Kolumn för stratum"), columns, self._cuts)

    def propose(self, stratum: StratumColumn) -> None:
        """Begin with a column and its cuts."""
        self.column.choose(stratum.column)
        self._cuts.setText("; ".join(stratum.cuts))

    def stratum(self) -> StratumColumn:
        """Return the column with its cuts."""
        return StratumColumn(self.column.column(), cuts(self._cuts.text()))


class PrefillRow(_ColumnRow):
    """A column whose cells are the first answers to an item."""

    def __init__(self, columns: Sequence[str], items: Sequence[Item]) -> None:
        self._items = named("prefill_item", ChoiceField())
        self._items.setAccessibleName(tr("Fråga som kolumnen fyller i"))
        self._items.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._items.setMinimumContentsLength(_LETTERS_SHOWN)
        self._items.addItem(tr("Välj fråga"), "")
        for item in items:
            self._items.addItem(item.label, item.name)
        super().__init__("prefill_column", tr("Kolumn som fyller i en fråga"), columns, self._items)

    def unfinished(self) -> QWidget | None:
        """Return the field in which something is left to choose; None where there is none."""
        return super().unfinished() or (None if self._items.currentData() else self._items)

    def propose(self, prefill: Prefill) -> None:
        """Begin with a column and its item."""
        self.column.choose(prefill.column)
        self._items.setCurrentIndex(max(0, self._items.findData(prefill.item)))

    def prefill(self) -> Prefill:
        """Return the column and its item."""
        return Prefill(self.column.column(), self._items.currentData())
