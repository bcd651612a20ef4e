"""Every mistake of a checklist is named, with its sheet, row and column, and all of them at once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from aktgranskning.catalogue import describe, message
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from checklists.reader import check_checklist, load_checklist
from tests.workbooks import CHOICE_HEADINGS, CHOICES, Rows, question, survey, write_workbook

PLAN = question("select_one svar", "plan")
END: dict[str, object] = {"type": "end repeat"}
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
    ([PLAN, question("", "b")], ("cell_missing", "survey", 3, "type")),
    ([PLAN, question("text", "", label="Namnlös")], ("cell_missing", "survey", 3, "name")),
    ([PLAN, question("text", "b", label="")], ("cell_missing", "survey", 3, "label")),
    ([PLAN, question("calculate", "b")], ("cell_missing", "survey", 3, "calculation")),
    ([PLAN, question("start", "b", calculation="1")], ("calculation_misplaced", "survey", 3, "calculation")),
    ([PLAN, question("text", "Åtgärd")], ("name_invalid", "survey", 3, "name")),
    ([PLAN, question("text", "två ord")], ("name_invalid", "survey", 3, "name")),
    ([PLAN, question("text", "1a")], ("name_invalid", "survey", 3, "name")),
    (
        [PLAN, question("text", "b", relevant="instance('svar')/root/item[nme = 'ja']/label = 'Ja'")],
        ("column_not_found", "survey", 3, "relevant"),
    ),
    (
        [PLAN, question("text", "b", relevant="instance('svar')/root/item[name = 'ja']/lable = 'Ja'")],
        ("column_not_found", "survey", 3, "relevant"),
    ),
    ([PLAN, question("text", "b", label="Som ${plann}")], ("reference_unknown", "survey", 3, "label")),
    ([PLAN, question("text", "b", hint="Som ${plann}")], ("reference_unknown", "survey", 3, "hint")),
    ([PLAN, question("text", "plan")], ("name_twice", "survey", 3, "name")),
    ([PLAN, question("select_one", "b")], ("list_not_named", "survey", 3, "type")),
    ([PLAN, question("select_multiple savr", "b")], ("list_unknown", "survey", 3, "type")),
    ([question("begin group", "g"), PLAN], ("group_not_closed", "survey", 2, "type")),
    ([PLAN, {"type": "end group"}], ("group_not_opened", "survey", 3, "type")),
    ([question("begin repeat", "r"), PLAN], ("group_not_closed", "survey", 2, "type")),
    ([question("begin repeat", "r"), PLAN, {"type": "end group"}], ("group_of_other_kind", "survey", 4, "type")),
    ([PLAN, question("text", "b", readonly="kanske")], ("not_a_condition", "survey", 3, "readonly")),
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
    ([question("select_one svar", "plan", choice_filter="x = 1")], ("column_not_found", "survey", 2, "choice_filter")),
    ([PLAN, question("text", "b", trigger="plan")], ("trigger_invalid", "survey", 3, "trigger")),
    ([PLAN, question("text", "b", trigger="${plan}, ${pln}")], ("reference_unknown", "survey", 3, "trigger")),
    ([PLAN, question("range", "b", parameters="start 1")], ("parameters_invalid", "survey", 3, "parameters")),
    ([PLAN, question("range", "b", parameters="step=x")], ("range_invalid", "survey", 3, "parameters")),
    ([PLAN, question("range", "b", parameters="step=0")], ("range_invalid", "survey", 3, "parameters")),
    ([PLAN, question("range", "b", parameters="end=3 step=4")], ("range_invalid", "survey", 3, "parameters")),
    (
        [PLAN, question("text", "b", appearance="ex:se.program")],
        ("appearance_not_supported", "survey", 3, "appearance"),
    ),
    (
        [question("select_one svar", "b", appearance="search('a')")],
        ("appearance_not_supported", "survey", 2, "appearance"),
    ),
    ([PLAN, {**question("text", "b"), "bind::type": "int"}], ("column_not_supported", "survey", 3, "bind::type")),
    ([PLAN, {**question("text", "b"), "fields": "x"}], ("column_taken", "survey", 1, "fields")),
    ([PLAN, {**question("text", "b"), "audit::x": "y"}], ("column_taken", "survey", 1, "audit::x")),
    ([PLAN, {**question("text", "b"), "relevant::English": "1"}], ("column_taken", "survey", 1, "relevant::English")),
    ([PLAN, {**question("text", "b"), "intent": "se.program"}], ("column_not_supported", "survey", 3, "intent")),
    ([PLAN, question("barcode", "b", required="yes")], ("displayed_required", "survey", 3, "required")),
    (
        [PLAN, question("audio", "b"), question("text", "c", relevant="${b} = ''")],
        ("displayed_needed", "survey", 3, "type"),
    ),
    ([PLAN, question("video", "b"), question("text", "c", trigger="${b}")], ("displayed_needed", "survey", 3, "type")),
    (
        [PLAN, question("geopoint", "b"), question("note", "c", relevant="../b")],
        ("displayed_needed", "survey", 3, "type"),
    ),
    ([PLAN, question("text", "b", relevant="/data/pln = 1")], ("path_dead", "survey", 3, "relevant")),
    ([PLAN, question("text", "b", audit_na="../../../x")], ("path_dead", "survey", 3, "audit_na")),
    (
        [PLAN, question("text", "b", constraint="jr:choice-name(., '${pln}')")],
        ("reference_unknown", "survey", 3, "constraint"),
    ),
    (
        [PLAN, question("text", "b", relevant="count(instance('svra')/root/item)")],
        ("instance_unknown", "survey", 3, "relevant"),
    ),
    (
        [PLAN, question("text", "b", relevant="count(instance(${plan})) = 1")],
        ("table_not_named", "survey", 3, "relevant"),
    ),
    ([PLAN, question("text", "b", default="pulldata('pris', 'a', 'b', 1)")], ("file_missing", "survey", 3, "default")),
    (
        [PLAN, question("text", "b", default="pulldata(${plan}, 'a', 'b', 1)")],
        ("table_not_named", "survey", 3, "default"),
    ),
    ([PLAN, question("csv-external", "pris")], ("file_missing", "survey", 3, "name")),
    ([PLAN, question("csv-external", "svar")], ("list_taken", "survey", 3, "name")),
    ([PLAN, question("csv-external", "")], ("cell_missing", "survey", 3, "name")),
    ([PLAN, question("select_one_from_file pris.csv", "b")], ("file_missing", "survey", 3, "type")),
    ([PLAN, question("select_one_from_file pris.xml", "b")], ("file_not_csv", "survey", 3, "type")),
    ([PLAN, question("select_one_from_file svar.csv", "b")], ("list_taken", "survey", 3, "type")),
    ([PLAN, question("text", "b", default="${last-saved#plan}")], ("expression.last_saved", "survey", 3, "default")),
    (
        [question("text", "a", calculation="${b}"), question("text", "b", calculation="${a}")],
        ("cycle", "survey", 2, "calculation"),
    ),
    ([question("text", "a", trigger="${b}"), question("text", "b", trigger="${a}")], ("cycle", "survey", 2, "trigger")),
    ([question("select_one svar", "plan", relevnt="1")], ("column_unknown", "survey", 1, "relevnt")),
    ([question("select_one svar", "plan", audit_kriterium="SoL")], ("column_unknown", "survey", 1, "audit_kriterium")),
]


@pytest.mark.parametrize(("rows", "place"), SURVEYS, ids=[f"{place[0]}-{n}" for n, (_, place) in enumerate(SURVEYS)])
def test_a_mistake_in_the_survey_is_placed(tmp_path: Path, rows: list[dict[str, object]], place: Place) -> None:
    problems = refused(tmp_path, {"survey": survey(*rows), "choices": CHOICES})
    assert places(problems) == [place]


CHOICE_ROWS: list[tuple[list[list[str]], Place]] = [
    ([["svar", "delvis", "Delvis", "halvt", ""]], ("outcome_unknown", "choices", 4, "audit_outcome")),
    ([["svar", "delvis", "Delvis", "", "", "sida"]], ("require_unknown", "choices", 4, "audit_require")),
    ([["svar", "delvis", "Delvis", "", "", "evidence; comment"]], ("require_unknown", "choices", 4, "audit_require")),
    ([["svar", "ja", "Jo", "", ""]], ("choice_twice", "choices", 4, "name")),
    ([["svar", "ja visst", "Jo", "", ""]], ("choice_name_invalid", "choices", 4, "name")),
    ([["svar", "a;b", "Jo", "", ""]], ("choice_name_invalid", "choices", 4, "name")),
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
        question("osm", "karta"),
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


REFUSED_TYPES = [
    "select_one_external svar",
    "osm svar",
    "xml-external",
    "begin loop over svar",
    "include",
    "background-audio",
    "background-geopoint",
    "start-geopoint",
    "email",
    "subscriberid",
    "select_one ${plan}",
    "select_one svar svar",
    "text svar",
]


@pytest.mark.parametrize("kind", REFUSED_TYPES)
def test_other_types_are_refused(tmp_path: Path, kind: str) -> None:
    (problem,) = refused(tmp_path, {"survey": survey(PLAN, question(kind, "b")), "choices": CHOICES})
    assert places((problem,)) == [("type_not_supported", "survey", 3, "type")]
    assert problem.cell == kind
    assert "select_one_from_file" in describe(problem)


@pytest.mark.parametrize("name", ["entities", "osm", "external_choices", "Entities"])
def test_other_sheets_of_xlsform_are_refused(tmp_path: Path, name: str) -> None:
    sheets = {"survey": survey(PLAN), "choices": CHOICES, name: [["list_name", "name"], ["a", "b"]]}
    assert places(refused(tmp_path, sheets)) == [("sheet_not_supported", name, 0, "")]


def test_an_encrypted_form_is_refused(tmp_path: Path) -> None:
    settings = [["form_id", "public_key", "submission_url"], ["a", "MIIB", "https://example.org"]]
    problems = refused(tmp_path, {"survey": survey(PLAN), "choices": CHOICES, "settings": settings})
    assert places(problems) == [("encrypted", "settings", 2, "public_key")]


def test_what_only_pyxform_refuses_is_passed_on(tmp_path: Path) -> None:
    sheets = {
        "survey": survey(question("select_one svar", "plan")),
        "choices": CHOICES,
        "settings": [["form_id", "style", "name"], ["x", "", "not a name"]],
    }
    (problem,) = refused(tmp_path, sheets)
    assert problem.code == "checklist.pyxform"
    assert problem.parameters["message"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("egen.csv", b"type;name;label\n", "checklist.wrong_kind"),
        ("egen.pdf", b"%PDF", "checklist.wrong_kind"),
        ("egen.xlsx", b"", "intake.empty"),
        ("egen.md", b"", "intake.empty"),
    ],
)
def test_a_file_that_is_no_checklist_is_one_error(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(AuditError) as caught:
        check_checklist(path)
    assert caught.value.code == code
    assert name in message(caught.value)
