"""The fields that say how a register is read."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from aktgranskning.domain.checklist import Item
from aktgranskning.domain.register import Protected, RegisterChoices
from aktgranskning.domain.wording import PROTECTED_WORDS
from ui.dialogs.register_rows import ConditionRow, PrefillRow, StratumRow
from ui.presenters.register import IDENTITY_WORDS, UNIT_WORDS, guessed
from ui.theme import GRID
from ui.widgets.column_choice import ColumnChoice
from ui.widgets.parts import labelled, muted, named
from ui.widgets.row_list import RowList


class RegisterForm(QWidget):
    """Two columns of fields; what was chosen stays when the columns change but is still among them."""

    identity_chosen = Signal()

    def __init__(self, items: Sequence[Item]) -> None:
        super().__init__()
        self._columns: Sequence[str] = ()
        self._identity = ColumnChoice("identity_column", "Kolumn som identifierar ett ärende")
        self._unit = ColumnChoice("unit_column", "Kolumn för enhet", "Ingen")
        self._strata = RowList("strata", "Lägg till kolumn för stratum", lambda: StratumRow(self._columns))
        self._where = RowList("conditions", "Lägg till villkor", lambda: ConditionRow(self._columns))
        self._prefill = RowList("prefills", "Fyll i en fråga ur en kolumn", lambda: PrefillRow(self._columns, items))
        self._prefill.setEnabled(bool(items))
        self.completeness = named(
            "completeness", QLineEdit(placeholderText="till exempel: stämt av mot systemets antal")
        )
        self.protected = named("protected", QComboBox())
        for protected, words in PROTECTED_WORDS.items():
            self.protected.addItem(words, protected)
        self._identity.currentIndexChanged.connect(self.identity_chosen)
        self._lay_out(bool(items))

    def offer(self, columns: Sequence[str]) -> None:
        """Offer the columns of a sheet, and guess where nothing is chosen yet."""
        self._columns = columns
        for choice in (self._identity, self._unit, *(row.column for row in self._all_rows())):
            choice.offer(columns)
        if not self._identity.column():
            self._identity.choose(guessed(columns, IDENTITY_WORDS))
        if not self._unit.column():
            self._unit.choose(guessed(columns, UNIT_WORDS))

    def identity(self) -> str:
        """Return the column that identifies a case, '' where none is chosen."""
        return self._identity.column()

    def focus_identity(self) -> None:
        """Go to the choice of the column that identifies a case."""
        self._identity.setFocus()

    def unfinished(self) -> QWidget | None:
        """Return the first field in which something is left to choose; None where there is none."""
        if not self._identity.column():
            return self._identity
        return next(filter(None, (row.unfinished() for row in self._all_rows())), None)

    def choices(self, sheet: str, header_row: int) -> RegisterChoices:
        """Return what is chosen, once nothing is `unfinished`."""
        return RegisterChoices(
            identity=self._identity.column(),
            unit=self._unit.column(),
            strata=tuple(row.stratum() for row in self._strata.rows()),
            prefill=tuple(row.prefill() for row in self._prefill.rows()),
            where=tuple(row.condition() for row in self._where.rows()),
            sheet=sheet,
            header_row=header_row,
        )

    def protected_chosen(self) -> Protected:
        """Return what is said of protected identities."""
        return Protected(self.protected.currentData())

    def _all_rows(self) -> chain[StratumRow | ConditionRow | PrefillRow]:
        return chain(self._strata.rows(), self._where.rows(), self._prefill.rows())

    def _lay_out(self, has_items: bool) -> None:
        left, right = _column(), _column()
        left.addLayout(labelled("Beteckning: kolumnen som skiljer akterna åt", self._identity))
        left.addLayout(labelled("Enhet", self._unit))
        left.addLayout(_group("Stratum: grupper som urvalet kan fördelas på", self._strata))
        left.addStretch(1)
        right.addLayout(_group("Villkor: bara rader där alla stämmer är med", self._where))
        right.addLayout(_group("Svar som redan står i registret", self._prefill))
        if not has_items:
            right.addWidget(muted("Läs in en checklista först, om registret ska fylla i svar."))
        right.addLayout(labelled("Så kontrollerades att registret är fullständigt", self.completeness))
        right.addLayout(labelled("Personer med skyddad identitet", self.protected))
        right.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, GRID, 0)
        line.setSpacing(3 * GRID)
        line.addLayout(left, 1)
        line.addLayout(right, 1)


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(int(1.5 * GRID))
    return column


def _group(words: str, rows: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(GRID // 2)
    column.addWidget(QLabel(words, wordWrap=True))
    column.addWidget(rows)
    return column
