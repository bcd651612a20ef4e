"""What people type, and the values it means."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.catalogue import message
from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.checklist import Choice, Item, ItemKind, TallyKind
from aktgranskning.domain.errors import AuditError

CHOICES = (
    Choice("ja", "Ja", None, "J"),
    Choice("nej", "Nej, inte alls", None, "N"),
    Choice("1", "Ett", None, "1"),
    Choice("2", "1", None, "2"),
    Choice("x", "Samma", None, "X"),
    Choice("y", "samma", None, "Y"),
)
ITEMS = {kind: Item("a", kind, "A", TallyKind.NONE, choices=CHOICES if "select" in kind else ()) for kind in ItemKind}


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("text", " fri text ", " fri text "),
        ("text", " \n", ""),
        ("integer", " 12 ", "12"),
        ("integer", "+007", "7"),
        ("integer", "−3", "-3"),
        ("integer", "-0", "0"),
        ("integer", "1 200 000", "1200000"),
        ("integer", "1\xa0200", "1200"),
        ("decimal", "1,50", "1.5"),
        ("decimal", "1.", "1"),
        ("decimal", ",5", "0.5"),
        ("decimal", "-0,0", "0"),
        ("decimal", "1200", "1200"),
        ("date", "2017-04-02", "2017-04-02"),
        ("date", "2017-4-2", "2017-04-02"),
        ("date", "20170402", "2017-04-02"),
        ("date", " 170402 ", "2017-04-02"),
        ("date", "690101", "1969-01-01"),
        ("date", "681231", "2068-12-31"),
        ("date", "20160229", "2016-02-29"),
        ("select_one", "JA", "ja"),
        ("select_one", " nej,  inte alls ", "nej"),
        ("select_one", "1", "1"),
        ("select_multiple", "Ett; ja ;", "ja 1"),
        ("select_multiple", "1 ja", "ja 1"),
        ("select_multiple", "x;y;x", "x y"),
        ("select_multiple", ";", ""),
        ("note", "", ""),
    ],
)
def test_accepted(kind: str, typed: str, value: str) -> None:
    item = ITEMS[ItemKind(kind)]
    assert accept(item, typed) == value
    assert accept(item, value) == value


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        ("integer", "1,5", "not_a_whole_number"),
        ("integer", "tre", "not_a_whole_number"),
        ("integer", "٣", "not_a_whole_number"),
        ("integer", "1" * 16, "too_many_digits"),
        ("decimal", "1.000,5", "not_a_number"),
        ("decimal", "1e5", "not_a_number"),
        ("decimal", "NaN", "not_a_number"),
        ("decimal", ",", "not_a_number"),
        ("decimal", "0," + "1" * 16, "too_many_digits"),
        ("date", "2017-02-29", "not_a_date"),
        ("date", "2/4 2017", "not_a_date"),
        ("date", "0000-01-01", "not_a_date"),
        ("date", "2017", "not_a_date"),
        ("select_one", "kanske", "not_a_choice"),
        ("select_one", "ja;nej", "not_a_choice"),
        ("select_one", "samma", "ambiguous_choice"),
        ("select_multiple", "ja;kanske", "not_a_choice"),
        ("note", "x", "takes_no_answer"),
        ("calculate", "1", "takes_no_answer"),
    ],
)
def test_refused(kind: str, typed: str, code: str) -> None:
    with pytest.raises(AuditError) as caught:
        accept(ITEMS[ItemKind(kind)], typed)
    assert caught.value.code == f"answer.{code}"
    assert message(caught.value)


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%Y%m%d"]))
def test_every_date(day: date, style: str) -> None:
    typed = day.strftime(style).zfill(len(date.max.strftime(style)))
    assert accept(ITEMS[ItemKind.DATE], typed) == day.isoformat()


@given(st.decimals(-(10**9), 10**9, places=6))
def test_every_number(number: Decimal) -> None:
    assert Decimal(accept(ITEMS[ItemKind.DECIMAL], str(f"{number:f}").replace(".", ","))) == number


@given(st.sampled_from([*ItemKind]), st.text(max_size=20))
def test_anything_typed_is_accepted_as_itself_or_refused(kind: ItemKind, typed: str) -> None:
    try:
        value = accept(ITEMS[kind], typed)
    except AuditError:
        return
    assert accept(ITEMS[kind], value) == value
