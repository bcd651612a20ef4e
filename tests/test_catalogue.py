"""The catalogue: every code has its text, every text its code, and each can be filled by those who use it."""

import re
from string import Formatter

import pytest

from aktgranskning import catalogue
from aktgranskning.catalogue import MISTAKES, TEXTS
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.refusals.of_samples import PROOF, REGISTER, SAMPLE
from tests.raised_codes import sayings, written_codes
from tests.source_code import Module, modules

SPEAKERS = {
    name: module
    for name, module in modules().items()
    if name != "aktgranskning.catalogue" and not name.startswith(("aktgranskning.mistakes.", "aktgranskning.refusals."))
}
TALKATIVE = {name: module for name, module in SPEAKERS.items() if sayings(module)}
ENGLISH = re.compile(r"\b(the|is|are|not|of|and|file|cannot|must)\b", re.IGNORECASE)
QUOTED_WORDS = ("--passphrase-file", "and, or", "med and emellan", "Skriv and i", "för and vid", "1 and .", "--size-of")
"""Words of the expression language, and an option of the command line, which are English."""


def fields(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


@pytest.mark.parametrize("module", TALKATIVE.values(), ids=TALKATIVE)
def test_everything_said_has_its_text_and_fills_it(module: Module) -> None:
    unfilled = []
    for saying in sayings(module):
        assert saying.codes <= TEXTS.keys()
        unfilled += [(code, fields(TEXTS[code]) - saying.parameters) for code in saying.codes]
    assert [(code, missing) for code, missing in unfilled if missing] == []


def test_nothing_that_looks_like_a_code_is_without_a_text() -> None:
    found = {name: written_codes(module) - TEXTS.keys() for name, module in SPEAKERS.items()}
    assert {name: codes for name, codes in found.items() if codes} == {}


def test_every_text_is_used() -> None:
    said = {code for module in TALKATIVE.values() for saying in sayings(module) for code in saying.codes}
    assert len(said) > 100
    assert TEXTS.keys() - said - {code for module in SPEAKERS.values() for code in written_codes(module)} == set()


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_is_a_swedish_sentence(code: str) -> None:
    text = TEXTS[code]
    assert re.match(r"[A-ZÅÄÖ”{]", text)
    assert re.search(r"[.?}]$", text)
    assert "  " not in text
    for words in QUOTED_WORDS:
        text = text.replace(words, "")
    assert not ENGLISH.search(re.sub(r"{\w*}", "", text))


@pytest.mark.parametrize("code", SAMPLE | REGISTER | PROOF)
def test_a_number_that_may_be_one_has_no_word_behind_it(code: str) -> None:
    assert not re.search(r"{(count|rows|left|now|before|size|frame|cases|more)}\)? \w", TEXTS[code])


def test_a_refusal_says_each_mistake_on_a_line_of_its_own() -> None:
    problems = [
        Problem("checklist.cell_missing", "survey", 7, "label"),
        Problem("import.case_twice", row=3, column="case", cell="Akt 1"),
        Problem("checklist.pyxform", parameters={"message": "No."}),
    ]
    head, *lines = catalogue.message(RefusedError("checklist.refused", problems, file="egen.xlsx")).splitlines()
    assert head.startswith("Checklistan egen.xlsx kan inte användas.")
    assert lines == [
        "  blad survey, rad 7, kolumn label: Cellen är tom. Fyll i den.",
        "  rad 3, kolumn case ”Akt 1”: Akten har redan en rad. Slå ihop raderna till en.",
        "  Checklistan är inte en giltig XLSForm. Så här säger kontrollen, på engelska: No. Rätta det som kontrollen"
        " nämner. Den ser bara ett fel i taget: kontrollera checklistan igen efteråt.",
    ]


def test_a_long_cell_is_shown_in_part_and_on_one_line() -> None:
    line = catalogue.describe(Problem("checklist.cell_missing", "survey", 7, "label", "ja\n" + 1_000 * "x"))
    assert "”ja xxx" in line
    assert "x…”: " in line
    assert len(line) < 200
    assert len(catalogue.text("answer.not_a_number", value=32_000 * "x")) < 700


def test_an_error_is_one_sentence_filled() -> None:
    assert "”Ja” är inte ett heltal" in catalogue.message(AuditError("answer.not_a_whole_number", value="Ja"))


@pytest.mark.parametrize("code", MISTAKES)
def test_a_mistake_has_a_cause_and_a_remedy_each_a_sentence(code: str) -> None:
    for text in filter(None, MISTAKES[code]):
        assert re.match(r"[A-ZÅÄÖ”’{]", text)
        assert re.search(r"[.?}]$", text)


def test_whatever_a_problem_can_say_has_a_cause_and_a_remedy() -> None:
    """An error that keeps a file from being read may be a mistake of the cell that names the file."""
    unmentioned = {"checklist.refused", "checklist.format_newer", "checklist.json_damaged", "checklist.template_ending",
                   "checklist.save_ending", "checklist.would_change", "import.refused"}  # fmt: skip
    sections = ("expression", "checklist", "intake", "import", "answer")
    assert {code for code in TEXTS if code.partition(".")[0] in sections} - MISTAKES.keys() == unmentioned


def test_cause_and_remedy_are_filled() -> None:
    problem = Problem("checklist.placeholder_unknown", parameters={"name": "kk", "nearest": "k", "known": "k, n"})
    assert catalogue.cause(problem) == "{kk} är ingen av de uppgifter som kan fyllas i."
    assert catalogue.remedy(problem).startswith("Närmast är {k}.")
    assert (
        catalogue.text(problem.code, **problem.parameters) == f"{catalogue.cause(problem)} {catalogue.remedy(problem)}"
    )
