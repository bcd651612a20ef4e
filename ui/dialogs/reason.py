"""Asks why something that was signed is opened again; reasons given before are offered."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, labelled, muted, named
from ui.widgets.steady_fields import ChoiceField

_WIDTH = 64 * GRID


class ReasonDialog(QDialog):
    """Enter agrees once a reason is written; `reason` is that."""

    def __init__(self, title: str, about: str, yes: str, offered: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reason_dialog")
        self.setWindowTitle(title)
        room = parent.window().width() - 2 * GRID if parent else _WIDTH
        self.setMinimumWidth(min(_WIDTH, room))
        words = QLabel(about, wordWrap=True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        self._field = named("reason", ChoiceField(editable=True))
        self._field.addItems([*offered])
        self._field.setCurrentIndex(-1)
        self._field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._agree = button("reason_agree", yes, "primary")
        self._agree.setDefault(True)
        cancel = button("reason_cancel", tr("Avbryt"))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._agree)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addWidget(words)
        whole.addLayout(labelled(tr("Orsak (krävs)"), self._field))
        whole.addWidget(muted(tr("Orsaken står i loggen. Skriv inga personuppgifter.")))
        whole.addLayout(buttons)
        self._agree.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self._field.editTextChanged.connect(self._follow)
        self._follow()
        self._field.setFocus()

    @property
    def reason(self) -> str:
        """What is written."""
        return self._field.currentText().strip()

    def _follow(self) -> None:
        self._agree.setEnabled(bool(self.reason))
