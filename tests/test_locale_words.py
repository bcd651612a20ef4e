"""Days, moments and numbers in the language of the screen."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from aktgranskning.domain.number_words import figures
from ui.models.copied import shown_number as shown_cell
from ui.presenters.locale_words import shown_day, shown_moment, shown_number, shown_second
from ui.translating import Language, choose_language

MOMENT = datetime(2026, 3, 9, 12, 5, 7, tzinfo=UTC)


@pytest.fixture
def _english() -> Iterator[None]:
    choose_language(Language.ENGLISH)
    yield
    choose_language(Language.SWEDISH)


def test_swedish_days_and_numbers_are_what_the_data_have() -> None:
    assert shown_day(date(2026, 3, 9)) == shown_day("2026-03-09") == "2026-03-09"
    assert shown_moment(MOMENT) == f"{MOMENT.astimezone():%Y-%m-%d %H:%M}"
    assert shown_second(MOMENT) == f"{MOMENT.astimezone():%Y-%m-%d %H:%M:%S}"
    assert shown_number(figures(-1_234_567)) == figures(-1_234_567)
    assert shown_number("66,7 %") == "66,7 %"


@pytest.mark.usefixtures("_english")
def test_english_days_and_numbers_are_written_its_way() -> None:
    assert shown_day(date(2026, 3, 9)) == shown_day("2026-03-09") == "09/03/2026"
    assert shown_moment(MOMENT) == f"{MOMENT.astimezone():%d/%m/%Y %H:%M}"
    assert shown_second(MOMENT) == f"{MOMENT.astimezone():%d/%m/%Y %H:%M:%S}"
    assert shown_number(figures(1_234_567)) == "1,234,567"
    assert shown_number("12,5–66,7 %, 8 of 12, 3") == "12.5–66.7 %, 8 of 12, 3"


@pytest.mark.parametrize("text", ["", "våren 2026", "2026-02-30", "2026-3-9", "före 2026-03-09"])
@pytest.mark.usefixtures("_english")
def test_what_is_no_day_stays_as_it_is(text: str) -> None:
    assert shown_day(text) == text


@pytest.mark.usefixtures("_english")
def test_an_english_number_is_copied_as_a_number() -> None:
    assert shown_cell("1,204.5").value == 1204.5
    assert shown_cell("1,234,567").value == 1_234_567
