"""Fields that are shown and cannot be changed: those of an audit that is locked, or was only read."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.widgets.steady_fields import ChoiceField, NumberField
from ui.widgets.text_fields import LineField


def set_read_only(inside: QWidget, read_only: bool) -> None:
    """Let no field inside be changed, or all of them again; what stands in them can still be read and copied."""
    for line in inside.findChildren(LineField):
        line.setReadOnly(read_only)
    for lines in inside.findChildren(QPlainTextEdit):
        lines.setReadOnly(read_only)
    for field in (*inside.findChildren(ChoiceField), *inside.findChildren(NumberField)):
        field.setEnabled(not read_only)
