"""What the answer to an audit question rests on, and what a recommendation rests on."""

from collections.abc import Container

from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import (
    Criterion,
    Ground,
    ItemLink,
    LinkTarget,
    PlacedQuestion,
    placed_questions,
)


def questions_of(checklist: Checklist | None, conclusions: Conclusions) -> tuple[PlacedQuestion, ...]:
    """Return the audit questions in their order, whether there is a checklist or not."""
    return placed_questions(checklist.audit_questions if checklist else (), conclusions.questions)


def linked_items(checklist: Checklist | None, conclusions: Conclusions, question: str) -> tuple[Item, ...]:
    """Return the items that a question rests on: those that the checklist gives it, then those linked here.

    Both stand in the checklist's order; one that the checklist gives it is not told twice.
    """
    if checklist is None or not question:
        return ()
    given = tuple(item for item in checklist.items if item.audit_question == question)
    names = _linked(conclusions, LinkTarget.QUESTION, question) - {item.name for item in given}
    return (*given, *_items(checklist, names))


def items_of_recommendation(checklist: Checklist | None, conclusions: Conclusions, number: int) -> tuple[Item, ...]:
    """Return the items that a recommendation itself rests on, in the checklist's order."""
    return _items(checklist, _linked(conclusions, LinkTarget.RECOMMENDATION, str(number))) if checklist else ()


def criteria_of(conclusions: Conclusions, question: str) -> tuple[Criterion, ...]:
    """Return what a question is judged against, in the order in which it was noted."""
    return tuple(one for one in conclusions.criteria if one.question == question)


def grounds_of(conclusions: Conclusions, question: str) -> tuple[Ground, ...]:
    """Return the observations that a question's answer rests on, in the order in which they were noted."""
    return tuple(one for one in conclusions.grounds if one.question == question)


def links_to(conclusions: Conclusions, target: LinkTarget, to_name: str) -> tuple[ItemLink, ...]:
    """Return the links to a question by its name, or to a recommendation by its number."""
    return tuple(link for link in conclusions.links if (link.target, link.to_name) == (target, to_name))


def _linked(conclusions: Conclusions, target: LinkTarget, to_name: str) -> set[str]:
    return {link.item for link in links_to(conclusions, target, to_name)}


def _items(checklist: Checklist, names: Container[str]) -> tuple[Item, ...]:
    return tuple(item for item in checklist.items if item.name in names)
