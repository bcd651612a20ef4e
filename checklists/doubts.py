"""What an expression says that its author hardly means, though it can be used."""

from collections.abc import Iterable, Iterator

from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.patterns import repeats_repetition
from aktgranskning.domain.expressions.syntax import Call, Literal, Logical
from aktgranskning.domain.expressions.values import to_text
from checklists.expressions import Written


def doubtful_expressions(written: Iterable[Written]) -> Iterator[Problem]:
    """Yield what always is true beside `and` or `or`, and patterns that can take very long."""
    for one in written:
        for part in one.parts:
            match part:
                case Logical(operands=operands):
                    yield from (
                        _always_true(one, operand)
                        for operand in operands
                        if isinstance(operand, Literal) and operand.value
                    )
                case Call(name="regex", arguments=(_, Literal(position, str(pattern)))):
                    if repeats_repetition(pattern):
                        place = position + 1
                        yield one.row.problem("checklist.slow_pattern", one.column, position=place, pattern=pattern)


def _always_true(one: Written, operand: Literal) -> Problem:
    shown = f"'{operand.value}'" if isinstance(operand.value, str) else to_text(operand.value)
    return one.row.problem("checklist.always_true", one.column, position=operand.position + 1, text=shown)
