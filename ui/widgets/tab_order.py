"""Where Tab goes: Qt puts what is made later last of all, wherever it stands."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def let_tab_reach(controls: Sequence[QWidget], before: QWidget) -> None:
    """Let Tab reach controls, in order, ahead of `before` and of what is inside it."""
    earlier = before.previousInFocusChain()
    while not earlier.focusPolicy() & Qt.FocusPolicy.TabFocus:
        if earlier is before:
            return  # nothing else takes the focus
        earlier = earlier.previousInFocusChain()
    for widget, following in pairwise([earlier, *controls]):
        QWidget.setTabOrder(widget, following)
