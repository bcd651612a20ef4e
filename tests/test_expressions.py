import datetime
import math
import random
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.expressions.compiler import compile_expression
from aktgranskning.domain.expressions.dates import FORMAT_CODES
from aktgranskning.domain.expressions.functions.table import FUNCTIONS
from aktgranskning.domain.expressions.nodes import Value
from tests.expression_context import Answers, evaluate

DAY = datetime.date(2024, 3, 5)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 + 2 * 3", 7.0),
        ("(1 + 2) * 3", 9.0),
        ("10 - 4 - 3", 3.0),
        ("8 div 4 div 2", 1.0),
        ("-2 * 3 + 7 mod 4", -3.0),
        ("-5 mod 2", -1.0),
        ("5 mod -2", 1.0),
        ("2 - -1", 3.0),
        ("--1", 1.0),
        ("1 or 0 and 0", True),
        ("(1 or 0) and 0", False),
        ("1 < 2 = true()", True),
        ("1 = 2 < 3", True),
        ("1 + 1 = 2 and 3 > 2", True),
        ("3 > 2 > 1", False),
        ("1 and1", True),
        ("2*3", 6.0),
        ("1 != 1 or\n\t2 >= 2", True),
    ],
)
def test_precedence_and_association(source: str, value: Value) -> None:
    assert evaluate(source) == value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("'1' = 1", True),
        ("'a' = 'A'", False),
        ("0.1 + 0.2 = 0.3", True),
        ("1 div 0 = 1 div 0", True),
        ("number('x') = number('x')", False),
        ("number('x') != number('x')", True),
        ("true() = 'x'", True),
        ("false() = ''", True),
        ("'b' > 'a'", False),
        ("'10' > '9'", True),
        ("'2024-01-01' < '2024-02-01'", False),
        ("1 div 0", math.inf),
        ("-1 div 0", -math.inf),
        ("1 div -0", -math.inf),
        ("7 mod (1 div 0)", 7.0),
    ],
)
def test_comparisons_and_arithmetic(source: str, value: Value) -> None:
    assert evaluate(source) == value


@pytest.mark.parametrize("source", ["0 div 0", "1 mod 0", "(1 div 0) mod 2", "'a' + 1", "-'a'", "${empty} - 1"])
def test_arithmetic_without_an_answer_is_not_a_number(source: str) -> None:
    result = evaluate(source)
    assert isinstance(result, float)
    assert math.isnan(result)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("${plan} = 'ja'", True),
        ("${missing} = ''", True),
        ("${missing} != 'ja'", True),
        ("${missing} < 5 or ${missing} >= 5", False),
        ("${flag}", "false"),
        ("boolean(${flag})", True),
        ("${måluppfyllelse_2.b}-1", 2.0),
        (". > 10", True),
        (".='12'", True),
        ("string-length()", 2.0),
        ("number() + 1", 13.0),
        ("string(.)", "12"),
    ],
)
def test_references_and_the_own_value(source: str, value: Value) -> None:
    answers: dict[str, Value] = {"plan": "ja", "flag": "false", "måluppfyllelse_2.b": 3.0}
    assert evaluate(source, "12", **answers) == value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("${day} - date('2024-01-01')", 64.0),
        ("date(${day} + 90)", datetime.date(2024, 6, 3)),
        ("${day} + 1 = decimal-date-time('2024-03-06')", True),
        ("${day} = '2024-03-05'", True),
        ("${day} = date('2024-3-5')", True),
        ("${day} != ''", True),
        ("${day} < '2024-03-06'", True),
        ("'2024-03-06' <= ${day}", False),
        ("${day} < 'inget datum' or ${day} >= 'inget datum'", False),
        ("${day} <= today()", True),
        ("today() - date('1970-01-01') = decimal-date-time(today())", True),
        ("date('')", ""),
        ("date(${text})", ""),
        ("decimal-date-time(date('2024-10-28')) - decimal-date-time(date('2024-10-27'))", 1.0),
        ("format-date(${day}, '%Y-%m-%d %y/%n/%e %b %a %H:%M:%S.%3 %h %% %q %')", "2024-03-05 24/3/5 Mar Tue "
         "00:00:00.000 0 % %q %"),
        ("format-date('2024-12-31T07:08:09.010Z', '%h:%M:%S.%3')", "7:08:09.010"),
        ("format-date(${text}, '%Y')", ""),
    ],
)  # fmt: skip
def test_dates(source: str, value: Value) -> None:
    assert evaluate(source, day=DAY, text="snart") == value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("selected('a b c', 'b')", True),
        ("selected('ab c', 'b')", False),
        ("selected('', '')", True),
        ("count-selected('  a  b ')", 2.0),
        ("count-selected('')", 0.0),
        ("coalesce('', 2)", 2.0),
        ("coalesce(number(''), 'x')", "x"),
        ("coalesce(0, 1)", 0.0),
        ("if('', 1, 2)", 2.0),
        ("int(-1.9)", -1.0),
        ("int('2.9')", 2.0),
        ("int(1 div 0)", math.inf),
        ("round(2.5)", 3.0),
        ("round(-1.5)", -1.0),
        ("round(-1.51)", -2.0),
        ("round(2.15, 1)", 2.2),
        ("round(-50.55, -2)", -100.0),
        ("round(-1 div 0)", -math.inf),
        ("string-length('åäö')", 3.0),
        ("contains('genomförandeplan', 'plan')", True),
        ("concat('a', 1, true(), '')", "a1true"),
        ("concat()", ""),
        ("not('')", True),
        ("boolean(0.5)", True),
        ("string(1 div 2)", "0.5"),
        ("number('x') = 1", False),
    ],
)
def test_functions(source: str, value: Value) -> None:
    assert evaluate(source) == value


