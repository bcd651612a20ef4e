"""Every type of XLSForm becomes what it should, and what only a telephone has does no harm."""

from pathlib import Path

import pytest

from aktgranskning.catalogue import describe
from aktgranskning.commands.line import run_command_line
from aktgranskning.domain.checklist import Checklist, Item, ItemKind, Section, TallyKind
from aktgranskning.domain.logic import Logic
from checklists.reader import LoadedChecklist, load_checklist
from checklists.types import DISPLAYED, FROM_FILE, IGNORED, KNOWN, SELECTS, read_type
from tests.workbooks import CHOICES, Rows, question, survey, write_workbook

pytestmark = pytest.mark.usefixtures("all_are_saved_again")

END_GROUP: dict[str, object] = {"type": "end group"}
END_REPEAT: dict[str, object] = {"type": "end repeat"}


def load(folder: Path, *rows: dict[str, object], choices: Rows = CHOICES) -> LoadedChecklist:
    path = write_workbook(folder / "lista.xlsx", {"survey": survey(*rows), "choices": choices})
    loaded = load_checklist(path)
    Logic(loaded.checklist)
    return loaded


def checklist_of(folder: Path, *rows: dict[str, object]) -> Checklist:
    return load(folder, *rows).checklist


def item_of(folder: Path, kind: str, **cells: object) -> Item:
    return checklist_of(folder, question(kind, "a", **cells)).item("a")


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("string", ItemKind.TEXT),
        ("INT", ItemKind.INTEGER),
        ("dateTime", ItemKind.MOMENT),
        ("datetime", ItemKind.MOMENT),
        ("DATETIME", ItemKind.MOMENT),
        ("time", ItemKind.TIME),
        ("photo", ItemKind.IMAGE),
        ("image", ItemKind.IMAGE),
        ("file", ItemKind.FILE),
        ("trigger", ItemKind.ACKNOWLEDGE),
        ("hidden", ItemKind.HIDDEN),
        ("start", ItemKind.START),
        ("end", ItemKind.END),
        ("today", ItemKind.TODAY),
        ("username", ItemKind.USERNAME),
        ("select1 svar", ItemKind.SELECT_ONE),
        ("Select One from svar", ItemKind.SELECT_ONE),
        ("add select one prompt using svar", ItemKind.SELECT_ONE),
        ("select all that apply from svar", ItemKind.SELECT_MULTIPLE),
        ("rank svar", ItemKind.RANK),
    ],
)
def test_a_type_is_read_and_pyxform_agrees(tmp_path: Path, written: str, kind: ItemKind) -> None:
    item = item_of(tmp_path, written)
    assert item.kind is kind
    assert item.list_name == ("svar" if "svar" in written else "")
    assert len(item.choices) == (2 if item.list_name else kind is ItemKind.ACKNOWLEDGE)


@pytest.mark.parametrize("word", KNOWN)
def test_what_is_documented_is_read_as_the_same(word: str) -> None:
    named = " lista.csv" if word in (*SELECTS, *FROM_FILE) else ""
    type_ = read_type(word.replace(" ", "_", 1).upper() + named)
    again = read_type(type_.as_documented)
    assert type_.word == word
    assert (again.kind, again.list_name, again.is_from_file) == (type_.kind, type_.list_name, type_.is_from_file)


@pytest.mark.parametrize("word", DISPLAYED)
def test_what_only_a_telephone_can_answer_is_shown_with_a_warning(tmp_path: Path, word: str) -> None:
    loaded = load(tmp_path, question(word, "a", relevant="${b} = ''"), question("text", "b"))
    item = loaded.checklist.item("a")
    assert item.kind is ItemKind.DISPLAYED
    assert item.is_shown
    assert not item.can_be_answered
    (warning,) = loaded.warnings
    assert (warning.code, warning.row, warning.column) == ("checklist.displayed_only", 2, "type")
    assert word in describe(warning)


