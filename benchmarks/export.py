"""How long an audit of 10,000 cases takes to export to Excel, and its memory, beside openpyxl's write-only mode."""

import subprocess
import sys
from pathlib import Path
from statistics import median

from benchmarks.table import Row, ratio_row

_ROUNDS = 3
_MOST_RATIO = 1.05
_MOST_MIB = 50
_ROOT = Path(__file__).parent.parent


def measure(folder: Path) -> list[Row]:
    """Write the workbook in turn, each time in a process of its own."""
    sides: dict[str, list[tuple[float, float]]] = {"floor": [], "program": []}
    for _ in range(_ROUNDS):
        for side, taken in sides.items():
            taken.append(_run(side, folder / f"{side}.xlsx"))
    times = {side: median(time for time, _ in taken) for side, taken in sides.items()}
    memory = {side: max(kibibytes for _, kibibytes in taken) / 1024 for side, taken in sides.items()}
    over = memory["program"] - memory["floor"]
    shown = (f"{memory['program']:.0f} MiB", f"{memory['floor']:.0f} MiB", f"+{over:.0f} MiB", f"≤ +{_MOST_MIB} MiB")
    what = "export 10,000 cases × 60 items to Excel, median"
    return [
        ratio_row(what, "openpyxl's write-only mode, the same cells", times["program"], times["floor"], _MOST_RATIO),
        Row("peak memory of that", "the same", *shown, is_met=over <= _MOST_MIB),
    ]


def _run(side: str, path: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "benchmarks.export_once", side, str(path)]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)
    milliseconds, kibibytes = done.stdout.split()
    return float(milliseconds), float(kibibytes)
