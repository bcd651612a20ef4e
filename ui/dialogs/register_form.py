"""The fields that say how a register is read."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from aktgranskning.domain.checklist import Item
from aktgranskning.domain.register import Protected, RegisterChoices, Settlement
from aktgranskning.domain.wording import PROTECTED_WORDS
from ui.dialogs.register_rows import ConditionRow, PrefillRow, StratumRow
from ui.presenters.register import IDENTITY_WORDS, UNIT_WORDS, guessed
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.column_choice import ColumnChoice
from ui.widgets.parts import labelled, muted, named
from ui.widgets.row_list import RowList
from ui.widgets.steady_fields import ChoiceField

_NO_IDENTITY = later("Välj kolumnen med beteckningen: den som skiljer akterna åt.")
_UNFINISHED = later("{row} är inte ifyllt. Fyll i fältet som är markerat, eller ta bort raden.")


class RegisterForm(QWidget):
    """Two columns of fields; what was chosen stays when the columns change but is still among them."""

    identity_chosen = Signal()

    def __init__(self, items: Sequence[Item]) -> None:
        super().__init__()
        self._columns: Sequence[str] = ()
        self._identity = ColumnChoice("identity_column", tr("Kolumn med beteckningen"))
        self._unit = ColumnChoice("unit_column", tr("Kolumn för enhet"), tr("Ingen"))
        self._strata = RowList("strata", tr("Lägg till kolumn för stratum"), lambda: StratumRow(self._columns))
        self._where = RowList("conditions", tr("Lägg till villkor"), lambda: ConditionRow(self._columns))
        self._prefill = RowList(
            "prefills", tr("Fyll i en fråga ur en kolumn"), lambda: PrefillRow(self._columns, items)
        )
        self._prefill.setEnabled(bool(items))
        self.completeness = named(
            "completeness", QLineEdit(placeholderText=tr("till exempel: stämt av mot systemets antal"))
        )
        self.protected = named("protected", ChoiceField())
        for protected, words in PROTECTED_WORDS.items():
            self.protected.addItem(tr(words), protected)
        self._identity.currentIndexChanged.connect(self.identity_chosen)
        self._lay_out(bool(items))

    def offer(self, columns: Sequence[str]) -> None:
        """Offer the columns of a sheet, and guess where nothing is chosen yet."""
        self._columns = columns
        for choice in (self._identity, self._unit, *(row.column for _, rows in self._rows_by_kind() for row in rows)):
            choice.offer(columns)
        if not self._identity.column():
            self._identity.choose(guessed(columns, IDENTITY_WORDS))
        if not self._unit.column():
            self._unit.choose(guessed(columns, UNIT_WORDS))

    def propose(self, choices: RegisterChoices, settlement: Settlement) -> None:
        """Begin with what was chosen for an earlier register."""
        self._identity.choose(choices.identity)
        self._unit.choose(choices.unit)
        for stratum in choices.strata:
            self._strata.add().propose(stratum)
        for condition in choices.where:
            self._where.add().propose(condition)
        for prefill in choices.prefill:
            self._prefill.add().propose(prefill)
        self.completeness.setText(settlement.completeness)
        self.protected.setCurrentIndex(self.protected.findData(settlement.protected))

    def identity(self) -> str:
        """Return the column that identifies a case, '' where none is chosen."""
        return self._identity.column()

    def focus_identity(self) -> None:
        """Go to the choice of the column that identifies a case."""
        self._identity.setFocus()

    def unfinished(self) -> tuple[str, QWidget] | None:
        """Return what to do, and the first field in which something is left to choose; None where there is none."""
        if not self._identity.column():
            return tr(_NO_IDENTITY), self._identity
        for what, rows in self._rows_by_kind():
            for number, row in enumerate(rows, 1):
                field = row.unfinished()
                if field:
                    return tr(_UNFINISHED).format(row=f"{what} {number}"), field
        return None

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

    def _rows_by_kind(self) -> Iterator[tuple[str, Sequence[StratumRow | ConditionRow | PrefillRow]]]:
        yield tr("Stratum"), self._strata.rows()
        yield tr("Villkor"), self._where.rows()
        yield tr("Svar ur registret"), self._prefill.rows()

    def _lay_out(self, has_items: bool) -> None:
        left, right = _column(), _column()
        left.addLayout(labelled(tr("Beteckning: kolumnen som skiljer akterna åt"), self._identity))
        left.addLayout(labelled(tr("Enhet"), self._unit))
        left.addLayout(_group(tr("Stratum: grupper som urvalet kan fördelas på"), self._strata))
        left.addStretch(1)
        right.addLayout(_group(tr("Villkor: bara rader där alla stämmer är med"), self._where))
        right.addLayout(_group(tr("Svar som redan står i registret"), self._prefill))
        if not has_items:
            right.addWidget(muted(tr("Läs in en checklista först, om registret ska fylla i svar.")))
        right.addLayout(labelled(tr("Så kontrollerades att registret är fullständigt"), self.completeness))
        right.addLayout(labelled(tr("Personer med skyddad identitet"), self.protected))
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
