"""What came back of a dispatch, row by row: the views that it holds, and everything that is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.check_rows import (
    AGREED,
    ANSWER,
    CASE,
    COMMENT,
    EVIDENCE,
    KEY,
    OPINION,
    PRESENCE_ANSWERS,
    PRESENT,
    QUESTION,
    CheckRow,
    rows_from_json,
)
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.domain.fact_check import Dispatch, Presence, View
from aktgranskning.domain.places import item_of, renamed, row_of
from aktgranskning.fact_checking import accepted_view
from aktgranskning.intake.returned_views import ReturnedRow, ReturnedRows
from aktgranskning.review import clean
from aktgranskning.session import Session, logic_of

_PRESENCE = dict(zip(PRESENCE_ANSWERS, (Presence.THERE, Presence.LATER, Presence.UNKNOWN), strict=True))
_AS_IN_A_TABLE = {"review.constraint": "import.constraint", "review.not_offered": "import.not_offered"}


def views_of(
    session: Session, dispatch: Dispatch, returned: ReturnedRows
) -> tuple[tuple[View, ...], tuple[Problem, ...]]:
    """Return the views that came back, and as warnings the filled rows whose answers are not asked for any more.

    The rows are judged by what the dispatch itself keeps of them. An empty row is no view. RefusedError
    "fact_check.refused" with every mistake.
    """
    sent = rows_from_json(dispatch.rows)
    problems = [*returned.problems, *_row_problems(sent, returned)]
    warnings: list[Problem] = []
    views: list[View] = []
    names = _new_names(session)
    for row, asked in _pairs(sent, returned):
        problems += _locked_problems(returned, row, asked)
        if not row.is_filled:
            continue
        here = replace(asked, place=renamed(asked.place, names))
        if not _is_asked(session, here):
            warnings.append(_problem("returned.not_asked", returned, row, CASE))
            continue
        view, mistakes = _view(session, dispatch, returned, row, here)
        problems += mistakes
        views.append(view)
    if problems:
        raise RefusedError("fact_check.refused", sorted(problems, key=lambda problem: problem.row), warnings)
    return tuple(views), tuple(warnings)


def _pairs(sent: tuple[CheckRow, ...], returned: ReturnedRows) -> Iterator[tuple[ReturnedRow, CheckRow]]:
    for row in returned.rows:
        if 1 <= row.number <= len(sent):
            yield row, sent[row.number - 1]


def _row_problems(sent: tuple[CheckRow, ...], returned: ReturnedRows) -> Iterator[Problem]:
    """Yield the rows that the dispatch does not know, that stand twice, and that are not there."""
    seen: set[int] = set()
    for row in returned.rows:
        if not 1 <= row.number <= len(sent):
            yield _problem("returned.row_unknown", returned, row, KEY)
        elif row.number in seen:
            yield _problem("returned.row_twice", returned, row, CASE)
        seen.add(row.number)
    for number, asked in enumerate(sent, 1):
        if number not in seen:
            yield Problem(
                "returned.row_missing", returned.sheet, case=asked.label, column=QUESTION, cell=asked.question
            )


def _locked_problems(returned: ReturnedRows, row: ReturnedRow, asked: CheckRow) -> Iterator[Problem]:
    for heading, was in ((CASE, asked.label), (QUESTION, asked.question), (ANSWER, asked.answer)):
        if row.cells[heading].split() != was.split():
            yield replace(_problem("returned.locked_changed", returned, row, heading), parameters={"was": was})


def _view(
    session: Session, dispatch: Dispatch, returned: ReturnedRows, row: ReturnedRow, asked: CheckRow
) -> tuple[View, list[Problem]]:
    problems = []
    value, presence = "", Presence.UNKNOWN
    try:
        value = _value(session, asked, row.cells[OPINION])
    except AuditError as error:
        code = _AS_IN_A_TABLE.get(error.code, error.code)
        problems.append(replace(_problem(code, returned, row, OPINION), parameters=error.parameters))
    said = {answer.casefold(): meant for answer, meant in _PRESENCE.items()}
    typed = " ".join(row.cells[PRESENT].split()).casefold()
    if typed and typed not in said:
        problems.append(_problem("returned.presence_unknown", returned, row, PRESENT))
    presence = said.get(typed, presence)
    view = View(
        asked.case_id,
        item_of(asked.place),
        row_of(asked.place),
        value,
        clean(row.cells[COMMENT]),
        clean(row.cells[EVIDENCE]),
        session.today().isoformat(),
        dispatch.whom,
        presence,
        asked.value,
        str(dispatch.number),
    )
    return view, problems


def _value(session: Session, asked: CheckRow, typed: str) -> str:
    """Return the value that the administration would give: the one that it saw where it agrees, '' for none."""
    item = logic_of(session).checklist.item(item_of(asked.place))
    if _says(AGREED, typed) and not _is_choice(item, typed):
        return asked.value
    return accepted_view(session, asked.case_id, asked.place, typed)


def _is_choice(item: Item, typed: str) -> bool:
    return any(_says(choice.label, typed) for choice in item.choices)


def _says(words: str, typed: str) -> bool:
    return " ".join(words.split()).casefold() == " ".join(typed.split()).casefold()


def _is_asked(session: Session, asked: CheckRow) -> bool:
    case = session.cases.get(asked.case_id)
    answer = session.answers[asked.case_id].get(asked.place) if case and not case.is_absent else None
    return answer is not None and answer.state is not AnswerState.NOT_ASKED


def _new_names(session: Session) -> Mapping[str, str]:
    """Return what items and repeats are called now, by every name that they had before and that no other has now."""
    items = logic_of(session).checklist.items
    present = {item.name for item in items}
    return {old: item.name for item in items for old in session.log.names_of(item.name) if old not in present}


def _problem(code: str, returned: ReturnedRows, row: ReturnedRow, heading: str) -> Problem:
    return Problem(code, returned.sheet, row.row, heading, row.cells[heading])
