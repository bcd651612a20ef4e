"""Paths, predicates and sets of nodes."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from aktgranskning.domain.expressions.closures import MAXIMUM_VISITS
from aktgranskning.domain.expressions.compiler import compile_expression
from aktgranskning.domain.expressions.nodes import Node, Nodes, Scalar, Value
from tests.expression_context import Answers, Holding, TreeNode, grow

DAY = datetime.date(2024, 3, 5)
FORM: Holding = [
    (
        "data",
        [
            ("plan", "ja"),
            ("empty", ""),
            ("count", 3.0),
            ("day", DAY),
            ("rep", [("x", 10.0), ("inner", [("y", "a")]), ("inner", [("y", "b")])]),
            ("rep", [("x", 20.0), ("inner", [("y", "c")])]),
            ("rep", [("x", ""), ("inner", [("y", "d")]), ("inner", [("y", "e")])]),
            ("after", "sist"),
        ],
    )
]
CHOICES: Holding = [
    (
        "root",
        [
            ("item", [("name", "n1"), ("label", "Nord ett"), ("district", "nord")]),
            ("item", [("name", "s1"), ("label", "Syd ett"), ("district", "syd")]),
            ("item", [("name", "n2"), ("label", "Nord två"), ("district", "nord")]),
        ],
    )
]


def case(here: str = "/data/plan", **values: Value) -> Answers:
    """Return a case that is seen from one of its nodes."""
    form = grow(TreeNode(""), FORM)
    answers = Answers(values, form=form, repeats=frozenset({"rep", "inner"}))
    answers.instances = {"units": grow(TreeNode(""), CHOICES)}
    node = only(compile_expression(here).evaluate(replace(answers, repeats=frozenset())))
    assert isinstance(node, TreeNode)
    return replace(answers, here=node, own_value=node.value)


def only(value: Value) -> Node:
    assert isinstance(value, tuple)
    (node,) = value
    return node


def found(source: str, answers: Answers) -> list[object]:
    """Return the values of the nodes that an expression comes to."""
    value = compile_expression(source).evaluate(answers)
    assert isinstance(value, tuple)
    return [node.value for node in value]


@pytest.mark.parametrize(
    ("source", "values"),
    [
        ("/data/plan", ["ja"]),
        ("/data/rep/x", [10.0, 20.0, ""]),
        ("/data/rep/inner/y", ["a", "b", "c", "d", "e"]),
        ("/data/rep[2]/x", [20.0]),
        ("/data/rep[last()]/inner/y", ["d", "e"]),
        ("/data/rep[x > 5][2]/inner/y", ["c"]),
        ("/data/rep/inner[2]/y", ["b", "e"]),
        ("(/data/rep/inner)[2]/y", ["b"]),
        ("//y[. = 'c' or position() = 2]", ["c"]),
        ("//inner[y = 'b']/../x", [10.0]),
        ("//x/..//y", ["a", "b", "c", "d", "e"]),
        (".. /plan", ["ja"]),
        ("../*[. = 'sist']", ["sist"]),
        ("./../after", ["sist"]),
        ("/data/rep[inner/y = 'c']/preceding-sibling::rep/x", [10.0]),
        ("/data/rep[3]/preceding-sibling::*[1]/x", [20.0]),
        ("/data/after/preceding::y[1]", ["e"]),
        ("//y[. = 'c']/following::y", ["d", "e"]),
        ("//y[. = 'c']/ancestor::rep/x", [20.0]),
        ("//y[. = 'b']/ancestor-or-self::*[2]/y", ["b"]),
        ("/data/plan | /data/after | ../plan", ["ja", "sist"]),
        ("/data/after | /data/plan", ["ja", "sist"]),
        ("/data/plan/text()", ["ja"]),
        ("/data/empty/text()", []),
        ("/data/missing", []),
        ("/data/plan/@id", []),
        ("/missing/..", []),
        ("current()/../count", [3.0]),
        ("instance('units')/root/item[district = ${district}]/label", ["Nord ett", "Nord två"]),
        ("instance('units')/root/item[district = 'syd' and /data/plan = 'ja']/name", ["s1"]),
        ("instance('units')/root/item[name = current()/../missing]/name", []),
        ("instance('units')/root/item[string-length(.) = 0]", []),
        ("instance('none')/root/item", []),
        ("if(1, /data/rep, /data/plan)/x", [10.0, 20.0, ""]),
    ],
)
def test_paths_lead_to_nodes(source: str, values: list[object]) -> None:
    assert found(source, case(district="nord")) == values


@pytest.mark.parametrize(
    ("source", "values"),
    [
        ("../x", [20.0]),
        ("/data/rep/x", [20.0]),
        ("/data/rep[true()]/x", [10.0, 20.0, ""]),
        ("/data/rep[1]/x", [10.0]),
        ("/data/rep/inner/y", ["c"]),
        ("${y}[1]", ["c"]),
        ("${rep}/x", [10.0, 20.0, ""]),
        ("current()/../inner/y", ["c"]),
        ("/data/plan", ["ja"]),
        ("/data/rep[position() = position(current()/..) - 1]/x", [10.0]),
    ],
)
def test_an_absolute_path_in_a_row_leads_to_the_own_rows(source: str, values: list[object]) -> None:
    assert found(source, case("/data/rep[2]/x")) == values


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("/data/missing = ''", True),
        ("/data/missing != 'ja'", True),
        ("/data/missing = 'ja'", False),
        ("/data/missing > 0 or /data/missing <= 0", False),
        ("/data/count + 1", 4.0),
        ("/data/count = 3", True),
        ("/data/day = '2024-03-05'", True),
        ("/data/day < '2024-03-06'", True),
        ("/data/day + 1 = date('2024-03-06')", True),
        ("/data/rep/x = 20", True),
        ("/data/rep/x != 20", True),
        ("/data/rep/x > 15 and /data/rep/x < 15", True),
        ("30 < /data/rep/x", False),
        ("/data/rep/inner/y = /data/rep/inner/y", True),
        ("-/data/count", -3.0),
        ("not(/data/missing)", True),
        ("not(/data/empty)", True),
        ("not(/data/rep)", False),
        ("string(/data/rep/x)", "10"),
        ("concat(//y, '-', /data/plan)", "abcde-ja"),
        ("join(', ', //y, 'f')", "a, b, c, d, e, f"),
        ("if(/data/plan = 'ja', //y, '')", "a"),
        ("coalesce(/data/empty, /data/plan)", "ja"),
        ("count(.)", 1.0),
        ("string-length(.)", 2.0),
        ("count(/)", 1.0),
        ("count(/ | /data)", 2.0),
        ("count(//*)", 22.0),
    ],
)  # fmt: skip
def test_sets_of_nodes_as_values(source: str, value: Value) -> None:
    result = compile_expression(source).evaluate(case())
    assert (found(source, case())[0] if isinstance(result, tuple) else result) == value


def test_a_choice_filter_is_evaluated_at_each_choice() -> None:
    answers = case(district="nord", plan="ja")
    items = compile_expression("instance('units')/root/item").evaluate(answers)
    assert isinstance(items, tuple)

    def selected(source: str) -> list[object]:
        return [node.children[0].value for node in compile_expression(source).select(answers, items)]

    assert selected("district = ${district}") == ["n1", "n2"]
    assert selected("district = 'syd' or current() = 'nej'") == ["s1"]
    assert selected("position() = last()") == ["n2"]
    assert selected("/data/plan = 'ja' and name != 'n1'") == ["s1", "n2"]
    assert selected("count(.. /item) = 3 and string-length(name) = 2 and name()= 'item'") == ["n1", "s1", "n2"]
    assert selected("${district} = district and ${plan} = 'nej'") == []
    assert answers.own_value == "ja"


def test_twenty_thousand_choices_are_filtered_in_well_under_a_second() -> None:
    root = TreeNode("").add("root")
    for number in range(20_000):
        grow(root.add("item"), [("name", f"n{number}"), ("label", "x"), ("district", f"d{number % 100}")])
    expression = compile_expression("district = ${district}")
    began = perf_counter()
    chosen = expression.select(case(district="d7"), tuple(root.children))
    assert len(chosen) == 200
    assert perf_counter() - began < 0.8


def wide(rows: int) -> Answers:
    data = TreeNode("")
    grow(data.add("data"), [("rep", [("x", "a"), ("y", "b")])] * rows)
    return Answers({"x": tuple(data.below()), "y": tuple(data.below())}, form=data)


def test_a_search_through_a_large_form_ends() -> None:
    assert compile_expression("count(//*//*/..//x)").evaluate(wide(600)) == 600.0


@pytest.mark.parametrize(
    "source",
    ["count(//*[//*[//*[. = 'c']]])", "//*[${x} = 'c' or ${y} = 'c']/..//*", "//*[. = 'c' or //x[position(..) > 600]]"],
)
def test_a_search_that_would_take_too_long_gives_nothing(source: str) -> None:
    began = perf_counter()
    assert compile_expression(source).evaluate(wide(600)) == ""
    assert compile_expression(source).select(wide(600), (wide(600).form,)) == ()
    assert perf_counter() - began < 20
    assert MAXIMUM_VISITS < 1800**2


def test_nothing_visited_in_one_evaluation_counts_in_the_next() -> None:
    expression, answers = compile_expression("count(//*//*)"), wide(600)
    assert {expression.evaluate(answers) for _ in range(30)} == {1800.0}


# Against lxml, which has an XPath 1.0 of its own.

NAMES = ["a", "b", "c"]
Tree = tuple[str, tuple["Tree", ...]]
TREES = st.recursive(
    st.tuples(st.sampled_from(NAMES), st.just(())),
    lambda inside: st.tuples(st.sampled_from(NAMES), st.lists(inside, max_size=4).map(tuple)),
    max_leaves=12,
)
AXES = [
    "child", "parent", "self", "ancestor", "ancestor-or-self", "descendant", "descendant-or-self",
    "following", "following-sibling", "preceding", "preceding-sibling",
]  # fmt: skip
PREDICATES = st.sampled_from(
    ["", "[1]", "[2]", "[last()]", "[position() > 1]", "[position() = last() - 1]", "[.//a]", "[../b]", "[not(c)][1]",
     "[count(*) > 1]", "[a[2]]", "[following-sibling::*[1]/self::b]", "[name() = 'a' or position() mod 2 = 0]"]
)  # fmt: skip
STEPS = st.builds(
    "{}::{}{}{}".format, st.sampled_from(AXES), st.sampled_from([*NAMES, "*", "*", "node()"]), PREDICATES, PREDICATES
)
PATHS = st.builds(
    "{}{}".format,
    st.sampled_from(["", "//", "//*/", "/*/", "(//b)[2]/", "(//a | //c)/", "../", ".//"]),
    st.lists(STEPS, min_size=1, max_size=4).map("/".join),
)


def planted(tree: Tree, parent: TreeNode, element: etree._Element | None = None) -> etree._Element:
    """Build the same tree twice, and return the outermost element of the one that is not the program's."""
    name, inside = tree
    # With a value, as an empty node alone is false here and true there.
    own = parent.add(name, "x")
    other = etree.Element(name) if element is None else etree.SubElement(element, name)
    for below in inside:
        planted(below, own, other)
    return other


