"""What the columns of a register are called: by their headings, each in a way of its own."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.plain_text import on_one_line
from aktgranskning.domain.register import RegisterChoices

_LETTERS = 26
_MOST, _LONGEST = 20, 40  # names that a message tells, and their characters
_DIGIT = re.compile(r"\d")
_DIGITS_OF_IDENTITY = 6


def column_letters(number: int) -> str:
    """Return the letters of a column as Excel shows them, counted from 1: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, letter = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return letters


def column_names(headings: Sequence[str]) -> tuple[str, ...]:
    """Return a name for each column: its heading, or "Kolumn C" without one; with its place where two are alike.

    White space counts as one space, and small letters as capitals: "Enhet (kolumn B)" and "enhet (kolumn D)".
    """
    letters = [column_letters(number) for number in range(1, len(headings) + 1)]
    names = [on_one_line(heading) or f"Kolumn {letter}" for heading, letter in zip(headings, letters, strict=True)]
    while len(counts := Counter(map(str.casefold, names))) < len(names):
        names = [
            f"{name} (kolumn {letter})" if counts[name.casefold()] > 1 else name
            for name, letter in zip(names, letters, strict=True)
        ]
    return tuple(names)


def folded(name: str) -> str:
    """Return a column's name so that those of the same column are equal."""
    return on_one_line(name).casefold()


def find_column(name: str, names: Sequence[str]) -> int:
    """Return the place of a column, counted from 0, in capitals or not; AuditError where no column is called so."""
    wanted = folded(name)
    for place, known in enumerate(names):
        if folded(known) == wanted:
            return place
    raise AuditError("register.no_column", column=name, known=_told(names))


def _told(names: Sequence[str]) -> str:
    """List names for a message; they can be data, and identities, where the row of headings holds none."""
    shown = ["…" if len(_DIGIT.findall(name)) >= _DIGITS_OF_IDENTITY else _shortened(name) for name in names[:_MOST]]
    return "; ".join([*shown, "…"] if len(names) > _MOST else shown)


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def with_columns_called(choices: RegisterChoices, called: Callable[[str], str]) -> RegisterChoices:
    """Return choices whose columns have the names that `called` makes of theirs."""
    return replace(
        choices,
        identity=called(choices.identity),
        unit=choices.unit and called(choices.unit),
        strata=tuple(replace(stratum, column=called(stratum.column)) for stratum in choices.strata),
        prefill=tuple(replace(prefill, column=called(prefill.column)) for prefill in choices.prefill),
        where=tuple(replace(condition, column=called(condition.column)) for condition in choices.where),
    )
