"""What is in force in each place of each case, a line a place: what a long table and a package tell."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import UTC

from aktgranskning.domain.audit import Answer, AnswerState, Case, CaseStatus, Snapshot
from aktgranskning.domain.checklist import TEXT_KINDS, Item, ItemKind
from aktgranskning.domain.long_form import LEFT_OUT
from aktgranskning.domain.nesting import items_inside, places_in_order
from aktgranskning.domain.places import row_of, rows_of
from aktgranskning.domain.tally import SILENT
from exports.options import ExportOptions, Kind, concealed
from exports.row_names import positions, row_key
from exports.safe_text import unbroken


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One place: its item, its row as "atgarder[2]/samtal[1]" ('' outside repeats), and what stands there.

    `value` is as it is stored, of a repeat the number of its rows; `time` is in UTC, as ISO 8601 writes it.
    """

    item: str
    row: str
    value: str
    comment: str
    evidence: str
    reviewer: str
    time: str


def answer_lines(snapshot: Snapshot, options: ExportOptions) -> Iterator[tuple[Case, list[AnswerLine]]]:
    """Yield each case with the lines of its places in the checklist's order.

    A place has a line where it is asked and holds an answer, a comment or a place in the file, and a repeat where it
    has rows: what is computed is computed again by whoever reads this. A report has no free texts, comments, places in
    the file and reviewers.
    """
    hidden = concealed(snapshot.checklist, options)
    inside = items_inside(snapshot.checklist)
    tells_all = options.kind is Kind.WORKING_PAPER
    for case in snapshot.cases:
        rows = snapshot.rows.get(case.id, ())
        numbered = positions(rows)
        lines = []
        for item, place in places_in_order(inside, rows):
            answer = snapshot.answers[case.id][place]
            value = _rows(item, answer, case, rows, row_of(place)) or _value(item, answer, hidden)
            line = _line(item, row_key(numbered, row_of(place)), value, answer, tells_all)
            if line.value or line.comment or line.evidence:
                lines.append(line)
        yield case, lines


def _line(item: Item, row: str, value: str, answer: Answer, tells_all: bool) -> AnswerLine:
    is_told = tells_all and answer.state is not AnswerState.NOT_ASKED
    comment, evidence, reviewer = (answer.comment, answer.evidence, answer.reviewer) if is_told else ("", "", "")
    time = answer.at.astimezone(UTC).isoformat(timespec="seconds") if answer.at else ""
    return AnswerLine(item.name, row, unbroken(value), unbroken(comment), unbroken(evidence), unbroken(reviewer), time)


def _rows(item: Item, answer: Answer, case: Case, rows: Sequence[str], around: str) -> str:
    """Return how many rows a repeat has, also where it is not asked: its rows count as not asked then.

    None is told where it is known, as only a closed case can be without any.
    """
    if item.kind is not ItemKind.REPEAT:
        return ""
    there = len(rows_of(rows, item.name, around))
    is_known = case.status is CaseStatus.DONE and answer.state not in SILENT
    return str(there) if there or is_known else ""


def _value(item: Item, answer: Answer, hidden: Set[str]) -> str:
    if not item.can_be_answered or answer.state is AnswerState.NOT_ASKED or not answer.value:
        return ""
    if item.name in hidden:
        return LEFT_OUT if item.kind in TEXT_KINDS else ""
    return answer.value