@pytest.mark.parametrize("word", IGNORED)
def test_what_only_a_telephone_knows_is_empty(tmp_path: Path, word: str) -> None:
    name = "audit" if word == "audit" else "a"
    uses = [question("calculate", "b", calculation="${a}")] if name == "a" else []
    loaded = load(tmp_path, question(word, name, default="x"), *uses)
    assert loaded.checklist.item(name) == Item(name, ItemKind.HIDDEN, name, TallyKind.NONE)
    assert loaded.warnings == ()


def test_a_note_and_the_audit_need_no_name(tmp_path: Path) -> None:
    rows = [question("note", "", label="Läs noga"), question("audit", "", label="")]
    assert [item.name for item in checklist_of(tmp_path, *rows).items] == ["generated_note_name_2", "audit"]


@pytest.mark.parametrize(
    ("parameters", "bounds"),
    [
        ("", ("1", "10", "1")),
        ("start=0 end=5 step=0.5", ("0", "5", "0.5")),
        ("Start = 10, end = -10; step=5", ("10", "-10", "5")),
    ],
)
def test_a_range_has_bounds(tmp_path: Path, parameters: str, bounds: tuple[str, str, str]) -> None:
    item = item_of(tmp_path, "range", parameters=parameters)
    assert (item.bounds, item.tally) == (bounds, TallyKind.STATISTIC)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [({"appearance": "w1 multiline"}, True), ({"parameters": "rows=5"}, True), ({"appearance": "w1"}, False)],
)
def test_a_text_of_several_lines(tmp_path: Path, cells: dict[str, object], expected: bool) -> None:
    assert item_of(tmp_path, "text", **cells).is_multiline is expected


def test_an_acknowledged_item_has_one_choice(tmp_path: Path) -> None:
    item = item_of(tmp_path, "acknowledge", audit_tally="distribution")
    assert [(choice.name, choice.label, choice.key) for choice in item.choices] == [("OK", "Bekräftat", "O")]
    assert item.tally is TallyKind.DISTRIBUTION
    assert item_of(tmp_path, "acknowledge").tally is TallyKind.NONE


def test_or_other_adds_a_choice_and_a_text(tmp_path: Path) -> None:
    rows = [
        question("begin group", "g"),
        question("select_one svar or_other", "a", audit_criterion="Riktlinjen, 3"),
        END_GROUP,
        question("select_multiple svar", "b"),
    ]
    loaded = load(tmp_path, *rows)
    a, other, b = loaded.checklist.items
    assert [choice.name for choice in a.choices] == ["ja", "nej", "other"]
    assert a.choices[2].label == "Annat"
    assert b.choices == a.choices == loaded.checklist.lists["svar"]
    assert (other.name, other.kind, other.section) == ("a_other", ItemKind.TEXT, "g")
    assert other.relevant == "selected(${a}, 'other')"
    assert [warning.code for warning in loaded.warnings] == ["checklist.choice_without_outcome"]


def test_a_list_that_has_the_choice_other_keeps_its_own(tmp_path: Path) -> None:
    choices = [["list_name", "name", "label"], ["l", "x", "X"], ["l", "other", "Något annat"]]
    loaded = load(tmp_path, question("select_multiple l or_other", "a"), choices=choices)
    assert [choice.label for choice in loaded.checklist.item("a").choices] == ["X", "Något annat"]