@settings(max_examples=400)
@given(tree=TREES, path=PATHS, place=st.integers(min_value=0, max_value=11))
def test_paths_lead_where_another_evaluator_finds_that_they_do(tree: Tree, path: str, place: int) -> None:
    root = TreeNode("")
    elements = list(planted(tree, root).iter())
    nodes = list(root.below())
    here = place % len(nodes)
    # The other evaluator does not show the root above the outermost element, so that it is left out here too.
    reached = elements[here].xpath(path)
    assert isinstance(reached, list)
    expected = [index_of(element, elements) for element in reached]
    value = compile_expression(path).evaluate(Answers(form=root, here=nodes[here]))
    assert isinstance(value, tuple)
    assert [index_of(node, nodes) for node in value if node is not root] == expected


def index_of(node: object, nodes: Sequence[object]) -> int:
    return next(index for index, other in enumerate(nodes) if other is node)


SCALARS = st.one_of(
    st.sampled_from(["", "a", "b", "1", "2,5", "2024-03-05", "2024-03-06T10:00", " 1 "]),
    st.sampled_from([0.0, 1.0, 1.0 + 1e-13, 2.5, float("nan"), float("inf"), 19787.0]),
    st.booleans(),
    st.sampled_from([DAY, datetime.datetime(2024, 3, 6, 10), datetime.datetime(2024, 3, 5)]),
)


