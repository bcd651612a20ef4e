"""What is asked before an audit question is taken away that something belongs to."""

from aktgranskning.domain.conclusions.grounds import criteria_of, grounds_of, links_to
from aktgranskning.domain.conclusions.questions import LinkTarget, PlacedQuestion
from aktgranskning.domain.conclusions.traces import recommendations_of_question
from aktgranskning.session import Session
from ui.presenters.counted_words import listed
from ui.translating import tr


def removal(session: Session, question: PlacedQuestion) -> str:
    """Say what goes with a question and what stays; '' where nothing belongs to it but its parts."""
    held, name = session.conclusions, question.name
    assessments = sum(one.question == name for one in held.assessments)
    criteria, grounds = len(criteria_of(held, name)), len(grounds_of(held, name))
    links = len(links_to(held, LinkTarget.QUESTION, name))
    going = _counted(
        (assessments, tr("%n bedömningar", None, assessments)),
        (criteria, tr("%n kriterier", None, criteria)),
        (grounds, tr("%n underlag", None, grounds)),
        (links, tr("%n kopplingar till frågor i checklistan", None, links)),
    )
    recommendations = len(recommendations_of_question(held, name))
    parts = sum(one.parent == name for one in session.audit_questions)
    staying = _counted(
        (recommendations, tr("%n rekommendationer", None, recommendations)),
        (parts, tr("%n delfrågor", None, parts)),
    )
    if not (going or recommendations):
        return ""
    said = [
        tr("Med frågan försvinner {going}.").format(going=going) if going else "",
        tr("Kvar står {staying}.").format(staying=staying) if staying else "",
        tr("Ctrl+Z tar tillbaka allt."),
    ]
    return " ".join(filter(None, said))


def _counted(*sorts: tuple[int, str]) -> str:
    return listed([words for number, words in sorts if number])
