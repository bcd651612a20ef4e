"""What an export tells of the earlier audit that this one follows up."""

from collections.abc import Iterator

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.answers import answered_overall, answered_questions
from aktgranskning.domain.conclusions.earlier_answers import AnswerThenAndNow, answers_then_and_now
from aktgranskning.domain.conclusions.recommendations import Recommendation, RecommendationStatus
from aktgranskning.domain.conclusions.standing import standing_recommendations
from aktgranskning.domain.conclusions.statuses import earlier_statuses

THEN_NOTE = "Då är siffrorna i den tidigare granskningen, Nu de i den här. Akterna är andra."


def earlier_in_words(snapshot: Snapshot) -> str:
    """Write which audit is followed up, and when it was read; '' where there is none."""
    if not snapshot.conclusions.earlier_audits:
        return ""
    earlier = snapshot.conclusions.earlier_audits[-1]
    what = ", ".join(filter(None, (earlier.name or "Granskning", earlier.auditee, earlier.period)))
    return f"Tidigare granskning: {what}. Siffrorna hämtades ur den {earlier.taken}."


def answers_beside(snapshot: Snapshot) -> tuple[AnswerThenAndNow, ...]:
    """Return the earlier audit's answers beside those of this one, the overall one first; () where none is known."""
    if not snapshot.conclusions.earlier_audits:
        return ()
    return answers_then_and_now(snapshot.conclusions, (answered_overall(snapshot), *answered_questions(snapshot)))


def recommendations_taken_over(snapshot: Snapshot) -> Iterator[tuple[Recommendation, RecommendationStatus]]:
    """Yield each recommendation of the earlier audit with the status that it had there."""
    for standing in standing_recommendations(snapshot.conclusions):
        if standing.recommendation.earlier:
            yield standing.recommendation, _status_then(standing.recommendation)


def _status_then(recommendation: Recommendation) -> RecommendationStatus:
    in_force = [entry.status for entry in earlier_statuses(recommendation.earlier) if not entry.is_undone]
    return in_force[-1] if in_force else RecommendationStatus.OPEN
