"""What is left on the disk where the program is killed: nothing outside the folder that was chosen."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from exports.workbook import export_workbook
from tests.example_snapshot import example_snapshot, options
from tests.source_code import ROOT
from tests.traced_work import write_files_to_read

PLANTED = "HEMLIGTORD"

PROGRAM = f"""
import os, signal, sys, tempfile
from pathlib import Path

folder, kind, last = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
opened = []

def note(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)) and arguments[2] & (os.O_WRONLY | os.O_RDWR):
        opened.append(os.fsdecode(arguments[0]))
    if event == "tempfile.mkstemp":
        opened.append(arguments[0])

tempfile.gettempdir()  # which tries it by writing a word
sys.addaudithook(note)

def end():
    sys.stdout.write("\\n".join(opened))
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)

def progress(done, _all):
    if done == last:
        end()

def at_last(*_arguments, **_names):  # as the file is moved into place
    end()

from tests.traced_work import WORK
if last == 0:
    os.replace = at_last
WORK[kind](folder, {PLANTED!r}, progress)
end()
"""

KILLED = {"workbook": 150, "document": 60, "table": 7, "package": 7}
"""Of which kinds of exports how far they come before they are killed."""


def killed(folder: Path, kind: str, last: int) -> tuple[Path, list[str]]:
    """Do a piece of work until the program is killed; return its folder for temporary files, and what it wrote to."""
    temporary, chosen = folder / "temporary", folder / "chosen"
    temporary.mkdir()
    chosen.mkdir()
    if kind == "reading":
        write_files_to_read(chosen, PLANTED)
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, chosen, kind, str(last)],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(temporary), "TEMP": str(temporary), "TMP": str(temporary)},
        stdout=subprocess.PIPE,
        timeout=120,
        check=False,
    )
    assert run.returncode == -9
    return temporary, run.stdout.decode().splitlines()


def assert_only_chosen(folder: Path, temporary: Path, opened: list[str]) -> None:
    assert [*temporary.rglob("*")] == []
    strange = [name for name in opened if not Path(name).is_relative_to(folder / "chosen")]
    assert [name for name in strange if name != os.devnull] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("kind", KILLED)
@pytest.mark.parametrize("is_late", [False, True])
def test_an_export_that_is_killed_leaves_nothing_outside_its_folder(tmp_path: Path, kind: str, is_late: bool) -> None:
    temporary, opened = killed(tmp_path, kind, 0 if is_late else KILLED[kind])
    assert opened
    assert_only_chosen(tmp_path, temporary, opened)
    (left,) = (tmp_path / "chosen").iterdir()
    assert left.name.startswith(".aktgranskning-")
    assert left.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("kind", ["forms", "checklist", "reading"])
def test_forms_checklists_and_readings_write_nowhere_else(tmp_path: Path, kind: str) -> None:
    temporary, opened = killed(tmp_path, kind, -1)
    assert_only_chosen(tmp_path, temporary, opened)
    assert list((tmp_path / "chosen").iterdir())


def test_the_next_export_takes_away_what_was_left_a_day_ago(tmp_path: Path) -> None:
    old, new, other = (tmp_path / name for name in (".aktgranskning-a.tmp", ".aktgranskning-b.tmp", "granskning.tmp"))
    for path in (old, new, other):
        path.write_text(PLANTED)
    before = time.time() - 25 * 60 * 60
    for path in (old, other):
        os.utime(path, (before, before))
    export_workbook(example_snapshot(), tmp_path / "ut.xlsx", options())
    assert sorted(path.name for path in tmp_path.iterdir()) == [new.name, other.name, "ut.xlsx"]
