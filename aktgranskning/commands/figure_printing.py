"""What `key-figures --list` prints: the five-year table of each key figure, and where the values are from."""

from aktgranskning.commands.printing import aligned
from aktgranskning.domain.conclusions.comparisons import Compared, FigureYears, FiveYears, YearRow
from aktgranskning.domain.conclusions.figure_words import (
    MEASURE_WORDS,
    change_decimals,
    decimals_of,
    shown_change,
    shown_number,
    shown_value,
)
from aktgranskning.domain.conclusions.key_figures import KeyFigure, KeyFigureSet

NOTHING_READ = "Inga nyckeltal är inlästa."


def figures_table(found: FiveYears, sets: tuple[KeyFigureSet, ...]) -> str:
    """Write every key figure with a line for each row, averages with how many of how many have a value."""
    if not found.years:
        return NOTHING_READ
    rows = [["Nyckeltal", *map(str, found.years), "Förändring"]]
    for one in found.figures:
        rows += [[one.figure.name], *(_line(one, row) for row in one.rows)]
    return aligned([*rows, [""], *([imported_in_words(one)] for one in sets)])


def imported_in_words(held: KeyFigureSet) -> str:
    """Name one import: its number, its source and the day of retrieval."""
    return f"{held.number}. Källa: {held.source}, hämtat {held.retrieved}"


def _line(of: FigureYears, row: YearRow) -> list[str]:
    called = f"  {row.name}, {MEASURE_WORDS[row.group.measure]}" if row.group else f"  {row.name}"
    change = "" if of.figure.is_yes_no else shown_change(row.change, change_decimals(row))
    return [called, *(_cell(of.figure, row, cell) for cell in row.cells), change]


def _cell(figure: KeyFigure, row: YearRow, cell: Compared) -> str:
    if row.group is None or cell.value is None:
        return shown_value(figure, cell.value, decimals_of(row, cell))
    if figure.is_yes_no:
        return f"Ja {cell.yes} av {cell.counted}{f', {cell.missing} saknas' if cell.missing else ''}"
    return f"{shown_number(cell.value, decimals_of(row, cell))} ({cell.counted} av {cell.of})"
