"""How much memory the window takes with an open audit, beside an empty window and beside an audit of one case.

Imports nothing but the standard library before it measures: a process begins with the peak memory of its parent.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

from benchmarks.table import Row

_CASES, _ITEMS = 1_000, 40
_ROUNDS = 5
_MOST_RATIO, _MOST_OF_DATA = 1.5, 1.2
_ROOT = Path(__file__).parent.parent


def measure(folder: Path, cases: int = _CASES, rounds: int = _ROUNDS) -> list[Row]:
    """Hold open, each in a process of its own in turn: nothing, an audit of one case, and one of many."""
    sides: dict[str, list[float]] = {"empty": [], "1": [], str(cases): []}
    for count in (1, cases):
        _held("write", folder, str(count))
    for _ in range(rounds):
        for side, held in sides.items():
            held.append(_held("empty", folder) if side == "empty" else _held("program", folder, side))
    empty, one, many = (median(held) for held in sides.values())
    what = f"memory with {cases:,} cases × {_ITEMS} open"
    return [
        _row(what, "an empty QMainWindow", many, empty, _MOST_RATIO),
        _row(what, "one case open", many, one, _MOST_OF_DATA),
    ]


def _row(what: str, against: str, figure: float, other: float, most: float) -> Row:
    ratio = figure / other
    shown = (f"{figure:.1f} MiB", f"{other:.1f} MiB", f"{ratio:.2f} ×", f"≤ {most:g} ×")
    return Row(what, against, *shown, is_met=ratio <= most)


def _held(*arguments: object) -> float:
    """Return the resident memory in MiB of a process that shows a window and is at rest; 0 of one that only writes."""
    _, folder, *_ = arguments
    environment = os.environ | {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    command = [sys.executable, "-m", "benchmarks.resident", *map(str, arguments)]
    run = subprocess.run(command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return int(run.stdout or 0) / 1024
