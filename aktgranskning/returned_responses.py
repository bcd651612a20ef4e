"""What came back of a form, row by row: the responses that it holds, and everything that is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aktgranskning.domain.conclusions.form_rows import (
    ACTION,
    AGREES,
    DECIDED,
    DUE,
    KEY,
    OPEN_COLUMNS,
    RECOMMENDATION,
    RESPONSIBLE,
    SECTION,
    TEXT,
    FormRow,
    form_rows_from_json,
)
from aktgranskning.domain.conclusions.recommendations import Agreement, Response, ResponseForm, lines_of
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.domain.plain_text import comparable
from aktgranskning.domain.written_days import read_written_day
from aktgranskning.intake.returned_forms import FilledForm, FilledRow
from aktgranskning.review import clean
from aktgranskning.session import Session

_AGREEMENTS = {one.value: one for one in Agreement}

_MOST: Mapping[str, int] = {TEXT: 20_000, ACTION: 20_000, RESPONSIBLE: 500, SECTION: 50}
"""So many characters each may have."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One recommendation of a form with the response that came: `before` is the one that there is.

    Both have the same number, 0 where there is none yet.
    """

    row: FormRow
    before: Response
    response: Response

    @property
    def is_replacing(self) -> bool:
        """Whether there is a response already, and another one."""
        return bool(self.before.number) and replace(self.response, form=self.before.form) != self.before


@dataclass(frozen=True, slots=True)
class Answers:
    """What a form holds: its responses, the rows that say nothing, and what should be known besides."""

    answered: tuple[Answered, ...]
    silent: tuple[FormRow, ...]
    warnings: tuple[Problem, ...]


def answers_of(session: Session, form: ResponseForm, filled: FilledForm) -> Answers:
    """Return what came back with a form, judged by what its record keeps of it.

    RefusedError "response_form.refused" with every mistake. What answers a recommendation that is gone is a warning.
    """
    asked = {int(row.label): row for row in form_rows_from_json(form.rows)}
    problems = [*filled.problems, *_row_problems(asked, filled)]
    warnings = list(filled.remarks)
    answered, silent = [], []
    for row in filled.rows:
        if not (of := asked.get(row.number)):
            continue
        if comparable(row.cells.get(RECOMMENDATION, "")) != comparable(of.text):
            problems.append(row.problem("returned.locked_changed", RECOMMENDATION, was=of.text))
        if not row.is_filled:
            silent.append(of)
            continue
        response, wrong = _response(form, row)
        problems += wrong
        warnings += _doubts(session, form, of, row, response)
        if not wrong and _is_asked(session, form, of):
            before = response_at(session, of.recommendation, form.addressee)
            answered.append(
                Answered(of, before, replace(response, number=before.number, recommendation=str(of.recommendation)))
            )
    if problems:
        raise RefusedError("response_form.refused", _by_row(problems), _by_row(warnings))
    return Answers(tuple(answered), tuple(silent), tuple(_by_row(warnings)))


def response_at(session: Session, recommendation: int, addressee: str) -> Response:
    """Return what an addressee answers to a recommendation; an empty one, of number 0, where there is none."""
    wanted = str(recommendation), addressee.casefold()
    held = session.conclusions.responses
    return next((one for one in held if (one.recommendation, one.addressee.casefold()) == wanted), Response(0))


def _by_row(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: problem.row if problem.sheet else 0)


def _row_problems(asked: Mapping[int, FormRow], filled: FilledForm) -> Iterator[Problem]:
    """Yield the rows that the form does not know, that stand twice, and that are not there."""
    seen: set[int] = set()
    for row in filled.rows:
        if row.number not in asked:
            yield row.problem("returned.row_unknown", KEY if row.sheet else RECOMMENDATION)
        elif row.number in seen:
            yield row.problem("returned.row_twice", RECOMMENDATION)
        seen.add(row.number)
    for number, one in asked.items():
        if number not in seen:
            yield Problem("returned.row_missing", case=f"Rekommendation {one.label}", cell=one.text)


def _response(form: ResponseForm, row: FilledRow) -> tuple[Response, list[Problem]]:
    """Return what a row answers, and what is wrong in it."""
    cells = {heading: clean(row.cells.get(heading, "")) for heading in OPEN_COLUMNS}
    problems = [
        row.problem("responded.too_long", heading, most=most)
        for heading, most in _MOST.items()
        if len(cells[heading]) > most
    ]
    agrees = _AGREEMENTS.get(" ".join(cells[AGREES].split()).casefold())
    if agrees is None:
        problems.append(row.problem("responded.agrees_unknown", AGREES))
    days = {}
    for heading in (DUE, DECIDED):
        try:
            days[heading] = read_written_day(cells[heading]) if cells[heading] else ""
        except AuditError as error:
            problems.append(row.problem(error.code, heading, **error.parameters))
    response = Response(
        0,
        addressee=form.addressee,
        text=cells[TEXT],
        agrees=agrees or Agreement.UNSAID,
        action=cells[ACTION],
        responsible=cells[RESPONSIBLE],
        due=days.get(DUE, ""),
        decided=days.get(DECIDED, ""),
        section=cells[SECTION],
        form=str(form.number),
    )
    return response, problems


def _doubts(session: Session, form: ResponseForm, of: FormRow, row: FilledRow, response: Response) -> Iterator[Problem]:
    """Yield what should be known of a row that can be read."""
    if not _is_asked(session, form, of):
        yield row.problem("responded.withdrawn", RECOMMENDATION)
    elif _texts(session)[of.recommendation] != of.text:
        yield row.problem("responded.text_changed", RECOMMENDATION)
    if response.due and response.decided and response.due < response.decided:
        yield row.problem("responded.due_before_decision", DUE, decided=response.decided)
    if response.section and not response.decided:
        yield row.problem("responded.section_without_day", SECTION)


def _is_asked(session: Session, form: ResponseForm, of: FormRow) -> bool:
    """Say whether the recommendation is still there, and for this addressee."""
    found = (one for one in session.conclusions.recommendations if one.number == of.recommendation)
    to = (lines_of(one.addressees) for one in found)
    return any(form.addressee.casefold() in map(str.casefold, addressees) for addressees in to)


def _texts(session: Session) -> Mapping[int, str]:
    return {one.number: one.text for one in session.conclusions.recommendations}
