"""The process that reads tables: what ends it, that the program goes on, and that nothing is left when that ends."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path

import pytest

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.reading import ReadingProcess
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.source import Source
from aktgranskning.intake.tables import LIMITS, read_tables
from tests.hostile_workbooks import slow_styles
from tests.source_code import ROOT

X = (Sheet("", (("x",),)),)


def read_x(folder: Path) -> tuple[Sheet, ...]:
    (folder / "x.csv").write_bytes(b"x")
    return read_tables(folder / "x.csv").sheets


def test_reading_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(slow_styles())
    with pytest.raises(AuditError) as caught:
        read_tables(path, replace(LIMITS, seconds=1))
    assert (caught.value.code, caught.value.parameters) == ("intake.too_slow", {"file": "t.xlsx", "seconds": 1})
    assert "t.xlsx" in message(caught.value)
    assert read_x(tmp_path) == X


@pytest.mark.skipif(sys.platform != "linux", reason="only there memory has a limit")
def test_reading_that_takes_too_much_memory_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"".join(b"%d;" % number for number in range(1_000_000)))
    process = ReadingProcess()  # a new one, which has no memory left from another file
    with pytest.raises(AuditError) as caught:
        process.read(Source("t.csv", path.read_bytes(), replace(LIMITS, memory_bytes=2**20)))
    assert caught.value.code == "intake.too_heavy"
    assert process.read(Source("x.csv", b"x", LIMITS)).sheets == X
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
    assert process.read(Source("x.csv", b"x", LIMITS)).sheets == X
    process.stop()


def test_a_reader_that_was_killed_between_two_files_is_not_missed() -> None:
    process = ReadingProcess()
    for _ in range(2):
        others = active_children()
        assert process.read(Source("x.csv", b"x", LIMITS)).sheets == X
        (started,) = (child for child in active_children() if child not in others)
        started.kill()
        started.join()
    process.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends signals otherwise")
def test_a_reader_that_stands_still_takes_no_file_and_is_given_up() -> None:
    process, others = ReadingProcess(), active_children()
    process.read(Source("x.csv", b"x", LIMITS))
    (started,) = (child for child in active_children() if child not in others)
    assert started.pid
    os.kill(started.pid, signal.SIGSTOP)
    with pytest.raises(AuditError, match=r"intake\.too_slow"):
        process.read(Source("stor.md", b"| a |\n" * 1_500_000, replace(LIMITS, seconds=1)))
    assert process.read(Source("x.csv", b"x", LIMITS)).sheets == X
    process.stop()


@pytest.fixture
def heard_ctrl_c() -> Iterator[None]:
    """Let Ctrl+C be heard where the tests were started in the background, which makes a process deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends signals otherwise")
@pytest.mark.usefixtures("heard_ctrl_c")
def test_after_ctrl_c_no_late_answer_is_taken_for_the_next() -> None:
    process = ReadingProcess()
    main = threading.main_thread().ident or 0
    slow = Source("t.xlsx", slow_styles(), LIMITS)
    timer = threading.Timer(0.5, signal.pthread_kill, [main, signal.SIGINT])
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        process.read(slow)
    assert process.read(Source("x.csv", b"x", LIMITS)).sheets == X
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


@pytest.mark.skipif(sys.platform != "linux", reason="what a process was given is told by /proc")
def test_it_is_not_given_the_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKTGRANSKNING_PASSPHRASE", "planterad lösenfras")
    process = ReadingProcess()
    process.read(Source("x.csv", b"x", LIMITS))
    children = [Path(f"/proc/{child.pid}/environ").read_bytes() for child in active_children()]
    process.stop()
    assert children
    assert not any(b"planterad" in environment for environment in children)
    assert os.environ["AKTGRANSKNING_PASSPHRASE"] == "planterad lösenfras"
