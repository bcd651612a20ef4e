"""What an expression can ask about the case that it is evaluated in."""

import datetime
from collections.abc import Callable
from typing import Protocol

from aktgranskning.domain.expressions.values import Value


class Context(Protocol):
    """The case, seen from one item of the checklist."""

    @property
    def today(self) -> datetime.date:
        """The day that `today()` gives: the day on which an answer in the case was given."""

    @property
    def own_value(self) -> Value:
        """What `.` means: the answer to the item that the expression belongs to."""

    def value(self, name: str) -> Value:
        """Return what `${name}` means; '' where the item is empty or irrelevant."""


Closure = Callable[[Context], Value]
