"""Conditions that can come out either way are let through, however they are written, and the others are not."""

from pathlib import Path

import pytest

from checklists.reader import check_checklist
from tests.broken_checklists import SOUND
from tests.workbooks import write_workbook

MEANT = [
    "${plan} = ''",
    "${plan} != 'ja' and ${plan} != 'nej'",
    "${plan} = 'ja' or ${plan} = 'nej'",
    "coalesce(${plan}, 'saknas') = 'saknas'",
    "if(${antal} > 1, 'a', 'b') = 'a'",
    "string(${plan}) = 'ja'",
    "${betygsatt} = 2",
    "${betygsatt} > 1",
    "${antal} = '2'",
    "${datum} > '2024-01-31' and ${datum} = '2024-02-01'",
    "${datum} > ${antal}",
    "(${plan} = 'ja') = (${antal} > 1)",
    "(${plan} = 'ja') = true()",
    "(${antal} > 1) + (${antal} > 2) >= 1",
    "${vag} = 'brev' or not(selected(${vag}, 'brev'))",
    "${vag} = ''",
    "${dagar} = 'ja'",
    "${svar_i_rad} = 'ja' and ${svar_i_rad} = 'nej'",
    "${svar_i_rad} != 'ja' or ${svar_i_rad} != 'nej'",
    "count(${atgard}) > 1",
    "count(${atgard}[svar_i_rad = 'ja']) > 0",
    "count(instance('vagar')/root/item[name = 'brev']) = 1",
    "today() > date('2024-01-31')",
    "format-date(${datum}, '%Y') = '2024'",
    "regex(${ovrigt}, '[0-9]{4}|[{]|\\{x')",
    "1 = 1 and ${antal} > 1",
    "selected('ja nej', ${plan})",
    "selected('ja', ${plan})",
    "selected-at('jan feb mar', ${antal}) = 'feb'",
    "count-selected('a b c') > ${antal}",
    "string(number(${ovrigt})) != 'NaN'",
    "string(${antal} - ${dagar}) = 'NaN'",
    "normalize-space(${datum}) != 'x'",
    "${vag} = 'brev mote'",
    "'mote brev' != ${vag}",
    "(${plan} = 'ja') <= (${antal} > 1)",
    "(${plan} = 'ja') > 0",
    "1 <= (${antal} > 1)",
    "${vag} = 'brev' or not(is-selected(${vag}, 'brev'))",
]
NEVER = [
    ("0 <= ${antal} <= 1", "checklist.comparison_compared"),
    ("(${antal} > 1) > 2", "checklist.comparison_compared"),
    ("(${antal} > 1) = 'ja'", "checklist.comparison_compared"),
    ("${vag} = 'brev' and ${vag} = 'mote'", "checklist.several_compared"),
    ("${vag} != 'brev' or ${vag} != 'mote'", "checklist.several_compared"),
    ("selected(${vag}, 'brev mote')", "checklist.choice_not_in_list"),
    ("${vag} = 'brev motte'", "checklist.choice_not_in_list"),
    ("${vag} = 'brev  mote'", "checklist.choice_not_in_list"),
    ("${plan} = 'ja nej'", "checklist.choice_not_in_list"),
    ("string(${plan}) = 'jaa'", "checklist.choice_not_in_list"),
    ("once(${plan}) = 'jaa'", "checklist.choice_not_in_list"),
    ("if(${antal} > 1, ${plan}, '') = 'jaa'", "checklist.choice_not_in_list"),
    ("is-selected(${vag}, 'brevv')", "checklist.choice_not_in_list"),
    ("${betygsatt} = 4", "checklist.choice_compared_with_number"),
    ("'ja' = ${antal}", "checklist.number_compared"),
    ("count(${vag}) = 'x'", "checklist.number_compared"),
    ("${atgard} > 1", "checklist.group_compared"),
    ("../utredning = 'ja'", "checklist.group_compared"),
    ("${atgard} = ${utredning}", "checklist.group_compared"),
    ("${vag} != 'brev'", "checklist.several_compared"),
    ("1 <= ${antal} <= 5", "checklist.comparison_compared"),
    ("${antal} = 1 and ${antal} = 2", "checklist.equal_to_both"),
    ("today() = 'idag'", "checklist.date_compared"),
    ("not(1 = 2)", "checklist.constant"),
    ("string-length('abc') > 2", "checklist.constant"),
]


def found(folder: Path, condition: str) -> list[str]:
    survey = [
        *SOUND["survey"],
        ["select_one betyg", "betygsatt", "Betyg?"],
        ["begin repeat", "atgard", "Åtgärd"],
        ["select_one svar", "svar_i_rad", "Svar?", "", "", "", "", "", "Riktlinjen 3; ska"],
        ["end repeat"],
        ["text", "sist", "Sist", "", condition],
    ]
    choices = [*SOUND["choices"], *(["betyg", str(number), f"Betyg {number}"] for number in (1, 2, 3))]
    checked = check_checklist(write_workbook(folder / "prov.xlsx", {**SOUND, "survey": survey, "choices": choices}))
    return [problem.code for problem in (*checked.errors, *checked.warnings)]


@pytest.mark.parametrize("condition", MEANT)
def test_what_can_come_out_either_way_is_let_through(tmp_path: Path, condition: str) -> None:
    assert found(tmp_path, condition) == []


@pytest.mark.parametrize(("condition", "code"), NEVER)
def test_what_always_comes_out_the_same_is_told_once(tmp_path: Path, condition: str, code: str) -> None:
    assert found(tmp_path, condition) == [code]
