"""docs/tillganglighet.md judges every clause of chapter 11 that asks something of software, and by its own words."""

import re
from pathlib import Path

DOCUMENT = (Path(__file__).parent.parent / "docs" / "tillganglighet.md").read_text("utf-8")
VERDICTS = {"Uppfylls", "Uppfylls delvis", "Uppfylls inte", "Ej tillämpligt"}
ROW = re.compile(r"^\| (11\.[\d.]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)

CLAUSES = [
    "11.1.1.1",
    *(f"11.1.2.{last}" for last in range(1, 6)),
    *(f"11.1.3.{last}" for last in range(1, 6)),
    *(f"11.1.4.{last}" for last in (1, 2, 3, 4, 5, 10, 11, 12, 13)),
    *(f"11.2.1.{last}" for last in (1, 2, 4)),
    *(f"11.2.2.{last}" for last in (1, 2)),
    "11.2.3.1",
    *(f"11.2.4.{last}" for last in (3, 4, 6, 7)),
    *(f"11.2.5.{last}" for last in range(1, 5)),
    "11.3.1.1",
    *(f"11.3.2.{last}" for last in (1, 2)),
    *(f"11.3.3.{last}" for last in range(1, 5)),
    *(f"11.4.1.{last}" for last in range(1, 4)),
    "11.5.1",
    *(f"11.5.2.{last}" for last in range(1, 18)),
    *(f"11.6.{last}" for last in (1, 2)),
    "11.7",
    *(f"11.8.{last}" for last in range(1, 6)),
]


def test_every_clause_is_judged_with_a_reason() -> None:
    rows = ROW.findall(DOCUMENT)
    assert [clause for clause, *_ in rows] == CLAUSES
    assert {verdict for _, _, verdict, _ in rows} <= VERDICTS
    assert all(reason.strip() for *_, reason in rows)


def test_the_tests_that_are_named_exist() -> None:
    named = re.findall(r"`(tests/\w+\.py|docs/\w+\.md)`", DOCUMENT)
    assert named
    assert [name for name in named if not (Path(__file__).parent.parent / name).exists()] == []
