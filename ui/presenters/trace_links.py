"""The links up from what is seen to what rests on it: from an item to its questions, from a question on."""

from aktgranskning.domain.conclusions.answers import assessment_of
from aktgranskning.domain.conclusions.assessments import step_of
from aktgranskning.domain.conclusions.traces import questions_of_item, recommendations_of_question
from aktgranskning.session import Session
from ui.presenters.assessment_words import step_word
from ui.presenters.chosen_recommendation import Link
from ui.translating import tr


def links_to_questions(session: Session, item: str) -> list[Link]:
    """Return the audit questions that rest on an item, each with how the audit as a whole answers it."""
    links = []
    for one in questions_of_item(session.checklist, session.conclusions, item):
        step = step_of(session.audit.scale, assessment_of(session.conclusions, one.name))
        links.append(
            Link(one.name, tr("Revisionsfråga {label} · {word}").format(label=one.label, word=step_word(step)), step)
        )
    return links


def links_to_recommendations(session: Session, question: str) -> list[Link]:
    """Return the recommendations that rest on an audit question, each named by its number in the file."""
    found = recommendations_of_question(session.conclusions, question)
    return [
        Link(str(one.number), tr("Rekommendation {label}: {text}").format(label=one.label, text=one.text))
        for one in found
    ]
