"""A checklist survives being written as JSON."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.catalogue import message
from aktgranskning.domain.checklist import Checklist, Choice, Item, ItemKind, TallyKind
from aktgranskning.domain.checklist_json import FORMAT, from_json, to_json
from aktgranskning.domain.errors import AuditError
from checklists.reader import load_checklist
from checklists.shipped import shipped_checklist


@st.composite
def checklists(draw: st.DrawFn) -> Checklist:
    """Draw a checklist whose items have choices of their own, or all of a list's."""
    lists = draw(
        st.dictionaries(st.text(min_size=1), st.lists(st.from_type(Choice), max_size=3).map(tuple), max_size=3)
    )
    names = st.sampled_from(["", *lists])
    items = [
        replace(item, list_name=name, choices=lists[name] if name else item.choices)
        for item, name in draw(st.lists(st.tuples(st.from_type(Item), names), max_size=4))
    ]
    return draw(st.builds(Checklist, lists=st.just(lists), items=st.just(tuple(items))))


@given(checklists())
def test_read_as_written(checklist: Checklist) -> None:
    assert from_json(to_json(checklist)) == checklist


def test_the_choices_of_a_list_stand_once() -> None:
    choices = (Choice("hemlig", "Hemlig", None, "H", (("lan", "s"),)),)
    items = [Item(name, ItemKind.SELECT_ONE, name, TallyKind.NONE, choices=choices, list_name="l") for name in "ab"]
    written = to_json(Checklist("f", "F", "1", (), tuple(items), lists={"l": choices}))
    assert written.count("hemlig") == 1
    assert from_json(written).item("b").choices == choices


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


def test_an_earlier_format_knew_no_cases_that_are_asked_alone() -> None:
    checklist = Checklist("f", "F", "1", (), (Item("plan", ItemKind.TEXT, "Plan", TallyKind.NONE, finding="Plan."),))
    document = json.loads(to_json(checklist))
    assert document["checklist"]["items"][0].pop("where") == ""
    assert from_json(json.dumps(document | {"format": 3})) == checklist
