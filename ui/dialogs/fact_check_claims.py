"""The part of the fact-check with numbers that the administration gives without naming cases."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Claim
from aktgranskning.fact_checking import note_claim, withdraw_claim
from ui.dialogs.ask import DialogAsk
from ui.models.text_table import TextTableModel
from ui.presenters.fact_check import (
    CLAIM_HEADINGS,
    EVERY_UNIT,
    beyond_in_words,
    claim_row,
    counted_items,
    units_of,
)
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import button, labelled, muted, named, problem_text
from ui.widgets.steady_fields import ChoiceField
from ui.widgets.text_fields import LineField
from ui.widgets.text_table import ChoosableTable
from ui.workspace import Workspace

_WIDTHS = (30, 11, 14, 32, 12, 14)
_DAY_WIDTH = 14 * GRID
_TEXTS = {
    "words": later("Förvaltningens ord"),
    "day": later("Datum"),
    "who": later("Vem"),
    "rationale": later("Revisionens kommentar"),
}
_UNSAVED = later("Antalet som du har skrivit sparas inte om du stänger.")


class ClaimsPane(QWidget):
    """Return in a field adds a number, or keeps the one that is edited; `item` is proposed where it can be met."""

    def __init__(self, workspace: Workspace, item: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._item = named("claim_item", ChoiceField())
        self._unit = named("claim_unit", ChoiceField())
        self._more = LineField("claim_more", tr("Ytterligare"))
        self._texts = {name: LineField(f"claim_{name}", tr(words)) for name, words in _TEXTS.items()}
        self._add = button("claim_add", tr("Lägg till"))
        self._problem = problem_text("claim_problem")
        self._model = TextTableModel(CLAIM_HEADINGS)
        self._table = ChoosableTable("claims_table", tr("Antal utan akter"), self._model)
        self._nothing = named("claims_nothing", muted(tr("Inget antal är noterat.")))
        self._beyond = named("claims_beyond", muted(""))
        self._edit = button("claim_edit", tr("Ändra"))
        self._withdraw = button("claim_withdraw", tr("Ta bort"))
        self._edited = 0
        self._filled: tuple[str, ...] = ()
        self._offer(item)
        self._lay_out()
        self._connect()
        self._clear()

    def _offer(self, proposed: str) -> None:
        session = self._workspace.session
        for item in counted_items(session):
            self._item.addItem(item.label, item.name)
        if (at := self._item.findData(proposed)) >= 0:
            self._item.setCurrentIndex(at)
        self._item.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._add.setEnabled(self._item.count() > 0)
        for unit in ("", *units_of(session)):
            self._unit.addItem(unit or tr(EVERY_UNIT), unit)

    def _lay_out(self) -> None:
        first, second, acts = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for line in (first, second, acts):
            line.setSpacing(GRID)
        for field in (self._more, self._texts["day"]):
            field.setFixedWidth(_DAY_WIDTH)
        first.addLayout(labelled(tr("Fråga"), self._item), 3)
        first.addLayout(labelled(tr("Enhet"), self._unit), 1)
        first.addLayout(labelled(tr("Ytterligare"), self._more))
        first.addLayout(labelled(tr(_TEXTS["day"]), self._texts["day"]))
        second.addLayout(labelled(tr(_TEXTS["words"]), self._texts["words"]), 3)
        second.addLayout(labelled(tr(_TEXTS["who"]), self._texts["who"]), 1)
        second.addLayout(labelled(tr(_TEXTS["rationale"]), self._texts["rationale"], self._add), 3)
        for one in (self._edit, self._withdraw):
            acts.addWidget(one)
        acts.addStretch(1)
        for column, width in enumerate(_WIDTHS):
            self._table.horizontalHeader().resizeSection(column, width * GRID)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addLayout(first)
        whole.addLayout(second)
        whole.addWidget(self._problem)
        whole.addWidget(self._nothing)
        whole.addWidget(self._beyond)
        whole.addWidget(self._table, 1)
        whole.addLayout(acts)

    def _connect(self) -> None:
        for field in (self._more, *self._texts.values()):
            field.finished.connect(self._keep)
        self._add.clicked.connect(self._keep)
        self._edit.clicked.connect(self._begin_to_edit)
        self._withdraw.clicked.connect(self._take_away)
        self._table.chosen.connect(lambda _row: self._begin_to_edit())
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._follow())

    def number(self) -> int:
        """Return how many there are."""
        return len(self._workspace.session.counted_claims())

    def refresh(self) -> None:
        """Show what is noted now; what was current stays so."""
        session, row = self._workspace.session, max(self._table.row(), 0)
        claims = session.counted_claims()
        self._model.show_rows([claim_row(session, claim) for claim in claims])
        self._nothing.setVisible(not claims)
        self._beyond.setText(beyond_in_words(session))
        self._beyond.setVisible(bool(self._beyond.text()))
        if claims:
            self._table.selectRow(min(row, len(claims) - 1))
        self._follow()

    def take_keys(self) -> None:
        """Take the focus."""
        self._item.setFocus()

    def may_leave(self) -> bool:
        """Say whether nothing is written that is not kept, or the user lets it go."""
        return self._written() == self._filled or DialogAsk(self).confirm(
            tr("Antalet är inte sparat"), tr(_UNSAVED), tr("Stäng ändå")
        )

    def _written(self) -> tuple[str, ...]:
        return (self._more.text(), *(field.text() for field in self._texts.values()))

    def _current(self) -> Claim | None:
        claims, row = self._workspace.session.counted_claims(), self._table.row()
        return claims[row] if 0 <= row < len(claims) else None

    def _follow(self) -> None:
        for one in (self._edit, self._withdraw):
            one.setEnabled(self._current() is not None)

    def _keep(self) -> None:
        if not self._add.isEnabled():  # no item can be met
            return
        texts = {name: field.text() for name, field in self._texts.items()}
        unit, more = self._unit.currentData(), self._more.text()
        try:
            changes = note_claim(
                self._workspace.session, self._item.currentData(), more, unit=unit, number=self._edited, **texts
            )
        except AuditError as error:
            self._show_problem(message(error))
            self._more.setFocus()
            return
        self._workspace.changed.emit(changes)
        self._clear()

    def _begin_to_edit(self) -> None:
        claim = self._current()
        if claim is None:
            return
        self._item.setCurrentIndex(self._item.findData(claim.item))
        if self._unit.findData(claim.unit) < 0:  # no case has it any more
            self._unit.addItem(claim.unit, claim.unit)
        self._unit.setCurrentIndex(self._unit.findData(claim.unit))
        self._fill(claim)
        self._more.setFocus()

    def _clear(self) -> None:
        """Let the fields be for a new number."""
        self._fill(Claim("", 0, day=self._workspace.session.today().isoformat()))

    def _fill(self, claim: Claim) -> None:
        self._edited = claim.number
        self._more.setText(claim.more)
        for name, field in self._texts.items():
            field.setText(getattr(claim, name))
        self._filled = self._written()
        self._item.setEnabled(not claim.number)  # a number is of its item
        self._add.setText(tr("Spara ändringen") if claim.number else tr("Lägg till"))
        self._show_problem("")

    def _show_problem(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _take_away(self) -> None:
        claim = self._current()
        if claim:
            self._workspace.perform(withdraw_claim, claim.item, claim.number)
            if claim.number == self._edited:
                self._clear()
