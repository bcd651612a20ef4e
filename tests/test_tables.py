"""Tables from outside: what their cells become, and which files are refused."""

import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import LIMITS, read_tables
from tests.workbooks import Rows, write_workbook

ONE_CELL = '<row r="{row}"><c r="{cell}" t="inlineStr"><is><t>x</t></is></c></row>'


def refused(path: Path) -> AuditError:
    with pytest.raises(AuditError) as caught:
        read_tables(path)
    assert path.name in message(caught.value)
    return caught.value


def workbook_with(path: Path, rows: str) -> Path:
    """Write a workbook whose only sheet has these rows of XML."""
    buffer = BytesIO()
    Workbook().save(buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = content.replace(b"<sheetData></sheetData>", f"<sheetData>{rows}</sheetData>".encode())
                assert rows.encode() in content
            target.writestr(name, content)
    return path


def test_cells_of_a_workbook_become_text(tmp_path: Path) -> None:
    rows: Rows = [
        [" Ja\xa0", 5, 5.0, 0.25, True, None, date(2017, 4, 2), datetime(2017, 4, 2, 8, 30), "a\r\nb"],
        [],
        [None, "x", None],
        [None, " "],
    ]
    table = read_tables(write_workbook(tmp_path / "t.xlsx", {"Blad 1": rows, "Tomt": []}))
    first = ("Ja", "5", "5", "0.25", "TRUE", "", "2017-04-02", "2017-04-02 08:30:00", "a\nb")
    assert table.sheets == (Sheet("Blad 1", (first, (), ("", "x"))), Sheet("Tomt", ()))
    assert table.content == (tmp_path / "t.xlsx").read_bytes()
    assert table.sheet("blad 1") is table.sheets[0]
    assert table.sheet("blad 2") is None


@pytest.mark.parametrize(
    ("row", "cell", "code"),
    [
        (1, "XFD1", "intake.too_many_columns"),
        (1048576, "XFD1048576", "intake.too_many_rows"),
        (99999999999, "A99999999999", "intake.too_many_rows"),
        (LIMITS.rows + 1, f"A{LIMITS.rows + 1}", "intake.too_many_rows"),
        (1, "CW1", "intake.too_many_columns"),
    ],
)
def test_a_cell_far_away_is_refused(tmp_path: Path, row: int, cell: str, code: str) -> None:
    path = workbook_with(tmp_path / "t.xlsx", ONE_CELL.format(row=row, cell=cell))
    assert refused(path).code == code


def test_the_last_row_and_column_are_read(tmp_path: Path) -> None:
    path = workbook_with(tmp_path / "t.xlsx", ONE_CELL.format(row=LIMITS.rows, cell=f"CV{LIMITS.rows}"))
    rows = read_tables(path).sheets[0].rows
    assert (len(rows), len(rows[-1]), rows[-1][-1]) == (LIMITS.rows, LIMITS.columns, "x")


@pytest.mark.parametrize("name", ["t.xlsx", "t.md", "t.csv"])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path / name).code == "file.missing"
    (tmp_path / name).mkdir()
    assert refused(tmp_path / name).code == "intake.unreadable"


def test_an_unknown_kind_and_too_large_a_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "t.ods").write_bytes(b"x")
    assert refused(tmp_path / "t.ods").code == "intake.unknown_kind"
    (tmp_path / "t.csv").write_bytes(b"x" * (LIMITS.file_bytes + 1))
    assert refused(tmp_path / "t.csv").code == "intake.too_large"


