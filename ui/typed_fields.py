"""The fields in which somebody types: which of them are watched for identity numbers, and how one is taken out."""

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit

from aktgranskning.domain.identity_numbers import REMOVED, Only, found_in, without
from ui.widgets.parts import UNWATCHED

TypedField = QLineEdit | QPlainTextEdit


def watched_field() -> TypedField | None:
    """Return the field that has the focus; None where nothing is typed, or identity numbers may stand."""
    focused = QApplication.focusWidget()
    field = focused.lineEdit() if isinstance(focused, QComboBox) else focused
    if not isinstance(field, TypedField) or field.property(UNWATCHED) or isinstance(field.window(), QFileDialog):
        return None
    is_secret = isinstance(field, QLineEdit) and field.echoMode() is not QLineEdit.EchoMode.Normal
    return None if is_secret else field


def text_of(field: TypedField) -> str:
    """Return all that stands in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def changed_text(document: QTextDocument, position: int, added: int) -> str:
    """Return the paragraphs that a change touched, and the two around them: a number may be broken at a line's end."""
    block, last = document.findBlock(position).previous(), document.findBlock(position + added).next()
    block = block if block.isValid() else document.firstBlock()
    last = last if last.isValid() else document.lastBlock()
    texts = [block.text()]
    while block != last:
        block = block.next()
        texts.append(block.text())
    return "\n".join(texts)


def take_out(field: TypedField, only: Only) -> None:
    """Take identity numbers out of a field: its cursor stays, and its own undo does not bring them back."""
    if isinstance(field, QLineEdit):
        _take_out_of_line(field, only)
    else:
        _take_out_of_lines(field, only)


def _take_out_of_line(line: QLineEdit, only: Only) -> None:
    text = line.text()
    left = len(without(_characters(text, 0, line.cursorPosition()), only))
    after = without(text, only)
    line.setText(after)  # which forgets what could be undone
    line.setCursorPosition(_place(after, left))
    line.textEdited.emit(after)  # whoever keeps what is typed keeps this too


def _take_out_of_lines(field: QPlainTextEdit, only: Only) -> None:
    text = field.toPlainText()
    cursor = QTextCursor(field.document())
    cursor.beginEditBlock()
    for number in reversed(found_in(text, only)):
        cursor.setPosition(_place(text, number.start))
        cursor.setPosition(_place(text, number.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(REMOVED)
    cursor.endEditBlock()
    field.document().clearUndoRedoStacks()


def _place(text: str, characters: int) -> int:
    """Return the place in a text as Qt counts it, in which a character beyond the first plane is two."""
    return len(text[:characters].encode("utf-16-le", "surrogatepass")) // 2


def _characters(text: str, start: int, end: int) -> str:
    """Return the part of a text between two places as Qt counts them."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
