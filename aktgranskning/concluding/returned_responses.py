"""What came back of a form, row by row: the responses that it holds, and everything that is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aktgranskning.concluding.added_words import added_words
from aktgranskning.concluding.recommending import responses_to
from aktgranskning.domain.check_rows import KEY
from aktgranskning.domain.conclusions.form_rows import (
    ACTION,
    AGREES,
    DECIDED,
    DUE,
    NUMBER,
    OPEN_COLUMNS,
    PRIORITY,
    RECOMMENDATION,
    RESPONSIBLE,
    SECTION,
    TEXT,
    FormRow,
    form_rows_from_json,
)
from aktgranskning.domain.conclusions.recommendations import Agreement, Recommendation, Response, ResponseForm, lines_of
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.domain.plain_text import comparable
from aktgranskning.domain.written_days import read_written_day
from aktgranskning.imported_numbers import numbers_in_row
from aktgranskning.intake.returned_forms import FilledForm, FilledRow
from aktgranskning.review import clean
from aktgranskning.session import Session

_AGREEMENTS = {one.value: one for one in Agreement}

_MOST: Mapping[str, int] = {TEXT: 20_000, ACTION: 20_000, RESPONSIBLE: 500, SECTION: 50}
"""So many characters each may have."""

_UNREAD = frozenset({"responded.withdrawn", "responded.nothing_said"})
"""The warnings of what is not read in."""

_HELD: Mapping[str, str] = {
    AGREES: "agrees",
    TEXT: "text",
    ACTION: "action",
    RESPONSIBLE: "responsible",
    DUE: "due",
    DECIDED: "decided",
    SECTION: "section",
}
"""What a response keeps of each heading."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One recommendation of a form, what is answered to it there, and what was answered before; None for nothing."""

    row: FormRow
    response: Response
    before: Response | None = None

    @property
    def differing(self) -> tuple[str, ...]:
        """The headings under which it says something else than what was answered before; () where nothing was."""
        pairs = ((heading, getattr(self.before, name), getattr(self.response, name)) for heading, name in _HELD.items())
        return tuple(heading for heading, was, now in pairs if was != now) if self.before else ()


@dataclass(frozen=True, slots=True)
class Answers:
    """What a form holds: its responses, the rows that say nothing, and what should be known besides."""

    answered: tuple[Answered, ...]
    silent: tuple[FormRow, ...]
    warnings: tuple[Problem, ...]


def answers_of(session: Session, form: ResponseForm, filled: FilledForm) -> Answers:
    """Return what came back with a form, judged by what its record keeps of it.

    RefusedError "response_form.refused" with every mistake. What answers a recommendation that is gone, or answers
    nothing, is a warning, and so is an identity number.
    """
    asked = {int(row.label): row for row in form_rows_from_json(form.rows)}
    problems = [*filled.problems, *_row_problems(asked, filled)]
    warnings = [*filled.remarks, *added_words(session, form, filled.beside)]
    answered, silent = [], []
    for row in filled.rows:
        if not (of := asked.get(row.number)):
            continue
        wrong = list(_problems_in(row, of))
        problems += wrong
        if not row.is_filled:
            silent.append(of)
        if wrong or not row.is_filled:
            continue
        response = _response(form, row, of)
        doubts = list(_doubts(_recommendation(session, form, of), row, of, response))
        warnings += [*doubts, *numbers_in_row(row, OPEN_COLUMNS)]
        if _UNREAD.isdisjoint(doubt.code for doubt in doubts):
            answered.append(Answered(of, response, _held(session, response)))
    if problems:
        raise RefusedError("response_form.refused", _in_order(problems), _in_order(warnings))
    return Answers(tuple(answered), tuple(silent), tuple(_in_order(warnings)))


def _in_order(problems: Sequence[Problem]) -> list[Problem]:
    """Return mistakes in the order of a sheet's rows; those of a document are in the order of its tables already."""
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
            yield Problem("returned.row_missing", case=f"{RECOMMENDATION} {one.label}", cell=one.text)


def _problems_in(row: FilledRow, of: FormRow) -> Iterator[Problem]:
    for heading, was in {NUMBER: of.label, RECOMMENDATION: of.text, PRIORITY: of.priority.capitalize()}.items():
        if heading in row.cells and comparable(row.cells[heading]) != comparable(was):
            yield row.problem("returned.locked_changed", heading, was=was)
    if _agreement(row) is None:
        yield row.problem("responded.agrees_unknown", AGREES)
    for heading in (DUE, DECIDED):
        try:
            _day(row, heading)
        except AuditError as error:
            yield row.problem(error.code, heading, **error.parameters)
    for heading, most in _MOST.items():
        if len(row.cells.get(heading, "")) > most:
            yield row.problem("responded.too_long", heading, most=most)


def _response(form: ResponseForm, row: FilledRow, of: FormRow) -> Response:
    """Return what a row answers in which nothing is wrong."""
    cells = {heading: clean(row.cells.get(heading, "")).strip() for heading in OPEN_COLUMNS}
    return Response(
        0,
        str(of.recommendation),
        form.addressee,
        cells[TEXT],
        _agreement(row) or Agreement.UNSAID,
        cells[ACTION],
        on_one_line(cells[RESPONSIBLE]),
        _day(row, DUE),
        _day(row, DECIDED),
        on_one_line(cells[SECTION]),
        str(form.number),
    )


def _agreement(row: FilledRow) -> Agreement | None:
    return _AGREEMENTS.get(" ".join(row.cells.get(AGREES, "").split()).casefold())


def _day(row: FilledRow, heading: str) -> str:
    typed = row.cells.get(heading, "")
    return read_written_day(typed) if typed else ""


def _doubts(
    recommendation: Recommendation | None, row: FilledRow, of: FormRow, response: Response
) -> Iterator[Problem]:
    """Yield what should be known of a row that is filled in."""
    if not recommendation:
        yield row.problem("responded.withdrawn", RECOMMENDATION)
        return
    if not (response.text or response.agrees or response.action):
        yield row.problem("responded.nothing_said", TEXT)
    if recommendation.text != of.text:
        yield row.problem("responded.text_changed", RECOMMENDATION)
    if response.is_due_before_decision:
        yield row.problem("responded.due_before_decision", DUE, decided=response.decided)
    if response.section and not response.decided:
        yield row.problem("responded.section_without_day", SECTION)


def _recommendation(session: Session, form: ResponseForm, of: FormRow) -> Recommendation | None:
    """Return the recommendation of a row as it is now; None where it is gone, or not this addressee's any more."""
    found = (one for one in session.conclusions.recommendations if one.number == of.recommendation)
    return next((one for one in found if form.addressee in lines_of(one.addressees)), None)


def _held(session: Session, response: Response) -> Response | None:
    given = responses_to(session, int(response.recommendation))
    return next((one for one in given if one.addressee == response.addressee), None)
