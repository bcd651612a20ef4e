"""What an expression says that its author hardly means, though it can be used."""

import re
from collections.abc import Iterable, Iterator

from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.patterns import repeats_repetition
from aktgranskning.domain.expressions.syntax import Binary, Call, Literal, Logical
from aktgranskning.domain.expressions.values import to_text
from checklists.expressions import Written

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9.])")


def doubtful_expressions(written: Iterable[Written]) -> Iterator[Problem]:
    """Yield what always is true beside `and` or `or`, dates that are subtractions, and patterns that can take long."""
    for one in written:
        for part in one.parts:
            match part:
                case Logical(operands=operands):
                    yield from (
                        _always_true(one, operand)
                        for operand in operands
                        if isinstance(operand, Literal) and operand.value
                    )
                case Binary(operator="-", left=Binary(operator="-", left=Literal(position))):
                    yield from _date_as_sum(one, position)
                case Call(name="regex", arguments=(_, Literal(position, str(pattern)))):
                    if repeats_repetition(pattern):
                        place = position + 1
                        yield one.row.problem("checklist.slow_pattern", one.column, position=place, pattern=pattern)


def _date_as_sum(one: Written, position: int) -> Iterator[Problem]:
    """Yield a date that is written without quotation marks, as Excel's own dates come out too."""
    date = _DATE.match(one.source, position)
    if date:
        year, month, day = map(int, date[0].split("-"))
        said = {"position": position + 1, "text": date[0], "number": year - month - day}
        yield one.row.problem("checklist.date_as_sum", one.column, **said)


def _always_true(one: Written, operand: Literal) -> Problem:
    shown = f"'{operand.value}'" if isinstance(operand.value, str) else to_text(operand.value)
    return one.row.problem("checklist.always_true", one.column, position=operand.position + 1, text=shown)
