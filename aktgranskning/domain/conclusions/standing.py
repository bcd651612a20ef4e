"""Where each recommendation stands: who has answered it, who has not, and what that makes of its status."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.recommendations import (
    Recommendation,
    RecommendationStatus,
    Response,
    lines_of,
)


@dataclass(frozen=True, slots=True)
class StandingRecommendation:
    """A recommendation, and each of its addressees in their order with what it answers; None where it has not."""

    recommendation: Recommendation
    responses: tuple[tuple[str, Response | None], ...]

    @property
    def given(self) -> tuple[Response, ...]:
        """The responses that there are."""
        return tuple(response for _, response in self.responses if response)

    @property
    def missing(self) -> tuple[str, ...]:
        """The addressees that have not answered."""
        return tuple(addressee for addressee, response in self.responses if response is None)


def standing_recommendations(conclusions: Conclusions) -> tuple[StandingRecommendation, ...]:
    """Return every recommendation in the order of the labels."""
    in_order = sorted(conclusions.recommendations, key=lambda one: int(one.label))
    return tuple(standing_of(one, conclusions) for one in in_order)


def standing_of(recommendation: Recommendation, conclusions: Conclusions) -> StandingRecommendation:
    """Return one recommendation with what is answered to it."""
    number = str(recommendation.number)
    given = {one.addressee: one for one in conclusions.responses if one.recommendation == number}
    return StandingRecommendation(
        recommendation, tuple((addressee, given.get(addressee)) for addressee in lines_of(recommendation.addressees))
    )


def settled(
    before: StandingRecommendation, after: Recommendation, answered: Collection[str], day: str
) -> Recommendation:
    """Return a recommendation as an act of that day leaves it, after which these addressees have answered.

    `before` and `after` are what it was and what the act makes of it otherwise. An open one is answered where by this
    act all have answered; an answered one is open again where by it one has not.
    """
    had_all, have_all = not before.missing, set(lines_of(after.addressees)) <= set(answered)
    was, becomes = RecommendationStatus.OPEN, RecommendationStatus.ANSWERED
    if not have_all:
        was, becomes = becomes, was
    if had_all == have_all or after.status is not was:
        return after
    return replace(after, status=becomes, status_day=day, status_note="")
