"""Shows and hides widgets, where that changes anything: Qt asks the whole layout each time it is told."""

from PySide6.QtWidgets import QWidget


def show_if(widget: QWidget, wanted: bool) -> None:
    """Show a widget where it is wanted, else hide it."""
    if widget.isHidden() == wanted:
        widget.setVisible(wanted)
