"""The current item, open: guidance, choices or a field, where in the file, comment."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aktgranskning.domain.acts import Field
from aktgranskning.domain.checklist import Item, ItemKind
from aktgranskning.domain.wording import shown_answer
from ui.presenters.locale_words import shown_number
from ui.presenters.open_item import SEVERAL, Offer, OpenItem
from ui.readers import give_role
from ui.theme import GRID, NORMAL, SMALL, scaled
from ui.translating import later, tr
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.ghost import Ghost
from ui.widgets.item_row import NUMBER_WIDTH
from ui.widgets.parts import button, named
from ui.widgets.reading_note import ReadingNote
from ui.widgets.text_fields import LineField, TextField
from ui.widgets.visibility import show_if

_PLACEHOLDERS = {
    ItemKind.DATE: later("ÅÅÅÅ-MM-DD"),
    ItemKind.TIME: later("TT:MM"),
    ItemKind.MOMENT: later("ÅÅÅÅ-MM-DD TT:MM"),
    ItemKind.INTEGER: later("Heltal"),
    ItemKind.DECIMAL: later("Tal, till exempel 12,5"),
    ItemKind.TEXT: later("Svar (Retur för att skriva)"),
    ItemKind.FILE: later("Vilken handling i akten?"),
    ItemKind.IMAGE: later("Vilken bild i akten?"),
    ItemKind.SELECT_ONE: later("Skriv en del av svaret och välj"),
    ItemKind.SELECT_MULTIPLE: later("Skriv en del av svaret och välj; flera med ; emellan"),
    ItemKind.RANK: later("Skriv svaren i ordning, med ; emellan"),
}
_ALWAYS = {
    "long_value_field": later("Svar (Retur för att skriva; Esc går tillbaka till frågorna)"),
    "comment_field": later("Kommentar (Esc går tillbaka till frågorna)"),
    "evidence_field": later("Var i akten: handling, datum, sida"),
}
"""By the field's name what it says while it is empty, whatever the item."""

_NEEDED = {
    Field.EVIDENCE: later("Var i akten – behövs för {answers}"),
    Field.COMMENT: later("Kommentar – behövs för {answers}"),
}
"""What a field says while it is empty, where the chosen answers require it."""


