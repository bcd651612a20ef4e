"""Sammanfattning: why the audit was made, what it answers, and what it asks for."""

from collections.abc import Iterator, Sequence, Set

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from aktgranskning.domain.conclusions.recommendations import Recommendation, lines_of
from aktgranskning.domain.conclusions.scales import NOT_ASSESSED
from aktgranskning.domain.conclusions.standing import standing_recommendations
from exports.assessed import WHOLE, AssessedQuestion, item_lines
from exports.document_parts.blocks import WIDTH, Block, Column, Light, Style, Table, Text
from exports.document_parts.widths import line_width, word_width
from exports.lights import FLAGGED_NOTE, light_in_words, marked_light

_MOST_BESIDE = 3
"""So many answers to each question stand beside each other in one table."""

_NUMBER = Column("Nr", 1.1)
_LEAST_LABEL = 7.0
"""What numbers and questions have at least, in centimetres."""


def summary_blocks(snapshot: Snapshot, questions: Sequence[AssessedQuestion]) -> Iterator[Block]:
    """Yield the summary: purpose, overall assessment, questions with their lights, recommendations."""
    recommendations = [one.recommendation for one in standing_recommendations(snapshot.conclusions)]
    if not questions and not recommendations:
        return
    yield Text("Sammanfattning", Style.SECTION)
    if snapshot.audit.purpose:
        yield Text(f"Granskningens syfte: {snapshot.audit.purpose}")
    for question in questions:
        if question.is_overall:
            yield from answer_blocks(question, question.question.text, Style.PART, frozenset())
    yield from _lights([question for question in questions if not question.is_overall])
    if recommendations:
        yield Text("Rekommendationer", Style.PART)
    for one in recommendations:
        yield Text(_in_words(one))


def answer_blocks(question: AssessedQuestion, words: str, style: Style, hidden: Set[str]) -> Iterator[Block]:
    """Yield each answer that there is under a heading that says it, with its reasons and what changed afterwards.

    One of a unit has the unit's figures, on the page of its reasons; the spread of `hidden` items is left out.
    """
    for unit, answer in question.told.items():
        if answer.assessment is None:
            continue
        of_unit = f", {unit}" if unit else ""
        yield Text(f"{words}{of_unit}: {light_in_words(answer.step)}", style)
        figures = [line for _, line in item_lines(question, unit, hidden)] if unit != question.of_all else []
        for paragraph in answer.assessment.rationale.splitlines():
            yield Text(paragraph, keeps_next=bool(figures))
        if figures:
            yield Text("\n".join(figures), Style.NOTE)
        if answer.flags:
            yield Text("\n".join(["Har ändrats sedan bedömningen gjordes:", *answer.flags]), Style.NOTE)


def _in_words(recommendation: Recommendation) -> str:
    addressees = ", ".join(lines_of(recommendation.addressees))
    return f"{recommendation.label}. {recommendation.text}" + (f" ({addressees})" if addressees else "")


def _lights(questions: Sequence[AssessedQuestion]) -> Iterator[Block]:
    """Yield the questions with their lights, a column for the whole audit and one for each unit with answers."""
    given = {unit for question in questions for unit, answer in question.answers.items() if answer.assessment}
    units = [unit for unit in questions[0].answers if unit in given or not given] if questions else []
    for start in range(0, len(units), _MOST_BESIDE):
        beside = units[start : start + _MOST_BESIDE]
        yield _table(questions, beside)
        if any(question.answers[unit].is_flagged for question in questions for unit in beside):
            yield Text(FLAGGED_NOTE, Style.NOTE)


def _table(questions: Sequence[AssessedQuestion], units: Sequence[str]) -> Table:
    headings = ["Bedömning" if unit == WHOLE else unit for unit in units]
    words = [marked_light(question.answers[unit]) for question in questions for unit in units]
    room = (WIDTH - _LEAST_LABEL) / len(units)
    width = max(min(line_width([*headings, *words]), room), word_width([*headings, *words]))
    columns = [Column(heading, width) for heading in headings]
    label = Column("Revisionsfråga", WIDTH - _NUMBER.width - width * len(columns))
    rows: list[Sequence[str | Light]] = [
        [question.question.label, question.question.text, *(_light(question.answers[unit]) for unit in units)]
        for question in questions
    ]
    description = "En rad per revisionsfråga med bedömningen i ord, med en form och en färg."
    of_units = f": {', '.join(units)}" if WHOLE not in units else ""
    return Table(f"Revisionsfrågor och bedömningar{of_units}", description, [_NUMBER, label, *columns], rows)


def _light(answer: AnsweredQuestion) -> Light:
    """Return the light of an answer; where there is none, its word alone: grey would be as heavy as a real one."""
    return Light(marked_light(answer), "" if answer.step is NOT_ASSESSED else answer.step.colour)
