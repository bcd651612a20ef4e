"""The workbook to start from works unchanged, and explains every column."""

from pathlib import Path

import openpyxl
import pytest
from pyxform.xls2xform import convert

from aktgranskning.domain.errors import AuditError
from checklists.columns import COLUMNS
from checklists.reader import load_checklist
from checklists.template import HELP, write_template


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "mall.xlsx"
    write_template(path)
    return path


def test_it_is_a_checklist_and_a_form(template: Path) -> None:
    checklist = load_checklist(template).checklist
    assert len(checklist.sections) == 2
    assert [choice.label for choice in checklist.item("utredning").choices] == [
        "Ja",
        "Delvis",
        "Nej",
        "Ej tillämpligt",
        "Kan ej bedömas",
    ]
    assert convert(str(template), validate=False).warnings == []


def test_it_explains_every_column(template: Path) -> None:
    workbook = openpyxl.load_workbook(template)
    explained = {(str(sheet), str(column)) for sheet, column in workbook[HELP].iter_rows(2, 99, 1, 2, values_only=True)}
    assert {(sheet, column) for sheet, columns in COLUMNS.items() for column in columns} <= explained
    for sheet, columns in COLUMNS.items():
        for cell in workbook[sheet][1]:
            assert cell.value in columns
            assert cell.font.bold
            assert cell.comment is not None


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "egen.xlsx"
    path.write_bytes(b"mitt")
    with pytest.raises(AuditError) as caught:
        write_template(path)
    assert caught.value.code == "file.exists"
    assert path.read_bytes() == b"mitt"


@pytest.mark.parametrize(
    ("name", "code"), [("mall.txt", "checklist.template_ending"), ("saknas/mall.xlsx", "file.not_created")]
)
def test_other_refusals(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(AuditError) as caught:
        write_template(tmp_path / name)
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []
