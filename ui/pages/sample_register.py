"""The card with the register that is drawn from: what was read, how, and how many are in each stratum."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from aktgranskning.domain.sample import DrawState
from ui.dialogs.files import REGISTERS, choose_file_to_open
from ui.dialogs.register import load_register
from ui.presenters.register_facts import STRATA_HEADINGS, hashes, item_labels, misfits, register_facts, strata_rows
from ui.presenters.sample import remark
from ui.presenters.told_numbers import read_numbers_in_words
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.facts import Facts
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import Card, button, muted, named
from ui.widgets.short_table import ShortTable
from ui.workspace import Workspace

_NONE_YET = later(
    "Inget register ännu. Läs in förvaltningens lista över alla ärenden i perioden (.xlsx, .csv eller .ods), eller"
    " släpp filen här."
)
_IN_USE = {
    DrawState.DRAWN: later("Läses ett annat register in kastas det dragna urvalet. Dragningen står kvar i loggen."),
    DrawState.TAKEN: later("Urvalet är draget ur det här registret. Ett annat kan läsas in när urvalet har kastats."),
}
_MOST_STRATA_SHOWN = 8


class RegisterCard(Card):
    """Identities are never shown here."""

    loaded = Signal()
    """Emitted as a register was read, and the next step is another one."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__("register_card", tr("Register"))
        self._workspace = workspace
        self._remark = named("sample_remark", QLabel(wordWrap=True))
        self._remark.setProperty("role", "warning")
        self._empty = muted(tr(_NONE_YET))
        self._facts = Facts("register_facts")
        self._strata = ShortTable(
            "strata_table", tr("Antal i varje stratum"), STRATA_HEADINGS, most_rows=_MOST_STRATA_SHOWN, wide=(0,)
        )
        self._misfits = named("register_misfits", QLabel(wordWrap=True))
        self._misfits.setProperty("role", "warning")
        self._in_use = named("register_in_use", muted())
        self._load = button("load_register", tr("Läs in register…"))
        self._load.clicked.connect(self._choose)
        self._numbers = named("register_numbers", QLabel(wordWrap=True))
        self._numbers.setProperty("role", "warning")
        self._numbers.hide()
        for widget in (
            self._remark,
            self._empty,
            self._facts,
            self._misfits,
            self._numbers,
            self._strata,
            self._in_use,
        ):
            self.content.addWidget(widget)
        ways = FlowLayout()
        ways.addWidget(self._load)
        self.content.addLayout(ways)
        self.content.setSpacing(GRID)

    def refresh(self) -> None:
        """Show the register as it is now."""
        session = self._workspace.session
        register = session.sampling.register
        words = remark(session)
        self._remark.setText(words)
        self._remark.setVisible(bool(words))
        self._empty.setVisible(register is None)
        unsuited = "" if session.sampling.draw else misfits(session)  # of a draw each cell is told
        self._misfits.setText(unsuited)
        self._misfits.setVisible(bool(unsuited))
        for widget in (self._facts, self._strata):
            widget.setVisible(register is not None)
        draw = session.sampling.draw
        self._in_use.setText(tr(_IN_USE[draw.state]) if draw else "")
        self._in_use.setVisible(draw is not None)
        self._load.setEnabled(session.sampling.sample is None)
        if register:
            self._load.setText(tr("Läs in ett annat register…"))
            self._facts.show_facts(register_facts(register, item_labels(session)))
            self._facts.setToolTip(hashes(register))
            self._strata.show_rows(strata_rows(session))

    def first_control(self) -> QWidget:
        """Return the control that a register is chosen with."""
        return self._load

    def read(self, path: Path) -> None:
        """Let the user choose columns of a file that was chosen or dropped, and read it."""
        if self._load.isEnabled():
            before = self._workspace.session.sampling.register
            words = read_numbers_in_words(load_register(self.window(), self._workspace, path))
            self._numbers.setText(words)
            self._numbers.setVisible(bool(words))
            self._load.setFocus()
            if self._workspace.session.sampling.register is not before:
                self.loaded.emit()

    def _choose(self) -> None:
        beside = self._workspace.session.path.parent
        path = choose_file_to_open(self, tr("Läs in register"), beside, REGISTERS)
        if path:
            self.read(path)
