"""A word that was typed for one of several: who typed another is told which there are."""

from enum import StrEnum
from typing import TypeVar

from aktgranskning.domain.errors import AuditError

_Choice = TypeVar("_Choice", bound=StrEnum)


def chosen(choices: type[_Choice], option: str, typed: str) -> _Choice:
    """Return the choice that was typed, in capitals or not; AuditError, with all that there are, where it is none."""
    try:
        return choices(typed.strip().lower())
    except ValueError:
        known = ", ".join(choice for choice in choices if choice)
        raise AuditError("command.no_choice", option=option, value=typed, known=known) from None
