"""The functions of expressions, room by room; what paths do is tested beside them."""

import base64
import datetime
import hashlib
import math
import re
import uuid
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.expressions.compiler import compile_expression
from aktgranskning.domain.expressions.nodes import Value
from tests.expression_context import Answers, Holding, TreeNode, evaluate, grow

MOMENT = datetime.datetime(2024, 3, 5, 14, 30, 15, 250_000)
FORM: Holding = [
    (
        "data",
        [
            ("first", "nej"),
            ("rep", [("x", 1.0), ("y", "a"), ("inner", [("z", "a1")]), ("inner", [("z", "a2")])]),
            ("rep", [("x", ""), ("y", "b"), ("inner", [("z", "b1")])]),
            ("rep", [("x", 5.0), ("y", ""), ("inner", [("z", "c1")]), ("inner", [("z", "c2")])]),
        ],
    )
]
TABLE: Holding = [
    (
        "root",
        [
            ("item", [("code", "01"), ("name", "Nord")]),
            ("item", [("code", "02"), ("name", "Syd")]),
            ("item", [("code", "02"), ("name", "Två")]),
        ],
    )
]


def case(here: int | None = None, inner: int | None = None) -> Answers:
    """Return a case; `here` is the row of the outer repeat that it is seen from, `inner` that of the inner one."""
    form = grow(TreeNode(""), FORM)
    row = form.children[0].children[here + 1] if here is not None else form.children[0]
    node = (row.children[2 + inner] if inner is not None else row).children[0]
    tables = {"enheter": grow(TreeNode(""), TABLE)}
    labels = {("plan", "ja"): "Ja, plan finns"}
    return Answers(
        form=form, here=node, repeats=frozenset({"rep", "inner"}), instances=tables, labels=labels, own_value=node.value
    )


def result(source: str, answers: Answers) -> Value:
    """Evaluate; of nodes give the values, after each other."""
    value = compile_expression(source).evaluate(answers)
    return "".join(str(node.value) for node in value) if isinstance(value, tuple) else value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("substr('hello', 1, 3)", "el"),
        ("substr('hello', -2)", "lo"),
        ("substr('hello', 0, -1)", "hell"),
        ("substr('hello', 9)", ""),
        ("substr('hello', 'x')", "hello"),
        ("substring('12345', 2, 3)", "234"),
        ("substring('12345', 1.5, 2.6)", "234"),
        ("substring('12345', -1 div 0)", "12345"),
        ("substring('12345', 0 div 0, 3)", ""),
        ("substring-before('2024-03', '-')", "2024"),
        ("substring-before('2024', '-')", ""),
        ("substring-after('2024-03', '-')", "03"),
        ("substring-after('2024', '-')", ""),
        ("starts-with('akt', 'ak')", True),
        ("ends-with('akt', 'ak')", False),
        ("normalize-space('  a \n b  ')", "a b"),
        ("translate('bar', 'abc', 'AB')", "BAr"),
        ("translate('aa-b', 'aa-', 'xyz')", "xxzb"),
        ("join(' ', 'a', 1, true())", "a 1 true"),
        ("digest('abc', 'md5', 'hex')", hashlib.md5(b"abc").hexdigest()),
        ("digest('å', 'SHA-512')", base64.b64encode(hashlib.sha512("å".encode()).digest()).decode()),
        ("digest('a', ${empty})", ""),
        ("base64-decode('w6XDpMO2')", "åäö"),
        ("base64-decode('x')", ""),
    ],
)
def test_texts(source: str, value: Value) -> None:
    assert evaluate(source) == value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("abs(-1.5)", 1.5),
        ("ceiling(-1.5)", -1.0),
        ("floor(-1.5)", -2.0),
        ("floor(1 div 0)", math.inf),
        ("pow(2, 10)", 1024.0),
        ("pow(0, -1)", math.inf),
        ("pow(-10, 1001)", -math.inf),
        ("exp10(-2)", 0.01),
        ("exp(1000)", math.inf),
        ("log(0)", -math.inf),
        ("log10(1000)", 3.0),
        ("sqrt(16)", 4.0),
        ("sin(0) + cos(0) + tan(0)", 1.0),
        ("atan2(1, 1) * 4 = pi()", True),
        ("asin(1) * 2 = acos(-1)", True),
        ("atan('1')", math.atan(1)),
        ("max(1, '7', '', 3)", 7.0),
        ("min(2, -1, 'x')", -1.0),
        ("max(-4, -2)", -2.0),
    ],
)
def test_numbers(source: str, value: Value) -> None:
    assert evaluate(source) == value


