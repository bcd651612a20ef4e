"""An independent replay of the log, sharing no code with what wrote it but the checklist's logic."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.form.standing import Circumstances, Standing
from aktgranskning.domain.logic import Logic
from aktgranskning.store.engine import Database

_PARTS = ("value", "draft", "comment", "evidence", "second_look")


@dataclass
class CaseReplay:
    """A case: status, moment, rows, and per place (value, draft, comment, evidence, second look, state)."""

    status: str
    moment: str
    rows: list[str] = field(default_factory=list)
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)


def replay(database: Database, checklist: Checklist) -> dict[int, CaseReplay]:
    """Play the log from its first row, and evaluate each case once, at the end, by the checklist in force then."""
    rows = database.execute("SELECT field, case_id, item, row_path, old, new, moment FROM log ORDER BY id").fetchall()
    texts = dict(database.execute("SELECT hash, text FROM texts").fetchall())
    first_hash = database.execute("SELECT hash FROM log WHERE id = 1").fetchone()[0]
    cases: dict[int, dict[str, Any]] = {}
    for what, case_id, item, row, old, new, moment in rows:
        if what == "item_name":
            for case in cases.values():
                case["parts"] = {
                    (_called(place, old, new), part): text for (place, part), text in case["parts"].items()
                }
                case["rows"] = {_called(row_there, old, new) for row_there in case["rows"]}
        if what == "case":
            cases[case_id] = {"status": "not_begun", "parts": {}, "rows": set(), "seed": f"{first_hash}/{case_id}"}
        if case_id:
            case = cases[case_id]
            case["moment"] = moment
            if what == "status":
                case["status"] = new
            elif what == "row" and new:
                case["rows"].add(row)
            elif what == "row":
                case["rows"].discard(row)
            elif what in _PARTS:
                place = f"{row}/{item}" if row else item
                case["parts"][place, what] = texts.get(new, new)
    return {case_id: _evaluated(case, checklist) for case_id, case in cases.items()}


def _evaluated(case: dict[str, Any], checklist: Checklist) -> CaseReplay:
    parts: dict[tuple[str, str], str] = case["parts"]
    rows = sorted(case["rows"], key=_numbers)
    moment = datetime.fromisoformat(case["moment"])
    standing = Standing({}, rows, Circumstances(moment, case["seed"], CaseStatus(case["status"])))
    values = {place: content for (place, part), content in parts.items() if part == "value"}
    found = Logic(checklist).evaluate(values, standing)
    answers = {
        place: (
            evaluated.value,
            *(parts.get((place, part), "") for part in _PARTS[1:]),
            evaluated.state.value,
        )
        for place, evaluated in found.items()
    }
    return CaseReplay(case["status"], case["moment"], rows, answers)


def _called(place: str, old: str, new: str) -> str:
    """Return a place after one item or repeat has got another name."""
    return "/".join(new + part[len(old) :] if part.partition("#")[0] == old else part for part in place.split("/"))


def _numbers(row: str) -> list[tuple[str, int]]:
    return [(name, int(number)) for name, number in (part.split("#") for part in row.split("/"))]


def current_of(database: Database) -> dict[int, CaseReplay]:
    """Read what the tables say now, texts in the place of their references."""
    texts = dict(database.execute("SELECT hash, text FROM texts").fetchall())
    cases = {
        case_id: CaseReplay(status, moment)
        for case_id, status, moment in database.execute("SELECT id, status, moment FROM cases").fetchall()
    }
    query = "SELECT case_id, item, row_path, value, draft, comment, evidence, second_look, state FROM current"
    for case_id, item, row, *parts, state in database.execute(query).fetchall():
        if row.rpartition("/")[2].startswith(f"{item}#"):
            cases[case_id].rows.append(row)
        else:
            place = f"{row}/{item}" if row else item
            cases[case_id].answers[place] = (*(texts.get(part, part) for part in parts), state)
    for case in cases.values():
        case.rows.sort(key=_numbers)
    return cases


Facts = tuple[dict[int, dict[str, str]], dict[tuple[int, int], dict[str, str]]]
"""What is noted of each case, and of each document that one waits for, by column; '' left out."""

_CALLED_OTHERWISE = {"case_reviewer": "reviewer"}
_NO_FACTS = ("id", "label", "moment", "status", "tally_group")


def replay_facts(database: Database) -> Facts:
    """Play what the log says of cases beside their answers, from its first row."""
    texts = dict(database.execute("SELECT hash, text FROM texts").fetchall())
    cases: dict[int, dict[str, str]] = {}
    requests: dict[tuple[int, int], dict[str, str]] = {}
    query = "SELECT field, case_id, item, row_path, new FROM log WHERE case_id > 0 ORDER BY id"
    for what, case_id, item, row, new in database.execute(query).fetchall():
        content = texts.get(new, new)
        if what == "case" and new:
            cases[case_id] = {}
        elif what == "case":  # it was removed, with what it waited for
            del cases[case_id]
            requests = {key: request for key, request in requests.items() if key[0] != case_id}
        elif what.startswith("request_"):
            requests.setdefault((case_id, int(row)), {})[what.removeprefix("request_")] = content
        elif not item and what != "status":
            cases[case_id][_CALLED_OTHERWISE.get(what, what)] = content
    waited_for = {key: _written(request) for key, request in requests.items() if _written(request)}
    return {case_id: _written(facts) for case_id, facts in cases.items()}, waited_for


def facts_of(database: Database) -> Facts:
    """Read the same from the tables `cases` and `requests`."""
    texts = dict(database.execute("SELECT hash, text FROM texts").fetchall())
    cases = {row["id"]: row for row in database["cases"].rows}
    facts = {
        id_: _written({name: texts.get(held, held) for name, held in row.items() if name not in _NO_FACTS})
        for id_, row in cases.items()
    }
    requests = {
        (row.pop("case_id"), row.pop("number")): _written({name: texts.get(held, held) for name, held in row.items()})
        for row in database["requests"].rows
    }
    return facts, requests


def _written(columns: dict[str, Any]) -> dict[str, str]:
    return {name: str(content) for name, content in columns.items() if content}
