"""Kontroll: each figure of Sammanställning, and of each unit, beside a live formula that recounts it from the answers."""

from collections.abc import Iterable, Iterator, Sequence

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
    "som redovisas."
)


def check_sheet(tallies: Sequence[ItemTally], grids: Iterable[Grid], by_unit: ByUnit) -> Sheet:
    """Lay out the check, that of each unit last. A formula has no value before a spreadsheet has computed it."""
    standing = {of_item.item.name: (grid, of_item) for grid in grids for of_item in grid.columns}
    figures = [row for tally in tallies for row in _figures(tally, *standing[tally.item.name])]
    for unit, part in by_unit.items():
        figures += [row for tally in part for row in _figures_of_unit(by_unit, unit, tally, *standing[tally.item.name])]
    rows = [
        [Cell(TITLE, Look.TITLE)],
        [Cell(_verdict(len(figures)), Look.LEAD)],
        [Cell(_EXPLANATION, Look.NOTE)],
        [],
        header(*_HEADINGS, centred=_HEADINGS[3:]),
        *([*cells, _comparison(row)] for row, cells in enumerate(figures, _HEADER_ROW + 1)),
    ]
    return Sheet(TITLE, _WIDTHS, rows, len(rows), header_row=_HEADER_ROW, first_header_row=_HEADER_ROW, filtered=True)


def _figures(tally: ItemTally, grid: Grid, of_item: ItemColumns) -> Iterator[Row]:
    """Yield the row of each figure, all but the comparison."""
    question = (Cell(of_item.number), Cell(tally.item.label))
    for name, value, formula in _recounted(tally, grid, of_item):
        yield [*question, Cell(name), Cell(value), Cell(Formula(f"={formula}"))]


def _recounted(tally: ItemTally, grid: Grid, of_item: ItemColumns) -> Iterator[tuple[str, int, str]]:
    """Yield the name of each figure, its value, and what counts it again."""
    codes = grid.range(of_item.code)
    for figure in FIGURES:
        if (value := figure.of(tally)) is not None:
            yield figure.heading, value, _having(codes, figure.states)
    if tally.item.tally is TallyKind.DISTRIBUTION:
        for name, value in tally.choices:
            yield counted_choice_label(tally.item, name), value, f"COUNTIFS({grid.range(of_item.choice(name))},1)"
    if tally.rows:
        rows = grid.range(of_item.first)
        applies = f'{codes},"<>{code(AnswerState.NOT_APPLICABLE)}"'
        yield WITH_ROWS, tally.rows.with_rows, f'COUNTIFS({rows},">0",{applies})'
        yield WITH_ROWS_OF, tally.rows.of, _having(codes, [state for state in AnswerState if state not in ROWS_UNKNOWN])
        yield ROWS, tally.rows.rows, f"SUM({rows})"


def _figures_of_unit(by_unit: ByUnit, unit: str, tally: ItemTally, grid: Grid, of_item: ItemColumns) -> Iterator[Row]:
    """Yield the rows of a unit's figures; those that Matris does not hold, of rows, are counted in the whole alone."""
    if UNIT not in grid.leading:
        return
    cases = grid.range(list(grid.leading).index(UNIT) + 1)
    # EXACT, because COUNTIFS takes a name such as "<>" or "*" for a comparison, and capitals for small letters.
    own = f"EXACT({cases},{unit_address(by_unit, unit)})" if unit else f"(LEN({cases})=0)"
    codes = grid.range(of_item.code)
    for figure in FIGURES:
        if (value := figure.of(tally)) is not None:
            found = "+".join(f'({codes}="{code(state)}")' for state in figure.states)
            formula = Formula(f"=SUMPRODUCT({own}*({found}))")
            named = f"{unit_words(unit)}: {figure.heading}"
            yield [Cell(of_item.number), Cell(tally.item.label), Cell(named), Cell(value), Cell(formula)]


def _having(codes: str, states: Iterable[AnswerState]) -> str:
    return "+".join(f'COUNTIFS({codes},"{code(state)}")' for state in states)


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
