"""Numbers, days, moments and times: how they are read, their middle and their spread."""

from datetime import datetime, time, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.measures import median_moment, read_moment, read_time
from aktgranskning.domain.spread import Spread, spread


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("14:30:00", time(14, 30)),
        ("14:30", time(14, 30)),
        ("14:30:05.250+01:00", time(14, 30, 5, 250_000)),
        ("23:59:59Z", time(23, 59, 59)),
        ("00:00:00", time(0)),
        ("24:00:00", None),
        ("9:30", None),
        ("2026-01-01", None),
        ("", None),
    ],
)
def test_times(value: str, expected: time | None) -> None:
    assert read_time(value) == expected
    moment = read_moment(f"2026-01-01T{value}")
    assert moment == (None if expected is None else datetime.combine(datetime(2026, 1, 1), expected))


@pytest.mark.parametrize("value", ["2026-02-30T10:00:00", "2026-01-01", "T10:00:00", "10:00:00", "2026-01-01 10:00"])
def test_what_is_no_moment(value: str) -> None:
    assert read_moment(value) is None


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((), ("", "", "")),
        (("09:30:00", "14:00:59"), ("09:30", "11:45", "14:00")),
        (("2026-01-01T08:00:00",), ("2026-01-01T08:00",) * 3),
        (("2026-01-01T08:00:00", "2026-01-04T09:00:00"), ("2026-01-01T08:00", "2026-01-02T20:30", "2026-01-04T09:00")),
        (("2026-01-01T08:00:00", "2026-01-04"), ("", "", "")),
        (("09:30:00", "9"), ("", "", "")),
    ],
)
def test_spread(values: tuple[str, ...], expected: tuple[str, str, str]) -> None:
    assert spread(values) == expected


@given(st.lists(st.tuples(st.sampled_from([-1, 1]), st.integers(0, 9)), max_size=60))
def test_the_spread_of_values_that_come_and_go_is_that_of_those_that_are_left(steps: list[tuple[int, int]]) -> None:
    found, left = Spread(), list[int]()
    for times, number in steps:
        if times > 0:
            left.append(number)
        elif number in left:
            left.remove(number)
        else:
            continue
        found.count(str(number), times)
        expected = (min(left), median(left), max(left)) if left else ()
        assert found.figures() == (tuple(f"{figure:g}" for figure in expected) or ("", "", ""))


@given(st.lists(st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)), min_size=1, max_size=9))
def test_half_of_the_moments_lie_on_either_side_of_the_median(moments: list[datetime]) -> None:
    middle = median_moment(moments)
    leeway = timedelta(microseconds=1)
    assert 2 * sum(moment <= middle + leeway for moment in moments) >= len(moments)
    assert 2 * sum(moment >= middle - leeway for moment in moments) >= len(moments)
