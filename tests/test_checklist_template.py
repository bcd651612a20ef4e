"""The workbook to start from works unchanged, explains every column, and offers what can stand in a cell."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation
from pyxform.xls2xform import convert

from aktgranskning.domain.checklist import ItemKind, Outcome, Requirement, TallyKind
from aktgranskning.domain.errors import AuditError, RefusedError
from checklists.columns import COLUMNS
from checklists.reader import load_checklist
from checklists.template import write_template
from checklists.types import read_type
from checklists.workbook import HELP
from tests.workbooks import write_workbook

CONDITIONS = "Villkor och uträkningar"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "mall.xlsx"
    write_template(path)
    return path


def drop_down(path: Path, sheet: str, heading: str) -> DataValidation:
    """Return what the cells of a column offer, from the row below the heading on."""
    worksheet = openpyxl.load_workbook(path)[sheet]
    (cell,) = (cell for cell in worksheet[1] if cell.value == heading)
    (found,) = (
        found
        for found in worksheet.data_validations.dataValidation
        if f"{cell.column_letter}2" in found.sqref and f"{cell.column_letter}99" in found.sqref
    )
    assert isinstance(found, DataValidation)
    assert found.type == "list"
    return found


def words(found: DataValidation) -> list[str]:
    return str(found.formula1).strip('"').split(",")


def test_it_is_a_checklist_and_a_form_without_a_warning(template: Path) -> None:
    loaded = load_checklist(template)
    assert loaded.warnings == ()
    assert convert(str(template), validate=False).warnings == []


def test_it_holds_three_worked_items(template: Path) -> None:
    judged, dated, computed = load_checklist(template).checklist.items
    assert [(choice.label, choice.outcome, choice.require) for choice in judged.choices] == [
        ("Ja", Outcome.MET, (Requirement.EVIDENCE,)),
        ("Delvis", Outcome.PARTLY, (Requirement.EVIDENCE,)),
        ("Nej", Outcome.NOT_MET, (Requirement.COMMENT,)),
        ("Ej tillämpligt", Outcome.NOT_APPLICABLE, ()),
        ("Kan ej bedömas", Outcome.NOT_ASSESSABLE, (Requirement.COMMENT,)),
    ]
    assert (dated.kind, dated.relevant) == (ItemKind.DATE, "${plan} = 'ja' or ${plan} = 'delvis'")
    assert (computed.kind, computed.met) == (ItemKind.CALCULATE, ". <= 365")
    assert all(item.hint and item.criterion and item.finding for item in (judged, dated, computed))


def test_it_explains_every_column_and_every_example(template: Path) -> None:
    workbook = openpyxl.load_workbook(template)
    explained = {(str(sheet), str(column)) for sheet, column in workbook[HELP].iter_rows(2, 99, 1, 2, values_only=True)}
    assert {(sheet, column) for sheet, columns in COLUMNS.items() for column in columns} <= explained
    assert {("Så gör du", f"Exempel {number}") for number in (1, 2, 3)} <= explained
    for sheet, columns in COLUMNS.items():
        for cell in workbook[sheet][1]:
            assert cell.value in columns
            assert cell.font.bold
            assert cell.comment is not None


def test_every_example_of_a_condition_can_be_used(template: Path, tmp_path: Path) -> None:
    workbook = openpyxl.load_workbook(template)
    part = [row for row in workbook[HELP].iter_rows(2, 99, 1, 3, values_only=True) if row[0] == CONDITIONS]
    explained = [str(sign) for _, sign, _ in part if sign]
    assert {"and", "or", "not(…)", "=", "!=", "<", ".", "${namn}", "if(…)", "today()"} <= set(explained)
    examples = [str(meaning).partition("Exempel: ")[2] for _, sign, meaning in part if sign]
    constraint = [cell.value for cell in workbook["survey"][1]].index("constraint") + 1
    for number, example in enumerate(examples, start=7):
        for column, text in enumerate(("date", f"prov_{number}", "Prov"), start=1):
            workbook["survey"].cell(number, column, text)
        workbook["survey"].cell(number, constraint, example)
    path = tmp_path / "exempel.xlsx"
    workbook.save(path)
    loaded = load_checklist(path)
    assert loaded.warnings == ()
    assert [item.constraint for item in loaded.checklist.items[3:]] == examples
    assert all(examples)


def test_types_are_chosen_from_a_list_and_others_may_be_typed(template: Path) -> None:
    found = drop_down(template, "survey", "type")
    assert not found.showErrorMessage
    assert found.showInputMessage
    assert "select_one" in str(found.prompt)
    types = [str(cell) for (cell,) in openpyxl.load_workbook(template)["Listor"].iter_rows(2, values_only=True)]
    assert found.formula1 == f"'Listor'!$A$2:$A${len(types) + 1}"
    assert types[:2] == ["select_one bedomning", "select_multiple bedomning"]
    assert {"text", "date", "calculate", "begin group", "end group"} <= set(types)
    assert all(read_type(word).word and not read_type(word).lacks_list for word in types)


@pytest.mark.parametrize(
    ("sheet", "column", "offered"),
    [
        ("survey", "audit_tally", [*TallyKind]),
        ("choices", "audit_outcome", [*Outcome]),
        ("choices", "audit_require", ["evidence", "comment", "both"]),
    ],
)
def test_a_set_of_words_is_chosen_from(template: Path, sheet: str, column: str, offered: list[str]) -> None:
    found = drop_down(template, sheet, column)
    assert words(found) == offered
    assert found.showErrorMessage


def test_required_is_yes_or_an_expression(template: Path) -> None:
    found = drop_down(template, "survey", "required")
    assert words(found) == ["yes"]
    assert not found.showErrorMessage


def test_a_typed_word_that_is_unknown_is_named_with_its_row(template: Path, tmp_path: Path) -> None:
    workbook = openpyxl.load_workbook(template)
    workbook["choices"]["E3"] = "sida"
    path = tmp_path / "egen.xlsx"
    workbook.save(path)
    with pytest.raises(RefusedError) as caught:
        load_checklist(path)
    assert [(problem.code, problem.row) for problem in caught.value.problems] == [("checklist.require_unknown", 3)]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "egen.xlsx", {"survey": [["mitt"]]})
    content = path.read_bytes()
    with pytest.raises(AuditError) as caught:
        write_template(path)
    assert caught.value.code == "file.exists"
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "code"), [("mall.txt", "checklist.template_ending"), ("saknas/mall.xlsx", "file.not_created")]
)
def test_other_refusals(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(AuditError) as caught:
        write_template(tmp_path / name)
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []
