import datetime
import warnings

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aktgranskning import catalogue
from aktgranskning.domain.expressions.compiler import check_expression, compile_expression
from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.functions.table import FUNCTIONS, NOT_SUPPORTED
from aktgranskning.domain.expressions.kinds import texts_of_wrong_kind
from aktgranskning.domain.expressions.nodes import Value
from aktgranskning.domain.expressions.parser import MAXIMUM_LENGTH, parse
from aktgranskning.domain.expressions.patterns import repeats_repetition
from aktgranskning.mistakes.of_expressions import OF_EXPRESSIONS
from tests.expression_context import Answers, evaluate

MISTAKES = [
    ("", "empty", 1),
    ("  ", "empty", 1),
    ("'abc", "unterminated_text", 1),
    ("1 = \"a'", "unterminated_text", 5),
    ("${}", "reference", 1),
    ("${a b}", "reference", 1),
    ("1 + ${last-saved#a}", "last_saved", 5),
    ("1 + $a", "reference", 5),
    ("1 & 2", "habit", 3),
    ("= 'ja'", "unexpected", 1),
    ("${a} = ”ja”", "character", 8),
    ("1 +", "incomplete", 4),
    ("not(", "incomplete", 5),
    ("(1", "unclosed", 1),
    ("1 + if(1, 2", "unclosed", 5),
    ("1)", "unexpected", 2),
    ("1 2", "unexpected", 3),
    ("1 == 2", "habit", 3),
    ("1 <> 2", "habit", 3),
    ("1 And 1", "habit", 3),
    ("if(1,,2)", "unexpected", 6),
    ("(1, 2)", "unexpected", 3),
    ("${a} / 2", "slash", 6),
    ("${a} div 2 / ${b}", "slash", 12),
    ("a/", "slash", 2),
    ("//", "slash", 1),
    ("/ 2", "unexpected", 3),
    ("a b", "unexpected", 3),
    ("1 + @", "incomplete", 6),
    ("a[1", "unclosed", 2),
    ("a[1)", "unexpected", 4),
    ("a[]", "unexpected", 3),
    ("a[.=1]]", "unexpected", 7),
    ("node(1)", "unexpected", 6),
    ("up::a", "axis", 1),
    ("namespace::*", "axis", 1),
    ("child::", "incomplete", 8),
    ("1[2]", "node_set", 1),
    ("('a')/b", "node_set", 2),
    ("a | 'b'", "node_set", 5),
    ("count(1 + 1)", "node_set", 9),
    ("sum(${a}, ${b})", "arguments", 1),
    ("indexed-repeat(${a}, 'rep', 1)", "node_set", 22),
    ("indexed-repeat(${a}, ${b}, 1, ${c})", "arguments", 1),
    ("weighted-checklist(1, 2, ${a})", "arguments", 1),
    ("jr:choice-name(${a}, ${a})", "choice_name", 22),
    ("jr:choice-name(${a}, 'a b')", "choice_name", 22),
    ("enclosed-area(${a})", "unsupported_function", 1),
    ("1 + geofence(${a}, ${b})", "unsupported_function", 5),
    ("digest(${a}, 'MD6')", "digest", 14),
    ("1 + tody()", "misspelt_function", 5),
    ("TODAY()", "misspelt_function", 1),
    ("pulldata('a')", "arguments", 1),
    ("jr:label(1, 2)", "unknown_function", 1),
    ("not ()", "arguments", 1),
    ("coalesce(1, 2, 3)", "arguments", 1),
    ("regex(., '(')", "pattern", 10),
    ("regex(., 'a{4')", "pattern", 10),
    ("${a} ≥ 1", "habit", 6),
    ("${a} && ${b}", "habit", 6),
    ("${a} || ${b}", "habit", 6),
    ("!${a}", "habit", 1),
    ("50 % ${a}", "habit", 4),
    ("regex(., '[z-a]')", "pattern", 10),
    ("regex(., 'a{99999999999}')", "pattern", 10),
    ("date('2024-02-30')", "date", 6),
]

