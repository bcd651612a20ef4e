"""Bedömning: each audit question with its light, the reasons for it, and what it rests on."""

from collections.abc import Iterator, Mapping, Sequence, Set

from openpyxl.utils import get_column_letter

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from aktgranskning.domain.conclusions.grounds import criteria_of
from aktgranskning.domain.conclusions.in_words import criterion_in_words
from aktgranskning.domain.tally import ItemTally
from exports.assessed import WHOLE_WORDS, AssessedQuestion, assessed_questions, item_lines, observations
from exports.heights import GREATEST, LINE, line_count
from exports.lights import FLAGGED_NOTE, marked_light
from exports.options import ExportOptions, Kind
from exports.sheet import Cell, Look, Row, Sheet, header, measured
from exports.summary import TITLE as SUMMARY
from exports.summary import Summary

TITLE = "Bedömning"

_UNIT, _FLAGS, _BY = "Enhet", "Har ändrats sedan bedömningen", "Bedömd av"
_COLUMNS = {
    "Nr": 6,
    "Revisionsfråga": 40,
    _UNIT: 20,
    "Bedömning": 22,
    "Motivering": 64,
    "Frågor i checklistan": 48,
    "Kriterier": 44,
    "Annat underlag": 48,
    _FLAGS: 36,
    "Bedömd den": 12,
    _BY: 18,
}
_PURPOSE, _PURPOSE_COLUMNS = 3, 4
"""The row of the purpose, and the column up to which it runs."""

_EXPLANATION = f"Siffrorna är de som gäller nu. Raden inom parentes är den i bladet {SUMMARY}."


def assessment_sheet(
    snapshot: Snapshot, tallies: Sequence[ItemTally], summary: Summary, hidden: Set[str], options: ExportOptions
) -> Sheet:
    """Lay out purpose and overall assessment, then a row a question; where units have answers of their own, one each.

    The spread of `hidden` items is not told; who assessed is told in working papers only.
    """
    questions = assessed_questions(snapshot, tallies, options)
    columns = _columns(questions, options)
    widths, purpose = list(columns.values()), snapshot.audit.purpose
    rows: list[Row] = [[Cell(TITLE, Look.TITLE)], [Cell(_EXPLANATION, Look.NOTE)]]
    rows += [[Cell("Syfte", Look.STRONG), Cell(purpose or "–")], [], header(*columns)]
    head, places = len(rows), _rows_in_summary(summary)
    for question in questions:
        rows += _rows(snapshot, question, list(columns), places, hidden)
    if _FLAGS in columns:
        rows += [[], [Cell(FLAGGED_NOTE, Look.NOTE)]]
    return Sheet(
        TITLE,
        widths,
        rows,
        len(rows),
        header_row=head,
        first_header_row=head,
        frozen_columns=2,
        merged=[f"B{_PURPOSE}:{get_column_letter(_PURPOSE_COLUMNS)}{_PURPOSE}"],
        heights={_PURPOSE: min(line_count(purpose, sum(widths[1:_PURPOSE_COLUMNS])) * LINE + 1, GREATEST)},
        pages_wide=2,
    )


def _columns(questions: Sequence[AssessedQuestion], options: ExportOptions) -> dict[str, float]:
    """Return the columns that have something to say."""
    told = [answer for question in questions for answer in question.told.values()]
    left_out = {
        _UNIT: all(len(question.answers) == 1 for question in questions),
        _FLAGS: not any(answer.is_flagged for answer in told),
        _BY: options.kind is not Kind.WORKING_PAPER,
    }
    return {heading: width for heading, width in _COLUMNS.items() if not left_out.get(heading)}


def _rows_in_summary(summary: Summary) -> Mapping[str, int]:
    return {row.item.name: number for number, row in summary.numbered_rows() if row.item and row.is_own}


def _rows(
    snapshot: Snapshot,
    question: AssessedQuestion,
    headings: Sequence[str],
    places: Mapping[str, int],
    hidden: Set[str],
) -> Iterator[Row]:
    """Yield a row for each answer to a question; what is the same for all of them stands in the first."""
    name = question.question.name
    common = {
        "Nr": Cell(question.question.label or None),
        "Revisionsfråga": Cell(question.question.text, Look.STRONG if question.is_overall else Look.TEXT),
        "Kriterier": Cell("\n".join(map(criterion_in_words, criteria_of(snapshot.conclusions, name)))),
        "Annat underlag": Cell("\n".join(observations(snapshot, name))),
    }
    for unit, answer in question.told.items():
        items = "\n".join(_items(question, unit, places, hidden))
        cells = common | _answer(answer) | {_UNIT: Cell(unit or WHOLE_WORDS), "Frågor i checklistan": Cell(items)}
        yield [cells.get(heading, Cell(None)) for heading in headings]
        common = {heading: common[heading] for heading in ("Nr", "Revisionsfråga")}


def _answer(answer: AnsweredQuestion) -> dict[str, Cell]:
    made = answer.assessment
    return {
        "Bedömning": Cell(marked_light(answer), Look.TEXT, None, answer.step.colour),
        "Motivering": Cell(made.rationale if made else None),
        _FLAGS: Cell("\n".join(answer.flags)),
        "Bedömd den": Cell(measured(made.day) if made else None),
        _BY: Cell(made.by if made else None),
    }


def _items(question: AssessedQuestion, unit: str, places: Mapping[str, int], hidden: Set[str]) -> Iterator[str]:
    """Yield each item with its figure, and where it stands in Sammanställning where the figure is of the whole."""
    for item, words in item_lines(question, unit, hidden):
        place = f" (rad {places[item.name]})" if item.name in places and unit == question.of_all else ""
        yield f"{words}{place}"
