"""Where Tab goes: Qt puts what is made later last of all, wherever it stands."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def let_tab_reach(controls: Sequence[QWidget], before: QWidget) -> None:
    """Let Tab reach controls, in order, ahead of `before` and of what is inside it."""
    earlier = before.previousInFocusChain()
    while earlier and earlier is not before and not earlier.focusPolicy() & Qt.FocusPolicy.TabFocus:
        earlier = earlier.previousInFocusChain()
    first = [earlier] if earlier and earlier is not before else []  # or nothing else takes the focus
    for widget, following in pairwise([*first, *controls]):
        QWidget.setTabOrder(widget, following)
