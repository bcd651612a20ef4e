import datetime
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.expressions.nodes import Value
from aktgranskning.domain.expressions.values import (
    to_boolean,
    to_date,
    to_moment,
    to_number,
    to_text,
    to_time,
)
from tests.expression_context import TreeNode

DAY = datetime.date(2024, 2, 29)
MOMENT = datetime.datetime(2024, 2, 29, 18)
TWO_EMPTY = (TreeNode("x"), TreeNode("x"))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("åäö", "åäö"),
        (5.0, "5"),
        (-0.0, "0"),
        (0.5, "0.5"),
        (1e-7, "0.0000001"),
        (1e21, "1000000000000000000000"),
        (math.nan, "NaN"),
        (math.inf, "Infinity"),
        (-math.inf, "-Infinity"),
        (True, "true"),
        (False, "false"),
        (DAY, "2024-02-29"),
        (MOMENT, "2024-02-29T18:00:00.000"),
        ((), ""),
        ((TreeNode("x", None, 5.0), TreeNode("x", None, 6.0)), "5"),
    ],
)
def test_a_value_as_text(value: Value, text: str) -> None:
    assert to_text(value) == text


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("12", 12),
        (" -1.5\n", -1.5),
        ("1,5", 1.5),
        (".5", 0.5),
        ("5.", 5),
        (True, 1),
        (False, 0),
        (datetime.date(1970, 1, 2), 1),
        (datetime.date(1969, 12, 31), -1),
        (DAY, 19782),
        (MOMENT, 19782.75),
        ((TreeNode("x", None, "7"), TreeNode("x", None, "8")), 7),
    ],
)
def test_a_value_as_number(value: Value, number: float) -> None:
    assert to_number(value) == number
    assert type(to_number(value)) is float


@pytest.mark.parametrize(
    "text", ["", " ", ".", "-", "--5", "1e5", "1.2.3", "1 2", "Infinity", "nan", "٣", "2024-02-29"]
)
def test_a_text_that_is_no_number(text: str) -> None:
    assert math.isnan(to_number(text))


@pytest.mark.parametrize("value", ["false", "0", " ", 1.0, -0.5, math.inf, True, DAY, MOMENT, TWO_EMPTY])
def test_what_is_true(value: Value) -> None:
    assert to_boolean(value) is True


@pytest.mark.parametrize("value", ["", 0.0, 1e-13, math.nan, False, (), TWO_EMPTY[:1]])
def test_what_is_false(value: Value) -> None:
    assert to_boolean(value) is False


@pytest.mark.parametrize("value", [DAY, "2024-02-29", " 2024-2-29 ", "2024-02-29T23:59:59.999+01:00", 19782.0, 19782.9])
def test_what_is_a_date(value: Value) -> None:
    assert to_date(value) == DAY


@pytest.mark.parametrize(
    "value", ["", "2023-02-29", "29/2 2024", "2024-02-29T24:00", "0000-01-01", math.nan, math.inf, 1e9, True]
)
def test_what_is_no_date(value: Value) -> None:
    assert to_date(value) is None


def test_a_moment_has_the_time_as_it_is_written() -> None:
    written = datetime.datetime(2024, 2, 29, 8, 5, 9, 40_000)
    assert to_moment("2024-02-29T08:05:09.04Z") == written
    assert to_moment("2024-02-29") == to_moment(DAY) == datetime.datetime(2024, 2, 29)


@pytest.mark.parametrize(
    ("value", "time"),
    [
        ("18:00", "18:00:00"),
        (" 18:00:01.5+02:00", "18:00:01.500000"),
        ("2024-02-29T18:00Z", "18:00:00"),
        (0.75, "18:00:00"),
        (MOMENT, "18:00:00"),
        (DAY, "00:00:00"),
    ],
)
def test_a_time_of_day(value: Value, time: str) -> None:
    assert str(to_time(value)) == time


@pytest.mark.parametrize("value", ["", "25:00", "18", "6:00", math.nan, True, ()])
def test_what_is_no_time_of_day(value: Value) -> None:
    assert to_time(value) is None


@given(st.datetimes(min_value=datetime.datetime(1900, 1, 1), max_value=datetime.datetime(2100, 1, 1)))
def test_a_moment_survives_being_written_as_text_or_number(moment: datetime.datetime) -> None:
    moment = moment.replace(microsecond=moment.microsecond // 1000 * 1000)
    assert to_moment(to_text(moment)) == moment
    assert to_moment(to_number(moment)) == moment


@given(st.floats())
def test_a_number_survives_being_written_as_text(number: float) -> None:
    back = to_number(to_text(number))
    assert back == number or not math.isfinite(number)


@given(st.dates())
def test_a_date_survives_being_written_as_text_or_number(day: datetime.date) -> None:
    assert to_date(to_text(day)) == day
    assert to_date(to_number(day)) == day
