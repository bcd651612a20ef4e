"""Hostile workbooks and texts, read in a real process: each gives its message, and the next file is read as ever."""

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from multiprocessing import active_children
from pathlib import Path

import pytest

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.reading import ReadingProcess
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.source import Source
from aktgranskning.intake.tables import LIMITS, Table, read_tables
from tests.hostile_workbooks import HOSTILE, slow_styles
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


def code_of(path: Path) -> str:
    """Return the code of the error that a file gives, which says something in Swedish; '' where it is read."""
    try:
        read_tables(path)
    except AuditError as error:
        assert path.name in message(error)
        return error.code
    return ""


def read_x(folder: Path) -> Table:
    (folder / "x.csv").write_bytes(b"x")
    return read_tables(folder / "x.csv")


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
    assert code_of(path) == code
    if not code:
        assert [sheet.rows for sheet in read_tables(path).sheets] == [(("x",),)]
    assert read_x(tmp_path).sheets == (Sheet("", (("x",),)),)


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_gives_a_message_and_the_next_file_is_read(tmp_path: Path, name: str) -> None:
    content, code = TEXTS[name]
    (tmp_path / name).write_bytes(content)
    assert code_of(tmp_path / name) == code
    assert read_x(tmp_path).sheets == (Sheet("", (("x",),)),)


def test_reading_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(slow_styles())
    with pytest.raises(AuditError) as caught:
        read_tables(path, replace(LIMITS, seconds=1))
    assert (caught.value.code, caught.value.parameters) == ("intake.too_slow", {"file": "t.xlsx", "seconds": 1})
    assert read_x(tmp_path).sheets


@pytest.mark.skipif(sys.platform != "linux", reason="only there memory has a limit")
def test_reading_that_takes_too_much_memory_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"".join(b"%d;" % number for number in range(1_000_000)))
    process = ReadingProcess()  # a new one, which has no memory left from another file
    with pytest.raises(AuditError) as caught:
        process.read(Source("t.csv", path.read_bytes(), replace(LIMITS, memory_bytes=2**20)))
    assert caught.value.code == "intake.too_heavy"
    assert process.read(Source("t.csv", b"x", LIMITS)).sheets == (Sheet("", (("x",),)),)
    process.stop()


def test_the_program_outlives_a_reader_that_is_killed() -> None:
    process = ReadingProcess()
    codes = []

    def read_slowly() -> None:
        try:
            process.read(Source("t.xlsx", slow_styles(), LIMITS))
        except AuditError as error:
            codes.append(error.code)

    others = active_children()
    thread = threading.Thread(target=read_slowly)
    thread.start()
    while not (started := [child for child in active_children() if child not in others]):
        time.sleep(0.01)
    time.sleep(0.5)  # it has begun to read then, as a rule
    started[0].kill()
    thread.join()
    assert codes == ["intake.interrupted"]
    assert process.read(Source("t.csv", b"x", LIMITS)).sheets == (Sheet("", (("x",),)),)
    process.stop()


def test_a_reader_that_was_killed_between_two_files_is_not_missed() -> None:
    process = ReadingProcess()
    for _ in range(2):
        others = active_children()
        assert process.read(Source("t.csv", b"x", LIMITS)).sheets
        (started,) = (child for child in active_children() if child not in others)
        started.kill()
        started.join()
    process.stop()


def test_two_threads_take_turns(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.csv").write_text(name)
    with ThreadPoolExecutor(2) as threads:
        tables = list(threads.map(lambda name: read_tables(tmp_path / f"{name}.csv"), "ab" * 50))
    assert "".join(table.sheets[0].rows[0][0] for table in tables) == "ab" * 50


@pytest.mark.parametrize("last", ["", "os.kill(os.getpid(), signal.SIGKILL)"])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_no_process_outlives_the_program(tmp_path: Path, last: str) -> None:
    """What is started holds the pipe that the program writes to: its end is the end of them all."""
    (tmp_path / "t.xlsx").write_bytes(slow_styles())
    read_x(tmp_path)
    program = f"""
import os, signal, sys, threading, time
from pathlib import Path
from aktgranskning.intake.tables import read_tables
folder = Path(sys.argv[1])
print(read_tables(folder / "x.csv").sheets[0].rows)
threading.Thread(target=read_tables, args=[folder / "t.xlsx"], daemon=True).start()
time.sleep(0.5)
sys.stdout.flush()
{last}
"""
    run = subprocess.run([sys.executable, "-c", program, tmp_path], cwd=ROOT, stdout=subprocess.PIPE, timeout=60)
    assert run.stdout.decode() == "(('x',),)\n"


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_the_reader_has_nothing_of_qt(tmp_path: Path) -> None:
    read_x(tmp_path)
    loaded = [Path(f"/proc/{child.pid}/maps").read_text() for child in active_children()]
    assert loaded
    assert not any("PySide6" in libraries for libraries in loaded)
    assert "PySide6" in Path("/proc/self/maps").read_text()
