"""How long a checklist of 600 rows takes to load, beside pyxform's own conversion of the same file."""

import gc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from openpyxl import Workbook
from pyxform.xls2xform import convert

from benchmarks.table import Row, ratio_row
from checklists.reader import load_checklist

_ROUNDS = 7
_MOST_RATIO = 1.5
_GROUPS, _ROWS_IN_GROUP = 40, 15  # 600 rows

_SURVEY = ("type", "name", "label", "hint", "required", "relevant", "constraint", "calculation", "audit_finding")
_CHOICES = ("list_name", "name", "label", "audit_outcome")
_ANSWERS = (("ja", "Ja", "met"), ("delvis", "Delvis", "partly"), ("nej", "Nej", "not_met"))

Cells = Sequence[str]


def measure(folder: Path) -> list[Row]:
    """Load and convert one workbook in turn; the first time, which reads the modules in, is not counted."""
    path = folder / "stor checklista.xlsx"
    write_checklist(path)
    ours, theirs = [], []
    for _ in range(_ROUNDS + 1):
        ours.append(time_of(lambda: load_checklist(path)))
        theirs.append(time_of(lambda: convert(path, validate=False)))
    rows = _GROUPS * _ROWS_IN_GROUP
    what, against = f"load a checklist of {rows} rows, median", "pyxform's conversion of the same file"
    return [ratio_row(what, against, median(ours[1:]), median(theirs[1:]), _MOST_RATIO)]


def time_of(act: Callable[[], object]) -> float:
    """Return how long an act takes, in milliseconds, what others left behind collected before."""
    gc.collect()
    began = perf_counter()
    act()
    return (perf_counter() - began) * 1000


def write_checklist(path: Path) -> None:
    """Write a checklist in groups and repeats, with conditions, constraints and calculations."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    survey = workbook.create_sheet("survey")
    survey.append(_SURVEY)
    for number in range(1, _GROUPS + 1):
        for cells in _group(number):
            survey.append(cells)
    choices = workbook.create_sheet("choices")
    for cells in (_CHOICES, *(("svar", *answer) for answer in _ANSWERS)):
        choices.append(cells)
    workbook.save(path)


def _group(number: int) -> Iterator[Cells]:
    """Yield the rows of one group; every fourth is a repeat."""
    before = f"${{plan_{number - 1}}} = 'ja'" if number > 1 else ""
    kind = "group" if number % 4 else "repeat"
    yield (f"begin {kind}", f"avsnitt_{number}", f"Avsnitt {number}", "", "", before)
    yield ("select_one svar", f"plan_{number}", "Finns planen?", "Räkna bara en egen handling.", "yes")
    yield ("date", f"datum_{number}", "När?", "", "", f"${{plan_{number}}} = 'ja'", ". <= today()")
    days = f"if(${{datum_{number}}} = '', '', today() - ${{datum_{number}}})"
    yield ("calculate", f"dagar_{number}", "Dagar sedan planen", "", "", "", "", days)
    for place in range(_ROWS_IN_GROUP - 5):
        condition = f"${{plan_{number}}} = 'ja' or ${{plan_{number}}} = 'delvis'"
        finding = "Uppgiften finns i {k} av {n} akter."
        yield ("select_one svar", f"fraga_{number}_{place}", f"Uppgift {place}", "Hint", "", condition, "", "", finding)
    yield (f"end {kind}",)
