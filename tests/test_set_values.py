"""Values that a checklist sets or computes: of their item's kind, at the right time, and nobody else's answer lost."""

import itertools
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning import review, rows
from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import ALWAYS, Checklist, Item, ItemKind, Section, TallyKind
from aktgranskning.domain.form.values import stored, typed
from aktgranskning.engagement import open_audit
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from tests.conftest import REVIEWER, Clock
from tests.test_repeats import audit_with, values, with_items

COMPUTED = [
    kind
    for kind in ItemKind
    if kind not in (ItemKind.REPEAT, ItemKind.NOTE, ItemKind.DISPLAYED, ItemKind.SELECT_ONE, ItemKind.SELECT_MULTIPLE)
]


def item(name: str, kind: ItemKind, calculation: str = "", **fields: object) -> Item:
    return Item(name, kind, name, TallyKind.NONE, calculation=calculation, **fields)  # type: ignore[arg-type]


@given(
    kind=st.sampled_from(COMPUTED),
    value=st.one_of(
        st.floats(),
        st.booleans(),
        st.text(max_size=12),
        st.dates(),
        st.datetimes(),
        st.sampled_from(["2026-01-05", "2026-01-05T10:00:00", "1,5", "3 st", "14:30", "-0", "1e5"]),
    ),
)
def test_a_computed_value_can_always_be_read_again(kind: ItemKind, value: str | float | bool) -> None:
    kept = stored(kind, value)
    assert stored(kind, typed(kind, kept)) == kept


@pytest.mark.parametrize(
    ("kind", "calculation", "expected"),
    [
        (ItemKind.DATE, "date('2026-01-05') + 90", "2026-04-05"),
        (ItemKind.DATE, "now()", "2026-03-02"),
        (ItemKind.DATE, "'snart'", ""),
        (ItemKind.INTEGER, "10 div 4", "2"),
        (ItemKind.INTEGER, "'3 st'", ""),
        (ItemKind.DECIMAL, "'1,5'", "1.5"),
        (ItemKind.DECIMAL, "1 div 0", ""),
        (ItemKind.MOMENT, "date('2026-01-05')", "2026-01-05T00:00:00"),
        (ItemKind.TIME, "'14:30'", "14:30:00"),
        (ItemKind.TEXT, "1 = 1", "1"),
    ],
)
def test_a_computed_value_is_of_its_items_kind(
    tmp_path: Path, clock: Clock, kind: ItemKind, calculation: str, expected: str
) -> None:
    checklist = with_items(item("a", kind, calculation, readonly=ALWAYS), item("b", ItemKind.CALCULATE, "${a}"))
    with audit_with(checklist, tmp_path, clock) as session:
        assert values(session)["a"] == expected


def test_a_default_that_is_computed_is_of_its_items_kind(tmp_path: Path, clock: Clock) -> None:
    checklist = with_items(item("d", ItemKind.DATE, default="today() + 7", default_is_expression=True))
    with audit_with(checklist, tmp_path, clock) as session:
        assert values(session)["d"] == "2026-03-09"


def test_a_text_that_was_computed_before_the_case_was_begun_outlives_a_restart(tmp_path: Path, clock: Clock) -> None:
    checklist = with_items(
        item("p", ItemKind.TEXT, "'abc'", readonly=ALWAYS), item("q", ItemKind.TEXT, "once(uuid())", readonly=ALWAYS)
    )
    with audit_with(checklist, tmp_path, clock) as session:
        before = values(session)
    with open_audit(session.path, REVIEWER, clock) as again:
        assert values(again) == before
        assert before["p"] == "abc"
        assert again.answers[2]["p"].value == "abc"
        assert again.answers[2]["q"].value == ""
        clock.go_on(minutes=5)
        review.begin_case(again, 2)
        begun = again.answers[2]["q"].value
        assert begun not in ("", before["q"])
    with open_audit(session.path, REVIEWER, clock) as later:
        assert later.answers[2]["q"].value == begun


def test_silent_values_and_defaults_see_each_other(tmp_path: Path, clock: Clock) -> None:
    checklist = with_items(
        item("vem", ItemKind.USERNAME),
        item("granskare", ItemKind.TEXT, default="${vem}", default_is_expression=True),
    )
    with audit_with(checklist, tmp_path, clock) as session:
        assert values(session)["granskare"] == REVIEWER.name


def test_a_calculation_goes_before_a_default(tmp_path: Path, clock: Clock) -> None:
    checklist = with_items(
        item("a", ItemKind.INTEGER, default="3"), item("d", ItemKind.INTEGER, "${a} * 2", default="9")
    )
    with audit_with(checklist, tmp_path, clock) as session:
        assert values(session)["d"] == "6"


