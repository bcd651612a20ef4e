"""What docs/security.md promises: every row names its tests, and every promise that is tried in one run is a row."""

import re
import sys
from pathlib import Path

import pytest

from benchmarks import promises
from benchmarks.promises import PROMISES, Promise
from benchmarks.tried import Counted
from tests.source_code import ROOT

DOCUMENT = ROOT / "docs" / "security.md"
SECTIONS = ("Nothing lost", "Nobody let in", "Nothing changed unseen", "Destroyed when its time has come")


def promised_in(section: str) -> list[tuple[str, str]]:
    """Return the rows of the first table of a section: the promise, and what stands as its test."""
    whole = DOCUMENT.read_text("utf-8")
    text = whole.split(f"\n## {section}\n")[1].split("\n## ")[0]
    heading, *rows = re.findall(r"^\| (.+) \| (.+) \|$", text.split("\n\n")[0], re.MULTILINE)
    assert heading == ("promise", "test")
    return rows


def test_the_document_has_a_table_for_each_part_and_says_what_is_not_promised() -> None:
    headings = re.findall(r"^## (.+)$", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    assert headings == [*SECTIONS, "What is not promised"]
    assert DOCUMENT.read_text("utf-8").count("| promise | test |") == len(SECTIONS)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_promise_names_tests_that_are_there(section: str) -> None:
    rows = promised_in(section)
    assert len(rows) > 5
    for promise, tests in rows:
        names = re.findall(r"`(tests/test_\w+\.py)`", tests)
        assert ", ".join(f"`{name}`" for name in names) == tests, promise
        assert [name for name in names if not (ROOT / name).is_file()] == [], promise


def test_every_promise_that_is_tried_in_one_run_is_a_row() -> None:
    rows = [promise for section in SECTIONS for promise, _ in promised_in(section)]
    for promise in PROMISES:
        if promise.is_control:
            assert any(promise.words in row for row in rows), promise.words
        else:
            assert any(row.startswith(promise.words) for row in rows), promise.words


def counted(all_: int, survived: int) -> Promise:
    def count(folder: Path, number: int) -> Counted:
        assert not [*folder.iterdir()]
        return all_ * number, survived * number

    return Promise("Nothing is lost", 1, 10, count)


@pytest.mark.parametrize(("survived", "code"), [(7, 0), (6, 1)])
def test_a_promise_that_is_not_kept_ends_the_run_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], survived: int, code: int
) -> None:
    monkeypatch.setattr(promises, "PROMISES", (counted(7, survived),))
    monkeypatch.setattr(sys, "argv", ["promises.py", "--full"])
    assert promises.main() == code
    lines = [re.sub(" +", " ", line) for line in capsys.readouterr().out.splitlines()]
    assert lines == ["promise, tried, survived", f"Nothing is lost, 70, {survived * 10}"]


def fail(_folder: Path, _number: int) -> Counted:
    raise AssertionError("it is damaged")


def test_what_cannot_be_tried_is_not_kept(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(promises, "PROMISES", (Promise("Nothing is damaged", 1, 1, fail), counted(1, 1)))
    monkeypatch.setattr(sys, "argv", ["promises.py", "--only", "damaged"])
    assert promises.main() == 1
    told = capsys.readouterr()
    assert [line.split() for line in told.out.splitlines()][1:] == [["Nothing", "is", "damaged,", "0,", "0"]]
    assert "it is damaged" in told.err


def test_a_control_must_lose_some_and_a_share_may_be_enough() -> None:
    control = Promise("", 1, 1, fail, is_control=True)
    assert [control.is_kept(40, 39), control.is_kept(40, 40), control.is_kept(0, 0)] == [True, False, False]
    share = Promise("", 1, 1, fail, least=0.99)
    assert [share.is_kept(1000, 990), share.is_kept(1000, 989)] == [True, False]