@pytest.mark.parametrize(
    ("text", "pattern", "matches"),
    [
        ("12", "[0-9]+", True),
        ("a12", "[0-9]+", False),
        ("12\n", "[0-9]+$", False),
        ("a.b-c", r"[\w-\.]+", True),
        ("a.b-c", r"^[\w.-]+$", True),
        ("b", "[a-c]", True),
        ("-", "[a-c]", False),
        ("&|~-", "[&|~-]+", True),
        ("Åsa-Lena Ö", r"[\p{L} -]+", True),
        ("Åsa", r"\p{Lu}\p{Ll}+", True),
        ("åsa", r"\p{Lu}\p{Ll}+", False),
        ("12 kr", r"\P{L}+", False),
        ("]", "[]a]", True),
        ("å", r"\w", False),
        ("å-", r"[^\w-]-", True),
        ("]", r"[\]]", True),
        ("[a", r"\[a", True),
    ],
)
def test_regular_expressions_match_the_whole_text(text: str, pattern: str, matches: bool) -> None:
    assert evaluate(f"regex(., '{pattern}')", text) is matches
    assert evaluate("regex(., ${pattern})", text, pattern=pattern) is matches


def test_a_pattern_from_an_answer_that_is_none_matches_nothing() -> None:
    assert evaluate("regex('a', ${pattern})", pattern="(") is False


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("if(${a} = '', ${b}, ${c})", ["a", "b"]),
        ("coalesce('x', ${a})", []),
        ("1 or ${a} or ${b}", []),
        ("${a} and ${b} and ${c}", ["a"]),
    ],
)
def test_only_what_decides_is_evaluated(source: str, asked: list[str]) -> None:
    answers = Answers()
    compile_expression(source).evaluate(answers)
    assert answers.asked == asked


def test_what_an_expression_depends_on_is_known() -> None:
    source = "if(${a} > today(), concat(${b}, -${a}), . = '${c}')"
    expression = compile_expression(source)
    assert expression.source == source
    assert expression.references == {"a", "b"}
    assert expression.uses_today
    assert not compile_expression("'today()' = ${a}").uses_today


def test_rounding_far_beyond_the_point_is_not_a_number() -> None:
    assert math.isnan(float(str(evaluate("round(1, 31)"))))


@given(st.randoms(use_true_random=False))
def test_arithmetic_equals_an_independent_computation(chance: random.Random) -> None:
    source, expected = _arithmetic(chance, depth=4)
    result = evaluate(source)
    assert isinstance(result, float)
    assert result == pytest.approx(float(expected))


def _arithmetic(chance: random.Random, depth: int) -> tuple[str, Fraction]:
    if depth == 0 or chance.random() < 0.2:
        number = chance.randint(0, 99)
        return str(number), Fraction(number)
    left, first = _arithmetic(chance, depth - 1)
    right, second = _arithmetic(chance, depth - 1)
    match chance.choice(["+", "-", "*", "negative"]):
        case "+":
            return f"({left}+{right})", first + second
        case "-":
            return f"({left} - {right})", first - second
        case "*":
            return f"({left}*{right})", first * second
        case _:
            return f"-{left}", -first


@given(st.lists(st.booleans(), min_size=2, max_size=8), st.data())
def test_and_binds_tighter_than_or(values: list[bool], data: st.DataObject) -> None:
    words = [data.draw(st.sampled_from(["and", "or"])) for _ in values[1:]]
    operands = [f"{value}()".lower() for value in values]
    source = operands[0] + "".join(f" {word} {operand}" for word, operand in zip(words, operands[1:], strict=True))
    # Python's own and, or have the same precedence.
    assert evaluate(source) is eval(source.replace("()", "").replace("true", "True").replace("false", "False"))


def test_the_documentation_names_every_function_and_no_other() -> None:
    page = Path(__file__).parents[1] / "docs" / "expressions.md"
    table = page.read_text(encoding="utf-8").split("## Functions")[1].split("## Values")[0]
    rows = [row.removeprefix("| `") for row in table.splitlines() if row.startswith("| `")]
    assert [row[: row.index("(")] for row in rows] == sorted(FUNCTIONS)
    assert all(code in table for code in FORMAT_CODES)
