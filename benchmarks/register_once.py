"""Reads one large register and draws from it: python -m benchmarks.register_once program|floor REGISTER FOLDER.

Prints the milliseconds that it took, and by how many KiB the peak memory grew; of the process that reads for the
program all of it counts. That process imports this module too, so what is heavy is imported further down.
"""

import sys
from os import getpid
from pathlib import Path
from time import perf_counter


def main() -> None:
    """Measure one side."""
    from benchmarks.register_sides import floor, peak, program

    side, register, folder = sys.argv[1:]
    before, began = peak(getpid()), perf_counter()
    highest = {"program": program, "floor": floor}[side](Path(register), Path(folder))
    print((perf_counter() - began) * 1000, highest - before)


if __name__ == "__main__":
    main()