OF_WRONG_KIND = [
    ("round('plan')", "not_a_number", 7),
    ("round(${a}, 'två')", "not_a_number", 13),
    ("max(1, ${a}, 'x')", "not_a_number", 14),
    ("${a} - '2024-01-31'", "not_a_number", 8),
    ("'ja' + 1", "not_a_number", 1),
    ("-'ja'", "not_a_number", 2),
    ("${a} > 'ja'", "not_a_number", 8),
    ("indexed-repeat(${a}, ${b}, 'sista')", "not_a_number", 28),
    ("selected('plan', 'ja')", "not_an_answer", 10),
    ("count-selected('plan')", "not_an_answer", 16),
    ("format-date('idag', '%Y')", "date", 13),
]
OF_RIGHT_KIND = [
    "round('1,5')",
    "pow(${a}, '2')",
    "number('x')",
    "min(${a}, '')",
    "${a} < '2024-01-31'",
    "'08:00' <= ${a}",
    "selected(${a}, 'ja')",
    "format-date('2024-01-31', '%Y')",
    "nosuch('x')",
]


@pytest.mark.parametrize(("source", "kind", "position"), MISTAKES)
def test_a_mistake_is_named_with_its_position(source: str, kind: str, position: int) -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_expression(source)
    assert caught.value.code == f"expression.{kind}"
    assert caught.value.position == caught.value.parameters["position"] == position
    assert [error.code for error in check_expression(source)] == [caught.value.code]


@pytest.mark.parametrize(("source", "kind", "position"), MISTAKES)
def test_every_mistake_has_a_text_that_tells_where(source: str, kind: str, position: int) -> None:
    text = catalogue.message(check_expression(source)[0])
    assert kind == "empty" or f"tecken {position}" in text


def test_every_text_about_expressions_is_used() -> None:
    tested = {f"expression.{kind}" for _, kind, _ in MISTAKES}
    tested |= {f"expression.{kind}" for _, kind, _ in OF_WRONG_KIND}
    assert set(OF_EXPRESSIONS) == tested | {"expression.too_long", "expression.too_deep"}


@pytest.mark.parametrize(("source", "kind", "position"), OF_WRONG_KIND)
def test_a_text_of_the_wrong_kind_is_told_to_the_author_but_evaluated(source: str, kind: str, position: int) -> None:
    (error,) = texts_of_wrong_kind(parse(source))
    assert (error.code, error.position) == (f"expression.{kind}", position)
    assert check_expression(source) == []


@pytest.mark.parametrize("source", OF_RIGHT_KIND)
def test_a_text_that_can_be_read_as_what_is_needed_is_let_through(source: str) -> None:
    assert list(texts_of_wrong_kind(parse(source))) == []


def test_all_mistakes_of_a_readable_expression_come_at_once() -> None:
    errors = check_expression("if(slected(${a}, 'b'), kön() + not(), round(1, 2, bar()))")
    assert [(error.code, error.position) for error in errors] == [
        ("expression.misspelt_function", 4),
        ("expression.unknown_function", 24),
        ("expression.arguments", 32),
        ("expression.arguments", 39),
        ("expression.unknown_function", 51),
    ]
    assert errors[0].parameters["suggestion"] == "selected"
    assert errors[1].parameters["suggestion"] == ""
    assert errors[3].parameters == {"position": 39, "name": "round", "given": 3, "expected": "1–2"}


def test_what_may_be_nodes_is_no_mistake() -> None:
    assert check_expression("count(if(${a} = 1, ${b}, //c)[1] | current()/.. | instance('x')/root/item)") == []
    assert check_expression("count(tody())")[0].code == "expression.misspelt_function"
    assert len(check_expression("count(tody())")) == 1


@pytest.mark.parametrize("name", sorted(NOT_SUPPORTED))
def test_a_function_that_is_not_supported_is_refused_by_name(name: str) -> None:
    errors = check_expression(f"{name}(${{a}})")
    assert [(error.code, error.parameters["name"]) for error in errors] == [("expression.unsupported_function", name)]


