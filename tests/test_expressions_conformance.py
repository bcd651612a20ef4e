"""The expressions against evaluations recorded from another evaluator.

The records expect that evaluator's behaviour, in the time zone America/Phoenix. Where the program follows
JavaRosa instead, or counts whole days without a time zone, a record counts as missed (docs/expressions.md).
"""

import datetime
import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from aktgranskning.domain.expressions.compiler import compile_expression
from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.functions import FUNCTIONS
from aktgranskning.domain.expressions.values import Value, to_boolean, to_number, to_text

FOLDER = Path(__file__).parents[2] / "shared" / "conformance"
RECORDS = FOLDER / "openrosa-xpath-evaluator.jsonl"
DOCUMENTS = FOLDER / "openrosa-xpath-evaluator.docs.json"

# today() is this day, so that no record depends on when the test is run; none of the functions is random.
DAY_OF_RECORDING = datetime.date(2026, 11, 22)

SPECIAL_NUMBERS = {"__nan": math.nan, "__inf": math.inf, "__ninf": -math.inf}
TYPES = {"number": (float,), "boolean": (bool,), "string": (str, datetime.date), "nodeset": (str,)}

# Written apart from the program's own tokenizer, so that a mistake in that one leaves no record out.
TOKEN = re.compile(
    r"""(?P<literal>"[^"]*"|'[^']*'|\d+\.?\d*|\.\d+) | (?P<path>\.\.|/|::|[\[\]@|$]) | (?P<own>\.)
    | (?P<call>[A-Za-z_][\w.:-]*)\s*\( | (?P<word>[A-Za-z_][\w.-]*) | (?P<close>\)) | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)
OPERATOR_WORD = re.compile(r"(?P<sign>and|or|div|mod)(?![A-Za-z_])")

Record = dict[str, Any]


def uses_only_what_is_offered(source: str) -> bool:
    """Tell whether an expression has no path, axis or predicate, and calls offered functions only."""
    rest, after_operand = source.strip(), False
    while rest:
        match = (OPERATOR_WORD.match(rest) if after_operand else None) or TOKEN.match(rest)
        assert match is not None
        kind, text = match.lastgroup, match[0]
        if kind == "path" or (kind == "call" and match["call"] not in FUNCTIONS):
            return False
        if not after_operand and (kind == "word" or text == "*"):
            return False
        after_operand = kind in ("literal", "own", "word", "close")
        rest = rest[match.end() :].lstrip()
    return True


@dataclass
class Node:
    """What a recorded expression was evaluated in: one node of a document, as text."""

    own_value: Value
    today: datetime.date = DAY_OF_RECORDING

    def value(self, name: str) -> Value:
        raise AssertionError(f"the records have no reference: {name}")


def nodes(node: Record) -> Iterator[Record]:
    yield node
    for child in [*node["a"], *node["c"]] if node["k"] == "elem" else node["c"]:
        yield from nodes(child) if "c" in child else [child]


def text_of(node: Record) -> str:
    if node["k"] in ("elem", "root"):
        return "".join(text_of(child) for child in node["c"] if child["k"] in ("elem", "text", "cdata"))
    return str(node["v"])


def same_number(value: Value, expected: object) -> bool:
    number = SPECIAL_NUMBERS.get(str(expected), expected)
    assert isinstance(number, int | float)
    own = to_number(value)
    return (math.isnan(own) and math.isnan(number)) or math.isclose(own, number, rel_tol=1e-12)


def agrees(value: Value, record: Record) -> bool:
    kind, expected = record["type"], record["expect"]
    if kind == "any":
        kind = expected["type"]
        if not isinstance(value, TYPES[kind]):
            return False
        expected = expected["string" if kind == "nodeset" else kind]
    if kind == "number":
        return same_number(value, expected)
    if kind == "boolean":
        return to_boolean(value) is bool(expected)
    return to_text(value) == str(expected)


def passes(record: Record, own_value: str) -> bool:
    expects_error = isinstance(record["expect"], dict) and "err" in record["expect"]
    try:
        value = compile_expression(record["expr"]).evaluate(Node(own_value))
    except ExpressionError:
        return expects_error
    return not expects_error and agrees(value, record)


@pytest.mark.skipif(not RECORDS.exists(), reason="the recorded evaluations are not beside the project")
def test_nine_of_ten_records_agree(capsys: pytest.CaptureFixture[str]) -> None:
    records = [json.loads(line) for line in RECORDS.read_text(encoding="utf-8").splitlines()]
    selection = [record for record in records if uses_only_what_is_offered(record["expr"])]
    documents = json.loads(DOCUMENTS.read_text(encoding="utf-8"))
    texts = {(name, node["i"]): text_of(node) for name, document in documents.items() for node in nodes(document)}
    missed = [record for record in selection if not passes(record, texts.get((record["doc"], record["node"]), ""))]
    agreeing = len(selection) - len(missed)
    with capsys.disabled():
        print(f"\nconformance: {agreeing} of {len(selection)} records agree ({agreeing / len(selection):.1%})")
    assert len(selection) > 1000
    assert agreeing >= 0.9 * len(selection), [record["expr"] for record in missed]


@pytest.mark.parametrize(
    ("source", "selected"),
    [
        ("1 and1", True),
        (". < 1", True),
        ("2 * round(1.5)", True),
        ("1 And 1", True),
        ("'a/b'", True),
        ("* < 1", False),
        ("1 + *", False),
        ("/data/a", False),
        ("a + 1", False),
        ("sum(1)", False),
        ("not(@id)", False),
    ],
)
def test_the_selection_leaves_out_paths_and_other_functions(source: str, selected: bool) -> None:
    assert uses_only_what_is_offered(source) is selected
