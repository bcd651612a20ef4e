"""The limits of intervals, against the figures of the field and against scipy."""

from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta, hypergeom

from aktgranskning.domain.exact_limits import clopper_pearson, exact_limits

CONFIDENCES = (90, 95, 99)
TIE = 1e-9
"""Chances are ratios of whole numbers, at times exactly half of what is left, whatever a float makes of it."""


@pytest.mark.parametrize(
    ("met", "known", "unknown"),
    [
        (0, (0, 11), ("0.0", "21.8")),
        (1, (1, 17), ("0.2", "31.9")),
        (9, (22, 48), ("32.3", "83.7")),
        (13, (38, 58), ("59.5", "98.3")),
    ],
)
def test_the_figures_of_the_field(met: int, known: tuple[int, int], unknown: tuple[str, str]) -> None:
    assert exact_limits(met, 15, 60, 95) == known
    low, high = clopper_pearson(met, 15, 95)
    assert (f"{100 * low:.1f}", f"{100 * high:.1f}") == unknown


def limits_of_scipy(met: int, of: int, size: int, confidence: int) -> tuple[int, int]:
    """Return the limits by trying every number there is."""
    tail = (100 - confidence) / 200
    numbers = np.arange(size + 1)
    enough = (hypergeom.sf(met - 1, size, numbers, of) > tail + TIE) & (
        hypergeom.cdf(met, size, numbers, of) > tail + TIE
    )
    return int(numbers[enough].min()), int(numbers[enough].max())


@pytest.mark.parametrize("confidence", CONFIDENCES)
@pytest.mark.parametrize("size", [1, 2, 3, 8, 15, 16, 40, 60, 97, 400])
def test_every_outcome_of_many_samples_is_as_scipy_has_it(size: int, confidence: int) -> None:
    for of in sorted({1, 2, 3, 5, 8, 15, size // 2, size - 1, size} & set(range(1, size + 1))):
        for met in range(of + 1):
            assert exact_limits(met, of, size, confidence) == limits_of_scipy(met, of, size, confidence), (met, of)


@settings(deadline=None)
@given(st.integers(1, 60), st.data(), st.sampled_from(CONFIDENCES))
def test_any_outcome_is_as_scipy_has_it(of: int, data: st.DataObject, confidence: int) -> None:
    met = data.draw(st.integers(0, of))
    size = data.draw(st.integers(of, 3_000))
    assert exact_limits(met, of, size, confidence) == limits_of_scipy(met, of, size, confidence)


@settings(deadline=None)
@given(st.integers(1, 300), st.data(), st.sampled_from(CONFIDENCES))
def test_shares_are_those_of_scipys_beta_distribution(of: int, data: st.DataObject, confidence: int) -> None:
    met = data.draw(st.integers(0, of))
    tail = (100 - confidence) / 200
    low, high = clopper_pearson(met, of, confidence)
    expected_low = beta.ppf(tail, met, of - met + 1) if met else 0
    expected_high = beta.ppf(1 - tail, met + 1, of - met) if met < of else 1
    assert 0 <= expected_low - float(low) <= 1.001e-6
    assert 0 <= float(high) - expected_high <= 1.001e-6


@settings(deadline=None)
@given(st.integers(1, 25), st.integers(0, 40), st.data(), st.sampled_from(CONFIDENCES))
def test_the_truth_lies_within_as_often_as_is_said(of: int, more: int, data: st.DataObject, confidence: int) -> None:
    """Over every sample that could have been drawn, in whole numbers."""
    size = of + more
    truth = data.draw(st.integers(0, size))
    within = 0
    for met in range(of + 1):
        low, high = exact_limits(met, of, size, confidence)
        if low <= truth <= high:
            within += comb(truth, met) * comb(size - truth, of - met)
    assert 100 * within >= confidence * comb(size, of)


def test_what_is_counted_in_full_is_known() -> None:
    assert [exact_limits(met, 9, 9, 99) for met in range(10)] == [(met, met) for met in range(10)]


def test_a_register_of_a_million_gives_the_limits_of_an_unknown_one() -> None:
    low, high = exact_limits(120, 300, 1_000_000, 95)
    shares = clopper_pearson(120, 300, 95)
    assert (low / 1e6, high / 1e6) == pytest.approx([float(share) for share in shares], abs=1e-4)


@pytest.mark.parametrize("of", [10_000, 100_000])
@pytest.mark.parametrize("part", [0.5, 0.01])
def test_very_many_cases_are_as_scipy_has_them(of: int, part: float) -> None:
    met = int(of * part)
    low, high = clopper_pearson(met, of, 95)
    assert 0 <= beta.ppf(0.025, met, of - met + 1) - float(low) <= 1.001e-6
    assert 0 <= float(high) - beta.ppf(0.975, met + 1, of - met) <= 1.001e-6
    least, most = exact_limits(met, of, 3 * of, 95)
    assert hypergeom.sf(met - 1, 3 * of, least - 1, of) <= 0.025 < hypergeom.sf(met - 1, 3 * of, least, of)
    assert hypergeom.cdf(met, 3 * of, most + 1, of) <= 0.025 < hypergeom.cdf(met, 3 * of, most, of)
