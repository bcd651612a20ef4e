"""Measures the program against its aims and prints one table: python benchmarks/run.py [--check] [--folder DIR]."""

import argparse
import os
import platform
import sys
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import memory, start
from benchmarks.table import Row, markdown


def main() -> int:
    """Print the table; with --check, return 1 where an aim that holds on any machine is not met."""
    parser = argparse.ArgumentParser(description="Measures the program against its aims.")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a machine-independent aim is not met")
    parser.add_argument("--folder", help="measure in a new folder inside this one, for the disk that it is on")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        rows = measure(Path(folder))
    print(_environment())
    print(markdown(rows))
    return int(options.check and not all(row.is_met for row in rows if row.holds_anywhere))


def measure(folder: Path) -> list[Row]:
    """Return all rows, measured in one folder."""
    rows = [*start.measure(folder), *memory.measure(folder)]
    # Only now: a process that is started begins with the peak memory of this one.
    from benchmarks import (
        blocking,
        counting,
        encrypted,
        evaluation,
        export,
        keys,
        loading,
        opening,
        reading,
        recompute,
        register_csv,
        registers,
        repaint,
        scrolling,
        searching,
        write,
    )

    return [
        *rows,
        *loading.measure(folder),
        *reading.measure(folder),
        *registers.measure(folder),
        *register_csv.measure(folder),
        *evaluation.measure(),
        *recompute.measure(),
        *write.measure(folder),
        *encrypted.measure(folder),
        *counting.measure(folder),
        *opening.measure(folder),
        *repaint.measure(folder),
        *searching.measure(folder),
        *keys.measure(folder),
        *blocking.measure(folder),
        *scrolling.measure(folder),
        *export.measure(folder),
    ]


def _environment() -> str:
    """Return what was measured with; numpy, where it is installed, slows the import of sqlite-utils."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("PySide6-Essentials", "sqlcipher3", "sqlite-utils"))
    numpy = "numpy is installed: not run-time dependencies only" if find_spec("numpy") else "run-time dependencies only"
    return f"Python {platform.python_version()} on {platform.system()}, {packages}; {numpy}.\n"


if __name__ == "__main__":
    sys.exit(main())
