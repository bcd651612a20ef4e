"""How strong a passphrase is said to be: what is guessed first is weak, what nobody guesses is strong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.passphrase_strength import Strength, Weakness, estimate


@pytest.mark.parametrize(
    ("passphrase", "strength", "weakness"),
    [
        ("hej1234", Strength.TOO_SHORT, Weakness.COMMON),
        ("password1", Strength.TOO_WEAK, Weakness.COMMON),
        ("Sommar2026", Strength.TOO_WEAK, Weakness.YEAR),
        ("qwertyuiop", Strength.TOO_WEAK, Weakness.KEY_ROW),
        ("9876543210", Strength.TOO_WEAK, Weakness.KEY_ROW),
        ("aaaaaaaaaaaaaaaa", Strength.TOO_WEAK, Weakness.REPEATED),
        ("katt" * 8, Strength.TOO_WEAK, Weakness.REPEATED),
        ("Bistånd 2026", Strength.TOO_WEAK, Weakness.OWN_NAME),
    ],
)
def test_what_is_guessed_first_is_weak(passphrase: str, strength: Strength, weakness: Weakness) -> None:
    found = estimate(passphrase, "Ekonomiskt bistånd")
    assert found.strength is strength
    assert weakness in found.weaknesses


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("paraply", Strength.TOO_SHORT),
        ("paraply gurka", Strength.TOO_WEAK),
        ("paraply gurka tordön", Strength.WEAK),
        ("paraply gurka tordön kaktus", Strength.FAIR),
        ("paraply gurka tordön kaktus skrivmaskin", Strength.STRONG),
        ("v7#Kq2xP", Strength.FAIR),
        ("v7#Kq2xP!m9Zr4", Strength.STRONG),
    ],
)
def test_longer_is_stronger(passphrase: str, strength: Strength) -> None:
    assert estimate(passphrase).strength is strength
    assert estimate(passphrase).weaknesses == ()


@given(st.text(min_size=1, max_size=40), st.text(max_size=20))
def test_a_passphrase_is_never_better_for_what_is_known_of_it(passphrase: str, own_words: str) -> None:
    told = estimate(passphrase, own_words)
    assert 0 < told.bits <= estimate(passphrase).bits
    assert told.bits <= 1 + 6 * len(passphrase) * 1.5


@given(st.text("abcdefghåäö0123 ", min_size=1, max_size=20))
def test_a_repetition_adds_next_to_nothing(passphrase: str) -> None:
    once = estimate(passphrase * 2).bits
    assert estimate(passphrase * (128 // len(passphrase))).bits <= once + 8 + 6 * len(passphrase)
