"""Asks for larger numbers of cases for each stratum."""

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button
from ui.widgets.stratum_sizes import StratumSizes


class StratumSizesDialog(QDialog):
    """Begins at the numbers that a sample has; smaller ones are refused when it is extended."""

    def __init__(self, strata: Mapping[str, int], now: Mapping[str, int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stratum_sizes_dialog")
        self.setWindowTitle(tr("Utöka urvalet"))
        self.fields = StratumSizes("larger_sizes")
        self.fields.offer(strata, now)
        cancel, extend = button("cancel", tr("Avbryt")), button("extend", tr("Utöka"), "primary")
        cancel.clicked.connect(self.reject)
        extend.clicked.connect(self.accept)
        extend.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(extend)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        column.addWidget(
            QLabel(tr("Så många akter ska urvalet ha ur varje stratum, de som redan är dragna inräknade:"))
        )
        column.addWidget(self.fields)
        column.addLayout(buttons)


def ask_for_sizes(parent: QWidget, strata: Mapping[str, int], now: Mapping[str, int]) -> dict[str, int] | None:
    """Ask for a number of cases for each stratum, which has some now; None where the user cancelled."""
    dialog = StratumSizesDialog(strata, now, parent)
    sizes = dialog.fields.sizes() if dialog.exec() else None
    dialog.deleteLater()
    return sizes
