"""Starting an audit that follows up an earlier one, whose file is only read."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

from aktgranskning.concluding.assessing import answered_now, overall_now, tallies_now
from aktgranskning.concluding.recommendation_labels import last_label
from aktgranskning.concluding.recommending import status_history
from aktgranskning.domain.acts import ActKind, Change
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.conclusions.earlier import EarlierAudit
from aktgranskning.domain.conclusions.earlier_answers import AnswerThenAndNow, answers_then_and_now, write_answers
from aktgranskning.domain.conclusions.earlier_tally import write_tally
from aktgranskning.domain.conclusions.kinds import (
    CRITERIA,
    EARLIER_AUDITS,
    LINKS,
    QUESTIONS,
    RECOMMENDATIONS,
    RESPONSES,
)
from aktgranskning.domain.conclusions.statuses import write_statuses
from aktgranskning.domain.conclusions.then_and_now import ThenAndNow, then_and_now
from aktgranskning.domain.record_kind import RecordKind
from aktgranskning.domain.records import differences
from aktgranskning.engagement import create_audit, load_checklist
from aktgranskning.recording import record_differences
from aktgranskning.session import Reviewer, Session, now_utc, read_session
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.checklists import read_file
from aktgranskning.store.secrets import Secret


def start_follow_up(
    older_path: Path,
    new_path: Path,
    audit: Audit,
    reviewer: Reviewer,
    clock: Callable[[], datetime] = now_utc,
    *,
    older_secret: Secret | None = None,
    secret: Secret | None = None,
) -> Session:
    """Make the audit file that follows up another and open it; the older file is left byte for byte as it is.

    `older_secret` opens the older file, `secret` is what the new one is encrypted with.
    It has the older one's checklist, audit questions with criteria and links, and recommendations with their numbers,
    statuses and responses; no cases. What `audit` does not say of auditee, municipality, scale and words is as there.
    AuditError where either file cannot be used, and no new one is left then.
    """
    with read_session(AuditFile.copied(older_path, older_secret), reviewer, clock) as older:
        session = create_audit(new_path, _as_before(audit, older.audit), reviewer, clock, secret=secret)
        try:
            if older.checklist:
                load_checklist(session, older.checklist, read_file(older.file.database))
            record_differences(session, ActKind.START_FOLLOW_UP, [*_earlier(older), *_taken_over(older)])
        except BaseException:
            session.close()
            new_path.unlink()
            raise
    return session


def then_and_now_of(session: Session) -> tuple[ThenAndNow, ...]:
    """Return the earlier audit's figures beside those of now; () where none is followed up."""
    return then_and_now(session.conclusions, tallies_now(session), session.audit.noun)


def answers_then_and_now_of(session: Session) -> tuple[AnswerThenAndNow, ...]:
    """Return the earlier audit's answers beside those of now, the overall one first; () where none is followed up."""
    return answers_then_and_now(session.conclusions, (overall_now(session), *answered_now(session)))


_INHERITED = ("auditee", "noun", "fact_check", "confidence", "scale", "municipality")
"""What an audit has of the one that it follows up, unless it says otherwise."""


def _as_before(audit: Audit, older: Audit) -> Audit:
    unsaid = [name for name in _INHERITED if getattr(audit, name) == getattr(Audit(), name)]
    return replace(audit, **{name: getattr(older, name) for name in unsaid})


def _earlier(older: Session) -> Iterator[Change]:
    """Yield the changes that keep what the older audit was called, its tally, and what it answered."""
    earlier = EarlierAudit(
        1,
        older.audit.name,
        older.audit.auditee,
        older.audit.period,
        older.checklist.version if older.checklist else "",
        older.log.first_hash(),
        older.today().isoformat(),
        write_tally(tallies_now(older)),
        last_label(older),
        write_answers((overall_now(older), *answered_now(older))),
    )
    yield from differences(EARLIER_AUDITS, EarlierAudit(1), earlier)


def _taken_over(older: Session) -> Iterator[Change]:
    """Yield the changes that make the older audit's records, under their numbers; a response was to no form of here."""
    held = older.conclusions
    items = {item.name for item in older.checklist.items} if older.checklist else set()
    recommendations = (
        replace(one, earlier=write_statuses(status_history(older, one.number))) for one in held.recommendations
    )
    kinds: tuple[tuple[RecordKind[Any], Any], ...] = (
        (QUESTIONS, held.questions),
        (CRITERIA, held.criteria),
        (LINKS, (link for link in held.links if link.item in items)),
        (RECOMMENDATIONS, recommendations),
        (RESPONSES, (replace(one, form="") for one in held.responses)),
    )
    yield from chain.from_iterable(
        differences(kind, kind.make(*kind.key_in(record)), record) for kind, records in kinds for record in records
    )
