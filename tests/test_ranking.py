"""What a few typed letters mean: every word stands in what is found, the best first, what is as good in its order."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.presenters.folding import composed, folded, lettered
from ui.presenters.ranking import rankable, ranked

TEXTS = st.lists(st.text("abåäöéÅ 7.-", max_size=12), max_size=8)


def found(texts: list[str], query: str) -> list[str]:
    return [texts[at] for at in ranked([rankable(text) for text in texts], query)]


def bare(text: str) -> str:
    """A text without case and any mark, worked out letter by letter."""
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(part for part in parts if not unicodedata.combining(part))


@given(TEXTS, st.text("abåäöé 7.", max_size=5))
def test_every_word_stands_in_what_is_found_and_nowhere_else(texts: list[str], query: str) -> None:
    words = bare(query).split()
    assert sorted(found(texts, query)) == sorted(text for text in texts if all(word in bare(text) for word in words))


@given(TEXTS, st.text("abåäö7", max_size=3))
def test_what_is_as_good_keeps_its_order(texts: list[str], query: str) -> None:
    """The same texts twice: each comes before its double, and nothing but its equals in between."""
    places = ranked([rankable(text) for text in texts * 2], query)
    first = [at for at in places if at < len(texts)]
    assert first == ranked([rankable(text) for text in texts], query)
    assert all(places.index(at) < places.index(at + len(texts)) for at in first)


@given(TEXTS)
def test_nothing_typed_leaves_all_in_their_order(texts: list[str]) -> None:
    assert found(texts, "  ") == texts


@pytest.mark.parametrize(
    ("texts", "query", "wanted"),
    [
        (["Akt 17", "Akt 70", "Akt 7"], "7", ["Akt 7", "Akt 70", "Akt 17"]),
        (["genomförandeplan", "planering", "en plan"], "plan", ["en plan", "planering", "genomförandeplan"]),
        (["För", "inför x", "Informera", "For"], "for", ["For", "Informera", "För", "inför x"]),
        (["For", "För"], "för", ["För", "For"]),
        (["IDÉ"], "ide", ["IDÉ"]),
        (["Ny granskning… Arkiv", "Arkiv"], "arkiv ny", ["Ny granskning… Arkiv"]),
        (["Visa akt", "Akt, visa"], "visa akt", ["Visa akt", "Akt, visa"]),
    ],
)
def test_the_best_comes_first(texts: list[str], query: str, wanted: list[str]) -> None:
    assert found(texts, query) == wanted


@given(st.text())
def test_each_letter_keeps_its_place(text: str) -> None:
    whole = composed(text)
    assert len(lettered(whole)) == len(folded(lettered(whole))) == len(whole)
