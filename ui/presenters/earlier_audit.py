"""The audit that this one follows up: what it was, its figures then and now, and what became of what it asked for."""

from dataclasses import dataclass

from aktgranskning.concluding.following_up import answers_then_and_now_of, then_and_now_of
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.earlier_answers import FLAGGED, AnswerThenAndNow
from aktgranskning.domain.conclusions.recommendations import Recommendation
from aktgranskning.domain.conclusions.scales import NOT_ASSESSED
from aktgranskning.domain.conclusions.standing import standing_recommendations
from aktgranskning.domain.conclusions.statuses import earlier_statuses
from aktgranskning.session import Session
from ui.presenters.locale_words import shown_day
from ui.presenters.recommendations import status_word
from ui.presenters.then_and_now_words import told
from ui.translating import later, tr

ITEM_HEADINGS = (later("Fråga"), later("Då"), later("Nu"), later("Förändring"))
ANSWER_HEADINGS = (later("Revisionsfråga"), later("Då"), later("Nu"))
RECOMMENDATION_HEADINGS = (later("Nr"), later("Rekommendation"), later("Då"), later("Nu"))
_NO_STATUS = "–"


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item then and now; `item` is its name, '' where the checklist has it no more."""

    item: str
    cells: tuple[str, str, str, str]


def earlier_in_words(session: Session) -> str:
    """Say which audit is followed up, and when it was read; '' where none is."""
    if not session.conclusions.earlier_audits:
        return ""
    earlier = session.conclusions.earlier_audits[-1]
    called = ", ".join(filter(None, (earlier.name, earlier.auditee, earlier.period)))
    said = tr("Följer upp {called}. Siffrorna därifrån lästes {taken}.").format(
        called=called, taken=shown_day(earlier.taken)
    )
    if not earlier.version:
        return said
    return f"{said} " + tr("Checklistans version då: {version}.").format(version=earlier.version)


def item_lines(session: Session) -> list[ItemLine]:
    """Return every item with its figures then and now."""
    noun = session.audit.noun
    return [ItemLine(one.name, (one.label, *told(one, noun))) for one in then_and_now_of(session)]


def answer_rows(session: Session) -> list[tuple[str, str, str]]:
    """Return a row for each audit question, the overall assessment first, with its answer then and now."""
    return [_answer_row(one) for one in answers_then_and_now_of(session)]


def _answer_row(one: AnswerThenAndNow) -> tuple[str, str, str]:
    """Return a question with its answers; that it is not assessed is no word of the scale."""
    words = tr(one.text) if one.name == OVERALL else one.words
    then = one.then.removesuffix(FLAGGED)
    if then != one.then:
        return words, tr("{answer}, underlaget hade ändrats").format(answer=_answer(then)), _answer(one.now)
    return words, _answer(then), _answer(one.now)


def _answer(word: str) -> str:
    return tr(word) if word == NOT_ASSESSED.word else word


def taken_over(session: Session) -> list[tuple[str, str, str, str]]:
    """Return a row for each recommendation that was taken over, with its status then and now."""
    standing = (one.recommendation for one in standing_recommendations(session.conclusions))
    return [(one.label, one.text, _status_then(one), status_word(one.status)) for one in standing if one.earlier]


def _status_then(recommendation: Recommendation) -> str:
    """Return the last status of the earlier audit that was not taken back."""
    held = [one for one in earlier_statuses(recommendation.earlier) if not one.is_undone]
    return " ".join(filter(None, (status_word(held[-1].status), shown_day(held[-1].day)))) if held else _NO_STATUS
