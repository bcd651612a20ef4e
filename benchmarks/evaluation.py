"""How long the program takes to evaluate an expression, beside the same thing said in Python, and to compile it."""

import gc
from collections.abc import Callable
from datetime import datetime
from statistics import median
from timeit import Timer

from aktgranskning.domain.expressions.compiler import compile_expression
from aktgranskning.domain.expressions.nodes import Node, Nodes, Scalar, Value
from aktgranskning.domain.expressions.values import to_text
from aktgranskning.domain.form.instances import DataNode
from benchmarks.table import Row

_ROUNDS, _REPEATS = 9, 2_000
_CHOICES = 20_000
_ANSWERS: dict[str, Value] = {"plan": "ja", "omrade": "nord syd", "beslut": 19_787.0, "ansokan": 19_700.0}

_SIMPLE = "${plan} = 'ja'"
_CONDITION = "${plan} = 'ja' and not(selected(${omrade}, 'ost'))"
_CALCULATION = "if(${beslut} != '' and ${ansokan} != '', round((${beslut} - ${ansokan}) div 30.4, 1), '')"
_PATH = "/data/plan = 'ja'"
_FILTER = "omrade = ${plan}"


def measure() -> list[Row]:
    """Return the rows: evaluations in microseconds, a choice filter in milliseconds, compiling in microseconds."""
    case = _Case()
    return [
        *(_evaluation(source, case, floor, most) for source, floor, most in _floors(case)),
        _filter(case),
        _compilation(),
    ]


class _Case:
    """Answers in a dictionary, and a form of one item."""

    now = datetime(2026, 3, 5, 14, 30)
    own_value: Scalar = ""
    seed = ""

    def __init__(self) -> None:
        self.root: Node = DataNode("", None)
        self.node: Node = _leaf(_leaf(self.root, "data"), "plan", "ja")

    def value(self, name: str, near: Node | None = None) -> Value:
        return _ANSWERS.get(name, "")

    def nodes(self, name: str, near: Node | None = None) -> Nodes:
        return ()

    def all_nodes(self, name: str) -> Nodes:
        return ()

    def own_rows(self, nodes: Nodes, near: Node | None = None) -> Nodes:
        return nodes

    def instance(self, name: str) -> Node | None:
        return None

    def choice_label(self, item: str, name: str) -> str:
        return ""


def _leaf(parent: Node, name: str, value: str = "") -> DataNode:
    assert isinstance(parent, DataNode)
    return DataNode(name, parent, value)


def _floors(case: _Case) -> list[tuple[str, Callable[[], object], float]]:
    """Return expressions, what a programmer would write in their place, and how many times as long they may take."""
    get = _ANSWERS.get

    def calculate() -> object:
        decided, applied = get("beslut", ""), get("ansokan", "")
        if decided == "" or applied == "":
            return ""
        assert isinstance(decided, float)
        assert isinstance(applied, float)
        return round((decided - applied) / 30.4, 1)

    def walk() -> object:
        tops = [top for top in case.root.children if top.name == "data"]
        return any(leaf.value == "ja" for top in tops for leaf in top.children if leaf.name == "plan")

    return [
        (_SIMPLE, lambda: get("plan", "") == "ja", 8.0),
        (_CONDITION, lambda: get("plan", "") == "ja" and "ost" not in to_text(get("omrade", "")).split(), 8.0),
        (_CALCULATION, calculate, 20.0),
        (_PATH, walk, 8.0),
    ]


def _evaluation(source: str, case: _Case, floor: Callable[[], object], most: float) -> Row:
    evaluate = compile_expression(source).evaluate
    ours, theirs = _microseconds(lambda: evaluate(case), floor)
    return _row(f"evaluation of `{source}`", "the same in Python", ours, theirs, most)


def _filter(case: _Case) -> Row:
    root = DataNode("root", None)
    for number in range(_CHOICES):
        item = DataNode("item", root)
        DataNode("name", item, f"n{number}")
        DataNode("omrade", item, "ja" if number % 2 else "nej")
    choices: Nodes = tuple(root.children)
    expression = compile_expression(_FILTER)

    def plain() -> object:
        return tuple(choice for choice in choices if choice.children[1].value == "ja")

    ours, theirs = _microseconds(lambda: expression.select(case, choices), plain, repeats=1)
    return _row(f"choice filter `{_FILTER}`, {_CHOICES:,} choices", "the same in Python", ours, theirs, 40.0)


def _compilation() -> Row:
    ours, theirs = _microseconds(
        lambda: compile_expression(_CONDITION), lambda: compile("plan == 'ja' and 'ost' not in omrade", "", "eval")
    )
    return _row("compiling a condition", "Python's own compiler, another such", ours, theirs, 20.0)


def _microseconds(
    ours: Callable[[], object], theirs: Callable[[], object], repeats: int = _REPEATS
) -> tuple[float, float]:
    """Return the medians of a call's time on either side, taken in turn."""
    timers = Timer(ours), Timer(theirs)
    gc.collect()
    times = [[timer.timeit(repeats) / repeats * 1_000_000 for timer in timers] for _ in range(_ROUNDS)]
    return median(time for time, _ in times), median(time for _, time in times)


def _row(what: str, against: str, ours: float, theirs: float, most: float) -> Row:
    ratio = ours / theirs
    shown = (f"{ours:,.2f} µs", f"{theirs:,.2f} µs", f"{ratio:.1f} ×", f"≤ {most:g} ×")
    return Row(what, against, *shown, is_met=ratio <= most)
