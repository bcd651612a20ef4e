"""The recommendation that is chosen on the page: what it says, what became of it, and what it rests on."""

from dataclasses import dataclass

from aktgranskning.concluding.recommending import status_history
from aktgranskning.domain.conclusions.answers import assessment_of
from aktgranskning.domain.conclusions.assessments import step_of
from aktgranskning.domain.conclusions.in_words import PRIORITY_WORDS
from aktgranskning.domain.conclusions.questions import PlacedQuestion
from aktgranskning.domain.conclusions.recommendations import Recommendation, lines_of
from aktgranskning.domain.conclusions.scales import Step
from aktgranskning.domain.conclusions.standing import StandingRecommendation
from aktgranskning.domain.conclusions.statuses import StatusEntry
from aktgranskning.domain.conclusions.traces import items_behind
from aktgranskning.session import Session
from ui.presenters.assessment_words import step_word
from ui.presenters.counted_words import answered_in_words, ratio
from ui.presenters.locale_words import shown_day, shown_moment
from ui.presenters.recommendations import addressees_in_words, status_word
from ui.presenters.responses import AddresseeAnswer, addressee_answers
from ui.translating import later, tr

_UNDONE = later("Ångrat")
_EARLIER = later("I den tidigare granskningen")


@dataclass(frozen=True, slots=True)
class Link:
    """What leads to a ground: its name, its words, and the light of its answer where it has one."""

    name: str
    words: str
    light: Step | None = None


@dataclass(frozen=True, slots=True)
class ShownRecommendation:
    """What the pane shows; facts are pairs of what something is called and what it is."""

    text: str
    facts: list[tuple[str, str]]
    status: str
    history: list[tuple[str, str]]
    answers: tuple[AddresseeAnswer, ...]
    questions: list[Link]
    items: list[Link]


def shown_recommendation(session: Session, standing: StandingRecommendation) -> ShownRecommendation:
    """Return a recommendation as it stands now."""
    held = standing.recommendation
    return ShownRecommendation(
        f"{held.label}. {held.text}",
        facts_of(held),
        status_in_words(held),
        history_facts(session, held.number),
        addressee_answers(standing),
        question_links(session, held),
        item_links(session, held),
    )


def facts_of(recommendation: Recommendation) -> list[tuple[str, str]]:
    """Return what the pane says of a recommendation beside its text."""
    facts = [(tr("Mottagare"), addressees_in_words(recommendation))]
    if recommendation.priority:
        facts.append((tr("Prioritet"), tr(PRIORITY_WORDS[recommendation.priority])))
    return facts


def status_in_words(recommendation: Recommendation) -> str:
    """Say how a recommendation stands, since when, and what was noted."""
    since = tr("sedan {day}").format(day=shown_day(recommendation.status_day)) if recommendation.status_day else ""
    stands = " ".join(filter(None, (status_word(recommendation.status), since)))
    return ". ".join(filter(None, (stands, recommendation.status_note)))


def history_facts(session: Session, number: int) -> list[tuple[str, str]]:
    """Return every status that a recommendation has had, the latest first: its day, and what was set by whom."""
    return [(shown_day(entry.day), _history_words(entry)) for entry in reversed(status_history(session, number))]


def _history_words(entry: StatusEntry) -> str:
    remarks = (tr(_UNDONE) if entry.is_undone else "", tr(_EARLIER) if entry.is_earlier else "", entry.note)
    said = ". ".join(filter(None, (status_word(entry.status), *remarks)))
    return f"{said}\n{entry.by}, {shown_moment(entry.at)}"


def question_links(session: Session, recommendation: Recommendation) -> list[Link]:
    """Return the audit questions that a recommendation rests on, each with its answer, number and text."""
    names = lines_of(recommendation.questions)
    return [_question_link(session, one) for one in session.audit_questions if one.name in names]


def _question_link(session: Session, question: PlacedQuestion) -> Link:
    # the step alone: whether the answer still holds is not told here, and takes long to work out
    step = step_of(session.audit.scale, assessment_of(session.conclusions, question.name))
    return Link(question.name, f"{step_word(step)}: {question.label} {question.text}", step)


def item_links(session: Session, recommendation: Recommendation) -> list[Link]:
    """Return the items that a recommendation rests on, by its questions too, each with its figure now and its words."""
    items = items_behind(session.checklist, session.conclusions, recommendation)
    return [Link(item.name, ": ".join(filter(None, (_figure(session, item.name), item.label)))) for item in items]


def _figure(session: Session, item: str) -> str:
    tallies = session.live_tally()
    if not tallies.counts(item):
        return ""
    found = tallies.item(item)
    return ratio(found.met, found.of, found.counted) if found.of else answered_in_words(found)
