"""How long a register of 100,000 rows takes to read from a workbook, beside calamine alone."""

from pathlib import Path
from statistics import median

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from aktgranskning.domain.register import Prefill, RegisterChoices, StratumColumn
from aktgranskning.intake.registers import read_register
from benchmarks.loading import time_of
from benchmarks.table import Row, ratio_row

_ROUNDS = 7
_MOST_RATIO = 1.5
_ROWS, _COLUMNS = 100_000, 10


def measure(folder: Path) -> list[Row]:
    """Read one workbook in turn, ours in a new process each time; the first time is not counted."""
    path = folder / "register.xlsx"
    _write_register(path)
    choices = RegisterChoices("K1", "K2", (StratumColumn("K2"),), (Prefill("K3", "datum"),))
    ours, theirs = [], []
    for _ in range(_ROUNDS + 1):
        ours.append(time_of(lambda: read_register(path, choices, lambda _: None, lambda *_: None)))
        theirs.append(time_of(lambda: CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()))
    what = f"read a register of {_ROWS:,} rows × {_COLUMNS} columns (.xlsx), median"
    return [ratio_row(what, "python-calamine alone", median(ours[1:]), median(theirs[1:]), _MOST_RATIO)]


def _write_register(path: Path) -> None:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Register")
    sheet.append([f"K{number}" for number in range(1, _COLUMNS + 1)])
    for row in range(_ROWS):
        texts = (f"text {row % 977} {column}" for column in range(5, _COLUMNS + 1))
        sheet.append([f"1950{row:08d}", f"Enhet {row % 7}", f"2025-01-{row % 28 + 1:02d}", row * 1.5, *texts])
    workbook.save(path)
