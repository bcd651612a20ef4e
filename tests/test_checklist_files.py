"""Tables beside the workbook: found, read, and named where they are not there."""

from pathlib import Path

import pytest

from aktgranskning.catalogue import describe
from aktgranskning.domain.checklist import Outcome, Table
from aktgranskning.domain.errors import Problem, RefusedError
from aktgranskning.domain.logic import Logic
from checklists.reader import LoadedChecklist, load_checklist
from tests.workbooks import CHOICES, Rows, question, survey, write_workbook

pytestmark = pytest.mark.usefixtures("all_are_saved_again")

PLACES = "name;label;lan;audit_outcome\nalby;Alby;s;\nboden;Bodén;n;\n"


def load(folder: Path, *rows: dict[str, object], choices: Rows = CHOICES) -> LoadedChecklist:
    path = write_workbook(folder / "lista.xlsx", {"survey": survey(*rows), "choices": choices})
    loaded = load_checklist(path)
    Logic(loaded.checklist)
    return loaded


def refused(folder: Path, *rows: dict[str, object]) -> tuple[Problem, ...]:
    with pytest.raises(RefusedError) as caught:
        load(folder, *rows)
    return caught.value.problems


def test_choices_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "orter.csv").write_text(PLACES, encoding="utf-8")
    loaded = load(
        tmp_path,
        question("text", "lan"),
        question("select_one_from_file orter.csv", "a", choice_filter="lan = ${lan}"),
        question("select_multiple_from_file orter.csv", "b"),
    )
    a, b = loaded.checklist.item("a"), loaded.checklist.item("b")
    assert [(choice.name, choice.label, choice.columns) for choice in a.choices] == [
        ("alby", "Alby", (("lan", "s"),)),
        ("boden", "Bodén", (("lan", "n"),)),
    ]
    assert (a.list_name, b.choices) == ("orter", a.choices)
    assert loaded.checklist.lists["orter"] == a.choices
    assert loaded.file.files == (("orter.csv", PLACES.encode()),)


def test_a_file_may_say_what_its_choices_mean(tmp_path: Path) -> None:
    (tmp_path / "svar2.csv").write_text("name,label,audit_outcome,audit_key\na,Ja,met,J\nb,Nej,not_met,N\n")
    item = load(tmp_path, question("select_one_from_file svar2.csv", "a")).checklist.item("a")
    assert [(choice.outcome, choice.key) for choice in item.choices] == [(Outcome.MET, "J"), (Outcome.NOT_MET, "N")]


def test_other_columns_can_hold_names_and_labels(tmp_path: Path) -> None:
    (tmp_path / "orter.csv").write_text("Kod,Titel,name\n1,Ett,x\n2,Två,\n", encoding="utf-8")
    row = question(
        "select_one_from_file orter.csv", "a", parameters="value=Kod label=Titel", choice_filter="name = 'x'"
    )
    checklist = load(tmp_path, row).checklist
    assert [(choice.name, choice.label) for choice in checklist.item("a").choices] == [("1", "Ett"), ("2", "Två")]
    assert checklist.tables == (Table("orter", ("Kod", "Titel", "name"), (("1", "Ett", "x"), ("2", "Två", ""))),)


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffnyckel,pris\na,1\n".encode(),
        b"nyckel;pris\r\na;1\r\n",
        b"nyckel\tpris\r\n\r\na\t1\r\n\r\n",
    ],
)
def test_pulldata_reads_a_table_of_any_delimiter(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "Priser.CSV").write_bytes(content)
    row = question("calculate", "a", calculation="pulldata('priser', 'pris', 'nyckel', 'a')")
    loaded = load(tmp_path, row)
    assert loaded.checklist.tables == (Table("priser", ("nyckel", "pris"), (("a", "1"),)),)
    assert loaded.file.files == (("Priser.CSV", content),)


def test_a_table_in_windows_1252_is_read(tmp_path: Path) -> None:
    (tmp_path / "orter.csv").write_bytes("name;label\nå;Örebro\n".encode("cp1252"))
    item = load(tmp_path, question("select_one_from_file orter.csv", "a")).checklist.item("a")
    assert [(choice.name, choice.label) for choice in item.choices] == [("å", "Örebro")]


def test_tables_are_found_by_name_in_expressions(tmp_path: Path) -> None:
    (tmp_path / "priser.csv").write_text("kod,pris\n1,10\n")
    checklist = load(
        tmp_path,
        question("csv-external", "priser"),
        question("calculate", "a", calculation="count(instance('priser')/root/item[pris > 5])"),
        question("calculate", "b", calculation="count(instance('svar')/root/item)"),
        question("select_one svar", "c"),
    ).checklist
    assert [table.name for table in checklist.tables] == ["priser"]
    assert [item.name for item in checklist.items] == ["a", "b", "c"]


