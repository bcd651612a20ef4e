"""Tries the built program as its user would: python bundle/try_build.py FOLDER, with the Python that the program is in.

The folder is moved to a path with a space and an å in it, the program added to a desktop, the example written,
read and changed by a key in the window. Its size is told, and how long it takes to its window beside this Python.
"""

import json
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import distribution
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

_PATIENCE_SECONDS = 60.0
_ROUNDS = 7
_MOST_MIB = 180
_MOST_RATIO = 2.0
_LAST_CHOICE = "Framgår vad kontakten ledde till?"
_PASSPHRASE = "paraply gurka tordön kaktus"

Environment = dict[str, str]


def try_build(built: Path, work: Path) -> None:
    """Go through everything, and raise where something is not as it should be."""
    folder = work / "Åsas program"
    copytree(built, folder, symlinks=True)
    _check_data_files(folder / "_internal")
    environment = os.environ | {"HOME": str(work), "XDG_CONFIG_HOME": str(work / "config")}
    environment |= {"XDG_DATA_HOME": str(work / "data"), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}  # starts no bus
    environment = {name: value for name, value in environment.items() if name not in {"WAYLAND_DISPLAY", "DISPLAY"}}
    command = _installed_command(folder, environment)
    os.chdir(work)
    _run_commands(command, environment)
    with _screen() as display:
        shown = environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        _answer_in_window(command, shown)
        _tell(folder, *_start_times(command, shown))


def _check_data_files(inside: Path) -> None:
    """Find every file of the installed program that is no module in the build."""
    files = distribution("aktgranskning").files or []
    data = [file for file in files if file.suffix not in {".py", ".pyc"} and not {".", ".."} & {*file.parts}]
    expected = [file for file in data if ".dist-info" not in file.parts[0]]
    assert expected, "the program is not installed here as a copy"
    assert [file for file in expected if not (inside / file).is_file()] == []


def _installed_command(folder: Path, environment: Environment) -> str:
    """Add the program to a desktop, and return what that starts."""
    _run([str(folder / "installera.sh")], environment)
    entry = Path(environment["XDG_DATA_HOME"]) / "applications" / "aktgranskning.desktop"
    line = next(line for line in entry.read_text("utf-8").splitlines() if line.startswith("Exec="))
    command, file = shlex.split(line.removeprefix("Exec="))
    assert (command, file) == (str(folder / "aktgranskning"), "%f"), line
    return command


def _run_commands(command: str, environment: Environment) -> None:
    """Read and write with every library that has something beside its modules."""
    secret = environment | {"AKTGRANSKNING_PASSPHRASE": _PASSPHRASE}
    example = "aktgranskning-exempel/exempel.granskning"
    for arguments in (
        ["--version"],
        ["demo", "--no-window"],
        ["verify", example],
        ["export", example, "bilaga.docx"],
        ["export", example, "arbetspapper.xlsx", "--working-paper"],
        ["template", "mall.xlsx"],
        ["check", "mall.xlsx"],
        ["reopen", example, "Akt 1", "--reason", "Ett svar saknar stöd"],
    ):
        _run([command, *arguments], environment)
    _run([command, "new", "hemlig.granskning", "--checklist", "mall.xlsx", "--cases", "0", "--encrypt"], secret)
    _run([command, "sample", "hemlig.granskning", "--register", "aktgranskning-exempel/exempel-register.csv",
          "--id", "Ärende", "--size", "15"], secret)  # fmt: skip


def _answer_in_window(command: str, environment: Environment) -> None:
    """Open the example, answer a question otherwise by a key, and find that in the file."""
    example = "aktgranskning-exempel/exempel.granskning"

    def met() -> int:
        rows = json.loads(_run([command, "tally", example, "--format", "json"], environment))
        return next(int(row["met"]) for row in rows if row["label"] == _LAST_CHOICE)

    before = met()
    with _started([command, example], environment) as program:
        _focus("Vem granskar", environment)
        _xdotool(["key", "Return"], environment)
        _focus("exempel.granskning", environment)
        _xdotool(["key", "--delay", "200", "Return", "Up", "n", "ctrl+q"], environment)
        program.wait(_PATIENCE_SECONDS)
    assert met() == before - 1, "the answer is not in the file"


def _start_times(command: str, environment: Environment) -> tuple[float, float]:
    """Return the seconds to the window of the build and of this Python, each the fastest of starts in turn."""
    sides: list[tuple[list[str], list[float]]] = [([command], []), ([sys.executable, "-m", "aktgranskning"], [])]
    for start, _ in sides:
        _time_to_window(start, environment)  # not counted: it reads from the disk
    for _ in range(_ROUNDS):
        for start, taken in sides:
            taken.append(_time_to_window(start, environment))
    return min(sides[0][1]), min(sides[1][1])  # what else the machine does only makes a start slower


def _time_to_window(start: list[str], environment: Environment) -> float:
    began = time.perf_counter()
    with _started(start, environment):
        _wait_until(lambda: bool(_xdotool(["search", "--onlyvisible", "--name", "Aktgranskning"], environment)))
        return time.perf_counter() - began


def _tell(folder: Path, build: float, python: float) -> None:
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 2**20
    print(f"size of the built program: {size:.0f} MiB (at most {_MOST_MIB})")
    print(f"start to window: {build * 1000:.0f} ms, python -m aktgranskning {python * 1000:.0f} ms: "
          f"{build / python:.2f} × (at most {_MOST_RATIO})")  # fmt: skip
    assert size <= _MOST_MIB
    assert build <= _MOST_RATIO * python


@contextmanager
def _started(command: list[str], environment: Environment) -> Iterator[subprocess.Popen[bytes]]:
    """Start a program, which is ended at the end where it has not ended itself."""
    with subprocess.Popen(command, env=environment) as program:
        try:
            yield program
        finally:
            program.terminate()


@contextmanager
def _screen() -> Iterator[str]:
    """Give a virtual screen of a laptop's size; its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-noreset"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as said:
                yield f":{said.readline().strip()}"
        finally:
            server.terminate()


def _focus(title: str, environment: Environment) -> None:
    search = ["search", "--onlyvisible", "--name", title]
    _wait_until(lambda: bool(_xdotool(search, environment)))
    _xdotool(["windowfocus", "--sync", _xdotool(search, environment).split()[0]], environment)


def _xdotool(arguments: list[str], environment: Environment) -> str:
    command = ["xdotool", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False).stdout.strip()


def _wait_until(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.002)


def _run(command: list[str], environment: Environment) -> str:
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert run.returncode == 0, f"{command} ended with {run.returncode}: {run.stdout}{run.stderr}"
    return run.stdout


if __name__ == "__main__":
    with TemporaryDirectory() as work:
        try_build(Path(sys.argv[1]).resolve(), Path(work))
