"""Conditions on the columns of a register: how they are written, and what they say of a cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import Condition
from aktgranskning.domain.register_filter import judge_of, parse_condition


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Belopp>=12", Condition("Belopp", ">=", "12")),
        (" Antal dagar  <  1 000,5 ", Condition("Antal dagar", "<", "1 000,5")),
        ("Enhet=Vuxen & äldre", Condition("Enhet", "=", "Vuxen & äldre")),
        ("Enhet!=", Condition("Enhet", "!=", "")),
        ("Datum<=2025-06-30", Condition("Datum", "<=", "2025-06-30")),
        ("Not=a=b", Condition("Not", "=", "a=b")),
    ],
)
def test_conditions(text: str, condition: Condition) -> None:
    assert parse_condition(text) == condition


@pytest.mark.parametrize("text", ["", "Belopp", "=12", ">12", "Belopp==12", "Belopp=>12", "Belopp=<12", "Belopp<>12"])
def test_what_is_no_condition_is_told_with_how_it_is_written(text: str) -> None:
    with pytest.raises(AuditError) as caught:
        parse_condition(text)
    assert caught.value.code == "register.condition"
    assert "Belopp>=12" in message(caught.value)


@pytest.mark.parametrize("text", ["Enhet<b", "Enhet>=", "Datum<2025-1-5", "Datum>2025-02-30"])
def test_texts_have_no_order(text: str) -> None:
    with pytest.raises(AuditError, match=r"register\.condition_order"):
        parse_condition(text)


@pytest.mark.parametrize(
    ("written", "holds", "fails", "cannot_be_judged"),
    [
        (
            "a>=12",
            ["12", "12,0", "1 000", "1\xa0000", "12.5", "99"],
            ["11,99", "-12", "−5"],
            ["", "12 kr", "2025-01-01"],
        ),
        ("a<0,5", ["0", "-1", "0.49"], ["0,5", "1"], ["", "1 00"]),
        ("a<=2025-06-30", ["2025-06-30", "2025-06-30 23:59", "2025-06-30T10:00:00"], ["2025-07-01"], ["", "20250101"]),
        ("a>2025-06-30 12:00", ["2025-06-30 12:01:00", "2025-07-01"], ["2025-06-30 12:00:00", "2025-06-30"], ["", "x"]),
        ("a=2025-06-30", ["2025-06-30", "2025-06-30 08:00"], ["", "2025-07-01", "x"], []),
        ("a=12", ["12", "12,0", "12.00", "0012"], ["", "120", "tolv"], []),
        ("a!=12", ["", "13", "tolv"], ["12", "12,0"], []),
        ("a=vuxen", ["Vuxen", "VUXEN"], ["", "Vuxna"], []),
        ("a!=vuxen", ["", "Barn"], ["Vuxen"], []),
        ("a=", [""], ["x", "0"], []),
        ("a!=", ["x", "0"], [""], []),
        ("a=A\u030a", ["å", "Å"], ["a"], []),
        ("a=Norr\xa0ost", ["Norr ost"], ["Norrost"], []),
    ],
)
def test_judgements(written: str, holds: list[str], fails: list[str], cannot_be_judged: list[str]) -> None:
    judge = judge_of(parse_condition(written))
    assert [cell for cell in holds if judge(cell) is not True] == []
    assert [cell for cell in fails if judge(cell) is not False] == []
    assert [cell for cell in cannot_be_judged if judge(cell) is not None] == []


@given(st.decimals(-999, 999, places=2), st.decimals(-999, 999, places=2))
def test_numbers_are_ordered_as_numbers(cell: object, value: object) -> None:
    texts = str(cell).replace(".", ","), str(value)
    judged = {sign: judge_of(Condition("a", sign, texts[1]))(texts[0]) for sign in ("=", "!=", "<", "<=", ">", ">=")}
    assert (judged["<"], judged["="], judged[">"]).count(True) == 1
    assert judged["!="] is not judged["="]
    assert judged["<="] is not judged[">"]
    assert judged[">="] is not judged["<"]
    assert judged["<"] is (float(str(cell)) < float(str(value)))
