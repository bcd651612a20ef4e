"""Per enhet: the figures of each unit side by side, figure by figure, and their sum."""

from collections.abc import Iterator, Mapping, Sequence, Set
from math import ceil

from openpyxl.utils import get_column_letter, quote_sheetname

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import group_in_words, number_of_cases
from exports.figures import FIGURES
from exports.grid import PAGE_WIDTH
from exports.lines import Line, in_sections, lines_of
from exports.restricting import LEAST_CASES, small_units
from exports.sheet import Cell, Look, Row, Sheet, header, measured, section
from exports.summary import auditee_cell

TITLE = "Per enhet"
MOST_UNITS = 100
"""Of more units than so many there is no table: it would be too wide to be read."""

_TOTAL, _AUDITEE = "Alla", "Enligt förvaltningen"
_LEADING = {"Nr": 5, "Fråga": 52}
_HEADER_ROW = 6
_FIRST_COLUMN = len(_LEADING) + 1
_OUTCOME, _MEDIAN = "Utfall", "Median"
_OUTCOME_WIDTH, _LEAST_WIDTH, _WIDEST = 13, 9, 14
_PRINTED = 1.4
"""So much more than on other sheets stands on a page in print, for there are many narrow columns."""

ByUnit = Mapping[str, Sequence[ItemTally]]


def tallies_by_unit(snapshot: Snapshot) -> ByUnit:
    """Return the tally of each unit; empty where there are not several, or too many to be shown."""
    several = 1 < len({case.unit for case in snapshot.cases}) <= MOST_UNITS
    return tally_by(snapshot, GroupBy.UNIT) if several else {}


def unit_words(unit: str) -> str:
    """Return what a unit is called."""
    return group_in_words(unit, GroupBy.UNIT)


def unit_address(by_unit: ByUnit, unit: str) -> str:
    """Return the absolute address of the cell that has a unit's name, for formulas on other sheets."""
    column = _FIRST_COLUMN + list(by_unit).index(unit)
    return f"{quote_sheetname(TITLE)}!${get_column_letter(column)}${_HEADER_ROW}"


def by_unit_sheet(snapshot: Snapshot, tallies: Sequence[ItemTally], by_unit: ByUnit, hidden: Set[str]) -> Sheet:
    """Lay out the figures: for each of them a column a unit, and one for all; no median of `hidden` items."""
    has_auditee = any(tally.auditee and tally.auditee.met is not None for tally in tallies)
    groups = [_OUTCOME, *[_AUDITEE] * has_auditee, *(figure.heading for figure in FIGURES), _MEDIAN]
    columns = [unit_words(unit) for unit in by_unit] + [_TOTAL]
    narrow = [_width(columns)] * (len(groups) - 1) * len(columns)
    widths = [*_LEADING.values(), *[_OUTCOME_WIDTH] * len(columns), *narrow]
    firsts = range(_FIRST_COLUMN, len(widths) + 1, len(columns))
    above = [text for group in groups for text in (group, *[""] * (len(columns) - 1))]
    rows: list[Row] = [
        [Cell(TITLE, Look.TITLE)],
        [Cell(_about(snapshot, by_unit), Look.NOTE)],
        [Cell(_small(snapshot) or "Kolumnen Alla är summan av enheterna.", Look.NOTE)],
        [],
        header(*[""] * len(_LEADING), *above),
        header(*_LEADING, *columns * len(groups), centred=columns),
        *_rows(snapshot, tallies, by_unit, hidden, groups),
    ]
    return Sheet(
        TITLE,
        widths,
        rows,
        len(rows),
        header_row=_HEADER_ROW,
        first_header_row=_HEADER_ROW - 1,
        frozen_columns=len(_LEADING),
        merged=[_span(first, first + len(columns) - 1, _HEADER_ROW - 1) for first in firsts],
        pages_wide=ceil(sum(widths) / (PAGE_WIDTH * _PRINTED)),
    )


def _width(columns: Sequence[str]) -> int:
    """Return how wide the column of a figure is: the longest word of the units' names stands whole, within reason."""
    longest = max(len(word) for name in columns for word in name.split())
    return min(max(longest + 2, _LEAST_WIDTH), _WIDEST)


def _span(first: int, last: int, row: int) -> str:
    return f"{get_column_letter(first)}{row}:{get_column_letter(last)}{row}"


def _about(snapshot: Snapshot, by_unit: ByUnit) -> str:
    cases = [case.unit for case in snapshot.cases]
    return " · ".join(f"{unit_words(unit)}: {number_of_cases(cases.count(unit))}" for unit in by_unit)


def _small(snapshot: Snapshot) -> str:
    names = ", ".join(map(unit_words, small_units(snapshot.cases)))
    return f"Färre än {LEAST_CASES} akter: {names}. Siffrorna kan röja uppgifter om enskilda." if names else ""


def _rows(
    snapshot: Snapshot, tallies: Sequence[ItemTally], by_unit: ByUnit, hidden: Set[str], groups: Sequence[str]
) -> Iterator[Row]:
    columns = len(_LEADING) + len(groups) * (len(by_unit) + 1)
    numbered = snapshot.checklist.numbers()
    parts = {tally.item.name: part for tally, *part in zip(tallies, *by_unit.values(), strict=True)}
    for heading, of_section in in_sections(snapshot.checklist, tallies):
        if heading:
            yield section(heading, columns)
        for whole in of_section:
            found = [*parts[whole.item.name], whole]
            for lines in zip(*map(lines_of, found), strict=True):
                leading = lines[-1].leading(numbered.get(whole.item.name))
                yield [*leading, *_figures(found, lines, groups), *_medians(found, lines[-1], hidden)]


def _figures(found: Sequence[ItemTally], lines: Sequence[Line], groups: Sequence[str]) -> Iterator[Cell]:
    yield from (Cell(line.outcome, Look.STRONG) for line in lines)
    if _AUDITEE in groups:
        yield from (Cell(auditee_cell(tally) if line.item else None) for tally, line in zip(found, lines, strict=True))
    for figure in FIGURES:
        yield from (line.of(figure) for line in lines)


def _medians(found: Sequence[ItemTally], line: Line, hidden: Set[str]) -> Iterator[Cell]:
    is_shown = line.item is not None and line.item.name not in hidden
    for tally in found:
        yield Cell(measured(tally.statistic.median) if is_shown and tally.statistic else None)
