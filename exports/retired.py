"""Utgångna svar: what changes of the checklist emptied, so that no answer is lost; only in working papers."""

from collections.abc import Iterator
from itertools import zip_longest

from aktgranskning.domain.audit import RetiredAnswer
from aktgranskning.domain.places import number_of
from aktgranskning.domain.wording import shown_answer
from exports.safe_text import pieces
from exports.sheet import Cell, Row, Sheet, Value, header

TITLE = "Utgångna svar"

_HEADINGS = ("Akt", "Fråga", "Svar", "Kommentar", "Var i akten", "Granskare", "Tid", "Utgick")
_WIDTHS = (12, 36, 24, 50, 28, 18, 16, 16)


def retired_sheet(retired: tuple[RetiredAnswer, ...]) -> Sheet:
    """Lay out each of them as it was; a text too long for a cell goes on in rows below."""
    rows = [header(*_HEADINGS), *(row for answer in retired for row in _rows(answer))]
    return Sheet(TITLE, _WIDTHS, rows, len(rows), header_row=1, frozen_columns=1, filtered=True)


def _rows(answer: RetiredAnswer) -> Iterator[Row]:
    question = answer.item.label
    if answer.row_path:
        question = f"{question} (rad nr {number_of(answer.row_path)})"
    given = answer.draft or shown_answer(answer.item, answer.value)
    comment = answer.comment if answer.case else f"Tolkning: {answer.comment}"
    texts = (pieces(given), pieces(comment), pieces(answer.evidence))
    for given_part, comment_part, evidence_part in zip_longest(*texts):
        values: tuple[Value, ...] = (
            answer.case,
            question,
            given_part,
            comment_part,
            evidence_part,
            answer.reviewer,
            answer.at.astimezone().replace(tzinfo=None),
            answer.retired.astimezone().replace(tzinfo=None),
        )
        yield [Cell(value) for value in values]
