"""How long the program takes from its start to its first paint, and how much memory, beside an empty window.

Imports nothing but the standard library: a process begins with the peak memory of the one that starts it.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.table import Row, ratio_row

_ROUNDS = 15
_MOST_RATIO = 1.5
_MOST_MIB = 75
_UNUSED_AT_START = frozenset({"openpyxl", "pyxform", "lxml", "sqlite_utils", "sqlcipher3"})
_ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Start:
    """One start of a process: milliseconds to the first paint, its peak memory in MiB, the packages imported."""

    milliseconds: float
    mebibytes: float
    packages: frozenset[str]


def measure(folder: Path) -> list[Row]:
    """Start both windows in turn, each time in a process of its own that keeps its settings in `folder`."""
    sides: dict[str, list[Start]] = {"empty": [], "program": []}
    for side in sides:
        _start(side, folder)  # not counted: it compiles the modules and reads them from the disk
    for _ in range(_ROUNDS):
        for side, starts in sides.items():
            starts.append(_start(side, folder))
    return _rows(sides["program"], sides["empty"])


def _start(side: str, folder: Path) -> Start:
    environment = os.environ | {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}  # no recent files, no old geometry
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    command = [sys.executable, "-m", "benchmarks.first_paint", side]
    began = perf_counter()
    with subprocess.Popen(command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        taken = (perf_counter() - began) * 1000
        kibibytes, modules = process.stdout.read().splitlines()
    return Start(taken, int(kibibytes) / 1024, frozenset(name.partition(".")[0] for name in modules.split()))


def _rows(program: list[Start], empty: list[Start]) -> list[Row]:
    against = "an empty QMainWindow"
    times = [median(start.milliseconds for start in side) for side in (program, empty)]
    memory, beside = (median(start.mebibytes for start in side) for side in (program, empty))
    found = sorted(_UNUSED_AT_START & frozenset().union(*(start.packages for start in program)))
    return [
        ratio_row("start without a file to first paint, median", against, times[0], times[1], _MOST_RATIO),
        Row(
            "peak memory at first paint, median",
            against,
            f"{memory:.1f} MiB",
            f"{beside:.1f} MiB",
            f"{memory / beside:.2f} ×",
            f"≤ {_MOST_MIB} MiB",
            memory <= _MOST_MIB,
        ),
        Row(
            "imported at first paint",
            ", ".join(sorted(_UNUSED_AT_START)),
            ", ".join(found) or "none",
            "–",
            "–",
            "none",
            not found,
        ),
    ]
