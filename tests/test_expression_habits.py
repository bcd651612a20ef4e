"""What people write out of habit is named, with what is written instead."""

import pytest

from aktgranskning.domain.expressions.checks import COMMON, mistakes
from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.functions.table import FUNCTIONS
from aktgranskning.domain.expressions.parser import parse


@pytest.mark.parametrize(
    ("source", "position", "found", "instead"),
    [
        ("${a} = 'x' eller ${b} = 'y'", 12, "eller", "or"),
        ("${a} = 'x' Och (${b} = 'y')", 12, "Och", "and"),
        ("${a} = 'x' AND ${b} = 'y'", 12, "AND", "and"),
        ("${a} är 'x'", 6, "är", "="),
        ("inte ${a} = 'x'", 1, "inte", "not(…)"),
        ("${b} = 1 and not ${a} = 'x'", 14, "not", "not(…)"),
        ("${a} == 'x'", 6, "==", "="),
        ("${a} =< 1", 6, "=<", "<="),
        ("${a} => 1", 6, "=>", ">="),
        ("${a} <> 1", 6, "<>", "!="),
        ("${a} ≤ 1", 6, "≤", "<="),
        ("if(${a} = 'x;y'; 1; 0)", 16, ";", ","),
        ("${a} ^ 2", 6, "^", "pow(…)"),
        ("${a} & 'x' = 'yx'", 6, "&", "concat(…)"),
        ("${a} && ${b}", 6, "&&", "and"),
        ("${a} > 1,5", 8, "1,5", "1.5"),
        ("${a} > 1 000 000", 8, "1 000 000", "1000000"),
        ("${a} > 70 dagar", 8, "70 dagar", "70"),
        ("'70 dagar' = ${a} == 1", 19, "==", "="),
    ],
)
def test_a_habit_is_named(source: str, position: int, found: str, instead: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(source)
    assert caught.value.code == "expression.habit"
    assert caught.value.parameters == {"position": position, "found": found, "instead": instead}


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("${a} = 'x' 'och'", "expression.unexpected"),
        ("${a} = 'x eller", "expression.unterminated_text"),
        ("selected(${a}, 'eller'", "expression.unclosed"),
        ("${a} > 1 2", "expression.unexpected"),
        ("${a} = ”x; y”", "expression.character"),
        ("${a} = ´x´", "expression.character"),
    ],
)
def test_another_mistake_stays_what_it_is(source: str, code: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(source)
    assert caught.value.code == code


@pytest.mark.parametrize(("source", "meant"), [("inte(1)", "not"), ("om(1, 2, 3)", "if"), ("idag()", "today")])
def test_a_function_may_have_a_swedish_name(source: str, meant: str) -> None:
    (mistake,) = mistakes(parse(source))
    assert mistake.code == "expression.misspelt_function"
    assert mistake.parameters["suggestion"] == meant


def test_of_an_unknown_function_the_common_ones_are_named() -> None:
    (mistake,) = mistakes(parse("granska(1)"))
    assert mistake.code == "expression.unknown_function"
    assert mistake.parameters["known"] == ", ".join(COMMON)
    assert set(COMMON) <= FUNCTIONS.keys()
