"""Functions that decide: truth values, choices between values, and counts of what is true."""

import math

from aktgranskning.domain.expressions import syntax
from aktgranskning.domain.expressions.closures import Closure, Compiler, Focus
from aktgranskning.domain.expressions.context import Context
from aktgranskning.domain.expressions.functions.signature import Function, eager, spread, whole
from aktgranskning.domain.expressions.nodes import Value
from aktgranskning.domain.expressions.values import to_boolean, to_number, to_text, unpack


def _if(call: syntax.Call, compiler: Compiler) -> Closure:
    condition, then, otherwise = (compiler.value(argument) for argument in call.arguments)

    def evaluate(context: Context, focus: Focus) -> Value:
        return then(context, focus) if to_boolean(condition(context, focus)) else otherwise(context, focus)

    return evaluate


def _coalesce(call: syntax.Call, compiler: Compiler) -> Closure:
    first, second = (compiler.value(argument) for argument in call.arguments)

    def evaluate(context: Context, focus: Focus) -> Value:
        value = first(context, focus)
        scalar = unpack(value)
        is_empty = scalar == "" or (isinstance(scalar, float) and math.isnan(scalar))
        return second(context, focus) if is_empty else value

    return evaluate


def _once(call: syntax.Call, compiler: Compiler) -> Closure:
    (calculation,) = (compiler.value(argument) for argument in call.arguments)

    def evaluate(context: Context, focus: Focus) -> Value:
        return calculation(context, focus) if context.own_value == "" else context.own_value

    return evaluate


def _is_true_text(value: Value) -> bool:
    return to_text(value).lower() in ("true", "1")


def _checklist(fewest: Value, most: Value, *factors: Value) -> bool:
    true = sum(map(to_boolean, spread(factors)))
    return whole(fewest) <= true and (whole(most) < 0 or true <= whole(most))


def _weighted_checklist(fewest: Value, most: Value, *pairs: Value) -> bool:
    factors, weights = spread(pairs[::2]), spread(pairs[1::2])
    true = sum(to_number(weight) for factor, weight in zip(factors, weights, strict=False) if to_boolean(factor))
    return to_number(fewest) <= true <= to_number(most)


CONDITIONS: dict[str, Function] = {
    "boolean": Function(1, 1, eager(to_boolean)),
    "boolean-from-string": Function(1, 1, eager(_is_true_text)),
    "checklist": Function(2, None, eager(_checklist), numbers=[0, 1]),
    "coalesce": Function(2, 2, _coalesce, gives_nodes=True),
    "depend": Function(1, None, eager(lambda value, *_: value), gives_nodes=True),
    "false": Function(0, 0, eager(lambda: False)),
    "if": Function(3, 3, _if, gives_nodes=True),
    "not": Function(1, 1, eager(lambda value: not to_boolean(value))),
    "once": Function(1, 1, _once, gives_nodes=True),
    "true": Function(0, 0, eager(lambda: True)),
    "weighted-checklist": Function(2, None, eager(_weighted_checklist), in_pairs=True, numbers=[0, 1]),
}
