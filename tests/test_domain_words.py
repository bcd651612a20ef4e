"""Every word of the domain's tables that the screen shows is known to the translation."""

from collections.abc import Iterator

import pytest

from aktgranskning.domain import wording
from aktgranskning.domain.conclusions import in_words
from aktgranskning.domain.conclusions.answers import OVERALL_WORDS
from aktgranskning.domain.conclusions.figure_words import MEASURE_WORDS, NOT_GIVEN
from aktgranskning.domain.conclusions.questions import Strength
from aktgranskning.domain.conclusions.recommendations import Agreement, Priority, RecommendationStatus
from aktgranskning.domain.conclusions.scales import NOT_ASSESSED
from aktgranskning.domain.disposal import BEYOND, Outcome
from aktgranskning.domain.intervals import INTERVAL_NOTE
from aktgranskning.domain.passphrase_strength import Weakness
from aktgranskning.domain.sign_off import NoteState
from aktgranskning.domain.sign_off_words import WHICH_HEAD
from aktgranskning.domain.strata import MISSING, UNREADABLE
from exports.formats import FORMATS
from ui import domain_words
from ui.translating import Language, choose_language, tr

_ALONE = (
    wording.WHOLE_FRAME,
    wording.COUNTED_BY_ROW,
    OVERALL_WORDS,
    NOT_GIVEN,
    NOT_ASSESSED.word,
    BEYOND,
    INTERVAL_NOTE,
    WHICH_HEAD,
    MISSING,
    UNREADABLE,
)
_LISTED = (Strength, Priority, Agreement, RecommendationStatus, NoteState, Outcome, Weakness)


def words_of_the_domain() -> Iterator[str]:
    """Yield them all: the tables of the modules that hold nothing else, what is listed, what stands alone."""
    for module in (wording, in_words):
        for name, table in vars(module).items():
            if name.isupper() and name.endswith("_WORDS") and isinstance(table, dict):
                yield from table.values()
    yield from MEASURE_WORDS.values()
    for listed in _LISTED:
        yield from (one.value for one in listed)
    for one in FORMATS:
        yield from (one.words, one.contents, one.told, one.told_besides)
    yield from _ALONE


def test_every_word_is_marked() -> None:
    marked = {word for texts in vars(domain_words).values() if isinstance(texts, tuple) for word in texts}
    assert [word for word in words_of_the_domain() if word and word not in marked] == []


@pytest.fixture
def in_english() -> Iterator[None]:
    choose_language(Language.ENGLISH)
    yield
    choose_language(Language.SWEDISH)


@pytest.mark.usefixtures("in_english")
def test_every_word_has_its_english() -> None:
    same = {word for word in words_of_the_domain() if word and tr(word) == word}
    assert same == {"Excel", "Word", "CSV", "median"}