class ItemCard(QFrame):
    """One card, moved to whichever item is current."""

    chosen = Signal(object)
    """Emitted with the `Choice` that the mouse or the space bar chose."""

    typed = Signal(Field, str)
    """Emitted with what was typed, and in which field."""

    finished = Signal(Field)
    """The reviewer pressed Enter in a field of one line."""

    row_requested = Signal()
    """The mouse asked for one more row of the repeat."""

    confirmed = Signal()
    """The mouse lets the answer stand after a second look."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("current_item")
        self.setProperty("role", "current")
        self._number, self._label, self._hint, self._error = QLabel(), QLabel(), QLabel(), QLabel()
        give_role(self, QAccessible.Role.Grouping)
        self.value_field = LineField("value_field", tr("Svar"))
        self.long_field = TextField("long_value_field", tr("Svar"))
        self.evidence_field = LineField("evidence_field", tr("Var i akten"))
        self.comment_field = TextField("comment_field", tr("Kommentar"))
        self._caps = (_key_cap("V"), _key_cap("K"))
        self._reading = ReadingNote()
        self._add_row = button("add_row", tr("+ Rad   L"))
        self._add_row.setAccessibleName(tr("Lägg till en rad, tangent L"))
        self._choices = QWidget()
        give_role(self._choices, QAccessible.Role.Grouping)
        self._buttons: list[ChoiceButton] = []
        self._open: OpenItem | None = None
        self._lay_out()
        self._add_row.clicked.connect(self.row_requested)
        self._reading.confirmed.connect(self.confirmed)
        self.value_field.finished.connect(lambda: self.finished.emit(Field.VALUE))
        self.evidence_field.finished.connect(lambda: self.finished.emit(Field.EVIDENCE))
        for widget, field in self._fields():
            widget.throttle.typed.connect(lambda text, field=field: self.typed.emit(field, text))

    def offer_phrases(self, continued: Callable[[Field, str], str]) -> None:
        """Offer in every field the phrase that `continued` returns for what is typed there."""
        for widget, field in self._fields():
            Ghost(widget, partial(continued, field))

    def _fields(self) -> tuple[tuple[LineField | TextField, Field], ...]:
        return (
            (self.value_field, Field.VALUE),
            (self.long_field, Field.VALUE),
            (self.evidence_field, Field.EVIDENCE),
            (self.comment_field, Field.COMMENT),
        )

    def _lay_out(self) -> None:
        self._label.setFont(scaled(self.font(), NORMAL, bold=True))
        self._label.setWordWrap(True)
        self._hint.setProperty("role", "muted")
        self._hint.setFont(scaled(self.font(), SMALL))
        self._hint.setWordWrap(True)
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._number.setFixedWidth(NUMBER_WIDTH - GRID // 2)
        self._number.setProperty("role", "muted")
        self._choices.setLayout(FlowLayout())
        self._add_row.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.value_field.setMaximumWidth(40 * GRID)
        line = self.fontMetrics().height()
        self.long_field.setFixedHeight(line * 5 + 2 * GRID)
        self.comment_field.setFixedHeight(line * 2 + 2 * GRID)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        for widget in (self._label, self._hint, self._reading, self._choices, self.value_field, self.long_field):
            right.addWidget(widget)
        right.addWidget(self._add_row, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self._error)
        for field, cap in ((self.evidence_field, self._caps[0]), (self.comment_field, self._caps[1])):
            right.addLayout(_with_key(field, cap))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(2 * GRID, int(1.5 * GRID), 2 * GRID, int(1.5 * GRID))
        whole.setSpacing(GRID // 2)
        whole.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(right, 1)

    def show_item(self, opened: OpenItem) -> None:
        """Show an item and its answer."""
        item, row = opened.item, opened.row
        if self._open is None or item is not self._open.item:
            self._number.setText(row.number)
        self._label.setText(row.label)
        self.setAccessibleName(tr("Fråga {number}: {label}").format(number=row.number, label=row.label))
        self._choices.setAccessibleName(tr("Svar på: {label}").format(label=row.label))
        self._open = opened
        self._make_buttons(opened.offers)
        self._mark_buttons(opened)
        self.value_field.suggest(opened.labels, several=item.kind in SEVERAL)
        self._show_texts(opened)
        self._hint.setText(opened.hint)
        self._reading.show_item(opened)
        self._error.setText(opened.error)
        for typed in (self.value_field, self.long_field):
            typed.setAccessibleDescription(opened.error)
        for widget, wanted in (
            (self._hint, bool(opened.hint)),
            (self._error, bool(opened.error)),
            (self._choices, bool(self._buttons)),
            (self.value_field, opened.is_typed and not item.is_multiline),
            (self.long_field, opened.is_typed and item.is_multiline),
            (self._add_row, opened.takes_rows),
            *((cap, opened.takes_notes) for cap in self._caps),
        ):
            show_if(widget, wanted)

    def _show_texts(self, opened: OpenItem) -> None:
        answer = opened.answer
        typed = answer.draft or shown_answer(opened.item, answer.value)
        texts = {Field.VALUE: typed, Field.EVIDENCE: answer.evidence, Field.COMMENT: answer.comment}
        for widget, field in self._fields():
            is_read_only = not (opened.is_open if field is Field.VALUE else opened.takes_notes)
            if widget.isReadOnly() != is_read_only:
                widget.setReadOnly(is_read_only)
            placeholder = "" if is_read_only else _said_while_empty(widget, field, opened)
            if widget.placeholderText() != placeholder:
                widget.setPlaceholderText(placeholder)
            widget.show_text(texts[field])

    def forget_item(self) -> None:
        """Show the next item as if it were another one, though it may have the same name."""
        self._open = None

    def pass_on_typed(self) -> None:
        """Pass on, now, what was typed in any field."""
        for widget, _ in self._fields():
            widget.throttle.pass_on()

    def takes_typing(self) -> bool:
        """Say whether the current item is answered by typing."""
        return self._open is not None and self._open.is_typed and self._open.is_open

    def typing_field(self) -> LineField | TextField:
        """Return the field in which the current item is answered."""
        return self.long_field if self._open and self._open.item.is_multiline else self.value_field

    def _make_buttons(self, offers: tuple[Offer, ...]) -> None:
        """Show a button for each choice; items that offer the same ones share the buttons."""
        if [Offer(shown.choice, shown.key) for shown in self._buttons] == list(offers):
            return
        layout = self._choices.layout()
        assert layout is not None
        for shown in self._buttons:
            layout.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._buttons = [ChoiceButton(offer.choice, offer.key) for offer in offers]
        for shown in self._buttons:
            shown.clicked.connect(lambda _checked, choice=shown.choice: self.chosen.emit(choice))
            layout.addWidget(shown)

    def _mark_buttons(self, opened: OpenItem) -> None:
        held = opened.answer.value.split()
        is_rank = opened.item.kind is ItemKind.RANK
        for shown in self._buttons:
            is_held = shown.choice.name in held
            shown.setChecked(is_held)
            shown.setEnabled(opened.is_open)
            shown.show_rank(held.index(shown.choice.name) + 1 if is_held and is_rank else 0)


def _said_while_empty(widget: QWidget, field: Field, opened: OpenItem) -> str:
    if field in opened.needed:
        return tr(_NEEDED[field]).format(answers=opened.needed[field])
    always = _ALWAYS.get(widget.objectName())
    return tr(always) if always else _placeholder(opened.item)


def _placeholder(item: Item) -> str:
    if item.kind is ItemKind.RANGE and item.bounds:
        start, end, _ = (shown_number(bound.replace(".", ",")) for bound in item.bounds)
        return tr("{start} till {end}").format(start=start, end=end)
    return tr(_PLACEHOLDERS.get(item.kind, later("Tal")))


def _key_cap(key: str) -> QLabel:
    """Return the badge of a key, whose room is kept where the key does nothing."""
    cap = named(f"key_{key}", QLabel(key))
    cap.setProperty("role", "key")
    policy = cap.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    cap.setSizePolicy(policy)
    return cap


def _with_key(field: QWidget, cap: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    row.addWidget(field, 1)
    row.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
