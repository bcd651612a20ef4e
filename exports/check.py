"""Kontroll: each figure of Sammanställning, and by unit, beside a live formula that recounts it from the answers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import TallyKind
from aktgranskning.domain.tally import ROWS_UNKNOWN, ItemTally
from aktgranskning.domain.wording import code, counted_choice_label
from exports.by_unit import ByUnit, unit_address, unit_words
from exports.columns import ItemColumns
from exports.figures import FIGURES, ROWS, WITH_ROWS, WITH_ROWS_OF
from exports.grid import Grid
from exports.matrix import UNIT
from exports.sheet import Cell, Formula, Look, Row, Sheet, header

TITLE = "Kontroll"
AGREES, DEVIATES = "stämmer", "avviker"

_HEADINGS = ("Nr", "Fråga", "Siffra", "Redovisat", "Räknat på nytt", "Kontroll")
_WIDTHS = (5, 64, 30, 18, 18, 14)
_HEADER_ROW = 5
_EXPLANATION = (
    "Formlerna räknar koderna (och 1 för valda svar) i Matris, och i bladen med rader, på nytt och jämför med siffran "
    "som redovisas. För varje enhet räknas det som räknas per akt."
)


class _Condition(NamedTuple):
    """What a cell of a range must hold to be counted: a code, or a number; `operator` is one of = > <>."""

    cells: str
    value: str | int
    operator: str = "="

    @property
    def criterion(self) -> str:
        """The two arguments of COUNTIFS."""
        if isinstance(self.value, int) and self.operator == "=":
            return f"{self.cells},{self.value}"
        return f'{self.cells},"{self.operator.removeprefix("=")}{self.value}"'

    @property
    def comparison(self) -> str:
        """The comparison of all cells, for SUMPRODUCT."""
        value = self.value if isinstance(self.value, int) else f'"{self.value}"'
        return f"({self.cells}{self.operator}{value})"


@dataclass(frozen=True, slots=True)
class _Counting:
    """How formulas count: in all rows, or where `own` (a comparison of all rows) holds."""

    own: str = ""

    def count(self, *conditions: _Condition) -> str:
        """Return what counts the rows in which every condition holds."""
        if self.own:
            return f"SUMPRODUCT({'*'.join([self.own, *(one.comparison for one in conditions)])})"
        return f"COUNTIFS({','.join(one.criterion for one in conditions)})"

    def sum(self, cells: str) -> str:
        """Return what sums the numbers of a range."""
        return f"SUMPRODUCT({self.own}*{cells})" if self.own else f"SUM({cells})"

    def having(self, codes: str, states: Iterable[AnswerState]) -> str:
        """Return what counts the rows in one of several states."""
        return "+".join(self.count(_Condition(codes, code(state))) for state in states)


def check_sheet(tallies: Sequence[ItemTally], grids: Iterable[Grid], by_unit: ByUnit) -> Sheet:
    """Lay out the check, that of each unit last. A formula has no value before a spreadsheet has computed it."""
    standing = {of_item.item.name: (grid, of_item) for grid in grids for of_item in grid.columns}
    figures = [row for tally in tallies for row in _figures(tally, *standing[tally.item.name])]
    for unit, part in by_unit.items():
        for tally in part:
            grid, of_item = standing[tally.item.name]
            if UNIT in grid.leading:  # the sheets of rows do not say of which unit a row is
                figures += _figures(tally, grid, of_item, unit_words(unit), _of_unit(by_unit, unit, grid))
    rows = [
        [Cell(TITLE, Look.TITLE)],
        [Cell(_verdict(len(figures)), Look.LEAD)],
        [Cell(_EXPLANATION, Look.NOTE)],
        [],
        header(*_HEADINGS, centred=_HEADINGS[3:]),
        *([*cells, _comparison(row)] for row, cells in enumerate(figures, _HEADER_ROW + 1)),
    ]
    return Sheet(
        TITLE,
        _WIDTHS,
        rows,
        len(rows),
        header_row=_HEADER_ROW,
        first_header_row=_HEADER_ROW,
        filtered=True,
        is_portrait=True,  # many short rows: half as many pages
    )


def _of_unit(by_unit: ByUnit, unit: str, grid: Grid) -> _Counting:
    """Count the rows of a unit: by EXACT, for COUNTIFS reads "<>" or "*" as more than text, and no capitals."""
    cells = grid.range(list(grid.leading).index(UNIT) + 1)
    return _Counting(f"EXACT({cells},{unit_address(by_unit, unit)})" if unit else f"(LEN({cells})=0)")


def _figures(
    tally: ItemTally, grid: Grid, of_item: ItemColumns, unit: str = "", counting: _Counting = _Counting()
) -> Iterator[Row]:
    """Yield the row of each figure, all but the comparison; those of a unit say of which."""
    question = (Cell(of_item.number), Cell(tally.item.label))
    for name, value, formula in _recounted(tally, grid, of_item, counting):
        named = f"{unit}: {name}" if unit else name
        yield [*question, Cell(named), Cell(value), Cell(Formula(f"={formula}"))]


def _recounted(
    tally: ItemTally, grid: Grid, of_item: ItemColumns, counting: _Counting
) -> Iterator[tuple[str, int, str]]:
    """Yield the name of each figure, its value, and what counts it again."""
    codes = grid.range(of_item.code)
    for figure in FIGURES:
        if (value := figure.of(tally)) is not None:
            yield figure.heading, value, counting.having(codes, figure.states)
    if tally.item.tally is TallyKind.DISTRIBUTION:
        for name, value in tally.choices:
            chosen = counting.count(_Condition(grid.range(of_item.choice(name)), 1))
            yield counted_choice_label(tally.item, name), value, chosen
    if tally.rows:
        rows = grid.range(of_item.first)
        applies = _Condition(codes, code(AnswerState.NOT_APPLICABLE), "<>")
        known = [state for state in AnswerState if state not in ROWS_UNKNOWN]
        yield WITH_ROWS, tally.rows.with_rows, counting.count(_Condition(rows, 0, ">"), applies)
        yield WITH_ROWS_OF, tally.rows.of, counting.having(codes, known)
        yield ROWS, tally.rows.rows, counting.sum(rows)


def _comparison(row: int) -> Cell:
    return Cell(Formula(f'=IF(D{row}=E{row},"{AGREES}","{DEVIATES}")'))


def _verdict(figures: int) -> Formula | str:
    if not figures:
        return "Det finns inga siffror att kontrollera."
    verdicts = f"$F${_HEADER_ROW + 1}:$F${_HEADER_ROW + figures}"
    agreeing = f'COUNTIFS({verdicts},"{AGREES}")'
    return Formula(
        f'=IF({agreeing}={figures},"Alla {figures} siffror stämmer.",'
        f'{figures}-{agreeing}&" av {figures} siffror avviker.")'
    )
