"""What came back of a dispatch, row by row: the views that it holds, and everything that is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from aktgranskning.domain.answer_values import accept
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
from aktgranskning.domain.plain_text import comparable
from aktgranskning.imported_numbers import numbers_in_row
from aktgranskning.intake.returned_views import ReturnedRow, ReturnedRows
from aktgranskning.progress import not_offered
from aktgranskning.review import clean
from aktgranskning.session import Session, logic_of

_YES, _NO, _NOT_KNOWN = (answer.casefold() for answer in PRESENCE_ANSWERS)
_PRESENCE = {_YES: Presence.THERE, _NO: Presence.LATER, _NOT_KNOWN: Presence.UNSURE}


def views_of(
    session: Session, dispatch: Dispatch, returned: ReturnedRows
) -> tuple[tuple[View, ...], tuple[Problem, ...]]:
    """Return the views that came back, and as warnings the filled rows that are no view.

    Such are those whose answers are not asked for any more, that give neither an answer nor words, or that were added;
    identity numbers are warnings too. The rows are judged by what the dispatch itself keeps of them. An empty row is no
    view. RefusedError "fact_check.refused" with every mistake.
    """
    sent = rows_from_json(dispatch.rows)
    problems = [*returned.problems, *_row_problems(sent, returned)]
    warnings = list(_remarks(returned))
    filled: list[tuple[ReturnedRow, CheckRow]] = []
    names = new_names(session)
    for row, asked in _pairs(sent, returned):
        problems += _locked_problems(row, asked)
        here = replace(asked, place=renamed(asked.place, names))
        if row.is_filled and not _is_asked(session, here):
            warnings.append(row.problem("returned.not_asked", CASE))
        elif row.is_filled:
            problems += _problems_in(session, row, here)
            warnings += numbers_in_row(row)
            filled.append((row, here))
    if problems:
        raise RefusedError("fact_check.refused", _by_row(problems), _by_row(warnings))
    views = [(row, _view(session, dispatch, row, here)) for row, here in filled]
    warnings += [row.problem("returned.nothing_said", OPINION) for row, view in views if not _says_something(view)]
    return tuple(view for _, view in views if _says_something(view)), tuple(_by_row(warnings))


def _by_row(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: problem.row)


def _says_something(view: View) -> bool:
    return bool(view.value or view.words)


def _remarks(returned: ReturnedRows) -> Iterator[Problem]:
    """Yield the rows that somebody added to write something there: they are of no answer."""
    for row in returned.rows:
        if row.is_remark:
            yield row.problem("returned.remark", next(heading for heading, text in row.cells.items() if text))


def _pairs(sent: tuple[CheckRow, ...], returned: ReturnedRows) -> Iterator[tuple[ReturnedRow, CheckRow]]:
    for row in returned.rows:
        if 1 <= row.number <= len(sent):
            yield row, sent[row.number - 1]


def _row_problems(sent: tuple[CheckRow, ...], returned: ReturnedRows) -> Iterator[Problem]:
    """Yield the rows that the dispatch does not know, that stand twice, and that are not there."""
    seen: set[int] = set()
    for row in returned.rows:
        if row.is_remark:
            continue
        if not 1 <= row.number <= len(sent):
            yield row.problem("returned.row_unknown", KEY)
        elif row.number in seen:
            yield row.problem("returned.row_twice", CASE)
        seen.add(row.number)
    for number, asked in enumerate(sent, 1):
        if number not in seen:
            yield Problem(
                "returned.row_missing", returned.sheet, case=asked.label, column=QUESTION, cell=asked.question
            )


def _locked_problems(row: ReturnedRow, asked: CheckRow) -> Iterator[Problem]:
    for heading, was in ((CASE, asked.label), (QUESTION, asked.question), (ANSWER, asked.answer)):
        if comparable(row.cells[heading]) != comparable(was):
            yield row.problem("returned.locked_changed", heading, was=was)


def _problems_in(session: Session, row: ReturnedRow, asked: CheckRow) -> Iterator[Problem]:
    """Yield what is wrong in the cells that the administration filled in."""
    logic, standing = logic_of(session), session.standing(asked.case_id)
    item = logic.checklist.item(item_of(asked.place))
    try:
        value = _value(item, asked, row)
    except AuditError as error:
        parameters = dict(error.parameters)
        if "choices" in parameters:  # the list in the workbook begins so
            parameters["choices"] = f"{AGREED}, {parameters['choices']}"
        yield row.problem(error.code, OPINION, **parameters)
    else:
        if value == asked.value:  # whatever the logic says of it: that answer was given
            pass
        elif not_offered(logic, asked.place, value, standing):
            yield row.problem("import.not_offered", OPINION)
        elif not logic.accepts(asked.place, value, standing):
            yield row.problem("import.constraint", OPINION, reason=item.constraint_message or item.constraint)
    if _presence(row) is None:
        yield row.problem("returned.presence_unknown", PRESENT)


def _view(session: Session, dispatch: Dispatch, row: ReturnedRow, asked: CheckRow) -> View:
    """Return what a row says of an answer, which is the one that was sent."""
    return View(
        asked.case_id,
        item_of(asked.place),
        row_of(asked.place),
        _value(logic_of(session).checklist.item(item_of(asked.place)), asked, row),
        clean(row.cells[COMMENT]),
        clean(row.cells[EVIDENCE]),
        session.today().isoformat(),
        dispatch.whom,
        _presence(row) or Presence.UNKNOWN,
        asked.value,
        str(dispatch.number),
    )


def _value(item: Item, asked: CheckRow, row: ReturnedRow) -> str:
    """Return the value that the administration would give, the one that it saw where it agrees; '' for none.

    AuditError where it is none of the item's answers.
    """
    typed = clean(row.cells[OPINION])
    is_choice = any(_folded(choice.label) == _folded(typed) for choice in item.choices)
    return asked.value if _folded(typed) == _folded(AGREED) and not is_choice else accept(item, typed)


def _presence(row: ReturnedRow) -> Presence | None:
    """Return whether the document was there, UNKNOWN where nothing is said; None where it cannot be told."""
    typed = _folded(row.cells[PRESENT])
    return _PRESENCE.get(typed) if typed else Presence.UNKNOWN


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _is_asked(session: Session, asked: CheckRow) -> bool:
    case = session.cases.get(asked.case_id)
    answer = session.answers[asked.case_id].get(asked.place) if case and not case.is_absent else None
    if answer is None or answer.state is AnswerState.NOT_ASKED:
        return False
    return logic_of(session).checklist.item(item_of(asked.place)).can_be_answered


def new_names(session: Session) -> Mapping[str, str]:
    """Return what items and repeats are called now, by every name that they had before and that no other has now."""
    items = logic_of(session).checklist.items
    present = {item.name for item in items}
    return {old: item.name for item in items for old in session.log.names_of(item.name) if old not in present}
