"""Plain sheets before they are written: values as cells hold them, and the heights of rows."""

from datetime import date, datetime, time

import pytest

from exports.heights import GREATEST, LINE, TITLE, row_height
from exports.sheet import Cell, Look, Value, measured


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12", 12),
        ("-0.25", -0.25),
        ("2017-02-28", date(2017, 2, 28)),
        ("1900-02-28", "1900-02-28"),
        ("123456789012345678901", "123456789012345678901"),
        ("2017-02-30", "2017-02-30"),
        ("14:30:00", time(14, 30)),
        ("00:00:00", time(0)),
        ("2017-02-28T14:30:00", datetime(2017, 2, 28, 14, 30)),
        ("1899-02-28T14:30:00", "1899-02-28T14:30:00"),
        ("=1", "=1"),
        ("", ""),
    ],
)
def test_measured(value: str, expected: Value) -> None:
    assert measured(value) == expected
    assert type(measured(value)) is type(expected)


def test_a_row_is_as_high_as_its_longest_text() -> None:
    widths = (10, 20)
    assert row_height([Cell("short"), Cell(7)], widths) is None
    assert row_height([Cell("short"), Cell("word " * 8)], widths) == 2 * LINE + 1
    assert row_height([Cell("a\nb\n\nd")], widths) == 4 * LINE + 1
    assert row_height([Cell("x" * 30_000)], widths) == pytest.approx(GREATEST, abs=LINE)


def test_texts_that_run_on_need_no_height_of_their_own() -> None:
    assert row_height([Cell("word " * 8, Look.NOTE)], (10,)) is None
    assert row_height([Cell("word " * 8, Look.TITLE)], (10,)) == TITLE
    assert row_height([], (10,)) is None
