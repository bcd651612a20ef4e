"""What the rail shows of the page Bedömning."""

from itertools import chain

from aktgranskning.concluding.assessing import answered_now, overall_now
from aktgranskning.domain.conclusions.answers import units_assessed
from aktgranskning.session import Session

_FLAG = "⚑"


def assessment_state(session: Session) -> str:
    """Return how many audit questions are assessed of how many: "2 / 5", '' without any.

    A question that is assessed for a unit alone is assessed too. A flag stands there where what an assessment rests on
    has changed.
    """
    number = len(session.audit_questions)
    if not number:
        return ""
    if not session.conclusions.assessments:  # or the tally would be counted to open an audit
        return f"0 / {number}"
    units = ("", *units_assessed(session.conclusions))
    questions = [answered_now(session, unit) for unit in units]
    assessed = sum(
        any(one.assessment and one.assessment.rating for one in of_units) for of_units in zip(*questions, strict=True)
    )
    everything = chain(*questions, (overall_now(session, unit) for unit in units))
    return f"{_FLAG} {assessed} / {number}" if any(one.is_flagged for one in everything) else f"{assessed} / {number}"
