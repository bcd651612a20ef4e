"""The table of the recommendations, as the page shows it."""

from collections.abc import Sequence

from aktgranskning.domain.conclusions.in_words import PRIORITY_WORDS
from aktgranskning.domain.conclusions.recommendations import Recommendation, RecommendationStatus, lines_of
from aktgranskning.domain.conclusions.standing import StandingRecommendation
from ui.translating import later, tr

HEADINGS = (
    later("Nr"),
    later("Rekommendation"),
    later("Mottagare"),
    later("Prioritet"),
    later("Status"),
    later("Svar"),
)
NO_PRIORITY = "–"

_SHAPES = {
    RecommendationStatus.OPEN: "○",
    RecommendationStatus.ANSWERED: "◆",
    RecommendationStatus.UNDER_WAY: "▲",
    RecommendationStatus.DONE: "●",
    RecommendationStatus.REJECTED: "■",
}
_NEVER_APART = "\N{NO-BREAK SPACE}"


def status_word(status: RecommendationStatus) -> str:
    """Return a status by shape and word."""
    return f"{_SHAPES[status]}{_NEVER_APART}{tr(status.value).capitalize()}"


def recommendation_rows(standing: Sequence[StandingRecommendation]) -> list[tuple[str, ...]]:
    """Return what a table says of each recommendation, under `HEADINGS`."""
    return [_row(one) for one in standing]


def _row(one: StandingRecommendation) -> tuple[str, ...]:
    held = one.recommendation
    return (
        held.label,
        held.text,
        addressees_in_words(held),
        tr(PRIORITY_WORDS[held.priority]) if held.priority else NO_PRIORITY,
        status_word(held.status),
        answers_in_words(one),
    )


def addressees_in_words(recommendation: Recommendation) -> str:
    """Write to whom a recommendation is addressed, one behind the other."""
    return ", ".join(lines_of(recommendation.addressees))


def answers_in_words(one: StandingRecommendation) -> str:
    """Say how many of the addressees have answered: "1 av 2"."""
    return tr("{answered} av {asked}").format(answered=len(one.given), asked=len(one.responses))
