"""Reads a whole audit file into frozen values."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from aktgranskning.domain.audit import (
    Absence,
    Answer,
    AnswerState,
    Audit,
    Case,
    CaseStatus,
    ChecklistSource,
    Interpretation,
)
from aktgranskning.domain.audit_facts import read_facts
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.places import in_order, place_of
from aktgranskning.domain.record_contents import make_out
from aktgranskning.domain.record_kind import Records
from aktgranskning.domain.sample import Sampling
from aktgranskning.store.answers import is_row
from aktgranskning.store.checklists import read_checklist
from aktgranskning.store.draws import read_draws
from aktgranskning.store.engine import Database
from aktgranskning.store.interpretations import read_interpretations
from aktgranskning.store.moments import parse_moment
from aktgranskning.store.records import read_records
from aktgranskning.store.registers import read_registers
from aktgranskning.store.soundness import check_log, check_places
from aktgranskning.store.texts import read_texts


@dataclass(frozen=True, slots=True)
class StoredAudit:
    """Everything an audit file holds but its log; `moments` is what `now()` means in each case.

    `checklist` is the one in force, `checklist_id` its number in the file, 0 where there is none.
    """

    audit: Audit
    reviewers: dict[str, str]
    checklist_id: int
    checklist: Checklist | None
    source: ChecklistSource | None
    cases: dict[int, Case]
    moments: dict[int, datetime]
    answers: dict[int, dict[str, Answer]]
    rows: dict[int, tuple[str, ...]]
    interpretations: tuple[Interpretation, ...]
    sampling: Sampling
    records: Records


def read_audit(database: Database) -> StoredAudit:
    """Read the audit, its checklist, its cases and what each of them has for each item.

    Whatever is made out only when it is asked for is made out once, so that damage is met here (`told_as_damage`).
    """
    check_log(database)
    texts = read_texts(database)
    held = database.execute("SELECT field, value FROM audit").fetchall()
    of_audit = {field: texts.get(value, value) for field, value in held}
    checklist_id = int(of_audit.get("checklist", 0))
    checklist, source = read_checklist(database, checklist_id) if checklist_id else (None, None)
    cases, moments = read_cases(database, texts)
    answers, rows = read_answers(database, texts, cases)
    if checklist:
        check_places(checklist, answers, rows)
    records = read_records(database, texts)
    make_out(records)
    return StoredAudit(
        read_facts(of_audit),
        dict(database.execute("SELECT name, initials FROM reviewers").fetchall()),
        checklist_id,
        checklist,
        source,
        cases,
        moments,
        answers,
        rows,
        read_interpretations(database, texts),
        Sampling(read_registers(database, texts), read_draws(database)),
        records,
    )


_CASE_COLUMNS = tuple(column.name for column in fields(Case))


def read_cases(
    database: Database, texts: Mapping[str, str], where: str = "TRUE"
) -> tuple[dict[int, Case], dict[int, datetime]]:
    """Read the cases for which an SQL condition holds, in order, and what `now()` means in each."""
    cases: dict[int, Case] = {}
    moments: dict[int, datetime] = {}
    query = f"SELECT moment, {', '.join(_CASE_COLUMNS)} FROM cases WHERE {where} ORDER BY id"
    for moment, id_, *columns in database.execute(query).fetchall():
        held: dict[str, Any] = dict(zip(_CASE_COLUMNS[1:], columns, strict=True))
        held |= {column: texts.get(held[column], "") for column in ("reference", "absence_reason", "observations")}
        held |= {column: texts.get(held[column], held[column]) for column in ("source_system", "period_read")}
        held |= {"status": CaseStatus(held["status"]), "absence": Absence(held["absence"])}
        cases[id_] = Case(id_, **held)
        moments[id_] = datetime.fromisoformat(moment)
    return cases, moments


def read_answers(
    database: Database, texts: Mapping[str, str], cases: Collection[int]
) -> tuple[dict[int, dict[str, Answer]], dict[int, tuple[str, ...]]]:
    """Read of each of these cases what stands in each place, and the rows of its repeats in order.

    What stands in many answers is held once: a thousand cases have the same places, choices and reviewers.
    """
    shared: dict[str, str] = {}
    moments: dict[str, datetime | None] = {"": None}
    answers: dict[int, dict[str, Answer]] = {id_: {} for id_ in cases}
    rows: dict[int, list[str]] = {id_: [] for id_ in cases}
    query = """
        SELECT case_id, item, row_path, value, draft, comment, evidence, second_look, state, reviewer, at
        FROM current WHERE case_id IN (SELECT value FROM json_each(?))
    """
    for id_, item, row, *contents, state, reviewer, at in database.execute(query, [json.dumps([*cases])]):
        if is_row(item, row):
            rows[id_].append(row)
            continue
        # the text, where it is a reference
        said = [texts.get(content, content) for content in contents]
        value, draft, comment, evidence, second_look, who, place = (
            shared.setdefault(word, word) for word in (*said, reviewer, place_of(item, row))
        )
        if at not in moments:
            moments[at] = parse_moment(at)
        notes = draft, comment, evidence, second_look
        answers[id_][place] = Answer(value, *notes, AnswerState(state), who, moments[at])
    return answers, {id_: in_order(of_case) for id_, of_case in rows.items()}
