"""Hostile registers, read in a real process: each gives its message, or is read as what it is, and nothing is left."""

import sys
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path

import pytest

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import RegisterChoices
from aktgranskning.intake.register_parts import read_register_parts
from aktgranskning.intake.registers import REGISTER_LIMITS, preview_register, read_register
from aktgranskning.intake.source import RegisterSource
from tests.hostile_workbooks import HOSTILE, a_cell_at_either_end
from tests.registers import packed_ods, read_all, write_xlsx
from tests.source_code import ROOT

HARMLESS = {
    "rows_out_of_order": "",
    "cells_out_of_order": "register.no_column",
    "a_cell_of_another_row": "register.no_headings",
    "one_long_text_in_many_cells": "register.no_column",
    "a_text_longer_than_a_cell": "register.no_column",
    "styles_half_a_million_deep": "",
    "a_number_of_ten_thousand_digits": "register.no_column",
}
"""Workbooks of which a register takes no harm, with what is then said of those that have no column `x`."""

OTHERWISE = {
    "too_many_cells": "intake.too_many_rows",  # with the limits of this test
    "a_large_part": "intake.damaged",  # within the size of registers, and no XML
    "many_parts_that_are_large_together": "intake.damaged",
    "a_row_number_of_ten_thousand_digits": "intake.too_many_rows",
    "a_part_that_goes_on_behind_its_stated_size": "intake.damaged",
}

LIMITS = replace(REGISTER_LIMITS, file_bytes=10_000_000, rows=5_000)

TEXTS = {
    "a-line-without-end": (b"x\n" + b"a" * 9_000_000, "register.line_too_long"),
    "a-long-cell": (b"x\n" + b"a" * 40_000, "intake.cell_too_long"),
    "many-cells": (b"x;y\n" + b"a;" * 1_000_000, "intake.too_many_columns"),
    "too-many-rows": (b"x\n" + b"a\n" * 5_001, "intake.too_many_rows"),
    "rows-enough": (b"\n\n\nx\n" + b"a\n\n" * 5_000, ""),
    "empty-cells": (b"x\n" + b"a" + b";" * 9_000 + b"\n", ""),
    "quotation-marks": (b'x\n"' + b'"' * 9_998, "intake.damaged"),
    "a-quoted-file": (b'x;y\n"' + b"x\n" * 4_000_000, "intake.cell_too_long"),
    "a-quoted-end": (b'x;y\n"a\n', "intake.damaged"),
    "zeros": (b"x\n1\0\n", "intake.damaged"),
    "a-program": (b"\x7fELF\x02\x01\x01" + bytes(9_000), "intake.damaged"),
    "half-a-character": ("x\n1\n".encode("utf-16") + b"\xd8", ""),
    "too-large": (b"x\n" + b"a\n" * 5_000_000, "intake.too_large"),
    "nothing": (b"", "intake.empty"),
    "lines-only": (b"\n" * 5_000, "register.no_headings"),
}

CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
X = f"<table:table-row>{CELL}</table:table-row>"
REPEATED = X.replace("<table:table-row>", '<table:table-row table:number-rows-repeated="2000000000">')
OPEN_DOCUMENTS = {
    "two-billion-rows": (REPEATED, "", "intake.too_many_rows"),
    "four-billion-cells": (
        X.replace("cell o", 'cell table:number-columns-repeated="4000000000" o'),
        "",
        "intake.too_many_columns",
    ),
    "entities": (X, "<!DOCTYPE a [<!ENTITY a 'ha'>]>", "intake.unusual"),
    "seventeen-billion-empty-cells": (
        X
        + '<table:table-row table:number-rows-repeated="1048575">'
        + '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
        "",
        "",
    ),
}


def test_the_documentation_tells_the_limits() -> None:
    said = (ROOT / "docs" / "intake.md").read_text("utf-8").partition("## Registers")[2]
    limits = REGISTER_LIMITS
    sizes = (
        f"{limits.file_bytes // 10**6} MB",
        f"{limits.unpacked_bytes // 10**9} GB",
        f"{limits.memory_bytes // 2**30} GiB",
    )
    for shown in (*sizes, f"{limits.rows:,}", f"{limits.columns}", f"{limits.seconds:.0f} seconds"):
        assert f"| {shown} |" in said


