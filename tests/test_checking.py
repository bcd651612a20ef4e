"""`aktgranskning check`: lines for people, JSON for programs, and when the exit code is 0."""

import json
from pathlib import Path
from typing import Any

import pytest

from aktgranskning.commands.line import run_command_line
from tests.broken_checklists import FOLLOWING, ROWS, Broken
from tests.workbooks import write_workbook

MANY = FOLLOWING[-1]
ONLY_WARNED = next(broken for broken in ROWS if broken.found[0].startswith("? checklist.criterion_missing"))
FINDING = ["code", "severity", "sheet", "row", "column", "cell", "cause", "remedy"]


def checked(path: Path, capsys: pytest.CaptureFixture[str], code: int) -> dict[str, Any]:
    """Return the JSON that is printed of a checklist; there is nothing beside it."""
    assert run_command_line(["check", str(path), "--format", "json"]) == code
    out, err = capsys.readouterr()
    assert err == ""
    record = json.loads(out)
    assert list(record) == ["file", "title", "version", "items", "errors", "warnings"]
    assert all(list(finding) == FINDING for finding in (*record["errors"], *record["warnings"]))
    return dict(record)


def test_every_finding_is_a_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = checked(MANY.write(tmp_path), capsys, 1)
    assert (record["file"], record["title"], record["version"], record["items"]) == ("prov.xlsx", "Prov", "1", 6)
    assert record["errors"][1] == {
        "code": "checklist.reference_unknown",
        "severity": "error",
        "sheet": "survey",
        "row": 3,
        "column": "relevant",
        "cell": "${antl} = 1 or 'x'",
        "cause": "Frågan antl finns inte.",
        "remedy": "Närmast är antal: rätta namnet.",
    }
    assert len(record["errors"]) == sum(one.startswith("!") for one in MANY.found)
    assert {finding["severity"] for finding in record["warnings"]} == {"warning"}


def test_only_errors_make_the_exit_code_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = checked(ONLY_WARNED.write(tmp_path), capsys, 0)
    assert (len(record["errors"]), len(record["warnings"])) == (0, 1)
    sound = checked(Broken("", (), (), ()).write(tmp_path), capsys, 0)
    assert sound["errors"] == sound["warnings"] == []


def test_a_file_that_cannot_be_read_is_a_record_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "trasig.xlsx").write_bytes(b"PK\x03\x04")
    for name, code in (("trasig.xlsx", "intake.damaged"), ("saknas.xlsx", "file.missing")):
        record = checked(tmp_path / name, capsys, 1)
        (finding,) = record["errors"]
        assert (finding["code"], finding["sheet"], finding["row"]) == (code, "", 0)
        assert name in finding["cause"]
        assert (record["file"], record["title"], record["items"]) == (name, "", 0)


def test_a_formula_without_value_is_named_by_its_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [["type", "name", "label"], ["text", "a", "=B2"]]
    record = checked(write_workbook(tmp_path / "formel.xlsx", {"survey": rows}), capsys, 1)
    assert [(one["code"], one["sheet"], one["row"], one["cell"]) for one in record["errors"]] == [
        ("intake.formula_without_value", "survey", 2, "=B2")
    ]


def test_people_read_errors_first_and_then_what_to_know(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command_line(["check", str(MANY.write(tmp_path))]) == 1
    out, err = capsys.readouterr()
    head, *lines = err.splitlines()
    assert out == ""
    assert head.startswith("Checklistan prov.xlsx kan inte användas.")
    errors = sum(one.startswith("!") for one in MANY.found)
    assert lines[errors] == "Att känna till:"
    assert lines[1] == (
        "  blad survey, rad 3, kolumn relevant ”${antl} = 1 or 'x'”: Frågan antl finns inte. Närmast är antal:"
        " rätta namnet."
    )
    assert len(lines) == len(MANY.found) + 1
