"""Identity numbers: every one is found, however it is written, and hardly anything else is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.identity_numbers import REMOVED, found_in, has_any, masked, masked_numbers, without
from benchmarks.identity_numbers import FORMATS, found_in_lists, found_numbers, generated, passed_over

# Published by the tax agency as examples that nobody has.
PERSONAL, COORDINATION = "19121212-1212", "701063-2391"

births = st.dates(date(1890, 1, 1), date(2026, 12, 31))
numbers = st.builds(generated, births, st.integers(0, 999), st.booleans(), st.sampled_from(FORMATS))
words = st.text(st.characters(exclude_categories=["Nd", "Cs"], exclude_characters="+"), max_size=30)


@given(words, numbers, words)
def test_a_number_is_found_wherever_it_stands(before: str, number: str, after: str) -> None:
    text = before + number + after
    assert [text[span.start : span.end] for span in found_in(text)] == [number]
    assert without(text) == before + REMOVED + after


@given(st.lists(st.tuples(words, numbers), max_size=4))
def test_of_a_masked_text_nothing_is_found_and_nothing_else_is_hidden(pairs: list[tuple[str, str]]) -> None:
    text = "; ".join(word + number for word, number in pairs)
    assert masked(text) == "; ".join(f"{word}{number[:-4]}••••" for word, number in pairs)
    assert not has_any(masked(text))
    assert not has_any(without(text))


def test_nearly_all_of_thousands_are_found_in_each_format() -> None:
    tried, found = found_numbers(500)
    assert tried == 500 * len(FORMATS)
    assert found >= 0.999 * tried


@pytest.mark.slow
def test_nearly_all_of_very_many_are_found() -> None:
    tried, found = found_numbers(20_000)
    assert found >= 0.999 * tried


def test_nearly_all_are_found_in_lists_whatever_stands_between_them() -> None:
    tried, found = found_in_lists()
    assert tried > 6_000
    assert found >= 0.999 * tried


@given(
    births, st.integers(0, 999), st.sampled_from(["791230-0030", "791230 0030", "7912300030"]), st.sampled_from(FORMATS)
)
def test_one_that_ends_like_the_prefix_of_a_country_hides_none_after_it(
    born: date, serial: int, first: str, form: str
) -> None:
    number = generated(born, serial, False, form)
    for text in (f"{first}\n{number}", f"{first} {number}", f"Familj 2+1 {number}"):
        assert number in [text[one.start : one.end] for one in found_in(text)]


def test_of_random_ten_figures_at_most_one_in_a_hundred_is_taken_for_one() -> None:
    tried, let_be = passed_over(10_000)
    assert let_be >= 0.99 * tried


@pytest.mark.parametrize(
    "written",
    [
        PERSONAL,
        "191212121212",
        "121212-1212",
        "1212121212",
        "121212+1212",
        "121212 1212",
        "1912-12-12-1212",
        "12 12 12-1212",
        "pnr121212-1212",
        f"{PERSONAL}/3",
        "1912-12-12 1212",
        "1912 1212-1212",
        "(121212) 1212",
        "121212--1212",
        "121212\u20131212",
        "121212/1212",
        "701063\t2391",
        "121212\ufeff-1212",
        "\uff11\uff12\uff11\uff12\uff11\uff12-\uff11\uff12\uff11\uff12",
        "Familj 2+1 19121212-1212",
        "lgh 0011 121212-1212",
        "mobil 1212121212",
        "Ärende 19121212-1212",
        "dnr 701063-2391",
        COORDINATION,
        "7010632391",
        "197010632391",
    ],
)
def test_published_numbers_are_found(written: str) -> None:
    assert len(found_in(written)) == 1


def test_numbers_that_stand_side_by_side_are_each_found() -> None:
    text = f"{PERSONAL}/{COORDINATION},{PERSONAL};{COORDINATION}"
    assert masked_numbers(text) == ("19121212-••••", "701063-••••") * 2


@pytest.mark.parametrize(
    "written",
    [
        "121212-1213",  # another check digit
        "121312-1211",
        "990230-1234",
        "19990229-1236",
        "1121212-1212",
        "121212-12121",
        "00121212121200",
        "556036-0793",  # organisation numbers
        "5560360793",
        "16556036-0793",
        "212000-1355",
        "802002-4280",
        "+46 70 121 21 21",
        "+461212121212",
        "+46 1212121212",
        "0046-1212121212",
        "+46(0)1212121212",
        "tel. 0701011212",
        "070-101 12 12",
        "08-121 212 12",
        "2012-12-12–2012-12-24",
        "20121212-20121224",
        "121212-121224",
        "2012-12-12 1212",
        "den 20121212 1212",
        "20121212 1212.30",
        "121212 1212-1415",
        "20121212 1212 kr",
        "150226 - 0316",
        "Dnr 121212-1212",
        "Diarienr: 20121212-1212",
        "Ärendenummer SN 20121212-1212",
        "växel 0101011211",
        "SN 2019/01212",
        "SN-2023/00412",
        "KS 2019:1212",
        "BUN 2023-000121-2",
        "3.4-12345/2023",
        "Dnr 2012-1212",
        "dnr 121212-2018",
        "T 1212-12",
        "5000-K121212-12",
        "a" * 27 + "1212121212" + "b" * 27,
    ],
)
def test_what_is_not_one_is_let_be(written: str) -> None:
    assert not has_any(written)
    assert masked(written) == written


@given(births, st.integers(0, 9999), st.sampled_from(["SN {y}/{n:05}", "KS-{y}/{n:04}", "{y}:{n}", "BUN {y}-{n:06}-1"]))
def test_case_numbers_are_let_be(day: date, number: int, form: str) -> None:
    assert not has_any(form.format(y=day.year, n=number))


@given(st.lists(births, min_size=1, max_size=3), st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%y%m%d", "%d/%m %Y"]))
def test_dates_are_let_be(days: list[date], form: str) -> None:
    written = [day.strftime(form) for day in days]
    for between in ("–", "-", " – ", " ", ", "):
        assert not has_any(between.join(written))
