"""The command that exports: four formats by the file's ending, one unit, and what it replaces and does not."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook, load_workbook

from aktgranskning.adding import NewCase
from aktgranskning.engagement import add_cases, edit_case, open_audit
from checklists.shipped import example_answers, shipped_checklist
from tests.said import Said

SUFFIXES = (".xlsx", ".docx", ".csv", ".json")


@pytest.fixture
def audit(tmp_path: Path, said: Said) -> Path:
    path = tmp_path / "granskning.granskning"
    said("new", path, "--checklist", shipped_checklist(), "--cases", 15)
    said("import-answers", path, example_answers(), "--reviewer", "Granskare Ett")
    return path


def words_in(path: Path) -> str:
    """Return what can be read in an exported file."""
    match path.suffix:
        case ".xlsx":
            sheets = load_workbook(path).worksheets
            return "\n".join(str(cell) for sheet in sheets for row in sheet.values for cell in row if cell is not None)
        case ".docx":
            return "\n".join(Document(str(path)).element.body.xpath(".//w:t/text()"))
        case _:
            return path.read_text("utf-8-sig")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_ending_of_the_name_says_in_which_format(audit: Path, said: Said, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"ut{suffix}"
    assert said("export", audit, out) == f"Skrev {out}\n"
    assert said.err == ""
    report = words_in(out)
    assert "Akt 1" in report or "1 av 15" in report
    assert "EX 2017-0001" not in report
    said("export", audit, out, "--working-paper", "--with-references")
    assert suffix == ".docx" or "EX 2017-0001" in words_in(out)


def test_another_ending_is_told_with_the_four(audit: Path, said: Said, tmp_path: Path) -> None:
    before = audit.read_bytes()
    for name in ("ut.pdf", "ut", audit.name):
        told = said("export", audit, tmp_path / name, code=1)
        assert ".xlsx, .docx, .csv, .json" in told
    assert audit.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [audit.name]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_one_unit_holds_nothing_of_the_others(audit: Path, said: Said, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"ut{suffix}"
    said("export", audit, out, "--unit", "Ungdom", "--working-paper", "--with-references")
    told = words_in(out)
    assert "Ungdom" in told or suffix == ".csv"
    assert re.findall(r"\b(?:Vuxen|Mottagning|EX 2017-0001)\b", told) == []


def test_a_unit_that_is_not_there_is_told_with_those_that_are(audit: Path, said: Said, tmp_path: Path) -> None:
    told = said("export", audit, tmp_path / "ut.docx", "--unit", "Norr", code=1)
    assert "Mottagning, Ungdom, Vuxen" in told
    assert not (tmp_path / "ut.docx").exists()


def test_small_units_are_warned_of_and_exported(audit: Path, said: Said, tmp_path: Path) -> None:
    table = tmp_path / "enheter.csv"
    table.write_text("case;enhet\nAkt 1;Liten\n", "utf-8")
    said("import-answers", audit, table)
    said("export", audit, tmp_path / "ut.csv", "--unit", "Liten")
    assert "färre än fem akter i Liten" in said.err
    said("export", audit, tmp_path / "hela.csv")
    assert "Liten" in said.err
    said("export", audit, tmp_path / "ut.csv", "--unit", "Ungdom")
    assert said.err == ""


def some_workbook(path: Path) -> None:
    Workbook().save(path)


def some_document(path: Path) -> None:
    Document().save(str(path))


OTHERS: dict[str, Callable[[Path], object]] = {
    ".xlsx": some_workbook,
    ".docx": some_document,
    ".csv": lambda path: path.write_text("case,item,value\nAkt 1,plan,ja\n", "utf-8"),
    ".json": lambda path: path.write_text('{"cases": []}', "utf-8"),
}


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("is_damaged", [False, True])
def test_only_its_own_files_are_replaced(
    audit: Path, said: Said, tmp_path: Path, suffix: str, is_damaged: bool
) -> None:
    out = tmp_path / f"ut{suffix}"
    if is_damaged:
        out.write_bytes(b"\xff\xfe mitt eget")
    else:
        OTHERS[suffix](out)
    before = out.read_bytes()
    assert "inte gjord av Aktgranskning" in said("export", audit, out, code=1)
    assert out.read_bytes() == before


def test_a_unit_that_is_not_there_is_told_before_anything_is_warned_of(audit: Path, said: Said, tmp_path: Path) -> None:
    told = said("export", audit, tmp_path / "ut.csv", "--unit", "Finns inte", code=1)
    assert "Ingen akt har enheten ”Finns inte”" in told
    assert "färre än" not in told + said.err
    with open_audit(audit) as session:
        for case_id in session.cases:
            edit_case(session, case_id, reference=session.cases[case_id].reference, unit="")
    told = said("export", audit, tmp_path / "ut.csv", "--unit", "Finns inte", code=1)
    assert "Ingen akt i granskningen har någon enhet" in told


def test_units_are_kept_and_told_on_one_line(audit: Path, said: Said, tmp_path: Path) -> None:
    name = "=cmd " + "lång " * 30
    with open_audit(audit) as session:
        for case_id, unit in enumerate(("Norr\u00a0", " Norr\n", "Norr", name.replace(" ", "\n")), 1):
            edit_case(session, case_id, reference=session.cases[case_id].reference, unit=unit)
        assert {session.cases[case_id].unit for case_id in (1, 2, 3)} == {"Norr"}
        add_cases(session, [NewCase(unit=" Norr\t")])
        assert [*session.cases.values()][-1].unit == "Norr"
    assert "\n'=cmd lång" in said("tally", audit, "--by", "unit", "--format", "csv")
    lines = said("tally", audit, "--by", "unit").splitlines()
    named = [line for line in lines if "=cmd" in line]
    assert named
    assert all("…" in line and name.strip() not in line for line in named)
    assert name.strip() in said("tally", audit, "--by", "unit", "--format", "json")
