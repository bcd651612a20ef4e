"""What a search finds, beside a plain scan of everything; the words around a hit; what a second reader searches."""

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning import fact_checking, interpreting, review, review_notes, signing_off
from aktgranskning.session import Reviewer, Session
from ui.presenters.searched_texts import ALL_CASES, NO_CASE, Where, passages, scope_of
from ui.presenters.searching import excerpt, has_all

WORDS = ("Plan", "plän", "planér", "saknas", "JOURNAL 2017", "ja", "bil. 3", "å")


def simple(text: str) -> str:
    """A text in small letters without marks, but for those of å, ä and ö; worked out letter by letter."""
    small = unicodedata.normalize("NFC", text).lower()
    return "".join(sign if sign in "åäö" else unicodedata.normalize("NFD", sign)[0] for sign in small)


@pytest.fixture
def written(session: Session) -> Session:
    """Every kind of text that can be searched, in the audit of three cases."""
    for case_id in session.cases:
        review.begin_case(session, case_id)
        for number, item in enumerate(("plan", "antal"), case_id):
            review.comment(session, case_id, item, f"{WORDS[number % 8]} och {WORDS[(number + 1) % 8]}")
            review.evidence(session, case_id, item, WORDS[(number + 2) % 8])
        review.answer(session, case_id, "plan", "nej")
        review.type_answer(session, case_id, "anteckning", f"Planen: {WORDS[case_id]}")
    review_notes.add_note(session, 2, "plan", "Var saknas planen?")
    (note,) = session.notes
    review_notes.answer_note(session, note, "I journal 2017")
    interpreting.add_interpretation(session, "plan", "En planér räcker inte")
    return session


def scanned(session: Session, query: str) -> Iterator[tuple[int, str, str]]:
    """What a plain scan of all that the audit holds finds: case, item and text."""
    assert session.checklist is not None
    texts = [(0, item.name, text) for item in session.checklist.items for text in (item.label, item.hint)]
    texts += [(0, one.item, one.text) for one in session.interpretations]
    for case_id, answers in session.answers.items():
        for place, answer in answers.items():
            texts += [(case_id, place, answer.comment), (case_id, place, answer.evidence)]
        texts.append((case_id, "anteckning", answers["anteckning"].value))
    texts += [(note.case_id, note.item, text) for note in session.notes for text in (note.text, note.reply)]
    words = simple(query).split()
    return (one for one in texts if one[2] and all(word in simple(one[2]) for word in words))


@pytest.mark.parametrize("query", [*WORDS, "plan", "PLAN saknas", "a", "2017", "finns", "ingenting"])
def test_a_search_finds_what_a_plain_scan_finds(written: Session, query: str) -> None:
    words = simple(query).split()
    hits = [one for one in passages(written, ALL_CASES) if has_all(one.text, words)]
    assert sorted((one.case_id, one.placed.place, one.text) for one in hits) == sorted(scanned(written, query))


def test_what_was_written_stands_before_the_checklist_in_the_order_of_cases(written: Session) -> None:
    cases = [one.case_id for one in passages(written, ALL_CASES)]
    of_cases = [case for case in cases if case]
    assert of_cases == sorted(of_cases)
    assert cases == [*of_cases, *[0] * (len(cases) - len(of_cases))]
    assert len(of_cases) < len(cases)


def test_a_view_of_the_administration_is_searched(written: Session) -> None:
    fact_checking.note_view(written, 1, "plan", "", words="Planen ligger i pärm 4", evidence="pärm 4")
    found = [one.text for one in passages(written, ALL_CASES) if one.where is Where.VIEW]
    assert found == ["Planen ligger i pärm 4", "pärm 4"]


def test_confidential_references_are_not_searched(written: Session) -> None:
    assert written.cases[3].reference == "EX 3"
    assert not [one for one in passages(written, ALL_CASES) if "EX 3" in one.text]


def test_a_second_reader_searches_the_case_that_is_open_alone(written: Session) -> None:
    assert scope_of(written, written.cases[1]) is ALL_CASES
    for case_id in written.cases:
        review.complete_case(written, case_id)
    signing_off.plan_second_reading(written, 100)
    written.reviewer = Reviewer("Granskare Två", "G2")
    assert scope_of(written, written.cases[1]) == 1
    assert {one.case_id for one in passages(written, scope_of(written, written.cases[2]))} == {0, 2}
    assert {one.case_id for one in passages(written, scope_of(written, None))} == {NO_CASE}


@given(st.text("ab åÅé\n", max_size=200), st.lists(st.text("abåe", min_size=1, max_size=3), min_size=1, max_size=3))
def test_what_was_found_is_shown_and_marked(text: str, words: list[str]) -> None:
    if not has_all(text, words):
        return
    shown = excerpt(text, words)
    assert "\n" not in shown.text
    marked = [simple(shown.text[begin:end]) for begin, end in shown.marks]
    assert marked
    assert all(any(word in mark for word in words) for mark in marked)
    assert simple(shown.text.removeprefix("… ")) in simple(text.replace("\n", " "))


def test_a_hit_far_into_a_long_text_is_shown_near_the_beginning() -> None:
    shown = excerpt("ord " * 200 + "nål " + "ord " * 200, ["nal", "nål"])
    ((begin, end),) = shown.marks
    assert shown.text[begin:end] == "nål"
    assert begin < 60
    assert shown.text.startswith("… ord")
