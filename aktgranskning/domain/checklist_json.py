"""A checklist as versioned JSON: the form in which an audit file keeps it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from dataclasses import fields as fields_of
from typing import Any

from aktgranskning.domain.checklist import (
    ALWAYS,
    AuditQuestion,
    Checklist,
    Choice,
    Item,
    ItemKind,
    Outcome,
    Requirement,
    Section,
    Table,
    TallyKind,
)
from aktgranskning.domain.errors import AuditError

FORMAT = 4
"""The format that `to_json` writes; higher numbers belong to later programs."""

_CHOICE_FIELDS = tuple(field.name for field in fields_of(Choice))

Lists = Mapping[str, tuple[Choice, ...]]


def to_json(checklist: Checklist) -> str:
    """Write a checklist as JSON; the same checklist always gives the same text.

    The choices of a list stand once, however many items have them.
    """
    document = {
        **asdict(replace(checklist, items=(), lists={}, tables=())),
        "items": [_item_fields(item) for item in checklist.items],
        "lists": {name: [_choice_fields(choice) for choice in choices] for name, choices in checklist.lists.items()},
        "tables": [{"name": table.name, "columns": table.columns, "rows": table.rows} for table in checklist.tables],
    }
    return json.dumps({"format": FORMAT, "checklist": document}, ensure_ascii=False)


def _item_fields(item: Item) -> dict[str, Any]:
    own = () if item.list_name else item.choices
    fields = asdict(replace(item, choices=())) | {"choices": [_choice_fields(choice) for choice in own]}
    if item.list_name:
        del fields["choices"]
    return fields


def _choice_fields(choice: Choice) -> dict[str, Any]:
    """Return what `asdict` would, in a twentieth of its time: a list can have thousands of choices."""
    return {name: getattr(choice, name) for name in _CHOICE_FIELDS}


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
    lists = {name: _choices(choices) for name, choices in fields.get("lists", {}).items()}
    return Checklist(
        form_id=fields["form_id"],
        title=fields["title"],
        version=fields["version"],
        sections=tuple(Section(**section) for section in fields["sections"]),
        items=tuple(_item(item, lists) for item in fields["items"]),
        audit_questions=tuple(AuditQuestion(**question) for question in fields["audit_questions"]),
        lists=lists,
        tables=tuple(_table(table) for table in fields.get("tables", [])),
        root=fields.get("root", "data"),
    )


def _item(fields: dict[str, Any], lists: Lists) -> Item:
    given: dict[str, Any] = {
        "kind": ItemKind(fields["kind"]),
        "tally": TallyKind(fields["tally"]),
        "choices": _choices(fields["choices"]) if "choices" in fields else lists[fields["list_name"]],
        "readonly": _readonly(fields["readonly"]),
        "triggers": tuple(fields.get("triggers", ())),
    }
    if fields.get("bounds"):
        given["bounds"] = tuple(fields["bounds"])
    return Item(**(fields | given))


def _readonly(written: str | bool) -> str:
    """Return the expression; format 1 knew only yes and no."""
    return written if isinstance(written, str) else ALWAYS if written else ""


def _choices(choices: list[dict[str, Any]]) -> tuple[Choice, ...]:
    return tuple(_choice(choice) for choice in choices)


def _choice(fields: dict[str, Any]) -> Choice:
    outcome = Outcome(fields["outcome"]) if fields["outcome"] else None
    columns = tuple((column, cell) for column, cell in fields.get("columns", ()))
    require = tuple(Requirement(word) for word in fields.get("require", ()))
    return Choice(**(fields | {"outcome": outcome, "columns": columns, "require": require}))


def _table(fields: dict[str, Any]) -> Table:
    return Table(fields["name"], tuple(fields["columns"]), tuple(tuple(row) for row in fields["rows"]))
