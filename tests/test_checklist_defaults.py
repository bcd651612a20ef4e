"""A default is told from an expression as pyxform tells it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyxform.utils import default_is_dynamic

from aktgranskning.domain.checklist import ItemKind
from checklists.defaults import is_expression

pytestmark = pytest.mark.usefixtures("all_are_saved_again")

KINDS = {ItemKind.TEXT: "text", ItemKind.DATE: "date", ItemKind.MOMENT: "dateTime", ItemKind.INTEGER: "integer"}
PIECES = st.sampled_from(
    [*"ab-+*()[]{}|.,:/='\"Åå€–\n ", "..", ".5", "12", "2017-04-02", "T10:00:00", "10:00:00Z", " mod ", " div ", "f(",
     "x:y(", "${a}", "${last-saved#b}", "${", "‘"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=8).map("".join), st.sampled_from(list(KINDS)))
def test_as_pyxform_does(default: str, kind: ItemKind) -> None:
    assert is_expression(default, kind) == default_is_dynamic(default, KINDS[kind])


@pytest.mark.parametrize(
    ("default", "kind", "expected"),
    [
        ("today()", ItemKind.DATE, True),
        ("2024-01-31", ItemKind.DATE, False),
        ("2024-01-31 - 5", ItemKind.DATE, False),
        ("${a}", ItemKind.TEXT, True),
        ("e-post", ItemKind.TEXT, False),
        ("ja - nej", ItemKind.TEXT, True),
        ("Norr (city)", ItemKind.TEXT, False),
        ("Norr(city)", ItemKind.TEXT, True),
        ("-5", ItemKind.INTEGER, False),
    ],
)
def test_examples(default: str, kind: ItemKind, expected: bool) -> None:
    assert is_expression(default, kind) is expected
