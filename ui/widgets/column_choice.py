"""A choice among the columns of a register."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from ui.translating import later, tr
from ui.widgets.steady_fields import ChoiceField

_LETTERS_SHOWN = 14


class ColumnChoice(ChoiceField):
    """Begins at `none`, which stands for no column."""

    def __init__(self, name: str, words: str, none: str = later("Välj kolumn")) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS_SHOWN)
        self._none = tr(none)
        self.addItem(self._none, "")

    def offer(self, names: Sequence[str]) -> None:
        """Offer other columns; the one that is chosen stays chosen where it is still there."""
        chosen = self.column()
        self.blockSignals(True)
        self.clear()
        self.addItem(self._none, "")
        for name in names:
            self.addItem(name, name)
        self.choose(chosen)
        self.blockSignals(False)
        if self.column() != chosen:
            self.currentIndexChanged.emit(self.currentIndex())

    def choose(self, name: str) -> None:
        """Choose a column, or none where there is none of that name."""
        self.setCurrentIndex(max(0, self.findData(name)))

    def column(self) -> str:
        """Return the name of the column that is chosen, '' for none."""
        return str(self.currentData() or "")