ROWS = Checklist(
    "rader",
    "Rader",
    "1",
    (Section("r", "Rader", is_repeat=True),),
    (
        Item("r", ItemKind.REPEAT, "Rader", TallyKind.NONE),
        Item("z", ItemKind.INTEGER, "z", TallyKind.NONE, "r"),
        Item("y", ItemKind.INTEGER, "y", TallyKind.NONE, "r", calculation="${z} + 1"),
        Item("t", ItemKind.TEXT, "t", TallyKind.NONE, "r", calculation="concat(${z}, '!')", triggers=("z",)),
    ),
)


@pytest.fixture
def with_rows(tmp_path: Path, clock: Clock) -> Session:
    session = audit_with(ROWS, tmp_path, clock)
    rows.add_row(session, 1, "r")
    review.type_answer(session, 1, "r#1/z", "1")
    review.type_answer(session, 1, "r#1/y", "50")
    review.type_answer(session, 1, "r#1/t", "Eget")
    return session


def test_another_row_overwrites_no_answer(with_rows: Session) -> None:
    with with_rows as session:
        rows.add_row(session, 1, "r")
        assert values(session, "r#1") == {"z": "1", "y": "50", "t": "Eget"}
        assert values(session, "r#2") == {"z": "", "y": "", "t": ""}
        review.type_answer(session, 1, "r#2/z", "7")
        assert values(session, "r#2") == {"z": "7", "y": "8", "t": "7!"}
        assert values(session, "r#1") == {"z": "1", "y": "50", "t": "Eget"}
        rows.remove_row(session, 1, "r#2")
        assert values(session, "r#1") == {"z": "1", "y": "50", "t": "Eget"}
        undo(session)
        assert values(session, "r#2") == {"z": "7", "y": "8", "t": "7!"}


def test_undo_and_redo_set_nothing_of_their_own(with_rows: Session) -> None:
    with with_rows as session:
        review.type_answer(session, 1, "r#1/z", "5")
        assert values(session, "r#1") == {"z": "5", "y": "6", "t": "5!"}
        undo(session)
        assert values(session, "r#1") == {"z": "1", "y": "50", "t": "Eget"}
        redo(session)
        assert values(session, "r#1") == {"z": "5", "y": "6", "t": "5!"}


def test_a_trigger_waits_for_an_answer(tmp_path: Path, clock: Clock) -> None:
    checklist = with_items(
        item("a", ItemKind.TEXT),
        item("namn", ItemKind.TEXT, relevant="${a} = 'ja'"),
        item("diagnos", ItemKind.INTEGER, triggers=("namn",)),
        item("nar", ItemKind.MOMENT, "now()", triggers=("namn",)),
    )
    with audit_with(checklist, tmp_path, clock) as session:
        review.answer(session, 1, "a", "ja")
        assert values(session)["nar"] == ""
        review.type_answer(session, 1, "namn", "X")
        named = session.moment()
        review.type_answer(session, 1, "diagnos", "5")
        clock.go_on(minutes=5)
        for answer in ("nej", "ja"):
            review.answer(session, 1, "a", answer)
            assert values(session)["diagnos"] == "5"
            assert datetime.fromisoformat(values(session)["nar"]) == named
        review.type_answer(session, 1, "namn", "Y")
        assert values(session)["diagnos"] == ""
        assert datetime.fromisoformat(values(session)["nar"]) == session.moment()


def test_a_long_chain_of_triggers_is_followed_to_its_end(tmp_path: Path, clock: Clock) -> None:
    names = [f"n{number}" for number in range(8)]
    chain = [
        item(name, ItemKind.INTEGER, f"${{{before}}} + 1", triggers=(before,))
        for before, name in itertools.pairwise(names)
    ]
    with audit_with(with_items(item("n0", ItemKind.INTEGER), *chain), tmp_path, clock) as session:
        review.type_answer(session, 1, "n0", "1")
        assert values(session)["n7"] == "8"


def test_a_counted_repeat_has_no_rows_before_the_case_is_begun(tmp_path: Path, clock: Clock) -> None:
    repeat = Item("r", ItemKind.REPEAT, "Rader", TallyKind.NONE, repeat_count="2")
    inside = Item("z", ItemKind.INTEGER, "z", TallyKind.NONE, "r")
    checklist = Checklist("r", "R", "1", (Section("r", "Rader", is_repeat=True),), (repeat, inside))
    with audit_with(checklist, tmp_path, clock) as session:
        assert session.rows == {1: ("r#1", "r#2"), 2: ()}
        assert session.answers[2]["r"].state is AnswerState.UNANSWERED
