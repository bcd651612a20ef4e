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
from aktgranskning.domain.errors import AuditError, RefusedError
from aktgranskning.intake.sheet import MOST_COLUMNS, MOST_ROWS, Sheet
from aktgranskning.intake.tables import MOST_BYTES, read_tables
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
        (MOST_ROWS + 1, f"A{MOST_ROWS + 1}", "intake.too_many_rows"),
        (1, "CW1", "intake.too_many_columns"),
    ],
)
def test_a_cell_far_away_is_refused(tmp_path: Path, row: int, cell: str, code: str) -> None:
    path = workbook_with(tmp_path / "t.xlsx", ONE_CELL.format(row=row, cell=cell))
    assert refused(path).code == code


def test_the_last_row_and_column_are_read(tmp_path: Path) -> None:
    path = workbook_with(tmp_path / "t.xlsx", ONE_CELL.format(row=MOST_ROWS, cell=f"CV{MOST_ROWS}"))
    rows = read_tables(path).sheets[0].rows
    assert (len(rows), len(rows[-1]), rows[-1][-1]) == (MOST_ROWS, MOST_COLUMNS, "x")


@pytest.mark.parametrize("name", ["t.xlsx", "t.md", "t.csv"])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path / name).code == "file.missing"
    (tmp_path / name).mkdir()
    assert refused(tmp_path / name).code == "intake.unreadable"


def test_an_unknown_kind_and_too_large_a_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "t.ods").write_bytes(b"x")
    assert refused(tmp_path / "t.ods").code == "intake.unknown_kind"
    (tmp_path / "t.csv").write_bytes(b"x" * (MOST_BYTES + 1))
    assert refused(tmp_path / "t.csv").code == "intake.too_large"


def test_what_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "t.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", b" " * 100_000_001)
    assert refused(tmp_path / "t.xlsx").code == "intake.too_large"
    write_workbook(tmp_path / "t.xlsx", {f"b{number}": [] for number in range(51)})
    assert refused(tmp_path / "t.xlsx").code == "intake.too_many_sheets"


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
    assert _code_of(path) == "intake.damaged"


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


def test_a_formula_that_was_never_worked_out_is_refused_with_its_place(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "svar"
    sheet.append(["case", "plan"])
    sheet.append(["Akt 1", '=IF(1=1,"ja","nej")'])
    sheet.append(["=A2", "nej"])
    workbook.save(tmp_path / "t.xlsx")
    error = refused(tmp_path / "t.xlsx")
    assert isinstance(error, RefusedError)
    assert error.code == "intake.formulas"
    assert [(problem.sheet, problem.row, problem.column) for problem in error.problems] == [
        ("svar", 2, "B"),
        ("svar", 3, "A"),
    ]
