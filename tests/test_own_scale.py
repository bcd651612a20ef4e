"""Scales of one's own: words, colours and shapes, and everything that may be wrong told at once."""

import pytest

from aktgranskning.catalogue import message
from aktgranskning.domain.conclusions.own_scale import own_scale
from aktgranskning.domain.conclusions.scales import FOUR_STEPS, OUTSIDE, THREE_STEPS, read_scale, write_scale
from aktgranskning.domain.errors import RefusedError

GREEN = "#2E7D32"


def steps(number: int) -> list[tuple[str, str]]:
    return [(f"Steg {place}", GREEN) for place in range(number)]


@pytest.mark.parametrize("number", range(2, 8))
def test_no_two_answers_look_alike_without_colour(number: int) -> None:
    scale = own_scale(steps(number))
    assert len({step.shape for step in scale.answers}) == number + 1
    assert read_scale(write_scale(scale)) == scale


@pytest.mark.parametrize("scale", [THREE_STEPS, FOUR_STEPS])
def test_a_scale_to_choose_from_can_be_written_by_hand(scale: object) -> None:
    assert isinstance(scale, type(THREE_STEPS))
    assert own_scale([(step.word.upper(), step.colour) for step in scale.steps]).steps[0].name == "ja"
    assert own_scale([(step.word, step.colour) for step in scale.steps]) == scale


def test_a_step_keeps_its_name_wherever_it_stands() -> None:
    one, other = own_scale([("Bra", GREEN), ("Brå", GREEN)]), own_scale([("Brå", GREEN), ("Bra", GREEN)])
    assert [step.name for step in one.steps] == [step.name for step in other.steps][::-1]


def test_a_step_that_has_a_name_keeps_it_and_a_new_one_gets_another() -> None:
    scale = own_scale([("Godtagbart", GREEN), ("Bra", GREEN), ("Kan inte styrkas", GREEN)], "Vet ej", ["bra", "", ""])
    assert [step.name for step in scale.answers] == ["bra", "bra 2", "kan inte styrkas", OUTSIDE.name]
    assert read_scale(write_scale(scale)) == scale


def test_the_answer_outside_has_a_word_of_its_own_and_stays_what_it_is() -> None:
    outside = own_scale(steps(2), " Går inte \n att bedöma ").outside
    assert (outside.name, outside.word, outside.shape) == (OUTSIDE.name, "Går inte att bedöma", OUTSIDE.shape)


def test_no_step_is_the_answer_outside_whatever_it_is_called() -> None:
    scale = own_scale([("Bra", GREEN), (OUTSIDE.name, GREEN)], "Okänt")
    assert len({step.name for step in scale.answers}) == 3
    assert scale.called(OUTSIDE.name) == scale.steps[1]
    with pytest.raises(RefusedError):
        own_scale([("Bra", GREEN), (OUTSIDE.name, GREEN), (OUTSIDE.word, GREEN)], "Okänt")


def test_everything_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(RefusedError) as caught:
        own_scale([("Ja", "grön"), (" JA ", GREEN), ("", "#12345g")], "ja")
    assert message(caught.value).splitlines()[1:] == [
        "  steg 1 ”grön”: Färgen ska skrivas med # och sex tecken mellan 0–9 och a–f."
        " Skriv till exempel #2e7d32, som är grönt.",
        "  steg 2 ”JA”: Samma ord står redan på skalan. Välj ett annat.",
        "  steg 3: Ordet saknas. Skriv det som ska stå i bedömningen.",
        "  steg 3 ”#12345g”: Färgen ska skrivas med # och sex tecken mellan 0–9 och a–f."
        " Skriv till exempel #2e7d32, som är grönt.",
        "  svaret utanför skalan ”ja”: Samma ord står redan på skalan. Välj ett annat.",
    ]


@pytest.mark.parametrize("number", [0, 1, 8])
def test_a_scale_has_two_to_seven_steps(number: int) -> None:
    with pytest.raises(RefusedError) as caught:
        own_scale(steps(number))
    assert "mellan 2 och 7 steg" in message(caught.value)


def test_an_answer_is_meant_by_its_word_or_its_name_in_any_case() -> None:
    for typed in ("till övervägande del", "TILL_OVERVAGANDE_DEL", " Till  övervägande del "):
        assert FOUR_STEPS.called(typed) == FOUR_STEPS.steps[1]
    assert FOUR_STEPS.called("kan inte styrkas") == OUTSIDE
    assert FOUR_STEPS.called("Delvis") is None
