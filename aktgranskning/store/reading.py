"""Reads a whole audit file into frozen values."""

from dataclasses import dataclass
from datetime import date, datetime

from aktgranskning.domain.audit import Answer, AnswerState, Audit, Case, CaseStatus, ChecklistSource
from aktgranskning.domain.checklist import Checklist, ItemKind
from aktgranskning.domain.checklist_json import from_json
from aktgranskning.store.engine import Database
from aktgranskning.store.texts import read_texts


@dataclass(frozen=True, slots=True)
class StoredAudit:
    """Everything an audit file holds but its log; `days` is each case's day of evaluation."""

    audit: Audit
    reviewers: dict[str, str]
    checklist: Checklist | None
    source: ChecklistSource | None
    cases: dict[int, Case]
    days: dict[int, date]
    answers: dict[int, dict[str, Answer]]


def read_audit(database: Database) -> StoredAudit:
    """Read the audit, its checklist, its cases and what each of them has for each item."""
    fields = dict(database.execute("SELECT field, value FROM audit").fetchall())
    texts = read_texts(database)
    checklist, source = _read_checklist(database)
    cases, days = _read_cases(database, texts)
    return StoredAudit(
        Audit(
            fields.get("name", ""),
            fields.get("auditee", ""),
            fields.get("period", ""),
            fields.get("example", "") == "1",
        ),
        dict(database.execute("SELECT name, initials FROM reviewers").fetchall()),
        checklist,
        source,
        cases,
        days,
        _read_answers(database, texts, checklist, cases),
    )


def _read_checklist(database: Database) -> tuple[Checklist | None, ChecklistSource | None]:
    query = "SELECT file_name, sha256, json FROM checklists ORDER BY id DESC LIMIT 1"
    row = database.execute(query).fetchone()
    if row is None:
        return None, None
    return from_json(row[2]), ChecklistSource(row[0], row[1])


def _read_cases(database: Database, texts: dict[str, str]) -> tuple[dict[int, Case], dict[int, date]]:
    cases: dict[int, Case] = {}
    days: dict[int, date] = {}
    query = "SELECT id, label, reference, unit, status, reviewer, day FROM cases ORDER BY id"
    for id_, label, reference, unit, status, reviewer, day in database.execute(query).fetchall():
        cases[id_] = Case(id_, label, texts.get(reference, ""), unit, CaseStatus(status), reviewer)
        days[id_] = date.fromisoformat(day)
    return cases, days


def _read_answers(
    database: Database, texts: dict[str, str], checklist: Checklist | None, cases: dict[int, Case]
) -> dict[int, dict[str, Answer]]:
    kinds = {item.name: item.kind for item in checklist.items} if checklist else {}
    answers: dict[int, dict[str, Answer]] = {id_: {} for id_ in cases}
    query = "SELECT case_id, item, value, draft, comment, evidence, state, reviewer, at FROM current"
    for id_, item, value, draft, comment, evidence, state, reviewer, at in database.execute(query).fetchall():
        answers[id_][item] = Answer(
            texts.get(value, "") if kinds.get(item) is ItemKind.TEXT else value,
            texts.get(draft, ""),
            texts.get(comment, ""),
            texts.get(evidence, ""),
            AnswerState(state),
            reviewer,
            parse_moment(at) if at else None,
        )
    return answers


def write_moment(moment: datetime) -> str:
    """Write a moment (UTC) as the log keeps it, to the millisecond."""
    return moment.isoformat(timespec="milliseconds")


def parse_moment(text: str) -> datetime:
    """Read a moment that `write_moment` wrote."""
    return datetime.fromisoformat(text)
