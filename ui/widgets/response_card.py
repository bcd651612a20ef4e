"""What the addressees of a recommendation answer, one below the other."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aktgranskning.domain.conclusions.recommendations import Response
from ui.presenters.responses import NOT_ANSWERED, AddresseeAnswer
from ui.theme import GRID, NORMAL
from ui.translating import later, tr
from ui.widgets.allowing import allow
from ui.widgets.facts import Facts
from ui.widgets.parts import Card, button, heading, muted, named
from ui.widgets.visibility import show_if

_NO_ADDRESSEE = later("Rekommendationen har ingen mottagare. Ändra… anger vem.")


class ResponseCard(Card):
    """Each addressee with its answer, or that there is none yet."""

    write_requested = Signal(object)
    """The auditor wants to note or change an answer, a `Response`."""

    withdraw_requested = Signal(object)
    """The auditor wants to take an answer away, a `Response`."""

    def __init__(self) -> None:
        super().__init__("response_card", tr("Svar"))
        self._nothing = named("response_nothing", muted())
        self._blocks: list[_Block] = []
        self.content.addWidget(self._nothing)

    def show_answers(self, answers: Sequence[AddresseeAnswer], why_fixed: str) -> None:
        """Show other answers; `why_fixed` says why none can be noted, '' where it can."""
        self._nothing.setText(tr("Rekommendationen har ingen mottagare.") if why_fixed else tr(_NO_ADDRESSEE))
        while len(self._blocks) < len(answers):
            self._add()
        for block, answer in zip(self._blocks, answers, strict=False):
            block.show_answer(answer)
            for one in block.controls:
                allow(one, True, why_fixed)
        for row, block in enumerate(self._blocks):
            show_if(block, row < len(answers))
        show_if(self._nothing, not answers)

    @property
    def controls(self) -> Iterator[QWidget]:
        """What takes the keys, in order."""
        for block in self._blocks:
            yield from block.controls

    def _add(self) -> None:
        block = _Block(len(self._blocks))
        block.write_requested.connect(self.write_requested)
        block.withdraw_requested.connect(self.withdraw_requested)
        self._blocks.append(block)
        self.content.addWidget(block)


class _Block(QWidget):
    write_requested = Signal(object)
    withdraw_requested = Signal(object)

    def __init__(self, row: int) -> None:
        super().__init__()
        self._said = Response(0)
        self._addressee = named(f"response_{row}_addressee", heading("", NORMAL))
        self._addressee.setWordWrap(True)
        self._addressee.setTextFormat(Qt.TextFormat.PlainText)
        self._none = named(f"response_{row}_none", QLabel(tr(NOT_ANSWERED)))
        self._facts = Facts(f"response_{row}_facts")
        self._write = button(f"response_{row}_write", "")
        self._withdraw = button(f"response_{row}_withdraw", tr("Ta bort svaret…"))
        self._write.clicked.connect(lambda: self.write_requested.emit(self._said))
        self._withdraw.clicked.connect(lambda: self.withdraw_requested.emit(self._said))
        acts, column = QHBoxLayout(), QVBoxLayout(self)
        acts.setSpacing(GRID)
        acts.addWidget(self._write)
        acts.addWidget(self._withdraw)
        acts.addStretch(1)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(GRID // 2)
        for part in (self._addressee, self._none, self._facts):
            column.addWidget(part)
        column.addLayout(acts)

    @property
    def controls(self) -> tuple[QPushButton, ...]:
        return self._write, self._withdraw

    def show_answer(self, answer: AddresseeAnswer) -> None:
        self._said, addressee = answer.said, answer.said.addressee
        self._addressee.setText(addressee)
        self._facts.show_facts(answer.facts)
        self._write.setText(tr("Ändra svaret…") if answer.is_noted else tr("Skriv svar…"))
        self._write.setAccessibleName(f"{self._write.text()} {addressee}")
        self._withdraw.setAccessibleName(f"{self._withdraw.text()} {addressee}")
        show_if(self._none, not answer.is_noted)
        for part in (self._facts, self._withdraw):
            show_if(part, answer.is_noted)