def test_every_part_of_a_workbook_may_be_damaged(tmp_path: Path) -> None:
    whole = write_workbook(tmp_path / "whole.xlsx", {"a": [["x", 1, date(2017, 1, 1)]]})
    with zipfile.ZipFile(whole) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    codes = set()
    for damaged in parts:
        for content in (b"", b"\xff", b"<a/>", parts[damaged][: len(parts[damaged]) // 2]):
            path = tmp_path / "t.xlsx"
            with zipfile.ZipFile(path, "w") as target:
                for name, sound in parts.items():
                    target.writestr(name, content if name == damaged else sound)
            codes.add(_code_of(path))
    assert codes == {"", "intake.damaged"}


def test_a_quotation_mark_that_is_never_closed_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(b'name;label\ne1;"oavslutad;B\ne2;x\n')
    assert _code_of(tmp_path / "t.csv") == "intake.damaged"


@given(st.binary(max_size=300))
def test_bytes_that_are_no_workbook_are_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes") / "t.xlsx"
    path.write_bytes(content)
    assert _code_of(path) == ("intake.damaged" if content else "intake.empty")


def _code_of(path: Path) -> str:
    try:
        read_tables(path)
    except AuditError as error:
        return error.code
    return ""


@pytest.mark.parametrize(
    "content",
    [
        "case;plan\r\nAkt 1;åäö, x\r\n".encode("utf-8-sig"),
        "case;plan\nAkt 1;åäö, x\n".encode(),
        "case;plan\r\nAkt 1;åäö, x".encode("cp1252"),
        'case,plan\nAkt 1,"åäö, x"\n'.encode(),
        "case\tplan\r\n Akt 1 \tåäö, x\r\n\r\n".encode(),
        'case;plan\r"Akt 1";"åäö, x"\r'.encode(),
        "case\tplan\r\nAkt 1\tåäö, x\r\n".encode("utf-16"),
    ],
)
def test_delimited_text_as_programs_write_it(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "t.csv").write_bytes(content)
    (sheet,) = read_tables(tmp_path / "t.csv").sheets
    assert sheet == Sheet("", (("case", "plan"), ("Akt 1", "åäö, x")))


def test_a_quoted_text_may_run_over_lines(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes('a;b\r\n"1\r\n2\u2028";3\r\n4;5'.encode())
    assert read_tables(tmp_path / "t.csv").sheets[0].rows == (("a", "b"), ("1\r\n2", "3"), ("4", "5"))


@given(st.binary(max_size=300))
def test_any_bytes_are_a_delimited_text_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes") / "t.csv"
    path.write_bytes(content)
    assert _code_of(path) in ("", "intake.damaged", "intake.too_many_columns")


def test_tables_in_markdown(tmp_path: Path) -> None:
    text = """# Rubrik

Text med | streck.

| survey |
| | type | name |
|---|---|---|
| | text | a \\| b |
# | | en kommentar | x |

| choices |
| | list_name |
"""
    (tmp_path / "t.md").write_text(text, encoding="utf-8")
    assert read_tables(tmp_path / "t.md").sheets == (
        Sheet("survey", (("type", "name"), ("text", "a | b"))),
        Sheet("choices", (("list_name",),)),
    )


def test_markdown_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.md").write_bytes("| å |".encode("cp1252"))
    assert refused(tmp_path / "t.md").code == "intake.not_utf8"


def test_an_error_is_a_problem_and_no_words_but_a_text_that_looks_like_one_is(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "svar"
    for row in (["case", "plan"], ["Akt 1", "#REF!"], ["Akt 2", "#N/A"]):
        sheet.append(row)
    sheet["B3"].data_type = "s"
    workbook.save(tmp_path / "t.xlsx")
    table = read_tables(tmp_path / "t.xlsx")
    assert table.sheets == (Sheet("svar", (("case", "plan"), ("Akt 1",), ("Akt 2", "#N/A"))),)
    assert table.problems == (Problem("intake.error_value", "svar", 2, "plan", "#REF!"),)


def test_a_formula_that_was_never_worked_out_is_a_problem_and_reading_goes_on(tmp_path: Path) -> None:
    rows: Rows = [["case", "plan", "=1"], ["Akt 1", '=IF(1=1,"ja","nej")', "ja"], ["=A2", "nej", None, "=" + "1+" * 99]]
    table = read_tables(write_workbook(tmp_path / "t.xlsx", {"svar": rows}))
    assert table.sheets == (Sheet("svar", (("case", "plan"), ("Akt 1", "", "ja"), ("", "nej"))),)
    assert table.problems == (
        Problem("intake.formula_without_value", "svar", 1, "C", "=1"),
        Problem("intake.formula_without_value", "svar", 2, "plan", '=IF(1=1,"ja","nej")'),
        Problem("intake.formula_without_value", "svar", 3, "case", "=A2"),
        Problem("intake.formula_without_value", "svar", 3, "D", "=" + "1+" * 29 + "1"),
    )


@pytest.mark.parametrize(
    ("cell", "value", "is_problem"),
    [
        ('<c r="A1"><f>1+1</f><v>2</v></c>', "2", False),
        ('<c r="A1" t="str"><f>""</f><v></v></c>', "", False),
        ('<c r="A1" t="str"><f>"a"</f><v>a</v></c>', "a", False),
        ('<c r="A1"><f>1+1</f></c>', "", True),
        ('<c r="A1"><f t="shared" si="0"/><v/></c>', "", True),
        ('<c r="A1" t="inlineStr"><f>1+1</f><v>2</v></c>', "", True),
        ("<c><f>1+1</f></c>", "", True),
    ],
)
def test_no_formula_reads_as_empty_unless_its_value_is(tmp_path: Path, cell: str, value: str, is_problem: bool) -> None:
    table = read_tables(workbook_with(tmp_path / "t.xlsx", f"<row>{cell}</row>"))
    assert table.sheets[0].rows == (((value,),) if value else ())
    assert [problem.column for problem in table.problems] == ["A"] * is_problem


def test_empty_cells_with_formatting_may_stand_anywhere(tmp_path: Path) -> None:
    far = '<row r="3" s="1"><c r="A3" s="0"/><c r="XFD3" s="0"/></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    path = workbook_with(tmp_path / "t.xlsx", ONE_CELL.format(row=2, cell="B2") + far)
    assert read_tables(path).sheets[0].rows == ((), ("", "x"))
