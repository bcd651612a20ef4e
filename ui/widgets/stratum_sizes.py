"""A number of cases for each stratum."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import MOST_TYPED, muted, named, number_field
from ui.widgets.scrolling import scrolling
from ui.widgets.tab_order import let_tab_reach

_MOST_SHOWN = 6
_ROW_HEIGHT = 5 * GRID


class StratumSizes(QWidget):
    """Scrolls where there are many strata; says what the numbers come to."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._fields: dict[str, QSpinBox] = {}
        self._total = named("stratum_total", muted())
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, GRID, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(0, 1)
        self._area = scrolling(inside)
        inside.setAutoFillBackground(False)  # it lies on a card
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID // 2)
        whole.addWidget(self._area)
        whole.addWidget(self._total)

    def offer(self, strata: Mapping[str, int], now: Mapping[str, int]) -> None:
        """Ask for numbers of these strata, each with the number of its cases; new fields begin at those of `now`."""
        if strata.keys() != self._fields.keys():
            self._make_fields(strata, now)
        for stratum, count in strata.items():
            self._fields[stratum].setSuffix(tr(" av {count}").format(count=count))

    def sizes(self) -> dict[str, int]:
        """Return the numbers by stratum."""
        return {stratum: field.value() for stratum, field in self._fields.items()}

    def _make_fields(self, strata: Mapping[str, int], now: Mapping[str, int]) -> None:
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget:
                widget.deleteLater()
        self._fields = {}
        for row, stratum in enumerate(strata):
            label = QLabel(stratum, wordWrap=True)
            field = number_field("stratum_size", 0, MOST_TYPED, now.get(stratum, 0))
            field.setAccessibleName(tr("Antal akter ur {stratum}").format(stratum=stratum))
            field.setMinimumWidth(14 * GRID)
            field.valueChanged.connect(self._add_up)
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            self._fields[stratum] = field
        self._area.setFixedHeight(min(len(strata), _MOST_SHOWN) * _ROW_HEIGHT)
        let_tab_reach([*self._fields.values()], self)
        self._add_up()

    def _add_up(self) -> None:
        self._total.setText(tr("Tillsammans %n akter", None, sum(self.sizes().values())))
