"""The current item, open: guidance, choices or a field, where in the file, comment."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.acts import Field
from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.audit import Answer, AnswerState
from aktgranskning.domain.checklist import Item, ItemKind
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.tally import chosen
from aktgranskning.domain.wording import shown_answer
from ui.presenters.review_rows import ItemRow
from ui.theme import GRID, SMALL, scaled
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.item_row import NUMBER_WIDTH
from ui.widgets.text_fields import LineField, TextField
from ui.widgets.visibility import show_if

_PLACEHOLDERS = {
    ItemKind.DATE: "ÅÅÅÅ-MM-DD",
    ItemKind.INTEGER: "Heltal",
    ItemKind.DECIMAL: "Tal, till exempel 12,5",
    ItemKind.TEXT: "Svar (Retur för att skriva)",
}
_TYPED = frozenset(_PLACEHOLDERS)


class ItemCard(QFrame):
    """One card, moved to whichever item is current."""

    chosen = Signal(object)
    """Emitted with the `Choice` that the mouse or the space bar chose."""

    typed = Signal(Field, str)
    """Emitted with what was typed, and in which field."""

    finished = Signal(Field)
    """The reviewer pressed Enter in a field of one line."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("current_item")
        self.setProperty("role", "current")
        self._number, self._label, self._hint, self._error = QLabel(), QLabel(), QLabel(), QLabel()
        self.value_field = LineField("value_field", "Svar")
        self.evidence_field = LineField("evidence_field", "Var i akten")
        self.comment_field = TextField("comment_field", "Kommentar")
        self._choices = QWidget()
        self._buttons: list[ChoiceButton] = []
        self._item: Item | None = None
        self._lay_out()
        self.value_field.finished.connect(lambda: self.finished.emit(Field.VALUE))
        self.evidence_field.finished.connect(lambda: self.finished.emit(Field.EVIDENCE))
        for field, widget in self._fields().items():
            widget.throttle.typed.connect(lambda text, field=field: self.typed.emit(field, text))

    def _fields(self) -> dict[Field, LineField | TextField]:
        return {
            Field.VALUE: self.value_field,
            Field.EVIDENCE: self.evidence_field,
            Field.COMMENT: self.comment_field,
        }

    def _lay_out(self) -> None:
        self._label.setFont(scaled(self.font(), 1.0, bold=True))
        self._label.setWordWrap(True)
        self._hint.setProperty("role", "muted")
        self._hint.setFont(scaled(self.font(), SMALL))
        self._hint.setWordWrap(True)
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._number.setFixedWidth(NUMBER_WIDTH - GRID // 2)
        self._number.setProperty("role", "muted")
        self._choices.setLayout(FlowLayout())
        self.value_field.setMaximumWidth(40 * GRID)
        self.comment_field.setPlaceholderText("Kommentar (Esc går tillbaka till frågorna)")
        self.comment_field.setFixedHeight(self.fontMetrics().height() * 2 + 2 * GRID)
        self.evidence_field.setPlaceholderText("Var i akten: handling, datum, sida")
        right = QVBoxLayout()
        right.setSpacing(GRID)
        for widget in (self._label, self._hint, self._choices, self.value_field, self._error):
            right.addWidget(widget)
        right.addLayout(_with_key(self.evidence_field, "V"))
        right.addLayout(_with_key(self.comment_field, "K"))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(2 * GRID, int(1.5 * GRID), 2 * GRID, int(1.5 * GRID))
        whole.setSpacing(GRID // 2)
        whole.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(right, 1)

    def show_item(self, row: ItemRow, answer: Answer, *, writable: bool) -> None:
        """Show an item and its answer; where it is not `writable`, nothing can be chosen or typed."""
        item = row.item
        if item is not self._item:
            self._item = item
            self._number.setText(row.number)
            self._label.setText(item.label)
            self._make_buttons(item)
            self.value_field.setPlaceholderText(_PLACEHOLDERS.get(item.kind, ""))
        asked = answer.state is not AnswerState.NOT_ASKED
        open_ = writable and asked and item.can_be_answered
        for widget in self._fields().values():
            widget.setReadOnly(not open_)
        self._hint.setText(_hint(row, answer))
        show_if(self._hint, bool(self._hint.text()))
        held = chosen(item, answer.value)
        for button in self._buttons:
            button.setChecked(button.choice.name in held)
            button.setEnabled(open_)
        show_if(self._choices, bool(self._buttons))
        show_if(self.value_field, item.kind in _TYPED and asked)
        self.value_field.show_text(answer.draft or shown_answer(item, answer.value))
        self._show_error(_error(item, answer.draft))
        for field, text in ((self.evidence_field, answer.evidence), (self.comment_field, answer.comment)):
            field.show_text(text)

    def forget_item(self) -> None:
        """Show the next item as if it were another one, though it may have the same name."""
        self._item = None

    def pass_on_typed(self) -> None:
        """Pass on, now, what was typed in any field."""
        for widget in self._fields().values():
            widget.throttle.pass_on()

    def takes_typing(self) -> bool:
        """Say whether the current item is answered by typing."""
        return self._item is not None and self._item.kind in _TYPED and not self.value_field.isReadOnly()

    def _make_buttons(self, item: Item) -> None:
        """Show a button for each choice; items that share a list of choices share the buttons."""
        if [button.choice for button in self._buttons] == list(item.choices):
            return
        layout = self._choices.layout()
        assert layout is not None
        for button in self._buttons:
            layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [ChoiceButton(choice) for choice in item.choices]
        for button in self._buttons:
            button.clicked.connect(lambda _checked, choice=button.choice: self.chosen.emit(choice))
            layout.addWidget(button)

    def _show_error(self, text: str) -> None:
        self._error.setText(text)
        show_if(self._error, bool(text))


def _with_key(field: QWidget, key: str) -> QHBoxLayout:
    cap = QLabel(key)
    cap.setProperty("role", "key")
    row = QHBoxLayout()
    row.setSpacing(GRID)
    row.addWidget(field, 1)
    row.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
    return row


def _hint(row: ItemRow, answer: Answer) -> str:
    item = row.item
    if row.why_not:
        return row.why_not
    if item.can_be_answered or item.kind is ItemKind.NOTE:
        return item.hint
    computed = f"Räknas ut: {answer.value or 'går inte att räkna ut än'}"
    return f"{computed}\n{item.hint}" if item.hint else computed


def _error(item: Item, draft: str) -> str:
    if not draft:
        return ""
    try:
        accept(item, draft)
    except AuditError as error:
        return f"{message(error)} Räknas som obesvarat tills det är rättat."
    reason = item.constraint_message or f"Svaret uppfyller inte checklistans villkor ({item.constraint})."
    return f"{reason} Räknas som obesvarat tills det är rättat."