@pytest.mark.parametrize(
    "source", ["sqrt(-1)", "log(-1)", "acos(2)", "pow(-8, 0.5)", "sin(1 div 0)", "max('')", "abs('')"]
)
def test_what_has_no_value_is_not_a_number(source: str) -> None:
    assert math.isnan(float(str(evaluate(source))))


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("now()", MOMENT),
        ("string(now())", "2024-03-05T14:30:15.250"),
        ("today() = date(now())", True),
        ("now() > today() and today() + 1 > now()", True),
        ("now() = '2024-03-05T14:30:15.25'", True),
        ("date-time('2024-03-05T14:30:15.250+02:00') = now()", True),
        ("date-time('2024-03-05')", datetime.datetime(2024, 3, 5)),
        ("date-time(1.5)", datetime.datetime(1970, 1, 2, 12)),
        ("date(1.9)", datetime.date(1970, 1, 2)),
        ("decimal-date-time('1970-01-03T06:00')", 2.25),
        ("decimal-date-time(2.25)", 2.25),
        ("decimal-time('18:00')", 0.75),
        ("decimal-time('06:00:00.000+02:00')", 0.25),
        ("decimal-time(date-time('2024-03-05T12:00'))", 0.5),
        ("decimal-time('12:00') - decimal-time('06:00')", 0.25),
        ("format-date-time(now(), '%Y-%m-%d %H:%M:%S.%3')", "2024-03-05 14:30:15.250"),
        ("format-date('07:05', '%H.%M')", "07.05"),
        ("int(now() - date('2024-03-01'))", 4.0),
    ],
)
def test_dates_and_moments(source: str, value: Value) -> None:
    assert evaluate(source) == value


@pytest.mark.parametrize("source", ["decimal-time('24:00')", "decimal-time('')", "decimal-date-time(${empty})"])
def test_what_is_no_time_is_not_a_number(source: str) -> None:
    assert math.isnan(float(str(evaluate(source))))


def test_an_answer_that_is_no_date_is_no_moment() -> None:
    assert evaluate("date-time(${text})", text="snart") == ""


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("selected-at('a b c', 1)", "b"),
        ("selected-at('a b c', 3)", ""),
        ("selected-at('a b c', -1)", ""),
        ("is-selected('a b', 'a')", True),
        ("jr:choice-name('ja', '${plan}')", "Ja, plan finns"),
        ("jr:choice-name('ja', ' ${plan} ')", "Ja, plan finns"),
        ("jr:choice-name('ja', '/data/grupp/plan')", "Ja, plan finns"),
        ("jr:choice-name('nej', '${plan}')", ""),
        ("boolean-from-string('TRUE')", True),
        ("boolean-from-string(1)", True),
        ("boolean-from-string('ja')", False),
        ("checklist(2, 3, 1, 0, 'x')", True),
        ("checklist(-1, 1, 1, 1)", False),
        ("checklist(3, -1, //y)", False),
        ("checklist(2, -1, //y)", True),
        ("weighted-checklist(4, 5, 1, 2, 0, 9, 'x', 2.5)", True),
        ("weighted-checklist(5, 9, 1, 2, 0, 9, 'x', 2.5)", False),
        ("weighted-checklist(6, 6, //x, //x)", True),
        ("depend(3, 4)", 3.0),
    ],
)
def test_selections_and_conditions(source: str, value: Value) -> None:
    assert result(source, case()) == value


def test_once_keeps_what_was_there() -> None:
    assert evaluate("once(1 + 1)") == 2.0
    assert evaluate("once(1 + 1)", "kvar") == "kvar"
    assert evaluate("once(1 + 1)", 0.0) == 0.0


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("count(${rep})", 3.0),
        ("count(/data/none)", 0.0),
        ("count-non-empty(${x})", 2.0),
        ("count-non-empty(${rep})", 3.0),
        ("sum(${x})", 6.0),
        ("sum(/data/none)", 0.0),
        ("max(${x})", 5.0),
        ("min(/data/rep/x, 0.5)", 0.5),
        ("name(/data/*[1])", "first"),
        ("local-name(/data/none)", ""),
        ("name()", "first"),
        ("namespace-uri(/data)", ""),
        ("position()", 1.0),
        ("last()", 1.0),
        ("position(/data/rep[y = 'b'])", 2.0),
        ("position(/data/none)", 0.0),
        ("pulldata('enheter', 'name', 'code', '02')", "Syd"),
        ("pulldata('enheter', 'name', 'code', '03')", ""),
        ("pulldata('enheter', 'none', 'code', '02')", ""),
        ("pulldata('saknas', 'name', 'code', '02')", ""),
    ],
)
def test_nodes_and_tables(source: str, value: Value) -> None:
    assert result(source, case()) == value


