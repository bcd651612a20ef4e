"""A checklist survives being written as JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.catalogue import message
from aktgranskning.domain.checklist import Checklist, ItemKind
from aktgranskning.domain.checklist_json import FORMAT, from_json, to_json
from aktgranskning.domain.errors import AuditError
from checklists.reader import load_checklist
from checklists.shipped import shipped_checklist


@given(st.from_type(Checklist))
def test_read_as_written(checklist: Checklist) -> None:
    assert from_json(to_json(checklist)) == checklist


def test_kinds_and_outcomes_come_back_as_such() -> None:
    checklist = load_checklist(shipped_checklist()).checklist
    restored = from_json(to_json(checklist))
    assert restored == checklist
    assert restored.item("genomforandeplan").kind is ItemKind.SELECT_ONE
    assert json.loads(to_json(checklist))["format"] == FORMAT


def test_a_later_format_is_refused() -> None:
    with pytest.raises(AuditError) as caught:
        from_json(json.dumps({"format": FORMAT + 1, "checklist": {"unknown": 1}}))
    assert caught.value.code == "checklist.format_newer"
    assert str(FORMAT + 1) in message(caught.value)


@pytest.mark.parametrize(
    "text", ["", "[]", "{", "{}", '{"format": 1}', '{"format": 1, "checklist": {}}', '{"format": "x"}', "null"]
)
def test_damaged_json_is_refused(text: str) -> None:
    with pytest.raises(AuditError) as caught:
        from_json(text)
    assert caught.value.code == "checklist.json_damaged"