def test_repeats_stand_in_groups_and_repeats(tmp_path: Path) -> None:
    rows = [
        question("begin group", "g", audit_question=""),
        question("integer", "antal"),
        question("begin repeat", "r", repeat_count="${antal}", relevant="${antal} < 9", hint="En rad var", label=""),
        question("begin group", "i", relevant="${x} != ''"),
        question("begin_repeat", "s", audit_met=". > 1"),
        question("text", "y"),
        END_REPEAT,
        END_GROUP,
        question("text", "x"),
        END_REPEAT,
        END_GROUP,
    ]
    checklist = checklist_of(tmp_path, *rows)
    assert checklist.sections == (
        Section("g", "g"),
        Section("r", "r", "g", is_repeat=True),
        Section("i", "i", "r", "${x} != ''"),
        Section("s", "s", "i", is_repeat=True),
    )
    assert [(item.name, item.section) for item in checklist.items] == [
        ("antal", "g"),
        ("r", "g"),
        ("s", "i"),
        ("y", "s"),
        ("x", "r"),
    ]
    r, s = checklist.item("r"), checklist.item("s")
    assert (r.kind, r.repeat_count, r.relevant, r.hint) == (ItemKind.REPEAT, "${antal}", "${antal} < 9", "En rad var")
    assert (r.tally, s.tally) == (TallyKind.STATISTIC, TallyKind.OUTCOME)


@pytest.mark.parametrize(
    ("group", "own", "expected"),
    [
        ("", "", ""),
        ("no", "yes", "true()"),
        ("yes", "${x} = 1", "true()"),
        ("${x} = 1", "", "${x} = 1"),
        ("${x} = 1", "${x} = 2", "(${x} = 1) or (${x} = 2)"),
    ],
)
def test_a_group_hands_down_that_it_is_only_shown(tmp_path: Path, group: str, own: str, expected: str) -> None:
    rows = [
        question("integer", "x"),
        question("begin group", "g", readonly=group),
        question("begin repeat", "r"),
        question("text", "a", readonly=own),
        END_REPEAT,
        END_GROUP,
    ]
    assert checklist_of(tmp_path, *rows).item("a").readonly == expected


def test_answers_can_be_set_by_calculations_and_triggers(tmp_path: Path) -> None:
    rows = [
        question("integer", "x"),
        question("integer", "y"),
        question("integer", "a", calculation="${x} + 1"),
        question("text", "b", calculation="${y}", trigger="${x}, ${y}"),
        question("note", "c", calculation="${x}"),
    ]
    checklist = checklist_of(tmp_path, *rows)
    a, b, c = (checklist.item(name) for name in "abc")
    assert (a.is_derived, a.can_be_answered, c.is_derived) == (False, True, True)
    assert b.triggers == ("x", "y")


def test_rows_that_are_disabled_are_left_out(tmp_path: Path) -> None:
    rows = [question("text", "a"), question("osm", "b", disabled="yes"), question("text", "c", disabled="no")]
    assert [item.name for item in checklist_of(tmp_path, *rows).items] == ["a", "c"]


@pytest.mark.parametrize("yes", ["yes", "ja", "true()"])
def test_a_row_that_is_disabled_may_wait_for_another_one(tmp_path: Path, yes: str) -> None:
    rows = [
        question("text", "a"),
        question("text", "b", disabled=yes),
        question("text", "c", disabled=yes, relevant="${b} = 'x' and ${nowhere} = 1"),
        question("text", "d", disabled="no"),
    ]
    assert [item.name for item in checklist_of(tmp_path, *rows).items] == ["a", "d"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("range", TallyKind.STATISTIC),
        ("rank svar", TallyKind.DISTRIBUTION),
        ("time", TallyKind.STATISTIC),
        ("dateTime", TallyKind.STATISTIC),
        ("file", TallyKind.NONE),
        ("image", TallyKind.NONE),
        ("hidden", TallyKind.NONE),
        ("today", TallyKind.NONE),
        ("geopoint", TallyKind.NONE),
    ],
)
def test_how_the_newer_types_are_counted(tmp_path: Path, kind: str, expected: TallyKind) -> None:
    assert item_of(tmp_path, kind).tally is expected


