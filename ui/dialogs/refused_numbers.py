"""Finds in the audit the identity numbers for which a file was not written, beside the window."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtWidgets import QWidget

from aktgranskning.domain.errors import RefusedError
from aktgranskning.session import Session
from ui.dialogs.waiting import wait_for
from ui.presenters.identity_numbers import NumberLine, number_lines
from ui.presenters.told_numbers import numbers_in_words
from ui.translating import tr


def numbers_beside(parent: QWidget, session: Session) -> Sequence[NumberLine]:
    """Return the identity numbers of an audit; the window waits for that."""
    return cast("Sequence[NumberLine]", wait_for(parent, tr("Söker personnummer …"), lambda: number_lines(session)))


def refused_in_words(parent: QWidget, session: Session, refusal: RefusedError) -> str:
    """Say where the numbers stand for which a file was not written, and how they are removed."""
    return numbers_in_words(refusal, numbers_beside(parent, session))
