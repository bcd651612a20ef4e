"""Where the grid lines of a chart stand, and the names at the ends of its lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.conclusions.chart_axis import axis_note, grid_values
from ui.presenters.chart_scale import spread

VALUES = st.floats(-1e6, 1e6).map(lambda value: round(value, 3))


@pytest.mark.parametrize(
    ("lowest", "highest", "expected"),
    [
        (61.0, 78.0, (60, 65, 70, 75, 80)),
        (12.0, 48.0, (0, 10, 20, 30, 40, 50)),
        (0.0, 1.0, (0, 0.2, 0.4, 0.6, 0.8, 1)),
        (7.0, 7.0, (6, 6.5, 7, 7.5, 8)),
        (-3.0, 4.0, (-4, -2, 0, 2, 4)),
        (-10.0, -2.0, (-10, -8, -6, -4, -2, 0)),
    ],
)
def test_grid_lines_stand_at_round_values(lowest: float, highest: float, expected: tuple[float, ...]) -> None:
    assert grid_values(lowest, highest) == expected


@pytest.mark.parametrize(
    ("lowest", "highest", "told"),
    [
        (3.0, 4.1, "Axeln börjar på 3,0"),
        (1100.0, 1168.0, "Axeln börjar på 1\u202f100"),
        (1.0, 2.0, ""),
        (-3.0, 4.0, ""),
        (-4.0, -3.0, "Axeln börjar på \u22124,0"),
    ],
)
def test_an_axis_without_zero_says_where_it_begins(lowest: float, highest: float, told: str) -> None:
    assert axis_note(grid_values(lowest, highest)) == told


@given(VALUES, VALUES)
def test_an_axis_says_where_it_begins_where_zero_is_not_on_it(one: float, other: float) -> None:
    grid = grid_values(*sorted((one, other)))
    assert bool(axis_note(grid)) == (grid[0] > 0 or grid[-1] < 0)


@given(VALUES, VALUES)
def test_an_axis_below_zero_is_one_above_turned_over(one: float, other: float) -> None:
    lowest, highest = sorted((one, other))
    assert grid_values(-highest, -lowest) == tuple(-line for line in reversed(grid_values(lowest, highest)))


@given(VALUES, VALUES)
def test_a_few_grid_lines_go_around_every_value(one: float, other: float) -> None:
    lowest, highest = sorted((one, other))
    found = grid_values(lowest, highest)
    tolerance = 1e-6 * max(1.0, abs(lowest), abs(highest))
    assert found[0] <= lowest + tolerance
    assert highest <= found[-1] + tolerance
    assert 2 <= len(found) <= 8


@given(st.lists(st.floats(0, 200), min_size=1, max_size=8))
def test_names_are_spread_in_their_order(wanted: list[float]) -> None:
    found = spread(wanted, 20, 0, 200)
    assert all(-1e-6 <= place <= 200 + 1e-6 for place in found)
    in_order = [found[at] for at in sorted(range(len(wanted)), key=lambda at: wanted[at])]
    assert all(after - before >= 20 - 1e-6 for before, after in pairwise(in_order))


def test_a_name_that_stands_alone_stays_where_it_is() -> None:
    assert spread([30, 150], 20, 0, 200) == (30, 150)
    assert spread([30, 31], 20, 0, 200) == (30, 50)
