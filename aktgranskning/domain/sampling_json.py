"""The facts of a register and of a draw as JSON, as audit file and log keep them: neither holds an identity."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from aktgranskning.domain.register import (
    Condition,
    Duplicates,
    Prefill,
    Protected,
    Register,
    RegisterChoices,
    RegisterCount,
    Settlement,
    StratumColumn,
)
from aktgranskning.domain.sample import Allocation, Draw, DrawPlan, DrawState, Method


def read_choices(written: Mapping[str, Any]) -> RegisterChoices:
    """Read how a register is read, out of the plain data that JSON made of it."""
    strata = tuple(StratumColumn(one["column"], tuple(one["cuts"])) for one in written["strata"])
    prefill = tuple(Prefill(**one) for one in written["prefill"])
    where = tuple(Condition(**one) for one in written["where"])
    return RegisterChoices(**{**written, "strata": strata, "prefill": prefill, "where": where})


def register_to_json(register: Register) -> str:
    """Write the facts of a register, but for its number, who read it and when."""
    return _text({name: value for name, value in asdict(register).items() if name not in ("id", "reviewer", "at")})


def register_from_json(text: str, id_: int, reviewer: str, at: datetime) -> Register:
    """Read what `register_to_json` wrote."""
    facts: dict[str, Any] = json.loads(text)
    choices, settlement = facts.pop("choices"), facts.pop("settlement")
    return Register(
        id=id_,
        reviewer=reviewer,
        at=at,
        choices=read_choices(choices),
        settlement=Settlement(
            **settlement
            | {
                "duplicates": Duplicates(settlement["duplicates"]) if settlement["duplicates"] else None,
                "protected": Protected(settlement["protected"]),
            }
        ),
        count=RegisterCount(**facts.pop("count")),
        **facts,
    )


def draw_to_json(draw: Draw) -> str:
    """Write how a sample was drawn, and how many of each queue; of one by hand not which."""
    plan = {name: value for name, value in asdict(draw.plan).items() if name != "picked"}
    facts = {"register": draw.register, "plan": plan, "allotted": dict(draw.allotted)}
    return _text(facts | {"sizes_before": draw.sizes_before})


def draw_from_json(text: str, id_: int, state: DrawState, reviewer: str, at: datetime) -> Draw:
    """Read what `draw_to_json` wrote; the plan of one by hand names no identities."""
    facts: dict[str, Any] = json.loads(text)
    plan = facts["plan"]
    allocation = Allocation(plan["allocation"]) if plan["allocation"] else None
    read = DrawPlan(**plan | {"method": Method(plan["method"]), "allocation": allocation})
    before = tuple(facts["sizes_before"])
    return Draw(id_, facts["register"], read, facts["allotted"], reviewer, at, state, before)


def _text(facts: dict[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
