"""How long a workbook takes to read in a process of its own, beside the same work in this one."""

from pathlib import Path
from statistics import median

from aktgranskning.intake.parsing import parse
from aktgranskning.intake.source import Source
from aktgranskning.intake.tables import LIMITS, read_tables
from benchmarks.loading import time_of, write_checklist
from benchmarks.table import Row, ratio_row

_ROUNDS = 15
_MOST_RATIO = 1.3


def measure(folder: Path) -> list[Row]:
    """Read one workbook in turn; the first time, which starts the process, is not counted."""
    path = folder / "stor checklista.xlsx"
    write_checklist(path)
    source = Source(path.name, path.read_bytes(), LIMITS)
    apart, here = [], []
    for _ in range(_ROUNDS + 1):
        apart.append(time_of(lambda: read_tables(path)))
        here.append(time_of(lambda: parse(source)))
    what, against = "read that checklist in a process of its own, median", "the same reading in this process"
    return [ratio_row(what, against, median(apart[1:]), median(here[1:]), _MOST_RATIO)]
