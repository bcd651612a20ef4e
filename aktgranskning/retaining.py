"""How long an audit is kept: until when, on which ground, and by whose decision it may be destroyed then."""

from dataclasses import replace
from datetime import date

from aktgranskning.domain.acts import Changes
from aktgranskning.domain.answer_values import read_date_if_any
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.engagement import edit_audit
from aktgranskning.session import Session


def retain(
    session: Session, *, until: str | None = None, ground: str | None = None, decision: str | None = None, act: int = 0
) -> Changes:
    """Change how long the audit is kept, why, or who decided that it is destroyed then; None leaves what there is.

    AuditError where the day is none.
    """
    audit = session.audit
    return edit_audit(
        session,
        replace(
            audit,
            retained_until=audit.retained_until if until is None else _day(until),
            retention_ground=audit.retention_ground if ground is None else on_one_line(ground),
            disposal_decision=audit.disposal_decision if decision is None else on_one_line(decision),
        ),
        act,
    )


def _day(entered: str) -> str:
    try:
        return read_date_if_any(entered)
    except AuditError:
        raise AuditError("retention.not_a_day", value=entered) from None


def is_due(audit: Audit, today: date) -> bool:
    """Say whether the day until which an audit is kept has passed."""
    return bool(audit.retained_until) and audit.retained_until < today.isoformat()


def retention_in_words(audit: Audit) -> str:
    """Say how long an audit is kept, a line for each thing that is known."""
    if not (audit.retained_until or audit.retention_ground or audit.disposal_decision):
        return "Inget är bestämt om hur länge granskningen bevaras."
    lines = [f"Bevaras till: {audit.retained_until or 'inte bestämt'}"]
    if audit.retention_ground:
        lines.append(f"Grund: {audit.retention_ground}")
    if audit.disposal_decision:
        lines.append(f"Gallringsbeslut: {audit.disposal_decision}")
    return "\n".join(lines)
