"""Whether the rows of repeats that the lines of a case name fit together: their numbers, and how many there are."""

from collections.abc import Iterator

from aktgranskning.domain.errors import Problem
from aktgranskning.intake.answers import ImportedCase, rows_of_key


def rows_beyond(case: ImportedCase) -> Iterator[Problem]:
    """Yield a problem at the first line of each row whose number is over what the line of its repeat says."""
    for repeat, used in _used(case).items():
        count = case.row_counts.get(repeat)
        for position, line in used.items():
            if count is not None and position > count:
                told: dict[str, object] = {"repeat": repeat, "count": count}
                yield Problem("import.row_beyond", row=line, column="row", parameters=told)


def rows_left_out(case: ImportedCase) -> Iterator[Problem]:
    """Yield a problem for each repeat that no line tells the number of, and of which rows before the last are missing.

    Nobody could say whether such a row was empty or is lost.
    """
    for repeat, used in _used(case).items():
        missing = [position for position in range(1, max(used)) if position not in used]
        if missing and repeat not in case.row_counts:
            told: dict[str, object] = {"missing": f"{repeat}[{missing[0]}]"}
            yield Problem("import.row_left_out", row=used[max(used)], column="row", parameters=told)


def _used(case: ImportedCase) -> dict[str, dict[int, int]]:
    """Return the positions that lines name in each repeat, by its key, each with the first of its lines."""
    used: dict[str, dict[int, int]] = {}
    for key, line in case.lines.items():
        around = ""
        for repeat, position in rows_of_key(key):
            used.setdefault(around + repeat, {}).setdefault(position, line)
            around += f"{repeat}[{position}]/"
    return used
