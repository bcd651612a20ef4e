"""Fields in which nothing can be written, as the audit is locked or only read."""

from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget


def let_nothing_be_written(whole: QWidget) -> None:
    """Make every field within a widget one that can be read and copied from, and what is chosen or ticked stay so."""
    fields: tuple[QLineEdit | QPlainTextEdit | QAbstractSpinBox, ...] = (
        *whole.findChildren(QLineEdit),
        *whole.findChildren(QPlainTextEdit),
        *whole.findChildren(QAbstractSpinBox),
    )
    for field in fields:
        field.setReadOnly(True)
    ticked = (one for one in whole.findChildren(QAbstractButton) if one.isCheckable())
    for choice in (*whole.findChildren(QComboBox), *ticked):
        choice.setEnabled(False)
