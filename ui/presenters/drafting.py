"""A recommendation as it is written: what it says, to whom, and what it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass

from aktgranskning.concluding import recommending
from aktgranskning.concluding.recommendation_grounds import linked_names
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.conclusions.in_words import PRIORITY_WORDS
from aktgranskning.domain.conclusions.recommendations import Priority, Recommendation, lines_of
from aktgranskning.session import Session
from ui.translating import later

PRIORITY_CHOICES = PRIORITY_WORDS | {Priority.UNSAID: later("Anges inte")}

_SEPARATOR = ";"


@dataclass(frozen=True, slots=True)
class Draft:
    """What the dialog asks of a recommendation; `questions` and `items` are names."""

    text: str = ""
    addressees: tuple[str, ...] = ()
    priority: Priority = Priority.UNSAID
    questions: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


def draft_of(session: Session, recommendation: Recommendation) -> Draft:
    """Return a recommendation as it was written."""
    return Draft(
        recommendation.text,
        lines_of(recommendation.addressees),
        recommendation.priority,
        lines_of(recommendation.questions),
        linked_names(session, recommendation.number),
    )


def add_draft(session: Session, draft: Draft) -> Changes:
    """Add a recommendation; AuditError where it cannot be."""
    return recommending.add_recommendation(
        session,
        draft.text,
        draft.addressees,
        questions=draft.questions,
        items=draft.items,
        priority=draft.priority,
    )


def edit_draft(session: Session, draft: Draft, number: int) -> Changes:
    """Let a recommendation be as a draft; AuditError where it cannot be."""
    return recommending.edit_recommendation(
        session,
        number,
        draft.text,
        draft.addressees,
        questions=draft.questions,
        items=draft.items,
        priority=draft.priority,
    )


def typed_addressees(typed: str) -> tuple[str, ...]:
    """Return the addressees of a line, which stand behind one another with `;` between, each once."""
    return tuple(dict.fromkeys(filter(None, (one.strip() for one in typed.split(_SEPARATOR)))))


def written_addressees(addressees: Iterable[str]) -> str:
    """Write addressees on a line, as `typed_addressees` reads it."""
    return f"{_SEPARATOR} ".join(addressees)


def question_choices(session: Session) -> list[tuple[str, str]]:
    """Return the audit questions that a recommendation can rest on, each by name and words, in order."""
    return [(one.name, f"{one.label} {one.text}") for one in session.audit_questions]


def item_choices(session: Session) -> list[tuple[str, str]]:
    """Return the items that a recommendation can rest on, each by name and words, in the checklist's order."""
    if session.checklist is None:
        return []
    numbers = session.checklist.numbers()
    shown = (item for item in session.checklist.items if item.is_shown and item.name in numbers)
    return [(item.name, f"{numbers[item.name]} {item.label}") for item in shown]