@settings(max_examples=300)
@given(st.lists(SCALARS, max_size=5), st.lists(SCALARS, max_size=5), st.sampled_from(["=", "!=", "<", "<=", ">", ">="]))
def test_sets_compare_as_each_of_the_one_with_each_of_the_other(
    left: list[Scalar], right: list[Scalar], operator: str
) -> None:
    form = TreeNode("")
    for name, values in (("l", left), ("r", right)):
        for value in values:
            form.add(name, value)
    pair = compile_expression(f"${{l}} {operator} ${{r}}")
    expected = any(pair.evaluate(Answers({"l": one, "r": other})) for one in left or [""] for other in right or [""])
    assert compile_expression(f"/l {operator} /r").evaluate(Answers(form=form)) is expected


def test_nodes_are_compared_by_what_they_are_not_by_how_many() -> None:
    many: Nodes = tuple(TreeNode("x", None, float(number)) for number in range(20_000))
    began = perf_counter()
    assert compile_expression("${l} = ${r}").evaluate(Answers({"l": many, "r": many[:1]})) is True
    assert compile_expression("${l} < ${r}").evaluate(Answers({"l": many, "r": many})) is True
    assert perf_counter() - began < 2


def test_the_documentation_names_every_axis() -> None:
    page = (Path(__file__).parents[1] / "docs" / "expressions.md").read_text(encoding="utf-8")
    assert all(f"`{axis}`" in page for axis in AXES)