def test_silent_items_are_not_counted_even_with_a_condition(tmp_path: Path) -> None:
    assert item_of(tmp_path, "today", audit_met=". != ''").tally is TallyKind.NONE
    assert item_of(tmp_path, "file", audit_met=". != ''").tally is TallyKind.OUTCOME


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"parameters": "randomize=true"}, "order_kept"),
        ({"parameters": "randomize=true, seed=3"}, "order_kept"),
        ({"label": "", "hint": "Bara vägledning"}, "label_missing"),
    ],
)
def test_what_its_author_should_know(tmp_path: Path, cells: dict[str, object], code: str) -> None:
    cells = {"audit_criterion": "Riktlinjen, 3", **cells}
    loaded = load(tmp_path, question("select_one svar", "a", **cells), question("text", "b"))
    assert [(warning.code, warning.row) for warning in loaded.warnings] == [(f"checklist.{code}", 2)]
    assert describe(loaded.warnings[0])


def test_a_computed_row_without_a_label_is_not_shown(tmp_path: Path) -> None:
    item = item_of(tmp_path, "dateTime", label="", calculation="now()")
    assert (item.kind, item.is_shown, item.is_derived) == (ItemKind.MOMENT, False, True)


@pytest.mark.parametrize(("written", "expected"), [("yes", ""), ("TRUE", ""), ("no", "false()"), (True, "")])
def test_a_condition_may_be_yes_or_no(tmp_path: Path, written: object, expected: str) -> None:
    assert item_of(tmp_path, "text", relevant=written).relevant == expected


@pytest.mark.parametrize("name", ["case", "unit", "Reference"])
def test_a_name_that_is_also_a_column_of_answers_is_told(tmp_path: Path, name: str) -> None:
    (warning,) = load(tmp_path, question("text", name)).warnings
    assert (warning.code, warning.cell) == ("checklist.name_of_column", name)


def test_a_reference_in_the_heading_of_a_group_is_not_filled_in(tmp_path: Path) -> None:
    rows = (question("begin group", "grupp", label="Om ${b}"), question("text", "b"), END_GROUP)
    assert [(warning.code, warning.row) for warning in load(tmp_path, *rows).warnings] == [
        ("checklist.label_as_written", 2)
    ]


def test_a_choice_without_a_label_shows_its_name(tmp_path: Path) -> None:
    choices = [["list_name", "name", "label"], ["svar", "ja", ""]]
    loaded = load(tmp_path, question("select_one svar", "a"), choices=choices)
    assert loaded.checklist.items[0].choices[0].label == "ja"
    assert [(warning.code, warning.sheet, warning.row) for warning in loaded.warnings] == [
        ("checklist.label_missing", "choices", 2)
    ]


def test_a_sheet_that_is_almost_one_of_ours_is_told(tmp_path: Path) -> None:
    sheets = {"survey": survey(question("text", "a")), "setting": [["form_title"], ["X"]], "Anteckningar": [["egna"]]}
    (warning,) = load_checklist(write_workbook(tmp_path / "a.xlsx", sheets)).warnings
    assert (warning.sheet, warning.parameters) == ("setting", {"nearest": "settings"})


def test_the_command_line_prints_warnings_apart_from_mistakes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_workbook(tmp_path / "lista.xlsx", {"survey": survey(question("barcode", "a"))})
    assert run_command_line(["check", str(path)]) == 0
    first, heading, warning = capsys.readouterr().out.splitlines()
    assert "i ordning" in first
    assert heading == "Att känna till:"
    assert warning.startswith("  blad survey, rad 2, kolumn type ”barcode”: ")
    write_workbook(path, {"survey": survey(question("barcode", "a", required="yes"))})
    assert run_command_line(["check", str(path)]) == 1
    head, mistake, heading, warning = capsys.readouterr().err.splitlines()
    assert head.startswith("Checklistan lista.xlsx kan inte användas.")
    assert mistake.startswith("  blad survey, rad 2, kolumn required ”yes”: ")
    assert heading == "Att känna till:"
    assert warning.startswith("  blad survey, rad 2, kolumn type ”barcode”: ")