def test_a_file_that_is_missing_is_named_with_the_remedy(tmp_path: Path) -> None:
    rows = [
        question("select_one_from_file orter.csv", "a", relevant="${b} = 'x'"),
        question("text", "b", default="pulldata('../priser', 'pris', 'kod', 1)"),
    ]
    (tmp_path.parent / "priser.csv").write_text("kod,pris\n1,2\n")
    first, second = refused(tmp_path, *rows)
    assert (first.code, first.row, first.column) == ("checklist.file_missing", 2, "type")
    assert "orter.csv saknas" in describe(first)
    assert "samma mapp" in describe(first)
    assert second.parameters == {"file": "../priser.csv"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("name;text\na;A\n", ("column_missing", "orter.csv", 0, "label")),
        ("name;label\na;A\na;B\n", ("choice_twice", "orter.csv", 3, "name")),
        ("name;label\n;A\n", ("cell_missing", "orter.csv", 2, "name")),
        ("name;label\nett svar;A\n", ("choice_name_invalid", "orter.csv", 2, "name")),
        ("name;label;audit_outcome\na;A;bra\n", ("outcome_unknown", "orter.csv", 2, "audit_outcome")),
        ("", ("column_missing", "orter.csv", 0, "name")),
    ],
)
def test_mistakes_in_a_file_are_placed_there(tmp_path: Path, content: str, expected: tuple[str, str, int, str]) -> None:
    (tmp_path / "orter.csv").write_text(content)
    problem = refused(tmp_path, question("select_one_from_file orter.csv", "a"))[0]
    assert (problem.code.removeprefix("checklist."), problem.sheet, problem.row, problem.column) == expected


def test_the_limits_of_tables_hold(tmp_path: Path) -> None:
    (tmp_path / "orter.csv").write_text("name,label\n" + "a,b\n" * 20_000)
    (problem,) = refused(tmp_path, question("select_one_from_file orter.csv", "a"))
    assert (problem.code, problem.sheet, problem.row) == ("intake.too_many_rows", "survey", 2)


@pytest.mark.parametrize(
    ("cells", "column", "near"),
    [
        ({"choice_filter": "länn = 's'"}, "choice_filter", "lan"),
        ({"choice_filter": "name != '' and lam = ${b}"}, "choice_filter", "lan"),
        ({"calculation": "pulldata('orter', 'labl', 'name', ${b})"}, "calculation", "label"),
        ({"calculation": "pulldata('orter', 'label', 'nam', ${b})"}, "calculation", "name"),
    ],
)
def test_a_column_that_is_not_there_is_told_with_the_nearest(
    tmp_path: Path, cells: dict[str, object], column: str, near: str
) -> None:
    (tmp_path / "orter.csv").write_text(PLACES, encoding="utf-8")
    rows = [question("select_one_from_file orter.csv", "a", **cells), question("text", "b")]
    (problem,) = refused(tmp_path, *rows)
    assert (problem.code, problem.row, problem.column) == ("checklist.column_not_found", 2, column)
    assert problem.parameters["nearest"] == near


def test_a_filter_may_look_around_and_into_other_lists(tmp_path: Path) -> None:
    choices = [["list_name", "name", "label", "typ"], ["l", "a", "A", "x"], ["m", "b", "B", ""], ["l", "c", "C", ""]]
    filters = [
        "typ = ${b} or typ = current()/../b",
        "name = instance('m')/root/item[typ = '']/name",
        "selected(${b}, name) and position() < 3",
        "label != '' and ./typ = 'x' and typ[. = 'x']",
    ]
    rows = [question("select_one l", f"a{n}", choice_filter=source) for n, source in enumerate(filters)]
    checklist = load(tmp_path, *rows, question("text", "b"), choices=choices).checklist
    assert [choice.columns for choice in checklist.lists["l"]] == [(("typ", "x"),), ()]


def test_one_list_of_a_name(tmp_path: Path) -> None:
    (tmp_path / "orter.csv").write_text("kod,titel,name,label\n1,2,3,4\n")
    rows = [
        question("select_one_from_file orter.csv", "a"),
        question("select_one_from_file orter.csv", "b", parameters="value=kod"),
    ]
    (problem,) = refused(tmp_path, *rows)
    assert (problem.code, problem.row) == ("checklist.list_taken", 3)
