"""Number words, read back as figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.number_words import in_words
from aktgranskning.domain.spoken_numbers import with_figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("akterna tio till femton", "akterna 10 till 15"),
        ("den tolfte, tjugonde och fyrtioförsta", "den 12, 20 och 41"),
        ("hundratolv och tjugoen", "112 och 21"),
        ("en akt, ett ärende, andra akter", "en akt, ett ärende, andra akter"),
        ("tolvan", "tolvan"),
    ],
)
def test_words_become_figures(text: str, figures: str) -> None:
    assert with_figures(text) == figures


@given(st.integers(2, 999))
def test_every_number_is_read_back(number: int) -> None:
    assert with_figures(in_words(number)) == str(number)
