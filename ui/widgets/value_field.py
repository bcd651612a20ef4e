"""What somebody else would answer to an item: chosen or typed, by the item's kind; or nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from aktgranskning.domain.checklist import Item, ItemKind
from aktgranskning.domain.wording import shown_answer
from ui.presenters.open_item import SEVERAL, Offer
from ui.translating import later, tr
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import named
from ui.widgets.radio_group import RadioGroup
from ui.widgets.text_fields import LineField, typed_text

_NOTHING = later("Anger inget svar")
_NOTHING_KEY = "0"


class ValueField(QWidget):
    """Radio buttons for one choice, boxes to tick for several, else a line; while one has the focus, a key chooses.

    `labels` are suggested in the line. What is shown is among the offers, where there are any.
    """

    changed = Signal()
    finished = Signal()
    """Enter was pressed in the line."""

    def __init__(self, item: Item, offers: Sequence[Offer], labels: Sequence[str]) -> None:
        super().__init__()
        self._item = item
        self._offers = offers if item.kind is not ItemKind.RANK else ()
        self._several = item.kind is ItemKind.SELECT_MULTIPLE
        self._kept = ""
        self._one: RadioGroup[str] = RadioGroup("view_value", _words(self._offers, with_none=not self._several))
        self._boxes = {offer.choice.name: _box(offer) for offer in self._offers} if self._several else {}
        self._line = LineField("view_value_line", tr("Förvaltningens svar"))
        self._line.suggest(labels, several=item.kind in SEVERAL)
        boxes, flow = QWidget(), FlowLayout()
        boxes.setLayout(flow)
        for box in self._boxes.values():
            flow.addWidget(box)
            box.toggled.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._shown = boxes if self._boxes else self._one if self._offers else self._line
        column.addWidget(self._shown)
        self._one.chosen.connect(self.changed)
        self._line.textChanged.connect(self.changed)
        self._line.finished.connect(self.finished)

    def value(self) -> str:
        """Return what is chosen, as a stored value, or what is typed; '' for nothing."""
        if self._boxes:
            return " ".join(name for name, box in self._boxes.items() if box.isChecked())
        if self._offers:
            return self._one.key()
        typed = self._line.text().strip()
        return self._kept if typed == shown_answer(self._item, self._kept) else typed

    def show_value(self, value: str) -> None:
        """Show a stored value."""
        self._kept = value
        held = value.split()
        for name, box in self._boxes.items():
            box.setChecked(name in held)
        if self._offers and not self._boxes:
            self._one.choose(value)
        self._line.setText(shown_answer(self._item, value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by a key as on the page Akter, 0 for no answer, where a button in here has the focus."""
        if not self._press(typed_text(event)):
            super().keyPressEvent(event)

    def take_keys(self) -> None:
        """Take the focus."""
        if self._boxes:
            next(iter(self._boxes.values())).setFocus()
        elif self._offers:
            self._one.take_keys()
        else:
            self._line.setFocus()

    def pass_on(self) -> None:
        """Let no field wait to pass on what was typed."""
        self._line.throttle.pass_on()

    def _press(self, key: str) -> bool:
        name = next((offer.choice.name for offer in self._offers if key and offer.key == key.upper()), None)
        if key == _NOTHING_KEY and self._offers:
            self.show_value("")
        elif name is None:
            return False
        elif self._boxes:
            self._boxes[name].toggle()
        else:
            self._one.choose(name)
        if not self._boxes:
            self._one.take_keys()
        return True


def _words(offers: Sequence[Offer], *, with_none: bool) -> dict[str, str]:
    none = {"": f"{tr(_NOTHING)}   {_NOTHING_KEY}"} if with_none else {}
    return none | {offer.choice.name: _label(offer) for offer in offers}


def _box(offer: Offer) -> QCheckBox:
    return named(f"view_value_{offer.choice.name}", QCheckBox(_label(offer)))


def _label(offer: Offer) -> str:
    label = offer.choice.label.replace("&", "&&")
    return f"{label}   {offer.key}" if offer.key else label
