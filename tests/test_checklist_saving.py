"""A checklist that is saved from an audit reads as the one in the audit, whatever stands in its cells."""

from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from aktgranskning.catalogue import message
from aktgranskning.commands.line import run_command_line
from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.plain_text import plain
from aktgranskning.intake.markdown import read_markdown, write_markdown
from aktgranskning.intake.sheet import Sheet, read_sheet
from aktgranskning.intake.source import Source
from aktgranskning.intake.tables import LIMITS
from aktgranskning.intake.workbook import read_workbook
from checklists.drop_downs import without_types
from checklists.reader import load_checklist, read_again
from checklists.saving import save_checklist, saved
from checklists.shipped import shipped_checklists, template_tables
from checklists.workbook import workbook_of
from tests.saved_checklists import assert_saved_whole
from tests.workbooks import CHOICES, Rows, question, survey, write_workbook

TRICKY = (
    "=1+1", "+46", "-", "--", ":-", "\\-", "@a", "#N/A", "TRUE", "0012", "1.50", "2017-04-02", "1e5", "'a", "|", "\\|",
    "a\\", "\n", "a\nb", "<br>", "\\<br>", "\\\\<br>", "a\\\nb", "|<br>|\n|", "_x000D_", "_x005F_", "x005F_",
    "å\u00a0ä", "\u2028", "😀", "# a", "\r", "${plan}", "<f>", "a&amp;b", "\ufeff",
)  # fmt: skip
LETTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff") | st.sampled_from("\n\t\r")
PARTS = st.sampled_from(TRICKY) | st.text(LETTERS, max_size=4)
TEXTS = st.lists(PARTS, max_size=4).map("".join).map(plain)
FILLED = TEXTS.filter(bool)
TABLES = st.lists(st.lists(TEXTS, min_size=1, max_size=4).filter(any), min_size=1, max_size=4)
NAMES = st.text("abcdefåäö -|\\", min_size=1, max_size=8).map(str.strip).filter(bool)
MANY = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])


def source(file_name: str, content: bytes = b"") -> Source:
    return Source(file_name, content, LIMITS)


@pytest.mark.parametrize("path", [*shipped_checklists(), template_tables()], ids=lambda path: path.stem)
def test_the_shipped_checklists_are_saved_whole(path: Path) -> None:
    loaded = load_checklist(path)
    assert_saved_whole(loaded.file, loaded.checklist)


@given(NAMES, TABLES)
@example("a", [["a"], ["-", ":-"], ["", "\\-"]])
@MANY
def test_any_table_is_read_from_markdown_as_it_was_written(name: str, rows: list[list[str]]) -> None:
    sheet = read_sheet(name, rows, source("t.md"))
    assert read_markdown(source("t.md", write_markdown("| a |\n| b |", [sheet]))).sheets == (sheet,)


@given(TABLES)
@MANY
def test_any_table_is_read_from_a_workbook_as_it_was_written(rows: list[list[str]]) -> None:
    sheets = [read_sheet("survey", rows, source("t.xlsx")), Sheet("Listor", (("egen",),))]
    assert without_types(read_workbook(source("t.xlsx", workbook_of(sheets))).sheets) == sheets


@given(st.lists(st.tuples(FILLED, TEXTS), min_size=1, max_size=3), st.lists(FILLED, min_size=1, max_size=3), TEXTS)
@example([("a_x0041_b", "_x000D_")], ["_x005F_"], "_x0000_")
@example([("=1+1", "=1+1\r_x000D_")], ["_x000D_\r=1+1"], "_x000D_\n")
@settings(MANY, max_examples=30)
def test_a_checklist_with_any_texts_is_saved_whole(
    tmp_path: Path, items: list[tuple[str, str]], labels: list[str], version: str
) -> None:
    asked = [question("select_one svar", f"n{n}", label=label, hint=hint) for n, (label, hint) in enumerate(items)]
    choices = [["list_name", "name", "label"], *(["svar", f"c{n}", label] for n, label in enumerate(labels))]
    sheets = [("survey", survey(*asked)), ("choices", choices), ("settings", [["version"], [version]])]
    content = workbook_of([read_sheet(name, as_texts(rows), source("x")) for name, rows in sheets])
    kept = ChecklistFile("lista.xlsx", content)
    checklist = read_again(kept)
    assert [(item.label, item.hint) for item in checklist.items] == items
    assert [choice.label for choice in checklist.items[0].choices] == labels
    assert_saved_whole(kept, checklist)


def as_texts(rows: Rows) -> list[list[str]]:
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


def test_typed_cells_of_a_workbook_become_the_same_texts(tmp_path: Path) -> None:
    rows: Rows = [["form_title", "version", "form_id"], ["Titel", 20170101, True]]
    path = write_workbook(tmp_path / "lista.xlsx", {"survey": survey(question("text", "a")), "settings": rows})
    loaded = load_checklist(path)
    assert (loaded.checklist.version, loaded.checklist.form_id) == ("20170101", "TRUE")
    assert_saved_whole(loaded.file, loaded.checklist)


