"""What people type, and the values it means."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.catalogue import message
from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.checklist import (
    ACKNOWLEDGED,
    CHOICE_KINDS,
    SILENT_KINDS,
    Choice,
    Item,
    ItemKind,
    TallyKind,
)
from aktgranskning.domain.errors import AuditError

CHOICES = (
    Choice("ja", "Ja", None, "J"),
    Choice("nej", "Nej, inte alls", None, "N"),
    Choice("1", "Ett", None, "1"),
    Choice("2", "1", None, "2"),
    Choice("x", "Samma", None, "X"),
    Choice("y", "samma", None, "Y"),
)
ACKNOWLEDGEMENT = (Choice(ACKNOWLEDGED, "Jag har läst akten", None, "O"),)
LISTS = dict.fromkeys(CHOICE_KINDS, CHOICES) | {ItemKind.ACKNOWLEDGE: ACKNOWLEDGEMENT}
BOUNDS = ("-1", "4", "0.5")
ITEMS = {
    kind: Item(
        "a",
        kind,
        "A",
        TallyKind.NONE,
        choices=LISTS.get(kind, ()),
        bounds=BOUNDS if kind is ItemKind.RANGE else None,
    )
    for kind in ItemKind
}
ANSWERED = frozenset(ItemKind) - SILENT_KINDS - {"note", "displayed", "calculate", "repeat"}


TYPED = {
    ItemKind.DATE: "2017-04-02",
    ItemKind.TIME: "14:30",
    ItemKind.MOMENT: "2017-04-02 14:30",
    ItemKind.ACKNOWLEDGE: "ja",
}


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
        ("rank", "2 ja", "2 ja"),
        ("rank", "Nej, inte alls; JA; nej", "nej ja"),
        ("rank", ";", ""),
        ("range", "-1", "-1"),
        ("range", "3,50", "3.5"),
        ("range", "4", "4"),
        ("time", "14:30", "14:30:00"),
        ("time", "14.30", "14:30:00"),
        ("time", " 1430 ", "14:30:00"),
        ("time", "8:05", "08:05:00"),
        ("time", "23:59:59", "23:59:59"),
        ("time", "00:00", "00:00:00"),
        ("dateTime", "2024-01-15 14:30", "2024-01-15T14:30:00"),
        ("dateTime", "2024-01-15T14:30", "2024-01-15T14:30:00"),
        ("dateTime", "240115  8.05", "2024-01-15T08:05:00"),
        ("dateTime", "20240115 0805", "2024-01-15T08:05:00"),
        ("acknowledge", "ok", "OK"),
        ("acknowledge", "Ja", "OK"),
        ("acknowledge", "jag har  läst akten", "OK"),
        ("file", "Beslut 2017-04-02", "Beslut 2017-04-02"),
        ("image", "Foto, bilaga 2", "Foto, bilaga 2"),
        ("note", "", ""),
        ("repeat", "", ""),
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
        ("rank", "ja; kanske", "not_a_choice"),
        ("range", "4,5", "not_in_range"),
        ("range", "-1,5", "not_in_range"),
        ("range", "0,25", "not_in_range"),
        ("range", "fyra", "not_a_number"),
        ("time", "24:00", "not_a_time"),
        ("time", "14", "not_a_time"),
        ("time", "14:3", "not_a_time"),
        ("time", "2.5", "not_a_time"),
        ("dateTime", "2024-01-15", "not_a_moment"),
        ("dateTime", "2024-02-30 14:30", "not_a_moment"),
        ("dateTime", "2024-01-15 25:00", "not_a_moment"),
        ("acknowledge", "nej", "not_acknowledged"),
        ("note", "x", "takes_no_answer"),
        ("calculate", "1", "takes_no_answer"),
    ],
)
def test_refused(kind: str, typed: str, code: str) -> None:
    with pytest.raises(AuditError) as caught:
        accept(ITEMS[ItemKind(kind)], typed)
    assert caught.value.code == f"answer.{code}"
    assert message(caught.value)


def test_a_range_without_bounds_is_any_number() -> None:
    assert accept(replace(ITEMS[ItemKind.RANGE], bounds=None), "-7,25") == "-7.25"


def test_a_range_says_between_what() -> None:
    with pytest.raises(AuditError) as caught:
        accept(ITEMS[ItemKind.RANGE], "9")
    assert "mellan -1 och 4" in message(caught.value)
    assert "0,5" in message(caught.value)


def test_a_long_list_is_not_told_in_full() -> None:
    many = tuple(Choice(f"c{number}", f"Ort {number}", None, "") for number in range(21))
    with pytest.raises(AuditError) as caught:
        accept(replace(ITEMS[ItemKind.SELECT_ONE], choices=many), "Ort")
    assert caught.value.code == "answer.not_in_list"
    assert message(caught.value)


@pytest.mark.parametrize("kind", ItemKind)
def test_only_what_a_reviewer_answers_takes_an_answer(kind: ItemKind) -> None:
    if kind in ANSWERED:
        assert accept(ITEMS[kind], TYPED.get(kind, "1")) != ""
    else:
        with pytest.raises(AuditError):
            accept(ITEMS[kind], "1")


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%Y%m%d"]))
def test_every_date(day: date, style: str) -> None:
    typed = day.strftime(style).zfill(len(date.max.strftime(style)))
    assert accept(ITEMS[ItemKind.DATE], typed) == day.isoformat()


@given(st.datetimes().map(lambda moment: moment.replace(microsecond=0)), st.sampled_from("T "))
def test_every_moment(moment: datetime, between: str) -> None:
    value = moment.isoformat()
    assert accept(ITEMS[ItemKind.MOMENT], value.replace("T", between)) == value
    assert accept(ITEMS[ItemKind.TIME], value.partition("T")[2]) == moment.time().isoformat()


@given(st.permutations(CHOICES), st.integers(1, len(CHOICES)))
def test_a_rank_keeps_its_order(choices: list[Choice], many: int) -> None:
    names = [choice.name for choice in choices[:many]]
    assert accept(ITEMS[ItemKind.RANK], ";".join(names)) == " ".join(names)
    assert accept(ITEMS[ItemKind.RANK], " ".join([*names, *names])) == " ".join(names)


@given(st.integers(-50, 50), st.integers(0, 40), st.decimals("0.01", 9, places=2), st.data())
def test_a_range_accepts_its_steps_and_nothing_between(
    start: int, steps: int, step: Decimal, data: st.DataObject
) -> None:
    item = replace(ITEMS[ItemKind.RANGE], bounds=(f"{start}", f"{start + steps * step}", f"{step}"))
    number = start + data.draw(st.integers(0, steps)) * step
    assert Decimal(accept(item, f"{number}".replace(".", ","))) == number
    with pytest.raises(AuditError):
        accept(item, f"{number + step / 2:f}")


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


@pytest.mark.parametrize("kind", [ItemKind.SELECT_MULTIPLE, ItemKind.RANK])
@pytest.mark.parametrize(
    ("labels", "typed", "value"),
    [
        (("Ja", "Ja; delvis"), "Ja; delvis", "b"),
        (("Ja", "Ja; delvis"), "ja; DELVIS; Ja", "b a"),
        (("Ja", "Nej", "Ja; nej"), "Ja; nej", None),
        (("Ja", "Nej", "Ja; nej"), "Ja; nej; Nej", None),
        (("Ja", "Nej", "Ja; nej"), "a b", "a b"),
        (("Ja", "Nej", "Ja; nej"), "Nej; Ja", "b a"),
        (("A; B", "C", "A", "B; C"), "A; B; C", None),
    ],
)
def test_a_label_may_hold_a_semicolon(kind: ItemKind, labels: tuple[str, ...], typed: str, value: str | None) -> None:
    choices = tuple(Choice(name, label, None, "") for name, label in zip("abcd", labels, strict=False))
    item = replace(ITEMS[kind], choices=choices)
    if value is None:
        with pytest.raises(AuditError, match=r"answer\.ambiguous_choice"):
            accept(item, typed)
    else:
        in_order = value if kind is ItemKind.RANK else " ".join(sorted(value.split()))
        assert accept(item, typed) == in_order
