"""A sound checklist is read as its author wrote it."""

import hashlib
from pathlib import Path

import pytest

from aktgranskning.domain.checklist import Checklist, Item, TallyKind
from checklists.reader import load_checklist
from tests.workbooks import CHOICES, Rows, question, survey, write_workbook

pytestmark = pytest.mark.usefixtures("all_are_saved_again")


def load(folder: Path, *rows: dict[str, object], **sheets: Rows) -> Checklist:
    workbook = {"survey": survey(*rows), "choices": CHOICES} | sheets
    return load_checklist(write_workbook(folder / "min lista.xlsx", workbook)).checklist


def load_item(folder: Path, kind: str, **cells: object) -> Item:
    return load(folder, question(kind, "a", **cells)).item("a")


@pytest.mark.parametrize(
    ("kind", "cells", "expected"),
    [
        ("select_one svar", {}, TallyKind.OUTCOME),
        ("select_multiple svar", {}, TallyKind.DISTRIBUTION),
        ("select_one annat", {}, TallyKind.DISTRIBUTION),
        ("select_one annat", {"audit_met": ". = 'x'"}, TallyKind.OUTCOME),
        ("integer", {}, TallyKind.STATISTIC),
        ("decimal", {}, TallyKind.STATISTIC),
        ("date", {}, TallyKind.STATISTIC),
        ("date", {"audit_met": ". < today()"}, TallyKind.STATISTIC),
        ("text", {}, TallyKind.NONE),
        ("text", {"audit_met": ". != ''"}, TallyKind.OUTCOME),
        ("note", {}, TallyKind.NONE),
        ("calculate", {"calculation": "1"}, TallyKind.NONE),
        ("calculate", {"calculation": "1", "audit_met": ". = 1"}, TallyKind.OUTCOME),
        ("calculate", {"calculation": "1", "audit_tally": "statistic"}, TallyKind.STATISTIC),
        ("select_one svar", {"audit_tally": "none"}, TallyKind.NONE),
    ],
)
def test_how_an_item_is_counted(tmp_path: Path, kind: str, cells: dict[str, object], expected: TallyKind) -> None:
    choices = [*CHOICES, ["annat", "x", "X", "", ""]]
    item = load(tmp_path, question(kind, "a", **cells), choices=choices).item("a")
    assert item.tally is expected
    assert item.has_outcome == ("audit_met" in cells or kind == "select_one svar")


@pytest.mark.parametrize(
    ("written", "expected"),
    [("yes", "true()"), ("JA", "true()"), (True, "true()"), ("no", ""), ("nej", ""), ("${b} = 1", "${b} = 1")],
)
def test_required(tmp_path: Path, written: object, expected: str) -> None:
    item = load(tmp_path, question("text", "a", required=written), question("text", "b")).item("a")
    assert item.required == expected


@pytest.mark.parametrize(
    ("kind", "written", "value", "is_expression"),
    [
        ("decimal", "1,5", "1.5", False),
        ("select_one svar", "Ja", "ja", False),
        ("select_multiple svar", "nej ja", "ja nej", False),
        ("date", "20170402", "2017-04-02", False),
        ("date", "today()", "today()", True),
        ("text", "Norr (city)", "Norr (city)", False),
        ("hidden", "a;b", "a;b", False),
        ("calculate", "today()", "today()", True),
    ],
)
def test_defaults(tmp_path: Path, kind: str, written: str, value: str, is_expression: bool) -> None:
    item = load_item(tmp_path, kind, default=written)
    assert (item.default, item.default_is_expression) == (value, is_expression)


def test_groups_hand_down_their_audit_question_and_keep_their_own_relevance(tmp_path: Path) -> None:
    checklist = load(
        tmp_path,
        question("text", "before"),
        question("begin group", "outer", audit_question="q1", relevant="${before} != ''"),
        question("text", "first"),
        question("begin_group", "inner", audit_question="q2"),
        question("text", "second"),
        question("text", "third", audit_question="q1"),
        {"type": "end_group"},
        question("text", "fourth"),
        {"type": "end group"},
        question("text", "after"),
        audit_questions=[["id", "text"], ["q1", "Ett?"], ["q2", "Två?"]],
    )
    assert [(item.name, item.section, item.audit_question) for item in checklist.items] == [
        ("before", "", ""),
        ("first", "outer", "q1"),
        ("second", "inner", "q2"),
        ("third", "inner", "q1"),
        ("fourth", "outer", "q1"),
        ("after", "", ""),
    ]
    outer, inner = checklist.sections
    assert (outer.parent, outer.relevant) == ("", "${before} != ''")
    assert (inner.parent, inner.relevant) == ("outer", "")
    assert checklist.item("first").relevant == ""


