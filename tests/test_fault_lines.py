"""Lines about a fault hold kinds and places in code, and no words, no folders and nobody's name."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from aktgranskning.domain.errors import AuditError
from aktgranskning.fault_lines import dumped_lines, fault_lines, kind_of, place_of
from aktgranskning.store.header import check_header
from tests.source_code import ROOT

WORD = "Fixhemlig"


def met(words: str) -> BaseException:
    try:
        try:
            json.loads(words)
        except ValueError:
            check_header(Path(words), 1)
    except AuditError as error:
        return error
    raise AssertionError


def test_a_stack_is_told_by_package_and_with_its_causes() -> None:
    lines = fault_lines(met(WORD))
    assert lines[-1] == "AuditError file.missing"
    assert "JSONDecodeError" in lines
    assert any(line.startswith("json/decoder.py:") for line in lines)
    assert any(line.startswith("aktgranskning/store/header.py:") and line.endswith(":check_header") for line in lines)
    assert lines[-2] == place_of(met(WORD))
    assert [line for line in lines if WORD in line or str(Path.home()) in line or line.startswith("/")] == []


def test_a_file_outside_every_package_is_told_by_its_name_alone(tmp_path: Path) -> None:
    module = tmp_path / "annat.py"
    code = compile("def fail():\n    raise KeyError('Fixhemlig')\n", str(module), "exec")
    names: dict[str, object] = {}
    exec(code, names)
    with pytest.raises(KeyError) as raised:
        names["fail"]()  # type: ignore[operator]
    assert fault_lines(raised.value)[-2:] == ["annat.py:2:fail", "KeyError"]
    assert place_of(raised.value) == ""


def test_an_error_of_the_system_is_told_by_its_code() -> None:
    assert kind_of(OSError(28, "full", f"/home/{WORD}")) == "OSError ENOSPC"
    assert kind_of(AuditError("file.exists", path=WORD)) == "AuditError file.exists"


def test_a_fault_that_comes_from_itself_ends() -> None:
    error = ValueError()
    error.__context__ = KeyError()
    error.__context__.__context__ = error
    assert fault_lines(error) == ["KeyError", "ValueError"]


def test_what_a_crash_dumps_is_told_in_the_same_way(tmp_path: Path) -> None:
    dump = tmp_path / "dump"
    program = (
        "import faulthandler, sys, ctypes\nfrom aktgranskning import discretion\n"
        "faulthandler.enable(open(sys.argv[1], 'w'))\n"
        "import json\nclass Crash:\n    def __str__(self): ctypes.string_at(0)\n"
        "json.dumps([Crash()], default=str)\n"
    )
    run = subprocess.run([sys.executable, "-c", program, str(dump)], cwd=ROOT, capture_output=True)
    assert run.returncode != 0
    lines = dumped_lines(dump.read_text())
    assert lines[0] == "Segmentation fault"
    assert any(line.startswith("json/encoder.py:") for line in lines)
    assert any(line.startswith("ctypes/__init__.py:") for line in lines)
    assert [line for line in lines if "/home" in line or line.startswith("/")] == []


def test_words_in_a_dump_are_left_out() -> None:
    frame = f'  File "/x/{WORD}/a.py", line 3 in f'
    dump = f"Fatal Python error: {WORD}\n\nThread 0x0 [{WORD}] (most recent call first):\n{frame}\n{WORD}\n"
    assert dumped_lines(dump) == ["Fatal error", "", "a.py:3:f"]
    assert dumped_lines("") == []
