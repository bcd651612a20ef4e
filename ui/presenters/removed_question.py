"""What is asked before an audit question is taken away that something belongs to."""

from aktgranskning.domain.conclusions.grounds import criteria_of, grounds_of, links_to
from aktgranskning.domain.conclusions.questions import LinkTarget, PlacedQuestion
from aktgranskning.domain.conclusions.traces import recommendations_of_question
from aktgranskning.session import Session
from ui.translating import tr

_ENDING = "Ctrl+Z tar tillbaka allt."


def removal(session: Session, question: PlacedQuestion) -> str:
    """Say what goes with a question and what stays; '' where nothing belongs to it but its parts."""
    held, name = session.conclusions, question.name
    going = _counted(
        (tr("bedömning"), tr("bedömningar"), sum(one.question == name for one in held.assessments)),
        ("kriterium", "kriterier", len(criteria_of(held, name))),
        ("underlag", "underlag", len(grounds_of(held, name))),
        (tr("koppling till en fråga i checklistan"), tr("kopplingar till frågor i checklistan"),
         len(links_to(held, LinkTarget.QUESTION, name))),
    )  # fmt: skip
    recommendations = recommendations_of_question(held, name)
    staying = _counted(
        ("rekommendation", "rekommendationer", len(recommendations)),
        (tr("delfråga"), tr("delfrågor"), sum(one.parent == name for one in session.audit_questions)),
    )
    if not (going or recommendations):
        return ""
    said = [
        tr("Med frågan försvinner {going}.").format(going=going) if going else "",
        tr("Kvar står {staying}.").format(staying=staying) if staying else "",
        _ENDING,
    ]
    return " ".join(filter(None, said))


def _counted(*sorts: tuple[str, str, int]) -> str:
    parts = [f"{number} {one if number == 1 else several}" for one, several, number in sorts if number]
    return tr(" och ").join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
