"""Hostile workbooks and texts, read in a real process: each gives its message, and the next file is read as ever."""

from dataclasses import asdict
from pathlib import Path

import pytest

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import LIMITS, read_tables
from tests.hostile_workbooks import HOSTILE
from tests.source_code import ROOT

TEXTS = {
    "a-line-without-end.csv": (b"a" * LIMITS.file_bytes, "intake.cell_too_long"),
    "five-million-cells.csv": (b"a;" * (LIMITS.file_bytes // 2), "intake.too_many_columns"),
    "five-million-rows.csv": (b"a\n" * (LIMITS.file_bytes // 2), "intake.too_many_rows"),
    "too-many-cells.csv": (b";".join([b"a"] * 100).join([b"\n"] * 5_002), "intake.too_many_cells"),
    "quotation-marks.csv": (b'"' * (LIMITS.file_bytes - 1), "intake.damaged"),
    "a-quoted-file.csv": (b'a;b\n"' + b"x\n" * 4_000_000, "intake.damaged"),
    "zeros.csv": (b"a;b\n1;\0\n", "intake.damaged"),
    "a-program.csv": (b"\x7fELF\x02\x01\x01" + bytes(9_000), "intake.damaged"),
    "half-a-character.csv": ("a;b\n".encode("utf-16") + b"\xd8", ""),
    "a-line-without-end.md": (b"| s |\n| | " + b"a" * 9_000_000 + b" |\n", "intake.cell_too_long"),
    "five-million-cells.md": (b"| s |\n" + b"|a" * 4_900_000 + b"|\n", "intake.too_many_columns"),
    "bars.md": (b"|" * LIMITS.file_bytes, ""),
    "spaces.md": (b"|" + b" " * (LIMITS.file_bytes - 2) + b"x", ""),
    "many-sheets.md": (b"".join(b"| s%d | a |\n" % number for number in range(51)), "intake.too_many_sheets"),
    "too-many-rows.md": (b"| s |\n" + b"| | a |\n" * 20_001, "intake.too_many_rows"),
    "zeros.md": (b"| s | a\0 |\n", "intake.damaged"),
}


def check_code(path: Path, code: str) -> None:
    """Check that a file gives an error, and a message with its name; where the code is '', that it is read."""
    if not code:
        read_tables(path)
    else:
        with pytest.raises(AuditError) as caught:
            read_tables(path)
        assert caught.value.code == code
        assert path.name in message(caught.value)


def check_next_is_read(folder: Path) -> None:
    (folder / "x.csv").write_bytes(b"x")
    assert read_tables(folder / "x.csv").sheets == (Sheet("", (("x",),)),)


def test_there_are_many_kinds() -> None:
    assert len(HOSTILE) >= 24


def test_the_documentation_tells_the_limits() -> None:
    said = (ROOT / "docs" / "intake.md").read_text("utf-8")
    sizes = {"file_bytes": "10 MB", "unpacked_bytes": "64 MB", "part_bytes": "32 MB", "memory_bytes": "1 GiB"}
    units = {"seconds": " seconds", "ratio": " bytes"}
    limits = asdict(LIMITS)
    assert [limits[name] for name in sizes] == [10_000_000, 64_000_000, 32_000_000, 2**30]
    shown = sizes | {name: f"{limits[name]:,.0f}{units.get(name, '')}" for name in limits.keys() - sizes.keys()}
    assert [name for name, text in shown.items() if f"| {text} |" not in said] == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_gives_a_message_and_the_next_file_is_read(tmp_path: Path, name: str) -> None:
    make, code = HOSTILE[name]
    path = tmp_path / f"{name}.xlsx"
    path.write_bytes(make())
    check_code(path, code)
    if not code:
        assert [sheet.rows for sheet in read_tables(path).sheets] == [(("x",),)]
    check_next_is_read(tmp_path)


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_gives_a_message_and_the_next_file_is_read(tmp_path: Path, name: str) -> None:
    content, code = TEXTS[name]
    (tmp_path / name).write_bytes(content)
    check_code(tmp_path / name, code)
    check_next_is_read(tmp_path)
