"""Key figures in Swedish words: a value with its unit, a comparison, and a key figure as the ground of an answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from aktgranskning.domain.conclusions.comparisons import Compared, FigureYears, YearRow, comparison, members_of
from aktgranskning.domain.conclusions.figure_numbers import MOST_FILLED_UP, NO, YES, rounded, shown_decimals
from aktgranskning.domain.conclusions.figure_table import FigureTable, figure_table
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, FigureValue, KeyFigure, Measure
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import Ground
from aktgranskning.domain.number_words import figures

NOT_GIVEN = "Uppgift saknas"
NO_CHANGE = "–"
MEASURE_WORDS = {Measure.AVERAGE: "medelvärde", Measure.MEDIAN: "median"}
_NO_BREAK_SPACE = "\u00a0"
_YES_NO_WORDS = {YES: "Ja", NO: "Nej"}
_UNIT_IN_TITLE = re.compile(r",?\s*\((?:%|[^()]*\bja\s*=[^()]*)\)\s*$", re.IGNORECASE)


def shown_value(figure: KeyFigure, value: Decimal | Fraction | None, decimals: int) -> str:
    """Write a value as it is shown: 67,3 % or 12 345, Ja or Nej, Uppgift saknas; halves are rounded away from nought.

    `decimals` are those of `shown_decimals`, in a row of years of `decimals_of`.
    """
    if value is None:
        return NOT_GIVEN
    if figure.is_yes_no and value in _YES_NO_WORDS:
        return _YES_NO_WORDS[Decimal(int(value))]
    unit = f"{_NO_BREAK_SPACE}{figure.unit}" if figure.unit and not figure.is_yes_no else ""
    return f"{shown_number(value, decimals)}{unit}"


def shown_number(value: Decimal | Fraction | int, decimals: int) -> str:
    """Write a number without its unit, with a decimal comma and narrow no-break spaces."""
    return figures(rounded(value, decimals))


def shown_change(change: Fraction | None, decimals: int) -> str:
    """Write by how much a value changed, with its sign, which judges nothing; "–" where it is not known."""
    if change is None:
        return NO_CHANGE
    number = rounded(change, decimals)
    sign = "+" if number > 0 else ""
    return f"{sign}{figures(number)}"


def decimals_of(row: YearRow, cell: Compared) -> int:
    """Return with how many decimals a cell is shown: as the others of its row, but no more than two for their sake.

    What sums a group up has at least one, and its value never loses any.
    """
    least = 1 if row.group and row.group.number else 0
    others = max(one.decimals for one in row.cells)
    return max(cell.decimals, min(others, MOST_FILLED_UP), least)


def change_decimals(row: YearRow) -> int:
    """Return with how many decimals the change of a row is shown: the more of its first and its last value."""
    return max(decimals_of(row, row.cells[0]), decimals_of(row, row.cells[-1]))


def shown_comparison(figure: KeyFigure, measure: Measure, compared: Compared) -> str:
    """Write what a group sums up to and of how many: "71,2 % (medelvärde av 6 av 7)", "ja i 5 av 6, saknas för 1"."""
    if compared.value is None:
        return f"{NOT_GIVEN.lower()} ({_of(compared)})"
    if figure.is_yes_no:
        return f"ja i {compared.yes} av {compared.counted}{_missing(compared)}"
    number = shown_value(figure, compared.value, max(compared.decimals, 1))
    return f"{number} ({MEASURE_WORDS[measure]} av {_of(compared)})"


def figure_title(figure: KeyFigure) -> str:
    """Write what a key figure is called, with what it is in where its name does not say so: "Kostnad (kr/inv)"."""
    is_told = re.search(rf"(?<!\w){re.escape(figure.unit)}(?!\w)", figure.name, re.IGNORECASE)
    return figure.name if figure.is_yes_no or not figure.unit or is_told else f"{figure.name} ({figure.unit})"


def values_in_words(values: int, missing: int) -> str:
    """Write how many values there are, and how many are missing besides, of all `values`: "58 värden, 2 saknas"."""
    held = values - missing
    words = f"{figures(held)} {'värde' if held == 1 else 'värden'}"
    return f"{words}, {figures(missing)} saknas" if missing else words


def left_out_in_words(years: FigureYears) -> str:
    """Name the groups that have no value in any of the years; '' where there are none."""
    return f"Utan värde alla åren: {', '.join(years.without_values)}." if years.without_values else ""


def untold_changes_in_words(years: FigureYears) -> str:
    """Say why a group has no change though it has its values; '' where each change between two values is told."""
    is_untold = not years.figure.is_yes_no and any(row.differs for row in years.rows)
    return "Förändringen anges inte där olika kommuner har värden." if is_untold else ""


@dataclass(frozen=True, slots=True)
class GroundFigures:
    """The figures of a key figure that is a ground: `year` is 0 where none is meant, `decimals` are the value's own.

    `group` is what it is compared with, `compared` what that comes to in the year; None where there is none.
    """

    figure: KeyFigure
    value: Decimal | None
    decimals: int
    year: int
    group: ComparisonGroup | None = None
    compared: Compared | None = None


def figures_of_ground(conclusions: Conclusions, ground: Ground, own: str = "") -> GroundFigures:
    """Return the figures of a ground; `own` is the audit's own municipality, which is meant where it names none."""
    table = figure_table(conclusions)
    held, figure, year = _value(table, ground, own), _figure(table, ground), _year(table, ground, own)
    number = held.value if held else None
    # with its own decimals: those of others, which may change, are none of its figures
    found = GroundFigures(figure, number, 0 if number is None else shown_decimals(number), year)
    group = _group(conclusions, ground)
    if group is None or not year:
        return found
    return replace(found, group=group, compared=comparison(table, group, figure.id, year))


