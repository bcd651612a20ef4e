"""The audit questions with their answers, of the whole audit and of each unit that has answers of its own."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.conclusions.answers import AnsweredQuestion, answers, overall_answer, units_assessed
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.figure_words import ground_in_words
from aktgranskning.domain.conclusions.grounds import grounds_of, items_of_recommendation
from aktgranskning.domain.conclusions.in_words import observation_in_words
from aktgranskning.domain.conclusions.questions import GroundKind, PlacedQuestion
from aktgranskning.domain.conclusions.recommendations import Recommendation
from aktgranskning.domain.conclusions.traces import questions_of_recommendation
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.one_line import ended
from aktgranskning.domain.tally import ItemTally
from exports.item_figures import item_figure
from exports.options import ExportOptions

WHOLE = ""
"""In the place of a unit: the whole audit."""

WHOLE_WORDS = "Hela granskningen"


@dataclass(frozen=True, slots=True)
class AssessedQuestion:
    """A question, or the audit as a whole (OVERALL), with its answers by unit, the one of all that is exported first.

    `tallies` are the figures of its items by unit and item.
    """

    answers: Mapping[str, AnsweredQuestion]
    tallies: Mapping[str, Mapping[str, ItemTally]]

    @property
    def of_all(self) -> str:
        """Of what all is exported: WHOLE, or the one unit."""
        return next(iter(self.answers))

    @property
    def question(self) -> PlacedQuestion:
        """The question itself."""
        return self.answers[self.of_all].question

    @property
    def is_overall(self) -> bool:
        """Whether it is the audit as a whole."""
        return self.question.name == OVERALL

    @property
    def items(self) -> Sequence[Item]:
        """The items that its answers rest on."""
        return self.answers[self.of_all].items

    @property
    def told(self) -> Mapping[str, AnsweredQuestion]:
        """The answers that there are; where there is none, that there is none of all that is exported."""
        given = {unit: answer for unit, answer in self.answers.items() if answer.assessment}
        return given or {self.of_all: self.answers[self.of_all]}


def has_assessments(snapshot: Snapshot) -> bool:
    """Say whether there is anything to tell of how the audit questions are answered."""
    found = snapshot.conclusions
    return bool(found.assessments or found.criteria or found.grounds or found.questions)


def assessed_questions(
    snapshot: Snapshot, tallies: Sequence[ItemTally], options: ExportOptions
) -> tuple[AssessedQuestion, ...]:
    """Return the overall assessment, then every question in its order; `tallies` are of all that is exported."""
    counted = {options.unit or WHOLE: tallies}
    if options.unit is None and (units := units_assessed(snapshot.conclusions)):
        of_units = tally_by(snapshot, GroupBy.UNIT)
        counted |= {unit: of_units.get(unit, ()) for unit in units}
    found = {unit: list(_answered(snapshot, of_unit, unit)) for unit, of_unit in counted.items()}
    by_item = {unit: {one.item.name: one for one in of_unit} for unit, of_unit in counted.items()}
    return tuple(
        AssessedQuestion({unit: answered[place] for unit, answered in found.items()}, by_item)
        for place in range(len(found[options.unit or WHOLE]))
    )


def _answered(snapshot: Snapshot, tallies: Sequence[ItemTally], unit: str) -> Iterator[AnsweredQuestion]:
    """Yield the answers for a unit; in the snapshot of one unit their flags are those that came with it."""
    parts = (snapshot.audit, snapshot.checklist, snapshot.conclusions, tallies, unit)
    flags = snapshot.flags
    for one in (overall_answer(*parts), *answers(*parts)):
        yield one if flags is None or one.assessment is None else replace(one, flags=flags.get(one.question.name, ()))


def item_lines(question: AssessedQuestion, unit: str, hidden: Set[str]) -> Iterator[tuple[Item, str]]:
    """Yield each item that a unit's answer rests on, with its figure in words; the spread of `hidden` is left out."""
    for item in question.items:
        if found := question.tallies[unit].get(item.name):
            yield item, f"{ended(item.label)} {item_figure(found, hidden)}"


def observations(snapshot: Snapshot, question: str) -> list[str]:
    """Write what a question's answer rests on beside the checklist: interviews, documents and key figures."""
    found = snapshot.conclusions
    return [
        ground_in_words(found, one, snapshot.audit.municipality)
        if one.kind is GroundKind.KEY_FIGURE
        else observation_in_words(one)
        for one in grounds_of(found, question)
    ]


def grounds_in_words(
    snapshot: Snapshot, recommendation: Recommendation, tallies: Sequence[ItemTally], hidden: Set[str]
) -> Iterator[str]:
    """Yield what a recommendation rests on: the numbers of its audit questions, and its own items with their figures.

    The items of the questions stand with their figures where the questions are told, and are not told again here.
    """
    questions = questions_of_recommendation(snapshot.checklist, snapshot.conclusions, recommendation)
    if questions:
        yield f"Revisionsfråga {', '.join(question.label for question in questions)}"
    counted = {found.item.name: found for found in tallies}
    for item in items_of_recommendation(snapshot.checklist, snapshot.conclusions, recommendation.number):
        if found := counted.get(item.name):
            yield f"{ended(item.label)} {item_figure(found, hidden)}"
