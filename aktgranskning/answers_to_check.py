"""Which answers the administration is asked to check, as rows of a dispatch.

Only what a reviewer answers, and no free text: those are the reviewer's own words, which a report leaves out too.
"""

from aktgranskning.domain.audit import AnswerState, Case, CaseStatus
from aktgranskning.domain.check_rows import CheckRow
from aktgranskning.domain.checklist import TEXT_KINDS, Checklist
from aktgranskning.domain.places import item_of, repeat_of, row_number, row_of, rows_around
from aktgranskning.domain.wording import shown_answer
from aktgranskning.session import Session, logic_of

_DEVIATIONS = (AnswerState.PARTLY, AnswerState.NOT_MET, AnswerState.NOT_ASSESSABLE)


def answers_to_check(session: Session, unit: str) -> tuple[CheckRow, ...]:
    """Return every answer that was given in the cases of a unit, '' for all cases."""
    cases = [case for case in session.present_cases() if unit in ("", case.unit)]
    return tuple(row for case in cases if case.status is not CaseStatus.NOT_BEGUN for row in _rows(session, case))


def deviations_to_check(session: Session, unit: str) -> tuple[CheckRow, ...]:
    """Return of them the answers by which an item is partly met, not met, or cannot be assessed."""
    rows = answers_to_check(session, unit)
    return tuple(row for row in rows if session.answers[row.case_id][row.place].state in _DEVIATIONS)


def _rows(session: Session, case: Case) -> list[CheckRow]:
    logic, standing = logic_of(session), session.standing(case.id)
    rows = []
    for place in logic.places(standing):
        item, answer = logic.checklist.item(item_of(place)), session.answers[case.id][place]
        is_given = answer.value and answer.state is not AnswerState.NOT_ASKED
        is_open = item.can_be_answered and not (item.readonly and logic.is_readonly(place, standing))
        if is_given and is_open and item.kind not in TEXT_KINDS:
            question = _question(logic.checklist, session.rows[case.id], place)
            rows.append(CheckRow(case.id, place, answer.value, case.label, question, shown_answer(item, answer.value)))
    return rows


def _question(checklist: Checklist, rows: tuple[str, ...], place: str) -> str:
    """Name the item of a place, behind the rows that it stands in: "Beslut 2: Är beslutet motiverat?"."""
    around = [f"{checklist.item(repeat_of(row)).label} {row_number(rows, row)}" for row in rows_around(row_of(place))]
    label = checklist.item(item_of(place)).label
    return f"{' › '.join(around)}: {label}" if around else label
