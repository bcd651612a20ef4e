"""Which recommendations an act was about, so that the page shows one of them, and what the notice calls the act."""

from dataclasses import replace

from aktgranskning.domain.acts import ActKind, Changes, Field
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.recommendations import Recommendation
from aktgranskning.session import Session
from ui.presenters.conclusion_words import CONCLUSION_ACTS
from ui.translating import tr


def changed_recommendations(before: Conclusions, after: Conclusions) -> frozenset[int]:
    """Return the numbers of those about which something differs, or about a response to them.

    A label alone does not count: others come and go above it.
    """
    recommendations = _without_labels(after) ^ _without_labels(before)
    responses = {*after.responses} ^ {*before.responses}
    return frozenset({one.number for one in recommendations} | {int(one.recommendation) for one in responses})


def _without_labels(conclusions: Conclusions) -> set[Recommendation]:
    return {replace(one, label="") for one in conclusions.recommendations}


def reversed_edit(session: Session, changes: Changes) -> str:
    """Call a change of a recommendation that was undone or redone: that one was written, withdrawn, or changed."""
    rows = session.log.rows_of(changes.act)
    texts = (row for row in rows if row.field == Field.RECOMMENDATION_TEXT)
    whole = next((row for row in texts if not row.old or not row.new), None)
    if whole is None:
        return tr(CONCLUSION_ACTS[ActKind.EDIT_RECOMMENDATION])
    was_written = bool(whole.old) is (changes.kind is ActKind.UNDO)
    return tr("ny rekommendation") if was_written else tr("tillbakadragen rekommendation")
