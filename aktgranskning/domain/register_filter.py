"""The filter of a register: conditions on its columns, written as `Belopp>=12`, and judged cell by cell."""

import operator
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.measures import read_date
from aktgranskning.domain.plain_text import composed
from aktgranskning.domain.register import Condition
from aktgranskning.domain.register_values import read_amount, read_day, read_instant

Judge = Callable[[str], bool | None]
"""Says of a cell's text whether a condition holds; None where it cannot be judged."""

_WRITTEN = re.compile(
    r"(?P<column>[^=!<>]*[^=!<>\s])\s*(?P<operator><=|>=|!=|=|<|>)\s*(?P<value>(?![=<>!]).*)", re.DOTALL
)
_ORDERS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
_REMEMBERED = 4_096


def parse_condition(text: str) -> Condition:
    """Read a condition, `column operator value`; AuditError where it is none, or asks for an order of texts."""
    written = _WRITTEN.fullmatch(text.strip())
    if not written:
        raise AuditError("register.condition", condition=text)
    condition = Condition(written["column"], written["operator"], written["value"])
    judge_of(condition)
    return condition


def judge_of(condition: Condition) -> Judge:
    """Return what judges the cells of a condition's column; AuditError as `parse_condition`.

    The kind of the value decides. A number is compared with cells that hold one; a date with the days of dates and
    moments; a moment with both, a date as its midnight. `=` and `!=` compare texts besides, in capitals or not, and
    judge every cell: an empty one is equal to the empty value alone, so that `Enhet!=Barn` holds for it, and `Enhet=`
    finds the empty ones. The other four cannot judge a cell that is empty or of another kind.
    """
    value = composed(condition.value)
    compare = _comparison(condition.operator, value)
    if compare is None:
        raise AuditError("register.condition_order", column=condition.column, value=value)
    return lru_cache(_REMEMBERED)(compare)


def _comparison(written: str, value: str) -> Judge | None:
    if written in _ORDERS:
        return _measured(value, _ORDERS[written])
    folded, is_same = value.casefold(), _measured(value, operator.eq)

    def judge(cell: str) -> bool:
        is_equal = cell.casefold() == folded or bool(is_same and is_same(cell))
        return is_equal is (written == "=")

    return judge


def _measured(value: str, order: Callable[[Any, Any], bool]) -> Judge | None:
    """Return what compares cells with a number, a date or a moment; None where the value is none of them."""
    read_time = read_day if read_date(value) else read_instant
    return _compared(value, read_amount, order) or _compared(value, read_time, order)


def _compared(value: str, read: Callable[[str], object], order: Callable[[Any, Any], bool]) -> Judge | None:
    bound = read(value)
    if bound is None:
        return None

    def judge(cell: str) -> bool | None:
        measured = read(cell)
        return None if measured is None else order(measured, bound)

    return judge
