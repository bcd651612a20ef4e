"""What `key-figures --list` prints: the five-year table of each key figure, and where the values are from."""

from collections.abc import Iterator, Sequence

from aktgranskning.commands.printing import aligned
from aktgranskning.domain.conclusions.comparisons import Compared, FigureYears, YearRow
from aktgranskning.domain.conclusions.figure_words import (
    MEASURE_WORDS,
    change_decimals,
    decimals_of,
    left_out_in_words,
    shown_change,
    shown_number,
    shown_value,
    untold_changes_in_words,
)
from aktgranskning.domain.conclusions.key_figures import KeyFigure, KeyFigureSet

NOTHING_READ = "Inga nyckeltal är inlästa."


def figures_table(found: Sequence[FigureYears], sets: tuple[KeyFigureSet, ...]) -> str:
    """Write every key figure with a line for each row, averages with how many of how many have a value.

    The years stand above the figures that they are of, again where others follow.
    """
    if not found:
        return NOTHING_READ
    return aligned([*_rows(found), [""], *([imported_in_words(one)] for one in sets)])


def _rows(found: Sequence[FigureYears]) -> Iterator[list[str]]:
    above: tuple[int, ...] = ()
    for one in found:
        if one.years != above:
            yield from [[""]] * bool(above)
            yield ["Nyckeltal", *map(str, one.years), "Förändring"]
            above = one.years
        yield [one.figure.name]
        yield from (_line(one, row) for row in one.rows)
        yield from ([f"  {note}"] for note in (untold_changes_in_words(one), left_out_in_words(one)) if note)


def imported_in_words(held: KeyFigureSet) -> str:
    """Name one import: its number, its source and the day of retrieval."""
    return f"{held.number}. Källa: {held.source}, hämtat {held.retrieved}"


def _line(of: FigureYears, row: YearRow) -> list[str]:
    measure = f", {MEASURE_WORDS[row.group.measure]}" if row.group and not of.figure.is_yes_no else ""
    change = "" if of.figure.is_yes_no else shown_change(row.change, change_decimals(row))
    return [f"  {row.name}{measure}", *(_cell(of.figure, row, cell) for cell in row.cells), change]


def _cell(figure: KeyFigure, row: YearRow, cell: Compared) -> str:
    if row.group is None or cell.value is None:
        return shown_value(figure, cell.value, decimals_of(row, cell))
    if figure.is_yes_no:
        return f"Ja {cell.yes} av {cell.counted}{f', {cell.missing} saknas' if cell.missing else ''}"
    return f"{shown_number(cell.value, decimals_of(row, cell))} ({cell.counted} av {cell.of})"
