"""Lets buttons be pressed or not, and says on them why not."""

from PySide6.QtWidgets import QAbstractButton


def allow(button: QAbstractButton, possible: bool, why_not: str = "", otherwise: str = "") -> None:
    """Let a button be pressed where that is `possible` and nothing is said against it; its tooltip is why not.

    `otherwise` is its tooltip where nothing is said.
    """
    button.setEnabled(possible and not why_not)
    button.setToolTip(why_not or otherwise)
    button.setAccessibleDescription(why_not or otherwise)
