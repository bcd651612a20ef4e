"""Strata: values, ranges of amounts and of dates, and what is told of cuts that make none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import StratumColumn
from aktgranskning.domain.strata import BETWEEN, MISSING, UNREADABLE, in_order, parse_stratum, stratum_namer


@pytest.mark.parametrize(
    ("text", "stratum"),
    [
        ("Enhet", StratumColumn("Enhet")),
        ("Belopp:1000,5000", StratumColumn("Belopp", ("1000", "5000"))),
        (" Antal dagar : 12.5 ", StratumColumn("Antal dagar", ("12.5",))),
        ("Beslut: datum:2025-01-01, 2025-07-01", StratumColumn("Beslut: datum", ("2025-01-01", "2025-07-01"))),
        ("Beslut: enhet", StratumColumn("Beslut: enhet")),
    ],
)
def test_written_strata(text: str, stratum: StratumColumn) -> None:
    assert parse_stratum(text) == stratum


@pytest.mark.parametrize(
    "cuts", ["5000,1000", "1000,1000", "1000,femtusen", "1000,", "1000,2025-01-01", "2025-07-01,2025-01-01"]
)
def test_cuts_that_make_no_ranges_are_told(cuts: str) -> None:
    with pytest.raises(AuditError) as caught:
        parse_stratum(f"Belopp:{cuts}")
    assert caught.value.code == "register.cuts"
    assert "”Belopp”" in message(caught.value)


@pytest.mark.parametrize(
    ("stratum", "cells"),
    [
        (StratumColumn("a"), {"Vuxen": "Vuxen", "": MISSING, "Vuxen  norr": "Vuxen norr"}),
        (StratumColumn("a", (" 1\xa0000",)), {"999": "under 1 000", "1000": "1 000 och mer"}),
        (
            StratumColumn("a", ("1000", "5000")),
            {
                "999,99": "under 1000",
                "1 000": "1000 till under 5000",
                "4999.99": "1000 till under 5000",
                "5000": "5000 och mer",
                "": MISSING,
                "många": UNREADABLE,
                "2025-01-01": UNREADABLE,
            },
        ),
        (
            StratumColumn("a", ("2025-01-01", "2025-07-01")),
            {
                "2024-12-31 23:59": "före 2025-01-01",
                "2025-01-01": "2025-01-01 till 2025-06-30",
                "2025-06-30 23:59:59": "2025-01-01 till 2025-06-30",
                "2025-07-01": "från 2025-07-01",
                "20250701": UNREADABLE,
            },
        ),
    ],
)
def test_names(stratum: StratumColumn, cells: dict[str, str]) -> None:
    name = stratum_namer(stratum)
    assert {cell: name(cell) for cell in cells} == cells


@given(st.sets(st.dates(), min_size=1, max_size=5), st.dates())
def test_a_day_is_in_the_range_that_its_name_tells(cuts: set[date], day: date) -> None:
    name = stratum_namer(StratumColumn("a", tuple(map(str, sorted(cuts)))))(str(day))
    first, _, last = name.removeprefix("från ").partition(" till ")
    if name.startswith("före"):
        assert str(day) < name.removeprefix("före ")
    else:
        assert first <= str(day) <= (last or str(date.max))


def test_strata_stand_in_the_order_of_their_ranges() -> None:
    strata = (StratumColumn("Enhet"), StratumColumn("Belopp", ("1000", "50 000")))
    name = stratum_namer(strata[1])
    amounts = [name(cell) for cell in ("ca 5", "70000", "", "10000,50", "5")]
    names = [f"{unit}{BETWEEN}{amount}" for unit in ("Söder", "Norr") for amount in amounts]
    expected = ["under 1000", "1000 till under 50 000", "50 000 och mer", "(går inte att läsa)", "(saknas)"]
    assert in_order(names, strata) == [f"{unit} · {amount}" for unit in ("Norr", "Söder") for amount in expected]
    assert in_order(["från 2025-07-01", "före 2025-07-01"], (StratumColumn("Dag", ("2025-07-01",)),)) == [
        "före 2025-07-01",
        "från 2025-07-01",
    ]
    assert in_order(["b · c", "a", ""], (StratumColumn("Enhet"),)) == ["", "a", "b · c"]
