"""The command that exports: four formats by the file's ending, one unit, and what it replaces and does not."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook, load_workbook

from aktgranskning.adding import NewCase
from aktgranskning.domain.check_rows import KEY
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import add_cases, edit_case, open_audit
from aktgranskning.review import answer, complete_case, reopen_case
from aktgranskning.wording_sentences import edit_sentence
from checklists.shipped import example_answers, shipped_checklist
from exports.long_table import export_csv
from tests.example_snapshot import example_snapshot, options
from tests.filled_workbooks import edited
from tests.libreoffice import needs_libreoffice, save_again
from tests.said import Said

NOT_CLOSED = "15 akter är inte klara.\n"
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
    assert said.err == (NOT_CLOSED if suffix in (".xlsx", ".docx") else "")
    report = words_in(out)
    assert "Akt 1" in report or "1 av 15" in report
    assert "EX 2017-0001" not in report
    said("export", audit, out, "--working-paper", "--with-references")
    assert "EX 2017-0001" in words_in(out)


def test_another_ending_is_told_with_the_four(audit: Path, said: Said, tmp_path: Path) -> None:
    before, beside = audit.read_bytes(), set(tmp_path.iterdir())
    for name in ("ut.pdf", "ut", audit.name):
        told = said("export", audit, tmp_path / name, code=1)
        assert ".xlsx, .docx, .csv, .json" in told
    assert audit.read_bytes() == before
    assert set(tmp_path.iterdir()) == beside


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


def test_sentences_whose_figures_have_changed_are_warned_of(audit: Path, said: Said, tmp_path: Path) -> None:
    with open_audit(audit) as session:
        edit_sentence(session, "genomforandeplan", "Plan finns sällan.")
    said("export", audit, tmp_path / "ut.docx")
    assert said.err == NOT_CLOSED
    with open_audit(audit) as session:
        reopen_case(session, 2, "Nya uppgifter")
        answer(session, 2, "genomforandeplan", "ja")
    for suffix in SUFFIXES:
        said("export", audit, tmp_path / f"ut{suffix}")
        assert ("siffrorna har ändrats sedan" in said.err) == (suffix in (".xlsx", ".docx"))
    said("export", audit, tmp_path / "ut.docx", "--unit", "Ungdom")
    assert "siffrorna har" not in said.err


def test_missing_answers_are_told_of_what_is_exported(audit: Path, said: Said, tmp_path: Path) -> None:
    with open_audit(audit) as session:
        answer(session, 2, "genomforandeplan", "")
        unit = session.cases[2].unit
        complete_case(session, 1)
        cases = sum(case.unit == unit for case in session.cases.values() if case.id != 1)
    said("export", audit, tmp_path / "ut.docx")
    assert said.err.startswith("Svar saknas på 1 fråga; 14 akter är inte klara.")
    said("export", audit, tmp_path / "ut.docx", "--unit", unit)
    assert f"Svar saknas på 1 fråga; {cases} akter är inte klara." in said.err
    said("export", audit, tmp_path / "ut.csv")
    assert said.err == ""


def some_workbook(path: Path) -> None:
    Workbook().save(path)


def some_document(path: Path) -> None:
    Document().save(str(path))


@pytest.mark.skipif(os.name != "posix", reason="Windows lets few users make links")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_link_stays_and_what_it_points_to_is_written(audit: Path, said: Said, tmp_path: Path, suffix: str) -> None:
    (tmp_path / "delad").mkdir()
    real, link = tmp_path / "delad" / f"rapport{suffix}", tmp_path / f"ut{suffix}"
    link.symlink_to(real)
    for _ in range(2):  # first nothing is there, then its own export
        said("export", audit, link)
        assert link.is_symlink()
        assert len(words_in(real)) > 100
    assert [path.name for path in (tmp_path / "delad").iterdir()] == [real.name]


@pytest.mark.skipif(os.name != "posix", reason="Windows lets few users make links")
def test_a_link_to_an_audit_is_not_written_through(audit: Path, tmp_path: Path) -> None:
    before = audit.read_bytes()
    link = tmp_path / "ut.csv"
    link.symlink_to(audit)
    with pytest.raises(AuditError) as caught:
        export_csv(example_snapshot(), link, options())
    assert caught.value.code == "export.wrong_suffix"
    assert audit.read_bytes() == before


OTHERS: dict[str, Callable[[Path], object]] = {
    ".xlsx": some_workbook,
    ".docx": some_document,
    ".csv": lambda path: path.write_text("case,item,value\nAkt 1,plan,ja\n", "utf-8"),
    ".json": lambda path: path.write_text('{"cases": []}', "utf-8"),
}


ALIKE = {
    "semikolon.csv": "\ufeffcase;item;row;value;comment;evidence;reviewer;time\r\n",
    "utan märke.csv": "case,item,row,value,comment,evidence,reviewer,time\r\n",
    "radslut.csv": "\ufeffcase,item,row,value,comment,evidence,reviewer,time\n",
    "bara nyckeln.json": '{"aktgranskning_package": 1, "cases": []}',
    "annat program.json": '{"aktgranskning_package": 1,\n"program": "Annat 1.0",\n"kind": "report"}',
}


@pytest.mark.parametrize("name", ALIKE)
def test_a_file_that_is_only_alike_is_not_replaced(audit: Path, said: Said, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    out.write_bytes(before := ALIKE[name].encode())
    assert "inte gjord av Aktgranskning" in said("export", audit, out, code=1)
    assert out.read_bytes() == before


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


def as_it_is(workbook: Path) -> Path:
    return workbook


def by_libreoffice(workbook: Path) -> Path:
    save_again([workbook], workbook.parent / "igen")
    return workbook.parent / "igen" / workbook.name


def with_lines_above(workbook: Path) -> Path:
    return edited(workbook, lambda sheet, _top, _columns: sheet.insert_rows(1, 30))


def without_its_key(workbook: Path) -> Path:
    return edited(workbook, lambda sheet, _top, columns: sheet.delete_cols(columns[KEY]))


@pytest.mark.parametrize(
    "saved",
    [as_it_is, with_lines_above, without_its_key, pytest.param(by_libreoffice, marks=needs_libreoffice)],
)
def test_a_workbook_of_the_fact_check_is_never_replaced(
    audit: Path, said: Said, tmp_path: Path, saved: Callable[[Path], Path]
) -> None:
    said("fact-check", audit, tmp_path / "ut.xlsx", "--to", "Enheten")
    returned = saved(tmp_path / "ut.xlsx")
    before = returned.read_bytes()
    assert "lämnats orörd" in said("export", audit, returned, code=1)
    assert returned.read_bytes() == before


def test_an_export_is_replaced(audit: Path, said: Said, tmp_path: Path) -> None:
    for _ in range(2):
        assert "Skrev" in said("export", audit, tmp_path / "ut.xlsx")


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
