"""From what somebody typed, or a table holds, to a value as XForms writes it."""

import re
from collections.abc import Callable, Sequence
from datetime import date, time
from decimal import Decimal

from aktgranskning.domain.checklist import ACKNOWLEDGED, Choice, Item, ItemKind
from aktgranskning.domain.errors import AuditError

MOST_DIGITS = 15
"""Numbers are computed as doubles, which hold fifteen decimal digits exactly."""

MOST_LISTED_CHOICES = 20
"""So many choices can be shown, or told, all at once; longer lists are searched."""

_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]+")
_DECIMAL_NUMBER = re.compile(r"[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)")
_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{4}|[0-9]{2})([0-9]{2})([0-9]{2})")
_TIME = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?:[:.]([0-9]{2}))?|([0-9]{2})([0-9]{2})")
_MOMENT = re.compile(r"(\S+?)(?:\s+|[Tt])(\S+)")
_FIRST_TWO_DIGIT_YEAR = 1969
_YES = ("ja", "yes")


def accept(item: Item, typed: str) -> str:
    """Return the value that a typed text means for an item; '' for a blank one.

    Whole numbers ("1 200"), numbers with a decimal comma or point, dates as 2017-04-02, 20170402 or 170402 (a
    year of two digits is between 1969 and 2068), times as 14:30, 14.30 or 1430, both with a space between, choices by
    name or label, several of them with `;` between (a rank in the order given). A value is accepted as itself.
    Raises AuditError with a code that begins with "answer.".
    """
    if not typed.strip():
        return ""
    if item.kind not in _ACCEPT:
        raise AuditError("answer.takes_no_answer", item=item.name)
    return _ACCEPT[item.kind](item, typed)


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


def _range(item: Item, typed: str) -> str:
    value = _decimal(item, typed)
    if item.bounds is None:
        return value
    start, end, step = (Decimal(bound) for bound in item.bounds)
    number = Decimal(value)
    within = min(start, end) <= number <= max(start, end)
    if not within or (step and (number - start) % step):
        lowest, highest, by = (bound.replace(".", ",") for bound in item.bounds)
        raise AuditError("answer.not_in_range", value=typed.strip(), lowest=lowest, highest=highest, step=by)
    return value


def _date(_item: Item, typed: str) -> str:
    return read_date(typed)


def read_date(typed: str) -> str:
    """Read a day as `accept` does one that an item asks for; AuditError where it is none."""
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


def read_date_if_any(typed: str) -> str:
    """Read a day as `read_date` does; '' where nothing is typed."""
    return read_date(typed) if typed.strip() else ""


def _time(_item: Item, typed: str) -> str:
    match = _TIME.fullmatch(typed.strip())
    if match:
        hour, minute, second = ([int(part) for part in match.groups() if part] + [0])[:3]
        try:
            return time(hour, minute, second).isoformat()
        except ValueError:
            pass
    raise AuditError("answer.not_a_time", value=typed.strip())


def _moment(item: Item, typed: str) -> str:
    match = _MOMENT.fullmatch(typed.strip())
    if match:
        try:
            return f"{_date(item, match[1])}T{_time(item, match[2])}"
        except AuditError:
            pass
    raise AuditError("answer.not_a_moment", value=typed.strip())


def _select_one(item: Item, typed: str) -> str:
    return _named_choice(item.choices, typed).name


def _select_multiple(item: Item, typed: str) -> str:
    names = _names(item, typed)
    return " ".join(choice.name for choice in item.choices if choice.name in names)


def _rank(item: Item, typed: str) -> str:
    return " ".join(dict.fromkeys(_names(item, typed)))


def _names(item: Item, typed: str) -> Sequence[str]:
    """Return the names of several choices: themselves with spaces between, or names and labels with `;` between."""
    names = typed.split()
    if {choice.name for choice in item.choices}.issuperset(names):
        return names
    parts = [part for part in typed.split(";") if part.strip()]
    widest = 1 + max((choice.label.count(";") for choice in item.choices), default=0)
    readings = _readings(item.choices, parts, widest) if widest > 1 else []
    if len(readings) > 1:
        raise AuditError("answer.ambiguous_choice", value=typed.strip())
    return readings[0] if readings else [_named_choice(item.choices, part).name for part in parts]


def _readings(choices: tuple[Choice, ...], parts: Sequence[str], widest: int) -> list[list[str]]:
    """Return the names that parts of a text can mean, at most two ways: a label may hold so many parts itself."""
    of_rest: list[list[list[str]]] = [[[]]]  # of what begins at each part, the last first
    for start in reversed(range(len(parts))):
        found: list[list[str]] = []
        for end in range(start + 1, min(start + widest, len(parts)) + 1):
            name = _name_or_none(choices, ";".join(parts[start:end]))
            if name is not None:
                found += [[name, *rest] for rest in of_rest[len(parts) - end]]
        of_rest.append(found[:2])
    return of_rest[-1]


def _name_or_none(choices: tuple[Choice, ...], typed: str) -> str | None:
    try:
        return _named_choice(choices, typed).name
    except AuditError:
        return None


def _acknowledge(item: Item, typed: str) -> str:
    said = " ".join(typed.split()).casefold()
    labels = (" ".join(choice.label.split()).casefold() for choice in item.choices)
    if said in (ACKNOWLEDGED.casefold(), *_YES, *labels):
        return ACKNOWLEDGED
    raise AuditError("answer.not_acknowledged", value=typed.strip())


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
    if len(choices) > MOST_LISTED_CHOICES:
        raise AuditError("answer.not_in_list", value=wanted)
    labels = ", ".join(choice.label for choice in choices)
    raise AuditError("answer.not_a_choice", value=wanted, choices=labels)


_ACCEPT: dict[ItemKind, Callable[[Item, str], str]] = {
    ItemKind.TEXT: _text,
    ItemKind.FILE: _text,
    ItemKind.IMAGE: _text,
    ItemKind.INTEGER: _integer,
    ItemKind.DECIMAL: _decimal,
    ItemKind.RANGE: _range,
    ItemKind.DATE: _date,
    ItemKind.TIME: _time,
    ItemKind.MOMENT: _moment,
    ItemKind.SELECT_ONE: _select_one,
    ItemKind.SELECT_MULTIPLE: _select_multiple,
    ItemKind.RANK: _rank,
    ItemKind.ACKNOWLEDGE: _acknowledge,
}
"""What reads the typed text of each kind; kinds that are not here take no answer."""