@pytest.mark.parametrize(
    ("source", "here", "inner", "value"),
    [
        ("indexed-repeat(${y}, ${rep}, 2)", None, None, "b"),
        ("indexed-repeat(${y}, ${rep}, 2)", 0, None, "b"),
        ("indexed-repeat(${y}, ${rep}, position(..) - 1)", 1, None, "a"),
        ("indexed-repeat(${y}, ${rep}, 0)", 1, None, "a"),
        ("indexed-repeat(${y}, ${rep}, 4)", None, None, ""),
        ("indexed-repeat(${z}, ${rep}, 3, ${inner}, 2)", None, None, "c2"),
        ("indexed-repeat(${z}, ${rep}, 2, ${inner}, 2)", 0, None, ""),
        ("indexed-repeat(${z}, ${inner}, 2)", 0, None, "a2"),
        ("indexed-repeat(${z}, ${inner}, 2)", 2, 0, "c2"),
        ("indexed-repeat(/data/rep/y, /data/rep, 1)", 1, None, "a"),
        ("index(..)", 2, None, 3.0),
        ("position(../..)", 2, 1, 3.0),
        ("position(..)", 2, 1, 2.0),
        ("count(${inner})", None, None, 5.0),
        ("sum(/data/rep/x)", 2, None, 5.0),
        ("sum(//x)", 2, None, 6.0),
    ],
)
def test_rows(source: str, here: int | None, inner: int | None, value: Value) -> None:
    assert result(source, case(here, inner)) == value


def test_chance_is_the_same_in_the_same_place_and_another_elsewhere() -> None:
    sources = ["random()", "uuid()", "uuid(12)", "join('', randomize(//z))", "0 + random()"]
    here = [compile_expression(source).evaluate(case()) for source in sources]
    assert here == [compile_expression(source).evaluate(case()) for source in sources]
    elsewhere = [compile_expression(source).evaluate(replace(case(), seed="Akt 2/x")) for source in sources]
    assert not any(one == other for one, other in zip(here, elsewhere, strict=True))
    assert here[0] != here[4]
    assert 0 <= float(str(here[0])) < 1
    assert uuid.UUID(str(here[1])).version == 4
    assert re.fullmatch("[0-9A-Z]{12}", str(here[2]))
    assert sorted(str(here[3])) == sorted("a1a2b1c1c2")


def test_chance_in_a_predicate_is_drawn_for_each_node() -> None:
    data = grow(TreeNode(""), [("data", [("a", "x")] * 200)])
    drawn = compile_expression("count(/data/a[random() < 0.5])").evaluate(Answers(form=data))
    assert 60 < float(str(drawn)) < 140


@pytest.mark.parametrize("length", ["-1", "0", "'x'"])
def test_an_identity_without_length_is_empty(length: str) -> None:
    assert evaluate(f"uuid({length})") == ""
    assert len(str(evaluate("uuid(1000000)"))) == 1000


@pytest.mark.parametrize(
    ("seed", "order"),
    [("42", "AFCBDE"), ("-42", "EDAFBC"), ("1", "BFEACD"), ("1.9", "BFEACD"), ("11111111", "ACDBFE")],
)
def test_shuffling_with_a_seed_is_the_same_in_every_odk_client(seed: str, order: str) -> None:
    data = grow(TreeNode(""), [("data", [("a", letter) for letter in "ABCDEF"])])
    shuffled = compile_expression(f"join('', randomize(/data/a, {seed}))").evaluate(Answers(form=data))
    assert shuffled == order
    assert sorted(str(shuffled)) == list("ABCDEF")


@given(st.text(max_size=5) | st.floats() | st.dates())
def test_any_seed_shuffles(seed: str | float | datetime.date) -> None:
    data = grow(TreeNode(""), [("data", [("a", letter) for letter in "ABCDEF"])])
    shuffled = compile_expression("join('', randomize(/data/a, ${seed}))").evaluate(Answers({"seed": seed}, form=data))
    assert sorted(str(shuffled)) == list("ABCDEF")


@pytest.mark.parametrize(
    ("source", "uses"),
    [
        ("now()", "today now"),
        ("today()", "today"),
        ("once(random())", "once"),
        ("'now()'", ""),
        ("a[today()]", "today"),
    ],
)
def test_what_an_expression_uses_is_known(source: str, uses: str) -> None:
    expression = compile_expression(source)
    names = {"today": expression.uses_today, "now": expression.uses_now, "once": expression.uses_once}
    assert [name for name, used in names.items() if used] == uses.split()


def test_references_in_predicates_and_in_the_name_of_a_choice_are_known() -> None:
    source = "concat(jr:choice-name(${a}, '${b}'), jr:choice-name(1, '/data/c'), //d[${e}], ${f}[1]/g, '${h}')"
    assert compile_expression(source).references == {"a", "b", "e", "f"}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("distance('0 0;0 1')", 111318.85),
        ("distance('0 0', '0 1')", 111318.85),
        ("distance('90 0 10 5;90 120 0 0')", 0.0),
        ("area('0 0;0 1;1 1;1 0')", 12391399902.07),
        ("area('0 0;0 1')", 0.0),
        ("area('0 0;91 0')", math.nan),
        ("distance('')", math.nan),
        ("distance('norr')", math.nan),
    ],
)
def test_places_on_earth(source: str, expected: float) -> None:
    value = evaluate(source)
    assert value == pytest.approx(expected, rel=1e-4, nan_ok=True)
