"""The benchmarks: what they say of a figure, what they leave out, and the keys that need no clock to be counted."""

import time
from pathlib import Path
from typing import Any
from unittest.mock import patch

from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from aktgranskning import recording, review
from aktgranskning.engagement import open_audit
from aktgranskning.session import Session
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.header import is_encrypted
from benchmarks import (
    blocking,
    counting,
    encrypted,
    export_sides,
    keys,
    memory,
    opening,
    recompute,
    repaint,
    scrolling,
    searching,
    write,
)
from benchmarks.example import make_audit
from benchmarks.heartbeat import Heartbeat, Late
from benchmarks.table import markdown, percentile_99, ratio_row


def test_a_ratio_is_met_up_to_its_aim() -> None:
    rows = [ratio_row("one", "other", 3.0, 2.0, 1.5), ratio_row("one", "other", 3.1, 2.0, 1.5)]
    assert [row.is_met for row in rows] == [True, False]
    assert markdown(rows).splitlines()[2] == "| one | other | 3.00 ms | 2.00 ms | 1.50 × | ≤ 1.5 × | met |"


def test_one_in_a_hundred_is_slower_than_the_99th_percentile() -> None:
    assert percentile_99([1.0] * 980 + [9.0] * 20) == 9.0
    assert percentile_99([1.0] * 995 + [9.0] * 5) == 1.0


def test_a_key_an_answer(qtbot: QtBot, tmp_path: Path) -> None:
    assert [row.ratio for row in keys.measure(tmp_path)] == ["1.000", "1.167"]


def test_raw_calls_write_what_the_program_writes(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.granskning", tmp_path / "b.granskning"
    with make_audit(path) as session:
        review.begin_case(session, 1)
    copy.write_bytes(path.read_bytes())
    with open_audit(path) as session:
        raw = write.Raw(copy, session)
        raw.write("nej")
        raw.write("ja")
        raw.close()
    with Session(AuditFile.open(copy), None) as session:  # its hashes are no chain
        assert [row.new for row in session.log.rows_about(1, "fraga_1")] == ["nej", "ja"]
        assert session.answers[1]["fraga_1"].value == "ja"


def test_what_encryption_costs_is_measured_on_an_encrypted_file(tmp_path: Path) -> None:
    written, opened = encrypted.measure(tmp_path, answers=2, openings=1)
    assert is_encrypted(tmp_path / "krypterad.granskning")
    assert not is_encrypted(tmp_path / "klartext.granskning")
    assert written.aim == "≤ 1.5 ×"
    assert not opened.holds_anywhere


def test_the_write_can_be_left_out(tmp_path: Path) -> None:
    with make_audit(tmp_path / "a.granskning") as session:
        review.begin_case(session, 1)
        rows = session.log.last_id
        with patch.object(recording, "commit", repaint.write_nothing):
            review.answer(session, 1, "fraga_1", "ja")
        assert session.answers[1]["fraga_1"].value == "ja"
        assert session.log.last_id == rows
        review.answer(session, 1, "fraga_1", "nej")
        assert session.log.last_id == rows + 1


def test_the_tally_is_measured_on_answers_that_can_be_counted(tmp_path: Path) -> None:
    rows = counting.measure(tmp_path, cases=30, rounds=1)
    assert [row.what for row in rows] == [
        "live tally after one answer, 30 cases",
        "tally by unit from file, 30 cases × 60",
    ]
    assert list(tmp_path.iterdir()) == []


def test_following_one_answer_is_measured_on_a_form_that_works() -> None:
    rows = recompute.measure(rounds=3)
    assert [row.what for row in rows] == [
        "one answer followed, 500 items, median",
        "one answer followed, 500 items, p99",
    ]


def test_both_sides_of_the_export_write_the_same_cells(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "program.xlsx", tmp_path / "floor.xlsx"
    export_sides.program(ours, cases=12)
    export_sides.floor(theirs, cases=12)
    for sheet, other in zip(load_workbook(ours).worksheets, load_workbook(theirs).worksheets, strict=True):
        assert [cells(row) for row in sheet.iter_rows()] == [cells(row) for row in other.iter_rows()]
        assert [one.width for one in sheet.column_dimensions.values()] == [
            one.width for one in other.column_dimensions.values()
        ]


def cells(row: tuple[Any, ...]) -> list[tuple[object, ...]]:
    looks = ("font", "fill", "border", "alignment", "number_format")
    return [(cell.value, *(repr(getattr(cell, look)) for look in looks)) for cell in row]


def test_the_checks_at_opening_are_measured_on_answers_that_are_there(tmp_path: Path) -> None:
    rows = opening.measure(tmp_path, cases=3, items=4, rounds=1)
    assert [row.what for row in rows] == [
        "checks at opening, 3 cases × 4",
        "checks at opening, 3 cases × 4",
        "the chain of 26 rows",
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_heartbeat_tells_where_the_window_did_not_answer(qtbot: QtBot) -> None:
    late: list[Late] = []
    heart = Heartbeat(late.append, most_ms=150)
    qtbot.waitUntil(lambda: heart.beats > 0)
    late.clear()
    time.sleep(0.3)
    qtbot.waitUntil(lambda: bool(late))
    heart.stop()
    assert late[0].gap >= 300
    assert late[0].worked < late[0].gap


def test_every_step_of_a_session_is_measured(qtbot: QtBot, tmp_path: Path) -> None:
    steps = blocking.review(tmp_path, cases=6, items=3)
    names = [step.name for step in steps]
    assert names[0] == "open"
    assert names[-1] == "close"
    assert len(names) == len(set(names))


def test_the_longest_lists_are_scrolled(qtbot: QtBot, tmp_path: Path) -> None:
    rows = scrolling.measure(tmp_path, log_rows=2_000, cases=200, items=60)
    assert len(rows) == 8
    assert {row.holds_anywhere for row in rows} == {True, False}


def test_memory_is_measured_with_an_audit_open(tmp_path: Path) -> None:
    against_empty, against_one = memory.measure(tmp_path, cases=2, rounds=1)
    assert against_empty.figure == against_one.figure
    assert float(against_empty.figure.split()[0]) > float(against_empty.other.split()[0])


def test_the_palette_and_the_search_are_measured_where_they_find_something(qtbot: QtBot, tmp_path: Path) -> None:
    rows = searching.measure(tmp_path, cases=3, items=6)
    assert [row.aim for row in rows] == ["≤ 16 ms", "≤ 100 ms"]
    assert not any(row.holds_anywhere for row in rows)
