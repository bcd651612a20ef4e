"""A table of answers is read against its checklist, or every mistake in it is named."""

from datetime import date
from pathlib import Path

import pytest

from aktgranskning.catalogue import message
from aktgranskning.domain.checklist import ALWAYS, Checklist, Choice, Item, ItemKind, Outcome, TallyKind
from aktgranskning.domain.errors import RefusedError
from aktgranskning.intake.answers import ImportedCase, item_of_key, read_answers, rows_of_key
from aktgranskning.intake.tables import read_tables
from checklists.reader import load_checklist
from checklists.shipped import example_answers, shipped_checklist
from tests.workbooks import Rows, write_workbook

YES_NO = (Choice("ja", "Ja", Outcome.MET, "J"), Choice("nej", "Nej", Outcome.NOT_MET, "N"))
CHECKLIST = Checklist(
    "x",
    "X",
    "1",
    (),
    (
        Item("plan", ItemKind.SELECT_ONE, "Plan", TallyKind.OUTCOME, choices=YES_NO),
        Item("parter", ItemKind.SELECT_MULTIPLE, "Parter", TallyKind.DISTRIBUTION, choices=YES_NO),
        Item("datum", ItemKind.DATE, "Datum", TallyKind.STATISTIC),
        Item("belopp", ItemKind.DECIMAL, "Belopp", TallyKind.STATISTIC),
        Item("dagar", ItemKind.CALCULATE, "Dagar", TallyKind.NONE, calculation="1"),
        Item("enhet", ItemKind.TEXT, "Enhet", TallyKind.NONE),
        Item("fast", ItemKind.TEXT, "Fast", TallyKind.NONE, readonly=ALWAYS),
    ),
)


def read(folder: Path, rows: Rows) -> tuple[ImportedCase, ...]:
    return read_answers(read_tables(write_workbook(folder / "svar.xlsx", {"Svar": rows})), CHECKLIST)


def test_a_row_is_a_case(tmp_path: Path) -> None:
    rows: Rows = [
        ["Akt", "unit", "referens", "PLAN", "parter", "datum", "belopp", "dagar", "enhet"],
        ["Akt 7", "Vuxen", "EX 1", "Ja", "nej; JA", date(2017, 4, 2), "1 200,50", None, "Norr"],
        [],
        ["Akt 2", None, None, None, None, "170402", 1.5],
    ]
    assert read(tmp_path, rows) == (
        ImportedCase(
            2,
            "Akt 7",
            "Vuxen",
            "EX 1",
            {"plan": "ja", "parter": "ja nej", "datum": "2017-04-02", "belopp": "1200.5", "enhet": "Norr"},
        ),
        ImportedCase(4, "Akt 2", None, None, {"datum": "2017-04-02", "belopp": "1.5"}),
    )


def test_without_a_column_of_cases_rows_have_no_label(tmp_path: Path) -> None:
    assert [case.label for case in read(tmp_path, [["plan"], ["ja"], ["nej"]])] == ["", ""]


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    rows: Rows = [
        ["case", "plann", "plan", "plan", "datum", "dagar", "fast"],
        ["Akt 1", "ja", "kanske", None, "2017-13-01", 5, "x", "utan rubrik"],
        [None, None, "ja"],
    ]
    with pytest.raises(RefusedError) as caught:
        read(tmp_path, rows)
    found = [(problem.code, problem.row, problem.column, problem.cell) for problem in caught.value.problems]
    assert found == [
        ("import.column_unknown", 1, "plann", ""),
        ("import.column_twice", 1, "plan", ""),
        ("answer.not_a_choice", 2, "plan", "kanske"),
        ("answer.not_a_date", 2, "datum", "2017-13-01"),
        ("answer.takes_no_answer", 2, "dagar", "5"),
        ("answer.takes_no_answer", 2, "fast", "x"),
        ("import.heading_missing", 2, "", "utan rubrik"),
        ("import.case_missing", 3, "case", ""),
    ]
    assert caught.value.problems[0].parameters == {"nearest": "plan"}
    assert "blad Svar, rad 2, kolumn datum" in message(caught.value)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            [["case", "plan", "=1"], ["=A9", "kanske", "x"], ["Akt 2", "=A9", None]],
            [(1, "C", ""), (2, "case", ""), (2, "plan", "answer.not_a_choice"), (3, "plan", "")],
        ),
        ([["plan"], ["=A9"]], [(2, "plan", "")]),
    ],
)
def test_a_formula_without_a_value_is_told_with_all_mistakes_but_those_that_follow_from_it(
    tmp_path: Path, rows: Rows, found: list[tuple[int, str, str]]
) -> None:
    with pytest.raises(RefusedError) as caught:
        read(tmp_path, rows)
    assert [(problem.row, problem.column, problem.code) for problem in caught.value.problems] == [
        (row, column, code or "intake.formula_without_value") for row, column, code in found
    ]


def test_formulas_on_other_sheets_than_the_first_are_not_read(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "svar.xlsx", {"Svar": [["plan"], ["ja"]], "Anteckningar": [["=A9"]]})
    assert [case.values for case in read_answers(read_tables(path), CHECKLIST)] == [{"plan": "ja"}]


@pytest.mark.parametrize("rows", [[], [["plan"]], [["plan"], [" "]]])
def test_a_table_without_rows_is_refused(tmp_path: Path, rows: Rows) -> None:
    with pytest.raises(RefusedError) as caught:
        read(tmp_path, rows)
    assert [problem.code for problem in caught.value.problems] == ["import.no_rows"]


def test_the_example_answers_give_the_published_figures() -> None:
    checklist = load_checklist(shipped_checklist()).checklist
    cases = read_answers(read_tables(example_answers()), checklist)
    assert [case.label for case in cases] == [f"Akt {number}" for number in range(1, 16)]
    assert len({case.reference for case in cases}) == 15
    assert {case.unit for case in cases} == {"Vuxen", "Ungdom", "Mottagning"}
    met = {name: sum(case.values.get(name) == "ja" for case in cases) for name in cases[0].values | cases[5].values}
    assert met["genomforandeplan"] == 1
    assert met["hinder_behov_resurser"] == 14
    assert met["mal_for_insatsen"] == 13
    assert met["uppfoljning_insatser"] == 9
    assert met["uppfoljning_plan"] == 0
    assert not any(key.startswith("planuppfoljningar") for case in cases for key in case.values)


def test_the_example_answers_everything_that_is_asked_and_nothing_else() -> None:
    checklist = load_checklist(shipped_checklist()).checklist
    answered = [item for item in checklist.items if item.can_be_answered and item.name != "ovrigt"]
    outside = [item for item in answered if not checklist.repeats_around(item)]
    always = {item.name for item in outside if not item.relevant}
    of_plan = {item.name for item in outside if "{genomforandeplan}" in item.relevant}
    of_others = {item.name for item in outside if "{samverkan}" in item.relevant}
    of_contact = {item.name for item in answered if item.section == "samverkanskontakter"}
    for case in read_answers(read_tables(example_answers()), checklist):
        asked = set(always)
        asked |= of_plan if case.values["genomforandeplan"] in ("ja", "delvis") else set()
        asked |= of_others if case.values["samverkan"] in ("ja", "delvis") else set()
        contacts = {rows_of_key(key): set[str]() for key in case.values if rows_of_key(key)}
        for key in case.values:
            if rows_of_key(key):
                contacts[rows_of_key(key)].add(item_of_key(key))
        assert {key for key in case.values if not rows_of_key(key)} == asked
        assert bool(contacts) == (case.values["samverkan"] == "ja")
        assert all(names == of_contact for names in contacts.values())
