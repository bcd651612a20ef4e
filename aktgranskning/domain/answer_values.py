"""From what somebody typed, or a table holds, to a value as XForms writes it."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from aktgranskning.domain.checklist import Choice, Item, ItemKind
from aktgranskning.domain.errors import AuditError

MOST_DIGITS = 15
"""Numbers are computed as doubles, which hold fifteen decimal digits exactly."""

_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]+")
_DECIMAL_NUMBER = re.compile(r"[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)")
_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{4}|[0-9]{2})([0-9]{2})([0-9]{2})")
_FIRST_TWO_DIGIT_YEAR = 1969


def accept(item: Item, typed: str) -> str:
    """Return the value that a typed text means for an item; '' for a blank one.

    Whole numbers ("1 200"), numbers with a decimal comma or point, dates as 2017-04-02, 20170402 or 170402 (a
    year of two digits is between 1969 and 2068), choices by name or label, several of them with `;` between.
    A value is accepted as itself. Raises AuditError with a code that begins with "answer.".
    """
    return _ACCEPT[item.kind](item, typed) if typed.strip() else ""


def _text(_item: Item, typed: str) -> str:
    return typed


def _integer(_item: Item, typed: str) -> str:
    digits = _without_spaces(typed)
    if not _WHOLE_NUMBER.fullmatch(digits):
        raise AuditError("answer.not_a_whole_number", value=typed.strip())
    return _canonical_number(digits, typed)


def _decimal(_item: Item, typed: str) -> str:
    digits = _without_spaces(typed)
    if not _DECIMAL_NUMBER.fullmatch(digits):
        raise AuditError("answer.not_a_number", value=typed.strip())
    return _canonical_number(digits.replace(",", "."), typed)


def _without_spaces(typed: str) -> str:
    return "".join(typed.split()).replace("−", "-")


def _canonical_number(digits: str, typed: str) -> str:
    number = Decimal(digits)
    written = f"{number:f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    if sum(character.isdigit() for character in written) > MOST_DIGITS:
        raise AuditError("answer.too_many_digits", value=typed.strip(), most=MOST_DIGITS)
    return written if number else "0"


def _date(_item: Item, typed: str) -> str:
    match = _DATE.fullmatch(typed.strip())
    if match:
        year, month, day = (int(part) for part in match.groups() if part)
        if match[4] and len(match[4]) == 2:
            year = _FIRST_TWO_DIGIT_YEAR + (year - _FIRST_TWO_DIGIT_YEAR) % 100
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            pass
    raise AuditError("answer.not_a_date", value=typed.strip())


def _select_one(item: Item, typed: str) -> str:
    return _named_choice(item.choices, typed).name


def _select_multiple(item: Item, typed: str) -> str:
    names = {choice.name for choice in item.choices}
    parts = typed.split()
    if not names.issuperset(parts):
        parts = [_named_choice(item.choices, part).name for part in typed.split(";") if part.strip()]
    return " ".join(choice.name for choice in item.choices if choice.name in parts)


def _named_choice(choices: tuple[Choice, ...], typed: str) -> Choice:
    wanted = " ".join(typed.split())
    readings: tuple[Callable[[Choice], bool], ...] = (
        lambda choice: choice.name == wanted,
        lambda choice: choice.name.casefold() == wanted.casefold(),
        lambda choice: " ".join(choice.label.split()).casefold() == wanted.casefold(),
    )
    for reading in readings:
        found = [choice for choice in choices if reading(choice)]
        if len(found) == 1:
            return found[0]
        if found:
            raise AuditError("answer.ambiguous_choice", value=wanted)
    labels = ", ".join(choice.label for choice in choices)
    raise AuditError("answer.not_a_choice", value=wanted, choices=labels)


def _refuse(item: Item, _typed: str) -> str:
    raise AuditError("answer.takes_no_answer", item=item.name)


_ACCEPT: dict[ItemKind, Callable[[Item, str], str]] = {
    ItemKind.TEXT: _text,
    ItemKind.INTEGER: _integer,
    ItemKind.DECIMAL: _decimal,
    ItemKind.DATE: _date,
    ItemKind.SELECT_ONE: _select_one,
    ItemKind.SELECT_MULTIPLE: _select_multiple,
    ItemKind.NOTE: _refuse,
    ItemKind.CALCULATE: _refuse,
}
