"""What an act upon responses or addressees makes of a recommendation's status by itself."""

from collections.abc import Collection

from aktgranskning.concluding.status_entries import history_of
from aktgranskning.domain.conclusions.recommendations import Recommendation
from aktgranskning.domain.conclusions.standing import settled, standing_of
from aktgranskning.session import Session


def settled_by_act(
    session: Session, before: Recommendation, after: Recommendation, answered: Collection[str]
) -> Recommendation:
    """Return a recommendation as an act leaves it after which these addressees have answered, as `settled` does.

    A status that the auditor has set stays as it is, with its note.
    """
    by_itself = settled(standing_of(before, session.conclusions), after, answered, session.today().isoformat())
    return after if by_itself != after and _is_status_by_hand(session, before) else by_itself


def _is_status_by_hand(session: Session, recommendation: Recommendation) -> bool:
    in_force = [entry for entry in history_of(session, recommendation) if not entry.is_undone]
    return bool(in_force) and in_force[-1].is_by_hand
