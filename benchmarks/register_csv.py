"""How long a register of a million rows takes to be read and drawn from, and its memory, beside the bare minimum."""

import random
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.table import Row, ratio_row

_ROUNDS = 3
_ROWS = 1_000_000
_MOST_RATIO = 1.2
_MOST_MIB = 40
_ROOT = Path(__file__).parent.parent


def measure(folder: Path) -> list[Row]:
    """Read the register in turn, each time in a process of its own and into a new audit."""
    register = folder / "register.csv"
    write_register(register)
    sides: dict[str, list[tuple[float, float]]] = {"floor": [], "program": []}
    for _ in range(_ROUNDS):
        for side, taken in sides.items():
            taken.append(_run(side, register))
    times = {side: median(time for time, _ in taken) for side, taken in sides.items()}
    memory = {side: max(kibibytes for _, kibibytes in taken) / 1024 for side, taken in sides.items()}
    what, against = f"a register of {_ROWS:,} rows read and drawn from", "csv, executemany and hashing alone"
    over = memory["program"] - memory["floor"]
    shown = (f"{memory['program']:.0f} MiB", f"{memory['floor']:.0f} MiB", f"+{over:.0f} MiB", f"≤ +{_MOST_MIB} MiB")
    return [
        ratio_row(what, against, times["program"], times["floor"], _MOST_RATIO),
        Row("peak memory of that, both processes", "the same", *shown, is_met=over <= _MOST_MIB),
    ]


def write_register(path: Path) -> None:
    """Write a register of invented cases in a random order: identity, day, unit, amount, a text."""
    chance = random.Random(1)
    with path.open("w", encoding="utf-8") as file:
        file.write("Ärende;Beslutsdatum;Enhet;Belopp;Rubrik\n")
        for number in chance.sample(range(_ROWS), _ROWS):
            day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
            amount = f"{number % 90_000},{number % 100:02}"
            file.write(f"EX 2025-{number:07};{day};Enhet {number % 7};{amount};Ansökan om bistånd {number % 50}\n")


def _run(side: str, register: Path) -> tuple[float, float]:
    with tempfile.TemporaryDirectory(dir=register.parent) as folder:
        command = [sys.executable, "-m", "benchmarks.register_once", side, str(register), folder]
        done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)
    milliseconds, kibibytes = done.stdout.split()
    return float(milliseconds), float(kibibytes)