def test_the_file_is_kept_with_its_hash_and_names_what_settings_do_not(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "min lista.xlsx", {"survey": survey(question("text", "a"))})
    loaded = load_checklist(path)
    assert loaded.file.content == path.read_bytes()
    assert loaded.file.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (loaded.checklist.title, loaded.checklist.form_id, loaded.checklist.version) == (
        "min lista",
        "min lista",
        "",
    )


def test_settings(tmp_path: Path) -> None:
    settings: Rows = [["form_title", "form_id", "version"], ["Titel", "titel", 20170101]]
    checklist = load(tmp_path, question("text", "a"), settings=settings)
    assert (checklist.title, checklist.form_id, checklist.version) == ("Titel", "titel", "20170101")


def test_the_swedish_translation_is_read_or_else_the_first(tmp_path: Path) -> None:
    headings = ["type", "name", "label::English (en)", "label::Svenska (sv)", "hint::English", "hint::Suomi"]
    rows: Rows = [headings, ["text", "a", "Question", "Fråga", "Hint", "Vihje"]]
    item = load_checklist(write_workbook(tmp_path / "a.xlsx", {"survey": rows})).checklist.item("a")
    assert (item.label, item.hint) == ("Fråga", "Hint")


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        (["label", "label::sv"], ["Plain", "Svensk"], "Svensk"),
        (["label", "label::sv"], ["Plain", ""], "Plain"),
        (["label:sv", "label:en"], ["Svensk", "English"], "Svensk"),
        (["label::English (en)", "label::Suomi (fi)"], ["", "Suomeksi"], "Suomeksi"),
        (["label::English (en)", "label::Suomi (fi)"], ["English", "Suomeksi"], "Suomeksi"),
        (["Label :: English (en)", "caption::Swedish"], ["English", "Svensk"], "Svensk"),
    ],
)
def test_an_empty_cell_gives_way_to_the_next_language(
    tmp_path: Path, headings: list[str], cells: list[str], expected: str
) -> None:
    sheets: dict[str, Rows] = {
        "survey": [["type", "name", *headings], ["text", "a", *cells]],
        "settings": [["default_language"], ["Suomi (fi)"]],
    }
    assert load_checklist(write_workbook(tmp_path / "a.xlsx", sheets)).checklist.item("a").label == expected


def test_choices_and_messages_are_translated_too(tmp_path: Path) -> None:
    choices: Rows = [["list_name", "name", "label::English", "label::Svenska"], ["l", "a", "Yes", "Ja"]]
    cells = {
        "constraint": ". != ''",
        "bind::jr:constraintMsg::sv": "Fel.",
        "constraint_message::en": "Wrong.",
        "required_message::sv": "Svara.",
        "media::image::sv": "bild.png",
    }
    item = load(tmp_path, question("select_one l", "a", **cells), choices=choices).item("a")
    assert (item.choices[0].label, item.constraint_message, item.required_message) == ("Ja", "Fel.", "Svara.")


def test_synonyms_and_unknown_columns(tmp_path: Path) -> None:
    rows: Rows = [
        ["Type", " name ", "label", "hint", "guidance_hint", "read_only", "relevance", "anteckning", "appearance"],
        ["text", "a", "A", "Kort", "Lång", "yes", "1 = 1", "egen", "multiline"],
        [],
        ["", "", "", "", "", "", "", "bara en anteckning"],
    ]
    (item,) = load_checklist(write_workbook(tmp_path / "a.xlsx", {"survey": rows})).checklist.items
    assert (item.hint, item.readonly, item.relevant) == ("Kort\n\nLång", "true()", "1 = 1")
    assert item.is_multiline
    assert not item.can_be_answered
