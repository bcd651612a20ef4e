"""The handbook: every key and every column of a checklist is in it, and what it names is there."""

import ast
import re
import runpy
from functools import cache

import pytest

from aktgranskning.domain.expressions.compiler import check_expression
from checklists.columns import COLUMNS, EXPRESSIONS
from tests.source_code import ROOT, modules
from ui.actions import ACTIONS, ANSWER_KEYS, ASSESSMENT_KEYS, Action, Menu, action, shown_key
from ui.presenters.handbook import (
    SOURCE,
    Section,
    beyond_chapter,
    chapter_of,
    handbook,
    hits,
    place_of,
    section_at,
    sections,
)
from ui.presenters.tally_rows import FIRST_FIGURE, HEADING_TIPS, HEADINGS
from ui.widgets.rail import PAGES

TEXT = handbook()
PROSE = SOURCE.read_text("utf-8")
PICTURE = re.compile(r"!\[([^\]]+)\]\(([^)]+)\)")
PAGE_WORDS = {page: action(f"page_{page}").text for page in PAGES}
KEY = re.compile(r"`((?:Ctrl|Alt|Skift)\+[^`]+|F\d+|Insert|Delete|Esc|Retur)`")


def chapter(title: str) -> str:
    (found,) = (one for one in sections() if one.is_chapter and one.title == title)
    return "\n".join(one.text for one in chapter_of(found))


@cache
def words_of_program() -> frozenset[str]:
    """Return every text in the code, without the key that some buttons show behind their words."""
    nodes = (node for module in modules().values() for node in ast.walk(module.tree))
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return frozenset(text.partition("   ")[0] for text in texts)


def test_the_docs_hold_the_handbook_of_the_program() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "make_keys.py"))
    assert made["HANDBOOK"].read_text("utf-8") == made["handbook_page"]()


@pytest.mark.parametrize("row", ACTIONS, ids=[row.id for row in ACTIONS])
def test_every_action_and_its_key_are_in_the_handbook(row: Action) -> None:
    line = f"| `{shown_key(row.shortcut)}` | {row.text} |" if row.shortcut else f"**{row.text}**"
    assert line in chapter("Alla tangenter")


@pytest.mark.parametrize("row", [*ANSWER_KEYS, *ASSESSMENT_KEYS], ids=lambda row: row[0])
def test_every_key_that_depends_on_the_page_is_in_the_handbook(row: tuple[str, str]) -> None:
    assert f"| `{row[0]}` | {row[1]} |" in chapter("Alla tangenter")


def columns_told(sheet: str) -> dict[str, list[str]]:
    """Return what the handbook says of each column of a sheet: its meaning and an example."""
    (section,) = (one for one in sections() if one.title == f"Bladet {sheet}")
    rows = [re.split(r" ?\| ?", line)[1:-1] for line in section.text.splitlines() if line[:1] == "|"]
    return {row[0].strip("`"): row[1:] for row in rows}


@pytest.mark.parametrize(("sheet", "columns"), COLUMNS.items())
def test_every_column_of_a_checklist_is_in_the_handbook_with_an_example(sheet: str, columns: tuple[str, ...]) -> None:
    told = columns_told(sheet)
    for column in columns:
        meaning, example = told[column]
        assert len(meaning) > 5
        assert example or column == "public_key"


def test_every_example_of_an_expression_is_one() -> None:
    told = columns_told("survey")
    examples = {column: told[column][1].strip("`") for column in sorted(EXPRESSIONS)}
    assert [examples[column] for column in ("required", "default", "readonly")] == ["yes", "nej", "yes"]
    assert {column: found for column, text in examples.items() if (found := check_expression(text))} == {}


def test_every_link_leads_somewhere() -> None:
    anchors = {one.anchor for one in sections()}
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", TEXT)
    assert links
    assert [link for link in links if link.removeprefix("#") not in anchors] == []
    assert len(anchors) == len(sections())


def test_every_picture_is_there_and_described() -> None:
    pictures = PICTURE.findall(TEXT)
    assert len(pictures) >= 5
    assert [name for _, name in pictures if not (ROOT / "docs" / name).is_file()] == []
    assert all(len(said) > 5 for said, _ in pictures)


def test_every_word_in_bold_stands_in_the_program() -> None:
    bold = set(re.findall(r"\*\*([^*]+)\*\*", PROSE))
    assert len(bold) > 60
    assert sorted(bold - words_of_program()) == []


def test_every_page_menu_and_sheet_that_is_named_exists() -> None:
    named = set(re.findall(r"\b[Ss]idan \**([A-ZÅÄÖ]\w+)", PROSE))
    assert len(named) >= 4
    assert named <= set(PAGE_WORDS.values())
    assert set(re.findall(r"\bmenyn (\w+)", PROSE)) <= {menu.value for menu in Menu}
    sheets = set(re.findall(r"\bbladet ([A-ZÅÄÖ]\w+)", PROSE))
    assert sheets
    assert sheets <= words_of_program()


def test_every_key_that_is_named_is_one_of_the_program() -> None:
    known = {shown_key(row.shortcut) for row in ACTIONS if row.shortcut}
    told = " ".join(key for key, _ in (*ANSWER_KEYS, *ASSESSMENT_KEYS))
    named = set(KEY.findall(PROSE))
    assert len(named) > 25
    assert sorted(key for key in named - known if key not in told) == []


@pytest.mark.parametrize("page", ["", *PAGES])
def test_each_page_has_its_section(page: str) -> None:
    section = section_at(place_of(page))
    assert section.is_chapter
    assert not page or PAGE_WORDS[page].lower() in chapter(section.title).lower()


def test_a_section_without_all_the_words_is_no_hit() -> None:
    assert "dra-urvalet" in hits("Dra om")
    assert list(hits("felmarginal")) == ["intervall"]
    assert hits("felmarginal gurka") == {}


def test_marks_of_the_text_are_no_hits() -> None:
    assert hits("**") == {}
    assert hits("#lösenfras-och") == {}


def test_a_chapter_has_its_parts_and_no_others() -> None:
    parts = chapter_of(section_at("intervall"))
    assert parts[0] == section_at("sammanställning")
    assert parts == chapter_of(parts[0])
    assert not any(one.is_chapter for one in parts[1:])


def test_search_goes_from_chapter_to_chapter() -> None:
    found = {"akter": 1, "intervall": 2, "andel": 1, "export": 1}
    assert beyond_chapter(found, "andel", 1) == "export"
    assert beyond_chapter(found, "andel", -1) == "akter"
    assert beyond_chapter(found, "export", 1) == ""


def test_an_anchor_is_what_github_makes_of_a_heading() -> None:
    assert Section("Vad ”1 av 15” betyder", 3, "").anchor == "vad-1-av-15-betyder"


def test_the_headings_of_the_tally_say_what_the_handbook_says() -> None:
    """Of each of the seven states whether it is in the denominator."""
    (table,) = (one for one in sections() if one.title == "De sju lägena")
    told = dict(re.findall(r"^\| \*\*([^*]+)\*\* \|.*\| (ja|nej) \|$", table.text, re.MULTILINE))
    tips = dict(zip(HEADINGS, HEADING_TIPS, strict=True))
    assert set(told) == set(HEADINGS[FIRST_FIGURE:])
    assert {state: "nej" if "inte i nämnaren" in tips[state] else "ja" for state in told} == told
