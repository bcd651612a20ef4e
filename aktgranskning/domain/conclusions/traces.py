"""The traces between recommendations, audit questions and items of the checklist, both ways.

From an item they go on to its tally, the cases behind that, their answers and the log.
"""

from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.conclusions.grounds import items_of_recommendation, linked_items, questions_of
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import PlacedQuestion
from aktgranskning.domain.conclusions.recommendations import Recommendation, lines_of


def questions_of_recommendation(
    checklist: Checklist | None, conclusions: Conclusions, recommendation: Recommendation
) -> tuple[PlacedQuestion, ...]:
    """Return the audit questions that a recommendation rests on, in their order."""
    names = lines_of(recommendation.questions)
    return tuple(one for one in questions_of(checklist, conclusions) if one.name in names)


def items_behind(
    checklist: Checklist | None, conclusions: Conclusions, recommendation: Recommendation
) -> tuple[Item, ...]:
    """Return every item that a recommendation rests on, itself or by its questions, each once."""
    items = list(items_of_recommendation(checklist, conclusions, recommendation.number))
    for question in lines_of(recommendation.questions):
        items += linked_items(checklist, conclusions, question)
    return tuple({item.name: item for item in items}.values())


def questions_of_item(checklist: Checklist | None, conclusions: Conclusions, item: str) -> tuple[PlacedQuestion, ...]:
    """Return the audit questions that rest on an item, in their order."""
    return tuple(
        one
        for one in questions_of(checklist, conclusions)
        if any(linked.name == item for linked in linked_items(checklist, conclusions, one.name))
    )


def recommendations_of_question(conclusions: Conclusions, question: str) -> tuple[Recommendation, ...]:
    """Return the recommendations that rest on an audit question."""
    return tuple(one for one in conclusions.recommendations if question in lines_of(one.questions))
