"""Every mistake of a checklist is named, with its sheet, row and column, and all of them at once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from aktgranskning.catalogue import describe, message
from aktgranskning.domain.errors import Problem, RefusedError
from checklists.reader import load_checklist
from tests.workbooks import CHOICE_HEADINGS, CHOICES, Rows, question, survey, write_workbook

PLAN = question("select_one svar", "plan")
Place = tuple[str, str, int, str]


def refused(folder: Path, sheets: Mapping[str, Rows]) -> tuple[Problem, ...]:
    path = write_workbook(folder / "checklista.xlsx", sheets)
    with pytest.raises(RefusedError) as caught:
        load_checklist(path)
    assert "checklista.xlsx" in message(caught.value)
    return caught.value.problems


def places(problems: tuple[Problem, ...]) -> list[Place]:
    return [
        (problem.code.removeprefix("checklist."), problem.sheet, problem.row, problem.column) for problem in problems
    ]


SURVEYS: list[tuple[list[dict[str, object]], Place]] = [
    ([question("select_one svar", "plan"), question("photo", "bild")], ("type_not_supported", "survey", 3, "type")),
    ([PLAN, question("begin repeat", "b")], ("type_not_supported", "survey", 3, "type")),
    ([PLAN, question("select_one svar or_other", "b")], ("type_not_supported", "survey", 3, "type")),
    ([PLAN, question("", "b")], ("cell_missing", "survey", 3, "type")),
    ([PLAN, question("text", "", label="Namnlös")], ("cell_missing", "survey", 3, "name")),
    ([PLAN, question("text", "b", label="")], ("cell_missing", "survey", 3, "label")),
    ([PLAN, question("calculate", "b")], ("cell_missing", "survey", 3, "calculation")),
    ([PLAN, question("text", "b", calculation="1")], ("calculation_misplaced", "survey", 3, "calculation")),
    ([PLAN, question("text", "åtgärd")], ("name_invalid", "survey", 3, "name")),
    ([PLAN, question("text", "1a")], ("name_invalid", "survey", 3, "name")),
    ([PLAN, question("text", "case")], ("name_reserved", "survey", 3, "name")),
    ([PLAN, question("text", "plan")], ("name_twice", "survey", 3, "name")),
    ([PLAN, question("select_one", "b")], ("list_not_named", "survey", 3, "type")),
    ([PLAN, question("select_multiple savr", "b")], ("list_unknown", "survey", 3, "type")),
    ([question("begin group", "g"), PLAN], ("group_not_closed", "survey", 2, "type")),
    ([PLAN, {"type": "end group"}], ("group_not_opened", "survey", 3, "type")),
    ([PLAN, question("text", "b", readonly="kanske")], ("readonly_unknown", "survey", 3, "readonly")),
    ([PLAN, question("text", "b", audit_tally="count")], ("tally_unknown", "survey", 3, "audit_tally")),
    ([PLAN, question("text", "b", audit_tally="outcome")], ("no_outcome", "survey", 3, "audit_tally")),
    ([PLAN, question("date", "b", audit_tally="distribution")], ("no_distribution", "survey", 3, "audit_tally")),
    ([question("select_one svar", "plan", audit_tally="statistic")], ("no_statistic", "survey", 2, "audit_tally")),
    ([PLAN, question("date", "b", default="2017-02-30")], ("answer.not_a_date", "survey", 3, "default")),
    ([PLAN, question("integer", "b", default="1,5")], ("answer.not_a_whole_number", "survey", 3, "default")),
    ([PLAN, question("select_one svar", "b", default="kanske")], ("answer.not_a_choice", "survey", 3, "default")),
    ([PLAN, question("note", "b", default="x")], ("answer.takes_no_answer", "survey", 3, "default")),
    ([PLAN, question("date", "b", default="todya()")], ("expression.misspelt_function", "survey", 3, "default")),
    ([PLAN, question("text", "b", relevant="${plan} =")], ("expression.incomplete", "survey", 3, "relevant")),
    ([PLAN, question("text", "b", required="${plan")], ("expression.reference", "survey", 3, "required")),
    ([PLAN, question("text", "b", constraint="nosuch(.)")], ("expression.unknown_function", "survey", 3, "constraint")),
    ([PLAN, question("text", "b", relevant="${pln} = 'ja'")], ("reference_unknown", "survey", 3, "relevant")),
    ([PLAN, question("text", "b", relevant="${plan} = 'Ja'")], ("choice_not_in_list", "survey", 3, "relevant")),
    ([PLAN, question("text", "b", relevant="'x' != ${plan}")], ("choice_not_in_list", "survey", 3, "relevant")),
    ([PLAN, question("text", "b", audit_na="selected(${plan}, 'x')")], ("choice_not_in_list", "survey", 3, "audit_na")),
    ([question("select_one svar", "plan", audit_met=". = 'Ja'")], ("choice_not_in_list", "survey", 2, "audit_met")),
    ([PLAN, question("text", "b", audit_met="${c} = 1")], ("reference_unknown", "survey", 3, "audit_met")),
    ([PLAN, question("text", "b", audit_na="1 +")], ("expression.incomplete", "survey", 3, "audit_na")),
    ([question("text", "a", relevant="${a} = 1"), PLAN], ("cycle", "survey", 2, "relevant")),
    (
        [PLAN, question("calculate", "b", calculation="${c}"), question("calculate", "c", calculation="${b}")],
        ("cycle", "survey", 3, "calculation"),
    ),
    (
        [question("begin group", "g", relevant="${plan} = 'ja'"), PLAN, {"type": "end_group"}],
        ("cycle", "survey", 2, "relevant"),
    ),
    ([PLAN, question("text", "b", choice_filter="x = 1")], ("column_not_supported", "survey", 3, "choice_filter")),
    ([PLAN, question("text", "b", trigger="${plan}")], ("column_not_supported", "survey", 3, "trigger")),
    ([question("select_one svar", "plan", relevnt="1")], ("column_unknown", "survey", 1, "relevnt")),
    ([question("select_one svar", "plan", audit_kriterium="SoL")], ("column_unknown", "survey", 1, "audit_kriterium")),
]


@pytest.mark.parametrize(("rows", "place"), SURVEYS, ids=[f"{place[0]}-{n}" for n, (_, place) in enumerate(SURVEYS)])
def test_a_mistake_in_the_survey_is_placed(tmp_path: Path, rows: list[dict[str, object]], place: Place) -> None:
    problems = refused(tmp_path, {"survey": survey(*rows), "choices": CHOICES})
    assert places(problems) == [place]


CHOICE_ROWS: list[tuple[list[list[str]], Place]] = [
    ([["svar", "delvis", "Delvis", "halvt", ""]], ("outcome_unknown", "choices", 4, "audit_outcome")),
    ([["svar", "ja", "Jo", "", ""]], ("choice_twice", "choices", 4, "name")),
    ([["svar", "ja visst", "Jo", "", ""]], ("choice_name_invalid", "choices", 4, "name")),
    ([["svar", "a;b", "Jo", "", ""]], ("choice_name_invalid", "choices", 4, "name")),
    ([["svar", "delvis", "", "", ""]], ("cell_missing", "choices", 4, "label")),
    ([["svar", "", "Delvis", "", ""]], ("cell_missing", "choices", 4, "name")),
    ([["", "delvis", "Delvis", "", ""]], ("cell_missing", "choices", 4, "list_name")),
    ([["svar", "delvis", "Delvis", "partly", "JN"]], ("key_invalid", "choices", 4, "audit_key")),
    ([["svar", "delvis", "Delvis", "partly", "?"]], ("key_invalid", "choices", 4, "audit_key")),
    ([["svar", "delvis", "Delvis", "partly", "ß"]], ("key_invalid", "choices", 4, "audit_key")),
    ([["svar", "delvis", "Delvis", "partly", "v"]], ("key_reserved", "choices", 4, "audit_key")),
    ([["svar", "delvis", "Delvis", "partly", "j"]], ("key_twice", "choices", 4, "audit_key")),
    ([["andra", "x", "Jämt", "partly", "J"]], ("key_of_other_outcome", "choices", 4, "audit_key")),
]


@pytest.mark.parametrize(("rows", "place"), CHOICE_ROWS, ids=[f"{p[0]}-{n}" for n, (_, p) in enumerate(CHOICE_ROWS)])
def test_a_mistake_among_the_choices_is_placed(tmp_path: Path, rows: list[list[str]], place: Place) -> None:
    problems = refused(tmp_path, {"survey": survey(PLAN), "choices": [*CHOICES, *rows]})
    assert places(problems) == [place]


@pytest.mark.parametrize("letter", "KVSL")
def test_reserved_keys_are_refused(tmp_path: Path, letter: str) -> None:
    choices = [CHOICE_HEADINGS, ["svar", "ja", "Ja", "met", letter]]
    assert places(refused(tmp_path, {"survey": survey(PLAN), "choices": choices})) == [
        ("key_reserved", "choices", 2, "audit_key")
    ]


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        ({"choices": CHOICES}, [("sheet_missing", "survey", 0, "")]),
        ({"survey": [["type", "name", "label"]]}, [("no_items", "survey", 0, "")]),
        (
            {"survey": survey(PLAN)},
            [("sheet_missing", "choices", 0, "")],
        ),
        (
            {"survey": [["type", "label"], ["text", "A"], ["text", "B"]]},
            [("column_missing", "survey", 0, "name")],
        ),
        (
            {"survey": [["type", "name", "label", "Name"], ["text", "a", "A", "b"]]},
            [("column_twice", "survey", 1, "Name")],
        ),
        (
            {"survey": survey(question("text", "a", audit_question="x"))},
            [("sheet_missing", "audit_questions", 0, "")],
        ),
        (
            {
                "survey": survey(question("text", "a", audit_question="x")),
                "audit_questions": [["id", "text"], ["y", "Är det bra?"], ["y", ""]],
            },
            [
                ("audit_question_unknown", "survey", 2, "audit_question"),
                ("audit_question_twice", "audit_questions", 3, "id"),
                ("cell_missing", "audit_questions", 3, "text"),
            ],
        ),
    ],
)
def test_missing_sheets_and_columns_are_named(
    tmp_path: Path, sheets: Mapping[str, Rows], expected: list[Place]
) -> None:
    assert places(refused(tmp_path, sheets)) == expected


def test_all_mistakes_come_at_once_in_the_order_of_the_workbook(tmp_path: Path) -> None:
    rows = [
        question("begin group", "g"),
        question("photo", "bild"),
        question("text", "b", relevant="${pln} = 'ja' and nosuch(1) and alsonot()"),
        PLAN,
    ]
    choices = [*CHOICES, ["svar", "kanske", "Kanske", "maybe", "K"]]
    found = places(refused(tmp_path, {"choices": choices, "survey": survey(*rows)}))
    assert found == [
        ("group_not_closed", "survey", 2, "type"),
        ("type_not_supported", "survey", 3, "type"),
        ("expression.unknown_function", "survey", 4, "relevant"),
        ("expression.unknown_function", "survey", 4, "relevant"),
        ("reference_unknown", "survey", 4, "relevant"),
        ("outcome_unknown", "choices", 4, "audit_outcome"),
        ("key_reserved", "choices", 4, "audit_key"),
    ]


def test_the_nearest_name_and_the_whole_cycle_are_told(tmp_path: Path) -> None:
    rows = [
        PLAN,
        question("text", "b", relevant="${plna} = 'ja'"),
        question("calculate", "c", calculation="${d} + 1"),
        question("calculate", "d", calculation="${c} + 1"),
    ]
    unknown, cycle = refused(tmp_path, {"survey": survey(*rows), "choices": CHOICES})
    assert "plan" in describe(unknown)
    assert unknown.cell == "${plna} = 'ja'"
    assert "c → d → c" in describe(cycle)


def test_what_only_pyxform_refuses_is_passed_on(tmp_path: Path) -> None:
    sheets = {
        "survey": survey(question("select_one svar", "plan")),
        "choices": CHOICES,
        "settings": [["form_id", "style", "name"], ["x", "", "not a name"]],
    }
    (problem,) = refused(tmp_path, sheets)
    assert problem.code == "checklist.pyxform"
    assert problem.parameters["message"]
