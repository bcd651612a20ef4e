"""A case to evaluate expressions in."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from aktgranskning.domain.expressions.compiler import compile_expression
from aktgranskning.domain.expressions.values import Value


@dataclass
class Answers:
    """Answers by item, and the names that were asked for."""

    values: Mapping[str, Value] = field(default_factory=dict)
    own_value: Value = ""
    today: datetime.date = datetime.date(2024, 3, 5)
    asked: list[str] = field(default_factory=list)

    def value(self, name: str) -> Value:
        self.asked.append(name)
        return self.values.get(name, "")


def evaluate(source: str, own_value: Value = "", **values: Value) -> Value:
    """Evaluate an expression with these answers."""
    return compile_expression(source).evaluate(Answers(values, own_value))