def test_a_sound_expression_has_no_mistake() -> None:
    assert check_expression("${a} = 'ja' and not(selected(${b}, 'x'))") == []


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_refuses_an_argument_too_few_or_too_many(name: str) -> None:
    fewest, most = FUNCTIONS[name].fewest, FUNCTIONS[name].most
    too_many = [] if most is None else [most + 1]
    for count in [*range(fewest), *too_many]:
        source = f"{name}({', '.join(['${a}'] * count)})"
        assert [error.code for error in check_expression(source)] == ["expression.arguments"]


@pytest.mark.parametrize(
    "source",
    [
        "(" * 10_000 + "1" + ")" * 10_000,
        "-" * 10_000 + "1",
        "not(" * 5_000,
        "1" + " + 1" * 5_000,
        "a/b[" * 5_000 + "1" + "]" * 5_000,
    ],
)
def test_an_expression_too_deep_is_refused(source: str) -> None:
    assert [error.code for error in check_expression(source)] == ["expression.too_deep"]


def test_an_expression_too_long_is_refused() -> None:
    assert check_expression(" " * MAXIMUM_LENGTH + "1")[0].code == "expression.too_long"
    assert check_expression(" " * (MAXIMUM_LENGTH - 1) + "1") == []


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("(" * 99 + "1" + ")" * 99, 1.0),
        ("concat('', '', " * 99 + "1" + ")" * 99, "1"),
        ("if(1, " * 99 + "1" + ", 2)" * 99, 1.0),
        ("1" + " + 1" * 199, 200.0),
        ("0" + " or 0" * 5_000 + " or 1", True),
        ("count(" + "//a[" * 98 + "1" + "]" * 98 + ")", 0.0),
        ("count(a" + "/.." * 5_000 + ")", 0.0),
        ("count(a" + "|a" * 5_000 + ")", 0.0),
        ("count(a" + "[1]" * 5_000 + ")", 0.0),
    ],
)
def test_what_is_within_the_limits_can_be_evaluated(source: str, value: Value) -> None:
    assert evaluate(source) == value


VALUES = (str, float, bool, datetime.date, tuple)
PIECES = st.sampled_from(
    [
        *"()[]+-*/=<>,.@$'\"0a ",
        "${a}",
        "and",
        "or",
        "div",
        "regex(",
        "if(",
        "date(",
        "'[a--b'",
        "!=",
        "today()",
        "//",
        "..",
        "child::",
        "a[",
        "]/",
        "count(",
        "position()",
        "current()/",
        "indexed-repeat(",
        "jr:choice-name(",
    ]
)


def test_the_numbers_of_arguments_are_told() -> None:
    sources = ["join()", "weighted-checklist(1)", "indexed-repeat()", "pulldata()", "uuid(1, 2)"]
    expected = [check_expression(source)[0].parameters["expected"] for source in sources]
    assert expected == ["1, 2, …", "2, 4, …", "3, 5, 7", "4", "0–1"]


@given(st.text() | st.lists(PIECES).map("".join))
@example("regex('', '[[a]')")
def test_any_text_is_an_expression_or_an_expression_error(source: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        errors = check_expression(source)
        assert all(1 <= error.position <= len(source) + 1 for error in errors)
        if not errors:
            assert isinstance(compile_expression(source).evaluate(Answers()), VALUES)


@pytest.mark.parametrize(
    "pattern", ["(a+)+", "(?:[0-9]+)*", "x(b|a*)+", "((a+))+", r"(\w+\s?)*", "(a{2,}){3,}", "([)]*)+"]
)
def test_a_repetition_that_is_repeated_is_seen(pattern: str) -> None:
    assert repeats_repetition(pattern)


@pytest.mark.parametrize(
    "pattern", ["(ab)+", "(a+)", "(a+,)*", r"\(a+\)+", "[(a+)+]", "a+b+", "(a{2,3})+", "(", ")", "a)+"]
)
def test_a_repetition_of_something_else_is_none(pattern: str) -> None:
    assert not repeats_repetition(pattern)
