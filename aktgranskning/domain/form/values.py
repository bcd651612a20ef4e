"""Between what is stored and what expressions compute with."""

from datetime import date, datetime

from aktgranskning.domain.checklist import DATE_KINDS, MOMENT_KINDS, NUMBER_KINDS, ItemKind
from aktgranskning.domain.expressions.nodes import Scalar, Value
from aktgranskning.domain.expressions.values import to_text


def typed(kind: ItemKind, value: str) -> Scalar:
    """Return a stored value as expressions see it: numbers as float, days and moments as such, the rest as text."""
    if not value:
        return ""
    if kind in NUMBER_KINDS:
        return float(value)
    if kind in DATE_KINDS:
        return date.fromisoformat(value)
    if kind in MOMENT_KINDS:
        return datetime.fromisoformat(value)
    return value


def stored(value: Value) -> str:
    """Return what is stored of a computed value: a truth value as 1 or 0, as JavaRosa does; NaN as nothing."""
    if isinstance(value, bool):
        return "1" if value else "0"
    text = to_text(value)
    return "" if text == "NaN" else text
