"""What other readers of XLSForm lose in silence, or trip over: each was measured with pyxform."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from checklists.reader import load_checklist
from tests.workbooks import CHOICES, Rows, question, survey, write_workbook

pytestmark = pytest.mark.usefixtures("all_are_saved_again")

EXPRESSIONS = [
    "required",
    "relevant",
    "constraint",
    "readonly",
    "calculation",
    "choice_filter",
    "audit_met",
    "audit_na",
]


def load(folder: Path, rows: Rows, **sheets: Rows) -> Checklist:
    workbook = {"survey": rows, "choices": CHOICES} | sheets
    return load_checklist(write_workbook(folder / "lista.xlsx", workbook)).checklist


@pytest.mark.parametrize("column", EXPRESSIONS)
@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("${b} = ", "expression.incomplete"),
        ("noll(1)", "expression.unknown_function"),
        ("${c} = 1", "checklist.reference_unknown"),
        ("/data/c", "checklist.path_dead"),
        ("${a} = 'Ja'", "checklist.choice_not_in_list"),
        ("instance('x')", "checklist.instance_unknown"),
        ("geofence(${b}, ${b})", "expression.unsupported_function"),
    ],
)
def test_what_pyxform_lets_pass_is_found_in_every_column(tmp_path: Path, column: str, source: str, code: str) -> None:
    rows = survey(question("select_one svar", "a"), question("select_one svar", "d", **{column: source}),
                  question("text", "b"))  # fmt: skip
    with pytest.raises(RefusedError) as caught:
        load(tmp_path, rows)
    assert [(problem.code, problem.row, problem.column) for problem in caught.value.problems] == [(code, 3, column)]


def test_mistakes_in_groups_repeats_and_dynamic_defaults_are_found(tmp_path: Path) -> None:
    rows = survey(
        question("begin group", "g", relevant="${x} = 1"),
        question("begin repeat", "r", repeat_count="${y}", relevant="1 +"),
        question("text", "a", default="nu()"),
        {"type": "end repeat"},
        {"type": "end group"},
    )
    with pytest.raises(RefusedError) as caught:
        load(tmp_path, rows)
    assert [(problem.code, problem.row, problem.column) for problem in caught.value.problems] == [
        ("checklist.reference_unknown", 2, "relevant"),
        ("expression.incomplete", 3, "relevant"),
        ("checklist.reference_unknown", 3, "repeat_count"),
        ("expression.unknown_function", 4, "default"),
    ]


def test_a_formula_without_a_value_is_a_mistake_in_its_cell(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    workbook = Workbook()
    sheet = workbook.create_sheet("survey", 0)
    for row in survey(question("text", "a", relevant='="1 = " & 2')):
        sheet.append(list(row))
    workbook.save(path)
    with pytest.raises(RefusedError) as caught:
        load_checklist(path)
    problem = Problem("intake.formula_without_value", "survey", 2, "relevant", '="1 = " & 2')
    assert (caught.value.code, caught.value.problems) == ("checklist.refused", (problem,))


def test_reading_goes_on_behind_blank_rows_and_columns(tmp_path: Path) -> None:
    headings = ["type", "name", "label", *[None] * 30, "relevant"]
    last = ["text", "b", "B", *[None] * 30, "${a} = 'x'"]
    checklist = load(tmp_path, [headings, ["text", "a", "A"], *[[]] * 100, last])
    assert checklist.item("b").relevant == "${a} = 'x'"


def test_a_date_of_excel_is_a_date_without_a_time(tmp_path: Path) -> None:
    rows = survey(
        question("date", "a", default=date(2024, 1, 15)), question("date", "b", default=datetime(2024, 1, 15))
    )
    assert [item.default for item in load(tmp_path, rows).items] == ["2024-01-15", "2024-01-15"]


def test_curved_quotation_marks_are_straight_in_expressions(tmp_path: Path) -> None:
    rows = survey(question("select_one svar", "a"), question("text", "b", label="”Citat”", relevant="${a} = ’ja’"))
    item = load(tmp_path, rows).item("b")
    assert (item.relevant, item.label) == ("${a} = 'ja'", "”Citat”")


def test_small_swedish_letters_can_stand_in_names(tmp_path: Path) -> None:
    rows = survey(question("text", "åtgärd"), question("text", "b", relevant="${åtgärd} = ''"))
    assert [item.name for item in load(tmp_path, rows).items] == ["åtgärd", "b"]


def test_a_separator_with_spaces_can_stand_in_markdown(tmp_path: Path) -> None:
    path = tmp_path / "lista.md"
    path.write_text("| survey |\n| | type | name | label |\n| --- | --- | --- | --- |\n| | text | a | A |\n")
    assert [item.name for item in load_checklist(path).checklist.items] == ["a"]


@pytest.mark.parametrize("error", [TypeError("x"), IndexError(), AttributeError("y")])
def test_whatever_comes_out_of_pyxform_is_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def build(*_arguments: object, **_named: object) -> None:
        raise error

    monkeypatch.setattr("pyxform.builder.create_survey_element_from_dict", build)
    with pytest.raises(AuditError) as caught:
        load(tmp_path, survey(question("text", "a")))
    assert caught.value.code == "checklist.refused"


def test_columns_of_other_programs_are_left_out(tmp_path: Path) -> None:
    cells = {
        "bind::odk:length": "5",
        "bind::oc:itemgroup": "g",
        "bind::jr:noAppErrorString": "Nej",
        "instance::oc:x": "1",
        "body::class": "smal",
        "media::image": "bild.png",
        "note": "egen",
    }
    settings: Rows = [
        ["form_id", "style", "instance_name", "allow_choice_duplicates", "namespaces"],
        ["a", "pages", "'x'", "yes", 'oc="http://example.org/oc"'],
    ]
    (item,) = load(tmp_path, survey(question("text", "a", **cells)), settings=settings).items
    assert item == load(tmp_path, survey(question("text", "a"))).item("a")


def test_logic_in_bind_columns_is_read_as_such(tmp_path: Path) -> None:
    rows = survey(
        question("integer", "a"),
        question("integer", "b", **{"bind::relevant": "${a} = 1", "bind::calculate": "${a}", "bind::readonly": "yes"}),
        question("begin repeat", "r", **{"jr:count": "${a}"}),
        question("text", "c", **{"bind::required": "yes", "bind::constraint": ". != 'x'"}),
        {"type": "end repeat"},
    )
    checklist = load(tmp_path, rows)
    b, c = checklist.item("b"), checklist.item("c")
    assert (b.relevant, b.calculation, b.is_derived) == ("${a} = 1", "${a}", True)
    assert (c.required, c.constraint, checklist.item("r").repeat_count) == ("true()", ". != 'x'", "${a}")


def test_two_answers_of_one_name_are_refused_whatever_the_settings_say(tmp_path: Path) -> None:
    settings: Rows = [["allow_choice_duplicates"], ["yes"]]
    choices: Rows = [["list_name", "name", "label", "lan"], ["l", "a", "A", "n"], ["l", "a", "A", "s"]]
    with pytest.raises(RefusedError) as caught:
        load(tmp_path, survey(question("select_one l", "a")), choices=choices, settings=settings)
    assert [problem.code for problem in caught.value.problems] == ["checklist.choice_twice"]


def test_the_form_can_have_another_root(tmp_path: Path) -> None:
    rows = survey(question("text", "a"), question("text", "b", relevant="/min_form/a = 'x'"))
    checklist = load(tmp_path, rows, settings=[["id_string", "title", "name"], ["f", "Formulär", "min_form"]])
    assert (checklist.root, checklist.form_id, checklist.title) == ("min_form", "f", "Formulär")
