"""The translations of the catalogue: whole, filled by the same parameters, and spoken once they are chosen."""

import errno
import re
from collections.abc import Iterator
from string import Formatter

import pytest

from aktgranskning import catalogue
from aktgranskning.catalogue import SWEDISH, speak, translated
from aktgranskning.domain.errors import AuditError, Problem

ENGLISH = translated("en")


@pytest.fixture
def english() -> Iterator[None]:
    speak("en")
    yield
    speak("sv")


def fields(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


def test_nothing_is_missing_and_nothing_is_left_over() -> None:
    assert ENGLISH.texts.keys() == SWEDISH.texts.keys()
    assert ENGLISH.mistakes.keys() == SWEDISH.mistakes.keys()
    assert ENGLISH.words.keys() == SWEDISH.words.keys()


@pytest.mark.parametrize("code", SWEDISH.texts)
def test_a_translation_is_filled_by_the_same_parameters(code: str) -> None:
    assert fields(ENGLISH.texts[code]) == fields(SWEDISH.texts[code])


@pytest.mark.parametrize("code", SWEDISH.mistakes)
def test_cause_and_remedy_are_each_translated(code: str) -> None:
    for english, swedish in zip(ENGLISH.mistakes[code], SWEDISH.mistakes[code], strict=True):
        assert fields(english) == fields(swedish)
        assert bool(english) == bool(swedish)


@pytest.mark.parametrize("code", SWEDISH.texts)
def test_a_translation_is_an_english_sentence(code: str) -> None:
    text = ENGLISH.texts[code]
    assert re.match(r"[A-Z“‘{]", text)
    assert re.search(r"[.?}]$", text)
    assert not re.search(r"[”]\w|\b(och|inte|är|den|det|som)\b", text)


@pytest.mark.parametrize("key", SWEDISH.words)
def test_a_word_between_is_filled_by_the_same_parameters(key: str) -> None:
    assert fields(ENGLISH.words[key]) == fields(SWEDISH.words[key])


@pytest.mark.usefixtures("english")
def test_an_error_is_told_in_the_language_that_is_spoken() -> None:
    full = OSError(errno.ENOSPC, "No space left on device")
    assert catalogue.message(AuditError("file.backup_failed", path="x", reason=full)).startswith(
        "No backup could be written in x (the disk is full)."
    )
    problem = Problem("import.case_twice", "survey", 3, "case", "Akt 1")
    assert catalogue.describe(problem) == (
        "sheet survey, row 3, column case “Akt 1”: The case already has a row. Merge the rows into one."
    )


def test_swedish_is_spoken_again() -> None:
    speak("en")
    speak("sv")
    assert catalogue.cause(Problem("import.case_twice")) == "Akten har redan en rad."
