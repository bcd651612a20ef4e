"""A key figure that is a ground, as the screen says it."""

from collections.abc import Iterator

import pytest

from aktgranskning.domain.conclusions.figure_words import ground_in_words
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, KeyFigure, Measure
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import Ground, GroundKind
from tests.figure_files import OTHERS, OWN, PLANS, ROUTINE, conclusions_of, value
from ui.presenters.figure_grounds import figure_ground_in_words
from ui.translating import Language, choose_language

SIMILAR = ComparisonGroup(1, "Liknande kommuner", Measure.AVERAGE, "\n".join(one.title for one in OTHERS[:7]))


def told(numbers: list[str | None], figure: KeyFigure = PLANS) -> tuple[Conclusions, Ground]:
    """Return what is known where one's own number is the first, and the ground that compares it with the others'."""
    values = [
        value(number, figure=figure, municipality=one) for one, number in zip((OWN, *OTHERS), numbers, strict=False)
    ]
    ground = Ground(1, "f1", GroundKind.KEY_FIGURE, source=figure.id, municipality=OWN.id, compared_with="1")
    return conclusions_of(values, groups=[SIMILAR]), ground


CASES = (
    told(["67.3", "70.1", "72.4", None, "71"]),
    told(["5", None, None]),
    told([None, None]),
    told(["1", "1", "0", "1"], ROUTINE),
    told(["0", "1", *[None] * 6], ROUTINE),
    told(["12345.5", *["1000.25"] * len(OTHERS)]),
    (conclusions_of(), Ground(1, "f1", GroundKind.KEY_FIGURE, source=PLANS.id)),
)


@pytest.fixture
def in_english() -> Iterator[None]:
    choose_language(Language.ENGLISH)
    yield
    choose_language(Language.SWEDISH)


@pytest.mark.parametrize(("conclusions", "ground"), CASES)
def test_in_swedish_it_is_said_as_documents_say_it(conclusions: Conclusions, ground: Ground) -> None:
    assert figure_ground_in_words(conclusions, ground, "") == ground_in_words(conclusions, ground)


@pytest.mark.usefixtures("in_english")
def test_in_english() -> None:
    assert figure_ground_in_words(*CASES[0], "") == (
        "Ärenden med plan, andel: 67.3\u00a0% (2024), liknande kommuner 71.2\u00a0% (average of 3 of 7)."
        " Source: Källa 1, retrieved 01/03/2026"
    )
    assert "not available (0 of 7)" in figure_ground_in_words(*CASES[1], "")
    assert "yes in 2 of 3, not available for 4" in figure_ground_in_words(*CASES[3], "")
