"""Kontroll: each figure of Sammanställning beside a live formula that recounts it from Matris."""

from collections.abc import Iterator, Sequence

from aktgranskning.domain.checklist import TallyKind
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import choice_label, code
from exports.figures import FIGURES
from exports.matrix import ItemColumns, case_range
from exports.sheet import Cell, Formula, Look, Row, Sheet, header

TITLE = "Kontroll"
AGREES, DEVIATES = "stämmer", "avviker"

_HEADINGS = ("Nr", "Fråga", "Siffra", "I Sammanställning", "Räknat ur Matris", "Kontroll")
_WIDTHS = (5, 64, 30, 18, 18, 14)
_HEADER_ROW = 5
_EXPLANATION = (
    "Formlerna räknar koderna (och 1 för valda svar) i bladet Matris på nytt och jämför med siffran som redovisas."
)


def check_sheet(tallies: Sequence[ItemTally], columns: Sequence[ItemColumns], cases: int) -> Sheet:
    """Lay out the check. A formula has no value before a spreadsheet has computed it."""
    by_name = {of_item.item.name: of_item for of_item in columns}
    figures = [figure for tally in tallies for figure in _figures(tally, by_name[tally.item.name], cases)]
    rows = [
        [Cell(TITLE, Look.TITLE)],
        [Cell(_verdict(len(figures)), Look.LEAD)],
        [Cell(_EXPLANATION, Look.NOTE)],
        [],
        header(*_HEADINGS, centred=_HEADINGS[3:]),
        *([*cells, _comparison(row)] for row, cells in enumerate(figures, _HEADER_ROW + 1)),
    ]
    return Sheet(TITLE, _WIDTHS, rows, len(rows), header_row=_HEADER_ROW, first_header_row=_HEADER_ROW, filtered=True)


def _figures(tally: ItemTally, of_item: ItemColumns, cases: int) -> Iterator[Row]:
    """Yield the row of each figure, all but the comparison."""
    question = (Cell(of_item.number), Cell(tally.item.label))
    codes = case_range(of_item.code, cases)
    for figure in FIGURES:
        if (value := figure.of(tally)) is not None:
            counts = "+".join(f'COUNTIFS({codes},"{code(state)}")' for state in figure.states)
            yield [*question, Cell(figure.heading), Cell(value), Cell(Formula(f"={counts}"))]
    if tally.item.tally is TallyKind.DISTRIBUTION:
        for name, value in tally.choices:
            counts = f"COUNTIFS({case_range(of_item.choice(name), cases)},1)"
            label = choice_label(tally.item, name)
            yield [*question, Cell(label), Cell(value), Cell(Formula(f"={counts}"))]


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
