"""What is due soon, or overdue: what the boards have promised, and the forms that have not come back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.recommendations import RecommendationStatus, Response
from aktgranskning.domain.conclusions.standing import standing_recommendations

DAYS_AHEAD = 45
"""So many days before its day a thing is reminded of."""

_SETTLED = (RecommendationStatus.DONE, RecommendationStatus.REJECTED)


@dataclass(frozen=True, slots=True)
class Reminder:
    """What is due on a `day`, in so many `days` (negative where it is overdue), from which addressee.

    Of a recommendation that is to be carried out by then it has the `label` and the `response`; of a response form
    that is to be back by then the number of the `form`.
    """

    day: str
    days: int
    addressee: str
    label: str = ""
    response: Response | None = None
    form: int = 0


def reminders_on(conclusions: Conclusions, today: date, within: int = DAYS_AHEAD) -> list[Reminder]:
    """Return what is due within so many days of today or overdue, the earliest first.

    Recommendations that are done or rejected are not reminded of, nor forms that have come back.
    """
    due = [*_promised(conclusions, today), *_awaited(conclusions, today)]
    return sorted((one for one in due if one.days <= within), key=lambda one: (one.day, not one.form, one.addressee))


def _promised(conclusions: Conclusions, today: date) -> Iterator[Reminder]:
    for one in standing_recommendations(conclusions):
        if one.recommendation.status in _SETTLED:
            continue
        for response in one.given:
            if response.due:
                days = _days(response.due, today)
                yield Reminder(response.due, days, response.addressee, one.recommendation.label, response)


def _awaited(conclusions: Conclusions, today: date) -> Iterator[Reminder]:
    for form in conclusions.response_forms:
        if form.deadline and not form.answered:
            yield Reminder(form.deadline, _days(form.deadline, today), form.addressee, form=form.number)


def _days(day: str, today: date) -> int:
    return (date.fromisoformat(day) - today).days