def ground_figures(conclusions: Conclusions, ground: Ground, own: str = "") -> str:
    """Write only the figures of a key figure that is a ground: the same text as long as they are the same."""
    found = figures_of_ground(conclusions, ground, own)
    value = shown_value(found.figure, found.value, found.decimals)
    said = [f"{value} ({found.year})" if found.year else value]
    if found.group and found.compared:
        compared = shown_comparison(found.figure, found.group.measure, found.compared)
        said.append(f"{lowered(found.group.name)} {compared}")
    return ", ".join(said)


def lowered(name: str) -> str:
    """Return the name of a group as it stands within a sentence."""
    return f"{name[:1].lower()}{name[1:]}"


def ground_title(conclusions: Conclusions, ground: Ground) -> str:
    """Return what a key figure that is a ground is called, without its unit."""
    return _UNIT_IN_TITLE.sub("", _figure(figure_table(conclusions), ground).name)


def ground_in_words(conclusions: Conclusions, ground: Ground, own: str = "") -> str:
    """Write a key figure that is a ground in one line, with every source and its day of retrieval; `own` as above."""
    said = f"{ground_title(conclusions, ground)}: {ground_figures(conclusions, ground, own)}"
    return ". ".join([said, *dict.fromkeys(map(origin_in_words, values_of_ground(conclusions, ground, own)))])


def origin_in_words(held: FigureValue) -> str:
    """Say where a value is from and on which day it was retrieved; '' of one that is not stored."""
    return f"Källa: {held.origin.source}, hämtat {held.origin.retrieved}" if held.origin else ""


def _figure(table: FigureTable, ground: Ground) -> KeyFigure:
    return table.figures.get(table.figure_id(ground.source), KeyFigure(ground.source))


def _year(table: FigureTable, ground: Ground, own: str) -> int:
    if ground.year.isdecimal():
        return int(ground.year)
    return table.latest_year(ground.source, ground.municipality or own)


def _value(table: FigureTable, ground: Ground, own: str) -> FigureValue | None:
    return table.value(ground.source, ground.municipality or own, _year(table, ground, own))


def values_of_ground(conclusions: Conclusions, ground: Ground, own: str) -> Iterator[FigureValue]:
    """Yield the values that the figures of a ground are made of, one's own first."""
    table, group = figure_table(conclusions), _group(conclusions, ground)
    year = _year(table, ground, own)
    municipalities = [ground.municipality or own, *(members_of(table, group) if group and year else ())]
    for one in municipalities:
        if held := table.value(ground.source, one, year):
            yield held


def _group(conclusions: Conclusions, ground: Ground) -> ComparisonGroup | None:
    return next((one for one in conclusions.comparison_groups if str(one.number) == ground.compared_with), None)


def _of(compared: Compared) -> str:
    return f"{compared.counted} av {compared.of}"


def _missing(compared: Compared) -> str:
    return f", uppgift saknas för {compared.missing}" if compared.missing else ""
