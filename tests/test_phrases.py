"""Phrases that are offered again: which one, of what was typed before, and which never."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.acts import ERASED
from aktgranskning.domain.identity_numbers import REMOVED
from aktgranskning.domain.phrases import Use, continued

START = datetime(2026, 1, 7, 8, 0, tzinfo=UTC)
NUMBER = "19900101-9802"

texts = st.text(st.sampled_from("abcåÅ1 2-;\n"), max_size=8)
uses_of_texts = st.lists(st.tuples(texts, st.integers(0, 5)), max_size=12)


def uses(*texts_in_order: str) -> list[Use]:
    return [Use(text, START + timedelta(minutes=at)) for at, text in enumerate(texts_in_order)]


@pytest.mark.parametrize(
    ("typed", "before", "offered"),
    [
        ("J", ["Journal 2017-03-04", "Journal 2017-05-30"], "Journal 2017-"),
        ("j", ["Journal 2017-03-04", "Journal 2017-05-30"], "Journal 2017-"),
        ("Jo", ["Journal 2017-03-04", "Journalanteckning", "Journal 2017-05-30"], "Journal 2017-"),
        ("Beslut", ["Beslut 2017-02-01 s. 3"], "Beslut 2017-02-01 s. 3"),
        ("B", ["Beslut s. 4", *["Beslut s. 3"] * 12], "Beslut s. 3"),
        ("Journal 2017-0", ["Journal 2017-03-04", "Journal 2017-11-30"], "Journal 2017-03-04"),
        ("s", ["sid 4", "sid 12"], "sid "),
        ("Utredning", ["Journal 2017-03-04"], ""),
        ("Journal 2017-03-04", ["Journal 2017-03-04"], ""),
        ("Journal 2017-03-0", ["Journal 2017-03-04"], ""),  # one letter is typed sooner
        ("", ["Journal"], ""),
        (" ", [" Journal"], ""),
    ],
)
def test_the_phrase_that_spares_most_typing(typed: str, before: list[str], offered: str) -> None:
    assert continued(typed, uses(*before)) == offered


def test_of_two_that_spare_as_much_the_latest_is_offered() -> None:
    assert continued("Plan ", uses("Plan A 12", "Plan B 34")) == "Plan B 34"
    assert continued("Plan ", uses("Plan B 34", "Plan A 12")) == "Plan A 12"


def test_what_is_used_now_comes_before_what_was_used_often_long_ago() -> None:
    before = ["Gammal plats"] * 80 + ["Gammal hylla"] * 40
    assert continued("Gammal ", uses(*before)) == "Gammal hylla"
    assert continued("Gammal ", uses(*reversed(before))) == "Gammal plats"


@pytest.mark.parametrize("text", [f"Samtal med {NUMBER}", f"Samtal {ERASED} fredag", f"Samtal {REMOVED} fredag"])
def test_neither_an_identity_number_nor_what_was_erased_is_offered(text: str) -> None:
    assert continued("Sam", uses(text)) == ""
    assert continued("Sam", uses(text, "Samråd med rektor")) == "Samråd med rektor"


def test_nothing_is_offered_of_two_numbers_that_begin_alike() -> None:
    assert continued("Sam", uses("Samtal 19900101-9802", "Samtal 19900101-9810")) == ""


@given(texts, uses_of_texts)
def test_what_is_offered_goes_on_from_what_was_typed(typed: str, held: list[tuple[str, int]]) -> None:
    offered = continued(typed, [Use(text, START + timedelta(minutes=at)) for text, at in held])
    if offered:
        assert offered[: len(typed)].casefold() == typed.casefold()
        assert len(offered) >= len(typed) + 2
        sources = [text for text, _ in held if text.startswith(offered)]
        assert sources
        assert offered in sources or len(set(sources)) > 1


@given(texts, uses_of_texts)
def test_a_beginning_ends_where_a_word_does(typed: str, held: list[tuple[str, int]]) -> None:
    offered = continued(typed, [Use(text, START + timedelta(minutes=at)) for text, at in held])
    following = {text[len(offered) :][:1] for text, _ in held if text.startswith(offered)}
    if offered and offered not in [text for text, _ in held] and offered[-1].isalnum():
        assert not any(character.isalnum() for character in following)


@given(texts, uses_of_texts, st.randoms())
def test_the_order_in_which_the_texts_are_kept_is_of_no_account(
    typed: str, held: list[tuple[str, int]], random: Random
) -> None:
    before = [Use(text, START + timedelta(minutes=at)) for text, at in held]
    shuffled = list(before)
    random.shuffle(shuffled)
    assert continued(typed, shuffled) == continued(typed, before)


@given(texts, uses_of_texts)
def test_typing_what_is_offered_leads_to_what_is_offered(typed: str, held: list[tuple[str, int]]) -> None:
    """Whoever types on as it is shown keeps a phrase that begins so, until too little of it is left."""
    before = [Use(text, START + timedelta(minutes=at)) for text, at in held]
    offered = continued(typed, before)
    if len(offered) >= len(typed) + 3:
        further = offered[: len(typed) + 1]
        assert continued(further, before) or not further.strip()
