"""The size of a sample and what it supports, against scipy's hypergeometric distribution."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import hypergeom

from aktgranskning.domain.sample_size import most_deviations, smallest_size

REGISTERS = (15, 16, 20, 37, 60, 99, 100, 250, 500, 1_000, 1_999, 2_000)
SHARES = range(1, 21)
TIE = 1e-9
"""Chances are ratios of whole numbers, at times exactly 5 %: that is not above 5 %, whatever a float makes of it."""


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("found", [0, 1, 2])
def test_what_a_sample_supports_is_what_scipy_says(register: int, found: int) -> None:
    deviations = np.arange(register + 1)
    for sample in sorted({*range(max(found, 1), min(register, 40)), 59, 93, register // 3, register // 2, register}):
        if found <= sample <= register:
            likely = hypergeom.cdf(found, register, deviations, sample) > 0.05 + TIE
            assert most_deviations(register, sample, found) == deviations[likely].max(), sample


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("found", [0, 1, 2])
def test_the_smallest_size_is_what_scipy_says(register: int, found: int) -> None:
    samples = np.arange(register + 1)
    for share in SHARES:
        intolerable = register * share // 100 + 1
        unlikely = np.asarray(hypergeom.cdf(found, register, intolerable, samples)) <= 0.05 + TIE
        expected = int(samples[unlikely].min()) if unlikely.any() else None
        assert smallest_size(register, Fraction(share, 100), found) == expected, share


@settings(deadline=None)
@given(st.integers(1, 400), st.integers(0, 3), st.integers(0, 400), st.sampled_from([90, 95, 99]))
def test_the_smallest_size_is_the_first_that_supports_the_share(
    register: int, found: int, per_mille: int, confidence: int
) -> None:
    tolerable = Fraction(per_mille, 1_000)
    size = smallest_size(register, tolerable, found, confidence)
    supported = [
        sample
        for sample in range(found, register + 1)
        if most_deviations(register, sample, found, confidence) <= tolerable * register
    ]
    assert size == (supported[0] if supported else None)


def test_known_figures() -> None:
    assert most_deviations(60, 15, 0) == 9
    assert most_deviations(60, 60, 2) == 2
    assert most_deviations(20, 19, 0) == 0  # the chance of missing the one is exactly 5 %
    assert most_deviations(15, 0, 0) == 15
    assert smallest_size(60, Fraction(1, 10), 0) == 20
    assert smallest_size(15, Fraction(1, 100), 1) is None
    assert smallest_size(60, Fraction(0), 0) == 57


def test_a_register_of_a_million_is_no_other() -> None:
    """The figures are near those of the binomial distribution, and come at once: nothing huge is worked out."""
    assert smallest_size(1_000_000, Fraction(5, 100), 0) == 59
    assert most_deviations(1_000_000, 500_000, 0) == 4
    assert most_deviations(1_000_000, 999_999, 2) == 2
