"""What is noted beside the answers: made, altered, taken away and renamed by the changes of the log."""

from dataclasses import replace
from typing import Any

import pytest

from aktgranskning.domain.acts import Change, Field
from aktgranskning.domain.fact_check import Claim, Decision, Dispatch, EditedSentence, Presence, View
from aktgranskning.domain.record_kind import RecordKind, Records
from aktgranskning.domain.records import (
    CLAIMS,
    DISPATCHES,
    KIND_OF_FIELD,
    RECORD_KINDS,
    SENTENCES,
    VIEWS,
    differences,
    present_content,
    with_items_renamed,
    with_records,
    without_cases,
)

NOTHING: Records = {kind.table: () for kind in RECORD_KINDS}
VIEW = View(3, "plan", "atgarder#2", "ja", "Står i journalen", day="2026-05-04", presence=Presence.THERE)
OTHER = View(1, "plan", "", "nej", day="2026-05-04")
CLAIM = Claim("plan", 2, "3", "Ytterligare tre", "2026-05-04")
DISPATCH = Dispatch(1, "token", "Norr", "Enhetschefen", "2026-05-01")
SENTENCE = EditedSentence("plan", "En plan finns i en akt.", "1/15")


def held(kind: RecordKind[Any], *records: Any) -> Records:
    after = NOTHING
    for record in records:
        after = with_records(after, differences(kind, kind.make(*kind.key_in(record)), record))
    return after


@pytest.mark.parametrize(
    ("kind", "record"), [(VIEWS, VIEW), (CLAIMS, CLAIM), (DISPATCHES, DISPATCH), (SENTENCES, SENTENCE)]
)
def test_the_differences_make_the_record_and_take_it_away(kind: RecordKind[Any], record: Any) -> None:
    empty = kind.make(*kind.key_in(record))
    made = with_records(NOTHING, differences(kind, empty, record))
    assert made[kind.table] == (record,)
    assert with_records(made, differences(kind, record, empty)) == NOTHING


def test_records_stand_in_the_order_of_their_keys() -> None:
    assert held(VIEWS, VIEW, OTHER)["views"] == (OTHER, VIEW)


def test_one_field_is_changed_and_read_as_what_it_is() -> None:
    change = Change(Field.VIEW_DECISION, "", "keep", VIEW.case_id, VIEW.item, VIEW.row)
    records = with_records(held(VIEWS, VIEW), [change])
    assert records["views"] == (replace(VIEW, decision=Decision.KEEP),)
    assert present_content(records, change) == "keep"
    assert present_content(NOTHING, change) == ""


def test_records_follow_the_names_of_items_and_repeats() -> None:
    records = {**held(VIEWS, VIEW), "claims": (CLAIM,), "dispatches": (DISPATCH,), "sentences": (SENTENCE,)}
    renamed = with_items_renamed(records, {"plan": "planen", "atgarder": "insatser"})
    assert (renamed["views"][0].item, renamed["views"][0].row) == ("planen", "insatser#2")
    assert (renamed["claims"][0].item, renamed["sentences"][0].item) == ("planen", "planen")
    assert renamed["dispatches"] == (DISPATCH,)


def test_what_is_noted_of_a_case_goes_with_it() -> None:
    records = {**held(VIEWS, VIEW, OTHER), "claims": (CLAIM,)}
    left = without_cases(records, {3})
    assert (left["views"], left["claims"]) == ((OTHER,), (CLAIM,))


def test_every_field_belongs_to_one_kind() -> None:
    assert len(KIND_OF_FIELD) == sum(len(kind.attributes) for kind in RECORD_KINDS)
    assert all(kind.texts <= kind.attributes.keys() for kind in RECORD_KINDS)
