"""Every broken checklist is told exactly what is wrong with it, and the remedy, applied, is one."""

from pathlib import Path

import pytest

from aktgranskning.catalogue import MISTAKES, cause, describe, remedy
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.spelling import NO_GUESS
from checklists.problems import in_order
from checklists.reader import Checked, check_checklist, load_checklist
from tests.broken_checklists import BROKEN, Broken
from tests.workbooks import question, survey, write_workbook

NOT_IN_A_CHECKLIST = {
    "expression.empty": "an empty cell holds no expression",
    "expression.too_long": "a workbook's cell is shorter than the limit",
    "checklist.wrong_kind": "a file of another kind has no cells",
    "answer.not_in_list": "said where a choice is typed in the window",
}
"""What no cell of a workbook leads to, and why."""

IDS = [f"{number} {broken.name}" for number, broken in enumerate(BROKEN)]


def found(checked: Checked) -> list[str]:
    return [*(line("!", one) for one in checked.errors), *(line("?", one) for one in checked.warnings)]


def line(mark: str, problem: Problem) -> str:
    return " ".join([mark, problem.code, problem.sheet or "-", str(problem.row), problem.column]).rstrip()


@pytest.mark.parametrize("broken", BROKEN, ids=IDS)
def test_exactly_the_mistakes_are_found(tmp_path: Path, broken: Broken) -> None:
    checked = check_checklist(broken.write(tmp_path))
    assert found(checked) == list(broken.found)
    assert (checked.loaded is None) == bool(checked.errors)
    for problem in (*checked.errors, *checked.warnings):
        assert cause(problem) in describe(problem)
        assert remedy(problem) in describe(problem)


@pytest.mark.parametrize("broken", BROKEN, ids=IDS)
def test_no_sentence_has_a_gap_where_a_word_belongs(tmp_path: Path, broken: Broken) -> None:
    checked = check_checklist(broken.write(tmp_path))
    for problem in (*checked.errors, *checked.warnings):
        if problem.code != "checklist.pyxform":  # tells in pyxform's words
            said = f"{cause(problem)} {remedy(problem)}"
            assert not any(gap in said for gap in (" : ", ": .", "är :", "  "))


@pytest.mark.parametrize("broken", BROKEN, ids=IDS)
def test_the_remedy_makes_it_sound(tmp_path: Path, broken: Broken) -> None:
    assert load_checklist(broken.write(tmp_path, is_mended=True)).warnings == ()


def test_the_table_is_long_enough_and_names_every_code() -> None:
    codes = {one.split()[1] for broken in BROKEN for one in broken.found}
    could_be = {code for code in MISTAKES if code.partition(".")[0] in ("expression", "checklist", "answer")}
    assert len(BROKEN) >= 60
    assert could_be - codes == NOT_IN_A_CHECKLIST.keys()


def test_the_sound_one_is_sound(tmp_path: Path) -> None:
    checked = check_checklist(Broken("", (), (), ()).write(tmp_path))
    assert (checked.errors, checked.warnings, checked.title, checked.items) == ((), (), "Prov", 6)


@pytest.mark.parametrize(("code", "cell"), [("intake.formula_without_value", "=A1"), ("intake.error_value", "#REF!")])
def test_what_follows_from_a_cell_without_value_is_not_told(code: str, cell: str) -> None:
    formula = Problem(code, "Survey", 3, "Name", cell)
    after = [
        Problem("checklist.cell_missing", "survey", 3, "name"),
        Problem("checklist.reference_unknown", "survey", 4, "relevant"),
        Problem("checklist.cell_missing", "survey", 4, "name"),
    ]
    warning = Problem("checklist.name_not_ascii", "survey", 3, "name")
    assert in_order([*after, formula], [warning]) == ((formula, after[2]), ())


def test_of_very_many_mistakes_only_the_first_are_guessed_at(tmp_path: Path) -> None:
    """Each guess compares a word with all names, so that their time would grow with the square of the rows."""
    rows = [question("text", f"fraga_{number}", relevant=f"${{frega_{number + 1}}} = 1") for number in range(600)]
    checked = check_checklist(write_workbook(tmp_path / "prov.xlsx", {"survey": survey(*rows)}))
    guesses = [problem.parameters["nearest"] for problem in checked.errors]
    assert len(guesses) == 600
    assert guesses[:2] == ["fraga_1", "fraga_2"]
    assert guesses[-1] == NO_GUESS


def test_of_very_many_cycles_some_are_told(tmp_path: Path) -> None:
    rows = [question("calculate", f"n{number}", calculation=f"${{n{number}}}") for number in range(80)]
    checked = check_checklist(write_workbook(tmp_path / "prov.xlsx", {"survey": survey(*rows)}))
    assert [problem.code for problem in checked.errors] == ["checklist.cycle"] * 50


def test_names_in_a_file_beside_are_data_and_no_remark(tmp_path: Path) -> None:
    (tmp_path / "orter.csv").write_bytes("name;label\nmalmö;Malmö\n".encode())
    rows = [question("select_one_from_file orter.csv", "ort")]
    assert load_checklist(write_workbook(tmp_path / "prov.xlsx", {"survey": survey(*rows)})).warnings == ()