def check(path: Path, code: str) -> None:
    """Check that a register gives an error, and a message; where the code is '', that it has a column `x`."""
    others = active_children()
    if not code:
        header_row = preview_register(path).header_row
        read_register(path, RegisterChoices("x", header_row=header_row), lambda _: None, lambda *_: None, LIMITS)
    else:
        with pytest.raises(AuditError) as caught:
            read_register(path, RegisterChoices("x"), lambda _: None, lambda *_: None, LIMITS)
        assert caught.value.code == code
        assert message(caught.value)
    assert active_children() == others


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook(tmp_path: Path, name: str) -> None:
    make, code = HOSTILE[name]
    path = tmp_path / "h.xlsx"
    path.write_bytes(make())
    check(path, (HARMLESS | OTHERWISE).get(name, code))


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text(tmp_path: Path, name: str) -> None:
    content, code = TEXTS[name]
    path = tmp_path / "h.csv"
    path.write_bytes(content)
    check(path, code)


@pytest.mark.parametrize("name", OPEN_DOCUMENTS)
def test_a_hostile_open_document(tmp_path: Path, name: str) -> None:
    rows, prolog, code = OPEN_DOCUMENTS[name]
    path = tmp_path / "h.ods"
    path.write_bytes(packed_ods(rows, prolog))
    check(path, code)


def test_an_open_document_with_a_password(tmp_path: Path) -> None:
    path = tmp_path / "h.ods"
    algorithm = (
        '<manifest:encryption-data><manifest:algorithm manifest:algorithm-name="AES"/></manifest:encryption-data>'
    )
    entry = f'<manifest:file-entry manifest:full-path="content.xml">{algorithm}</manifest:file-entry>'
    path.write_bytes(packed_ods(X, entry=entry))
    check(path, "intake.locked")


@pytest.mark.skipif(sys.platform != "linux", reason="only there memory has a limit")
def test_a_sheet_that_would_not_fit_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "h.xlsx"
    path.write_bytes(a_cell_at_either_end())
    check(path, "intake.too_heavy")


def test_a_register_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "h.csv"
    path.write_bytes(b"x\n" + b"a\n" * 3_000_000)
    with pytest.raises(AuditError) as caught:
        read_register(path, RegisterChoices("x"), lambda _: None, lambda *_: None, replace(LIMITS, seconds=0.0))
    assert caught.value.code == "intake.too_slow"


@pytest.mark.parametrize("rows", [0, 9_000, 60_000])
def test_a_text_that_changes_while_it_is_read_is_refused(tmp_path: Path, rows: int) -> None:
    path = tmp_path / "h.csv"
    path.write_bytes(b"x\n" + b"197001019999\n" * 50_000)
    parts = read_register_parts(RegisterSource(str(path), REGISTER_LIMITS, choices=RegisterChoices("x")))
    next(parts)
    with path.open("r+b") as file:
        file.truncate(2)
        file.seek(2)
        file.write(b"197001019999\n" * rows)
    with pytest.raises(AuditError) as caught:
        list(parts)
    assert caught.value.code == "register.changed"
    assert "ändrades medan den lästes" in message(caught.value)


def test_a_workbook_that_grows_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "h.xlsx", [["x"], *([number] for number in range(2_000))])
    parts = read_register_parts(RegisterSource(str(path), REGISTER_LIMITS, choices=RegisterChoices("x")))
    next(parts)
    with path.open("ab") as file:
        file.write(b"more")
    with pytest.raises(AuditError, match=r"register\.changed"):
        list(parts)


def test_no_message_tells_an_identity(tmp_path: Path) -> None:
    path = tmp_path / "h.csv"
    path.write_bytes(b"x;y\n197001019999;1\n197001019999;" + b"a" * 40_000)
    with pytest.raises(AuditError) as caught:
        read_all(path, RegisterChoices("x"))
    assert caught.value.parameters == {"file": "h.csv", "row": 3, "most": 32_767}
