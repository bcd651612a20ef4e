"""An independent replay of the log, sharing no code with what wrote it but the checklist's logic."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.logic import Logic
from aktgranskning.store.engine import Database

_PARTS = ("value", "draft", "comment", "evidence")


@dataclass
class CaseReplay:
    """A case: its status, its day, and per item (value, draft, comment, evidence, state)."""

    status: str
    day: str
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)


def replay(database: Database, checklist: Checklist) -> dict[int, CaseReplay]:
    """Play the log from its first row, and evaluate each case once, at the end."""
    rows = database.execute("SELECT field, case_id, item, new, day FROM log ORDER BY id").fetchall()
    texts = dict(database.execute("SELECT hash, text FROM texts").fetchall())
    cases: dict[int, dict[str, Any]] = {}
    for what, case_id, item, new, day in rows:
        if what == "case":
            cases[case_id] = {"status": "not_begun", "day": day, "parts": {}}
        elif case_id:
            case = cases[case_id]
            case["day"] = day
            if what == "status":
                case["status"] = new
            elif what in _PARTS:
                is_text = what != "value" or checklist.item(item).kind == "text"
                case["parts"][item, what] = texts.get(new, "") if is_text else new
    return {case_id: _evaluated(case, checklist) for case_id, case in cases.items()}


def _evaluated(case: dict[str, Any], checklist: Checklist) -> CaseReplay:
    parts: dict[tuple[str, str], str] = case["parts"]
    values = {item.name: parts.get((item.name, "value"), "") for item in checklist.items}
    found = Logic(checklist).evaluate(values, date.fromisoformat(case["day"]))
    answers = {
        name: (
            evaluated.value,
            *(parts.get((name, part), "") for part in _PARTS[1:]),
            evaluated.state.value,
        )
        for name, evaluated in found.items()
    }
    return CaseReplay(case["status"], case["day"], answers)


def current_of(database: Database) -> dict[int, CaseReplay]:
    """Read what the tables say now, texts in the place of their references."""
    texts = dict(database.execute("SELECT hash, text FROM texts").fetchall())
    cases = {
        case_id: CaseReplay(status, day)
        for case_id, status, day in database.execute("SELECT id, status, day FROM cases").fetchall()
    }
    query = "SELECT case_id, item, value, draft, comment, evidence, state FROM current"
    for case_id, item, *parts, state in database.execute(query).fetchall():
        cases[case_id].answers[item] = (*(texts.get(part, part) for part in parts), state)
    return cases
