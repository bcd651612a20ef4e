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


def settled(recommendation: Recommendation, answered: Collection[str], day: str) -> Recommendation:
    """Return a recommendation as it is once these addressees have answered, on that day.

    An open one is answered when all have; an answered one is open again when one has not. What the auditor says of it
    besides (under way, done, rejected) stays.
    """
    addressees = lines_of(recommendation.addressees)
    all_have = all(addressee in answered for addressee in addressees)
    match recommendation.status:
        case RecommendationStatus.OPEN if all_have:
            status = RecommendationStatus.ANSWERED
        case RecommendationStatus.ANSWERED if not all_have:
            status = RecommendationStatus.OPEN
        case _:
            return recommendation
    return replace(recommendation, status=status, status_day=day, status_note="")
