"""Writes one large workbook: python -m benchmarks.export_once program|floor PATH.

Prints the milliseconds that it took, and by how many KiB the peak memory grew.
"""

import sys
from pathlib import Path


def main() -> None:
    """Measure one side."""
    from benchmarks.export_sides import floor, program

    side, path = sys.argv[1:]
    print(*{"program": program, "floor": floor}[side](Path(path)))


if __name__ == "__main__":
    main()
