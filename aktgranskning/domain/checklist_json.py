"""A checklist as versioned JSON: the form in which an audit file keeps it."""

import json
from dataclasses import asdict
from typing import Any

from aktgranskning.domain.checklist import (
    AuditQuestion,
    Checklist,
    Choice,
    Item,
    ItemKind,
    Outcome,
    Section,
    TallyKind,
)
from aktgranskning.domain.errors import AuditError

FORMAT = 1
"""The format that `to_json` writes; higher numbers belong to later programs."""


def to_json(checklist: Checklist) -> str:
    """Write a checklist as JSON; the same checklist always gives the same text."""
    return json.dumps({"format": FORMAT, "checklist": asdict(checklist)}, ensure_ascii=False)


def from_json(text: str) -> Checklist:
    """Read a checklist from JSON; AuditError where a later program wrote it, or where it is damaged."""
    try:
        document = json.loads(text)
        written_format = int(document["format"])
        if written_format > FORMAT:
            raise AuditError("checklist.format_newer", format=written_format, known=FORMAT)
        return _checklist(document["checklist"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise AuditError("checklist.json_damaged") from error


def _checklist(fields: dict[str, Any]) -> Checklist:
    return Checklist(
        form_id=fields["form_id"],
        title=fields["title"],
        version=fields["version"],
        sections=tuple(Section(**section) for section in fields["sections"]),
        items=tuple(_item(item) for item in fields["items"]),
        audit_questions=tuple(AuditQuestion(**question) for question in fields["audit_questions"]),
    )


def _item(fields: dict[str, Any]) -> Item:
    kinds = {"kind": ItemKind(fields["kind"]), "tally": TallyKind(fields["tally"])}
    choices = tuple(_choice(choice) for choice in fields["choices"])
    return Item(**(fields | kinds | {"choices": choices}))


def _choice(fields: dict[str, Any]) -> Choice:
    outcome = Outcome(fields["outcome"]) if fields["outcome"] else None
    return Choice(**(fields | {"outcome": outcome}))
