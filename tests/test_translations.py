"""The translation of the screen: complete, made from the code as it is, and with nothing lost on the way."""

import re
import runpy
import shutil
from pathlib import Path
from string import Formatter

import pytest

from tests.screen_texts import ENGLISH, SWEDISH, Message, messages
from tests.source_code import ROOT

LANGUAGES = {SWEDISH: ("sv_SE", ["-pluralonly"]), ENGLISH: ("en_GB", [])}

QUOTED = frozenset({"å", "ä", "ö", "läs", "år", "värde", "före", "återställning"})
"""Swedish words in English texts: names of sheets and columns, letters, the ending of a file's name."""


@pytest.fixture(scope="module")
def made() -> dict[str, object]:
    return runpy.run_path(str(ROOT / "docs" / "make_translations.py"))


@pytest.mark.parametrize("ts", LANGUAGES, ids=lambda ts: ts.stem)
def test_every_text_of_the_code_is_there_and_no_other(ts: Path, tmp_path: Path, made: dict[str, object]) -> None:
    anew = tmp_path / ts.name
    shutil.copy(ts, anew)
    language, options = LANGUAGES[ts]
    made["collect"](language, anew, *options)  # type: ignore[operator]
    held, found = ({one.source for one in messages(path)} for path in (ts, anew))
    assert {"missing": sorted(found - held), "obsolete": sorted(held - found)} == {"missing": [], "obsolete": []}
    assert anew.read_text("utf-8") == ts.read_text("utf-8"), "run docs/make_translations.py"


@pytest.mark.parametrize("ts", LANGUAGES, ids=lambda ts: ts.stem)
def test_every_text_is_translated(ts: Path) -> None:
    assert [one.source for one in messages(ts) if not one.is_finished] == []
    assert [one.source for one in messages(ts) if len(one.forms) != 1 + one.is_plural] == []


@pytest.mark.parametrize("ts", LANGUAGES, ids=lambda ts: ts.stem)
def test_the_program_reads_what_is_translated(ts: Path, tmp_path: Path, made: dict[str, object]) -> None:
    compiled = tmp_path / "anew.qm"
    made["compile_translation"](ts, compiled)  # type: ignore[operator]
    assert compiled.read_bytes() == ts.with_suffix(".qm").read_bytes(), "run docs/make_translations.py"


def test_the_two_files_have_the_same_plurals() -> None:
    english = {one.source for one in messages(ENGLISH) if one.is_plural}
    assert {one.source for one in messages(SWEDISH)} == english


def kept(text: str) -> dict[str, object]:
    """Return what a translation has to keep of a text."""
    return {
        "fill-ins": {(name, spec) for _, name, spec, _ in Formatter().parse(text) if name is not None},
        "tags": sorted(re.findall(r"</?\w[^<>]*>", text)),
        "letters": len(re.findall(r"&(?=\w)", text)),
        "before": text[: len(text) - len(text.lstrip())],
        "after": text[len(text.rstrip()) :],
    }


def faults(message: Message) -> list[str]:
    """Say what is lost in each form of a translation; the number may be, in the form for one or where each is named."""
    wanted = kept(message.source)
    lost = [key for form in message.forms for key, value in kept(form).items() if value != wanted[key]]
    is_said = "%n" in message.source and not wanted["fill-ins"]
    number = ["%n"] if is_said and "%n" not in message.forms[-1] else []
    return lost + number


@pytest.mark.parametrize("ts", LANGUAGES, ids=lambda ts: ts.stem)
def test_nothing_is_lost_in_translation(ts: Path) -> None:
    assert {one.source: faults(one) for one in messages(ts) if one.is_finished and faults(one)} == {}


def test_a_lost_fill_in_is_found() -> None:
    def of(source: str, *forms: str) -> list[str]:
        return faults(Message(source, forms, len(forms) > 1, True))

    assert of("Akt {case} ", "Case {case} ") == []
    assert of("Akt {case} ", "Case {akt}") == ["fill-ins", "after"]
    assert of("&Akt", "Case") == ["letters"]
    assert of("<b>Akt</b>", "<b>Case<b>") == ["tags"]
    assert of("%n akter", "one case", "%n cases") == []
    assert of("%n akter", "one case", "cases") == ["%n"]


def test_no_swedish_letter_is_left_in_english() -> None:
    found = {
        one.source: words
        for one in messages(ENGLISH)
        for form in one.forms
        if (words := {word.casefold() for word in re.findall(r"\w*[åäöÅÄÖ]\w*", form)} - QUOTED)
    }
    assert found == {}
