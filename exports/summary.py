"""Sammanställning: a row an item with its figures, and a row a choice under what is counted by choice."""

from collections.abc import Iterator, Mapping, Sequence, Set

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.checklist import Checklist, TallyKind
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import counted_choice_label, number_of_cases, ratio
from exports.figures import ANSWERED, FIGURES, OF, ROWS, WITH_ROWS, Figure
from exports.headings import by_section
from exports.sample import left_out
from exports.sheet import Cell, Look, Row, Sheet, Value, header, measured, section

TITLE = "Sammanställning"

_HEADINGS = (
    "Nr",
    "Fråga",
    "Utfall",
    *(figure.heading for figure in FIGURES),
    "Minst",
    "Median",
    "Störst",
)
_WIDTHS = (5, 52, 14, 10, 9, 10, 7, 12, 11, 9, 11, 9, 12, 12, 12)
_TEXT_COLUMNS = 3
_EXPLANATION = "Av = Uppfyllt + Delvis + Ej uppfyllt. Övriga svar ingår inte i Av utan visas bredvid."


def summary_sheet(snapshot: Snapshot, tallies: Sequence[ItemTally], hidden: Set[str]) -> Sheet:
    """Lay out the tally; the smallest, middle and greatest value of `hidden` items are left out."""
    rows = [
        [Cell(snapshot.audit.name or "Granskning", Look.TITLE)],
        [Cell(_about(snapshot), Look.NOTE)],
        [Cell(_EXPLANATION, Look.NOTE)],
        [],
        header(*_HEADINGS, centred=_HEADINGS[_TEXT_COLUMNS:]),
    ]
    header_row = len(rows)
    rows += _item_rows(snapshot.checklist, tallies, hidden)
    return Sheet(TITLE, _WIDTHS, rows, len(rows), header_row=header_row, first_header_row=header_row, frozen_columns=2)


def _about(snapshot: Snapshot) -> str:
    parts = (
        snapshot.audit.auditee,
        snapshot.audit.period,
        number_of_cases(len(snapshot.cases)),
        left_out(snapshot),
    )
    return " · ".join(part for part in parts if part)


def _item_rows(checklist: Checklist, tallies: Sequence[ItemTally], hidden: Set[str]) -> Iterator[Row]:
    by_name = {tally.item.name: tally for tally in tallies}
    numbered = checklist.numbers()
    for heading, items in by_section(checklist, [tally.item for tally in tallies]):
        if heading:
            yield section(heading, len(_HEADINGS))
        for item in items:
            yield _item_row(by_name[item.name], numbered, hidden)
            yield from _row_rows(by_name[item.name])
            yield from _choice_rows(by_name[item.name])


def _item_row(tally: ItemTally, numbered: Mapping[str, int], hidden: Set[str]) -> Row:
    item = tally.item
    outcome = ratio(tally.met, tally.of, tally.counted) if item.has_outcome else None
    spread: list[Value] = [None] * 3
    if tally.statistic and item.name not in hidden:
        spread = [measured(value) for value in tally.statistic.spread]
    return [
        Cell(numbered.get(item.name)),
        Cell(item.label),
        Cell(outcome, Look.STRONG),
        *(Cell(figure.of(tally)) for figure in FIGURES),
        *(Cell(value) for value in spread),
    ]


def _row_rows(tally: ItemTally) -> Iterator[Row]:
    """Yield the rows under a repeat: where it has at least one row, and how many rows it has in all."""
    if tally.rows:
        figures = {ANSWERED: tally.rows.with_rows, OF: tally.rows.of}
        yield _subordinate(WITH_ROWS, ratio(tally.rows.with_rows, tally.rows.of, tally.counted), figures)
        yield _subordinate(ROWS, None, {ANSWERED: tally.rows.rows})


def _choice_rows(tally: ItemTally) -> Iterator[Row]:
    if tally.item.tally is TallyKind.DISTRIBUTION:
        for name, count in tally.choices:
            yield _subordinate(counted_choice_label(tally.item, name), None, {ANSWERED: count})


def _subordinate(label: str, outcome: str | None, figures: Mapping[Figure, int]) -> Row:
    return [
        Cell(None),
        Cell(label, Look.SUBORDINATE),
        Cell(outcome, Look.STRONG),
        *(Cell(figures.get(figure)) for figure in FIGURES),
        *[Cell(None)] * 3,
    ]
