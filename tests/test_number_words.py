"""Numbers in Swedish words, against a spelling of its own."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.nouns import NOUNS
from aktgranskning.domain.number_words import figures, in_text, in_words, opened

SMALL = (
    "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton",
    "fjorton", "femton", "sexton", "sjutton", "arton", "nitton",
)  # fmt: skip
TENS = ("", "", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")
FILE, MATTER, *_ = NOUNS


def spelt(number: int) -> str:
    """Spell a number below a million as the Swedish language council does: in one word, no letter three times."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10] + (SMALL[number % 10] if number % 10 else "")
    if number < 1000:
        return f"{SMALL[number // 100]}hundra{spelt(number % 100) if number % 100 else ''}"
    thousands = f"{spelt(number // 1000)}tusen".replace("ttt", "tt")
    return f"{thousands}{spelt(number % 1000) if number % 1000 else ''}"


def test_every_number_is_spelt_right() -> None:
    for number in [*range(3_000), *range(20_900, 21_200), 100_000, 101_001, 999_999]:
        assert in_words(number) == spelt(number)


@given(st.integers(0, 999_999))
def test_the_last_one_agrees(number: int) -> None:
    by_itself = number % 10 == 1 and number % 100 != 11
    assert in_words(number, "en") == (spelt(number)[:-3] + "en" if by_itself else spelt(number))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1_000_000, "en miljon"),
        (1_000_001, "en miljon ett"),
        (2_021_011, "två miljoner tjugoettusenelva"),
        (21_000_000, "tjugoen miljoner"),
    ],
)
def test_millions_stand_apart(number: int, words: str) -> None:
    assert in_words(number) == words


def test_to_twelve_in_words() -> None:
    assert [in_text(number, FILE) for number in (0, 1, 2, 12, 13, 21, 1000)] == [
        "noll", "en", "två", "tolv", "13", "21", "1\u202f000",
    ]  # fmt: skip
    assert in_text(1, MATTER) == "ett"


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (999, "999"),
        (1000, "1\u202f000"),
        (-1234567, "\u22121\u202f234\u202f567"),
        (Decimal("1234.50"), "1\u202f234,50"),
        (Decimal("-0.5"), "\u22120,5"),
        (Decimal(7), "7"),
    ],
)
def test_figures(number: int | Decimal, written: str) -> None:
    assert figures(number) == written


@pytest.mark.parametrize(
    ("text", "as_opened"),
    [
        ("15 ärenden", "Femton ärenden"),
        ("1\u202f234 ärenden", "Ettusentvåhundratrettiofyra ärenden"),
        ("19,5 dagar", "Nitton komma fem dagar"),
        ("0,05 procent", "Noll komma noll fem procent"),
        ("\u22123 dagar", "Minus tre dagar"),
        ("2017 års plan", "Tjugohundrasjutton års plan"),
        ("1998 års plan", "Nittonhundranittioåtta års plan"),
        ("2005 års plan", "Tvåtusenfem års plan"),
        ("den 5 januari", "Den 5 januari"),
        ("äldre akter", "Äldre akter"),
        ("15, 16 och 17", "Femton, 16 och 17"),
        ("", ""),
    ],
)
def test_a_sentence_never_begins_with_a_figure(text: str, as_opened: str) -> None:
    assert opened(text) == as_opened


def test_a_number_that_begins_agrees() -> None:
    assert (opened("21 akter", "en"), opened("31 ärenden", "ett")) == ("Tjugoen akter", "Trettioett ärenden")
