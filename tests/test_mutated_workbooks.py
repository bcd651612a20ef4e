"""Whatever is in a workbook, it is read or refused with words, and in time."""

from collections import Counter
from pathlib import Path
from time import perf_counter

import pytest

from aktgranskning.catalogue import MISTAKES, cause, describe, message, remedy
from aktgranskning.domain.checklist_json import from_json, to_json
from aktgranskning.domain.errors import AuditError, RefusedError
from aktgranskning.domain.logic import Logic
from checklists.reader import Checked, check_checklist
from tests.mutated_workbooks import mutant

MOST_SECONDS = 20
"""What the program promises for one file: not how fast it is, but that nothing hangs."""

ORDINARY, ALL = 150, 3_000
BATCH = 50


def outcome(seed: int, path: Path) -> str:
    """Read the workbook of a seed, and return what became of it; a seed whose workbook hangs or escapes fails."""
    path.write_bytes(mutant(seed))
    begun = perf_counter()
    found = check_or_refuse(path, seed)
    assert perf_counter() - begun < MOST_SECONDS, seed
    if isinstance(found, AuditError):
        assert message(found), seed
        return "mistakes" if isinstance(found, RefusedError) else "unreadable"
    for problem in (*found.errors, *found.warnings):
        assert problem.code in MISTAKES, seed
        assert all((describe(problem), cause(problem), remedy(problem))), seed
    if found.loaded is None:
        return "mistakes"
    checklist = found.loaded.checklist
    assert from_json(to_json(checklist)) == checklist, seed
    Logic(checklist)
    return "sound"


def check_or_refuse(path: Path, seed: int) -> Checked | AuditError:
    try:
        return check_checklist(path)
    except AuditError as error:
        return error
    except Exception as error:
        pytest.fail(f"the workbook of seed {seed} lets {error!r} escape")


def check(first: int, folder: Path) -> None:
    outcomes = Counter(outcome(seed, folder / "mutant.xlsx") for seed in range(first, first + BATCH))
    assert outcomes["mistakes"] > BATCH / 4
    assert outcomes["unreadable"] < BATCH / 2  # or little would be tested


@pytest.mark.parametrize("first", range(0, ORDINARY, BATCH))
def test_a_mutated_workbook_is_read_or_refused(tmp_path: Path, first: int) -> None:
    check(first, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(ORDINARY, ORDINARY + ALL, BATCH))
def test_thousands_of_mutated_workbooks_are_read_or_refused(tmp_path: Path, first: int) -> None:
    check(first, tmp_path)