@pytest.mark.parametrize(
    "rows",
    [
        None,
        [],
        [["version"], ["3"]],
        [["ID_string", "version"], ["", "3"]],
        [["version"], [], ["", "utan rubrik"], ["3"]],
        [["egen"], ["a"], ["b"]],
    ],
)
def test_what_the_file_name_said_stands_in_the_settings(tmp_path: Path, rows: Rows | None) -> None:
    sheets = {"survey": survey(question("text", "a"))} | ({} if rows is None else {"settings": rows})
    loaded = load_checklist(write_workbook(tmp_path / "Min lista.xlsx", sheets))
    assert (loaded.checklist.title, loaded.checklist.form_id) == ("Min lista", "Min lista")
    assert_saved_whole(loaded.file, loaded.checklist)


def test_a_saved_workbook_is_one_to_work_on_in(tmp_path: Path) -> None:
    loaded = load_checklist(shipped_checklists()[0])
    save_checklist(loaded.file, tmp_path / "ny.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "ny.xlsx")
    survey = workbook["survey"]
    assert survey.freeze_panes == "A2"
    headings = {str(cell.value): cell for cell in survey[1]}
    assert "Vägledning" in str(headings["hint::Svenska (sv)"].comment)
    filled = [cell for row in survey.iter_rows(2) for cell in row if cell.value]
    assert all(cell.number_format == "@" and cell.data_type == "s" for cell in filled)
    assert survey.column_dimensions["A"].number_format == "@"
    types = [str(cell) for (cell,) in workbook["Listor"].iter_rows(2, values_only=True)]
    assert "select_multiple parter" in types
    assert load_checklist(tmp_path / "ny.xlsx").checklist == loaded.checklist
    assert load_checklist(tmp_path / "ny.xlsx").warnings == ()


def with_beside(folder: Path) -> ChecklistFile:
    folder.mkdir()
    (folder / "orter.csv").write_text("name;label\nalby;Alby\n", "utf-8")
    sheets = {"survey": survey(question("select_one_from_file orter.csv", "ort")), "choices": CHOICES}
    return load_checklist(write_workbook(folder / "lista.xlsx", sheets)).file


def test_the_tables_beside_it_go_with_it(tmp_path: Path) -> None:
    kept = with_beside(tmp_path / "a")
    (tmp_path / "b").mkdir()
    save_checklist(kept, tmp_path / "b" / "lista.md")
    assert load_checklist(tmp_path / "b" / "lista.md").checklist == read_again(kept)
    save_checklist(kept, tmp_path / "b" / "lista.xlsx")  # the table that stands there is the same
    assert sorted(path.name for path in (tmp_path / "b").iterdir()) == ["lista.md", "lista.xlsx", "orter.csv"]


def test_no_table_is_written_outside_the_folder(tmp_path: Path) -> None:
    kept = with_beside(tmp_path / "a")
    (tmp_path / "b").mkdir()
    ways = (("../ute.csv", b"x"), (r"..\c\nere.csv", b"y"))
    written = save_checklist(ChecklistFile(kept.file_name, kept.content, (*kept.files, *ways)), tmp_path / "b" / "a.md")
    assert {path.parent for path in written} == {tmp_path / "b"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


@pytest.mark.parametrize("taken", ["lista.md", "orter.csv"])
def test_all_of_it_is_written_or_nothing(tmp_path: Path, taken: str) -> None:
    kept = with_beside(tmp_path / "a")
    folder = tmp_path / "b"
    folder.mkdir()
    (folder / taken).write_text("mitt")
    with pytest.raises(AuditError) as caught:
        save_checklist(kept, folder / "lista.md")
    assert caught.value.code == "file.exists"
    assert taken in message(caught.value)
    assert [path.name for path in folder.iterdir()] == [taken]
    assert (folder / taken).read_text() == "mitt"


@pytest.mark.parametrize(
    ("name", "code"),
    [("lista.csv", "checklist.save_ending"), ("lista", "checklist.save_ending"), ("c/a.md", "file.not_created")],
)
def test_a_place_where_it_cannot_stand_is_refused(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(AuditError) as caught:
        save_checklist(with_beside(tmp_path / "a"), tmp_path / name)
    assert caught.value.code == code
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("label", ["\x07", "\x1b"])
def test_what_a_workbook_cannot_hold_is_saved_in_markdown_only(tmp_path: Path, label: str) -> None:
    path = tmp_path / "lista.md"
    path.write_text(f"| survey |\n| | type | name | label |\n| | text | a | a{label}b |\n", "utf-8")
    kept = load_checklist(path).file
    with pytest.raises(AuditError) as caught:
        save_checklist(kept, tmp_path / "ny.xlsx")
    assert caught.value.code == "checklist.would_change"
    assert ".md" in message(caught.value)
    assert not (tmp_path / "ny.xlsx").exists()
    assert saved(kept, "ny.md") is not None


def test_the_command_saves_the_checklist_of_an_audit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with_beside(tmp_path / "a")
    audit, out = tmp_path / "Prov.granskning", tmp_path / "ny.xlsx"
    assert run_command_line(["new", str(audit), "--checklist", str(tmp_path / "a" / "lista.xlsx")]) == 0
    assert run_command_line(["save-checklist", str(audit), str(out)]) == 0
    assert str(out) in capsys.readouterr().out
    assert load_checklist(out).checklist == load_checklist(tmp_path / "a" / "lista.xlsx").checklist
    assert (tmp_path / "orter.csv").exists()
    assert run_command_line(["save-checklist", str(audit), str(out)]) == 1
    assert "finns redan" in capsys.readouterr().err
