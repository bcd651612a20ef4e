"""What is wrong in a long table or a package is told with its place, all of it at once, and nothing is stored."""

import json
from pathlib import Path
from typing import Any

import pytest

from aktgranskning.catalogue import message
from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.checklist_json import to_json
from aktgranskning.domain.errors import AuditError, RefusedError
from aktgranskning.importing import import_answers
from aktgranskning.intake.answer_files import check_answer_file
from aktgranskning.log_entries import full_snapshot
from tests.example_checklists import REPEATING, SMALL
from tests.round_trips import audit_of

HEADER = "case,item,row,value,comment,evidence,reviewer,time"

Found = list[tuple[str, int, str, str]]


def refused(folder: Path, name: str, content: str | bytes, checklist: Checklist = REPEATING) -> RefusedError:
    """Import a file into an audit of two cases; it must be refused, and the audit be as it was."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with audit_of(folder / "ny.granskning", checklist, 2) as session:
        before = full_snapshot(session)
        with pytest.raises(RefusedError) as caught:
            import_answers(session, *check_answer_file(path, checklist))
        assert full_snapshot(session) == before
    assert "Traceback" not in message(caught.value)
    return caught.value


def found(error: RefusedError) -> Found:
    return [(problem.code, problem.row, problem.case, problem.column) for problem in error.problems]


def test_every_mistake_of_a_long_table_is_told_by_row_and_column(tmp_path: Path) -> None:
    lines = [
        HEADER,
        "Akt 1,plan,,kanske,,,,",
        "Akt 1,plann,,ja,,,,",
        ",plan,,ja,,,,",
        "Akt 1,datum,,2026-01-01,,,,",
        "Akt 1,plan,beslut[1],ja,,,,",
        "Akt 1,datum,uppfoljningar[x],2026-01-01,,,,",
        "Akt 1,uppfoljningar,,många,,,,",
        "Akt 9,plan,,ja,,,,",
        "Akt 1,datum,uppfoljningar[9999],2026-01-01,,,,",
        "Akt 1,datum,uppfoljningar[100000000],2026-01-01,,,,",
        "Akt 1,beslut,,1001,,,,",
        "Akt 2,beslut,,99999,,,,",
        "Akt 1,antal_beslut,,1,,,,,överst",
        "Akt 2,antal_beslut,,1,,,,",
        "Akt 2,antal_beslut,,2,,,,",
    ]
    error = refused(tmp_path, "svar.csv", "\n".join([*lines, ""]))
    assert found(error) == [
        ("answer.not_a_choice", 2, "", "value"),
        ("import.item_unknown", 3, "", "item"),
        ("import.case_missing", 4, "", "case"),
        ("import.row_unknown", 5, "", "row"),
        ("import.row_needless", 6, "", "row"),
        ("import.row_unknown", 7, "", "row"),
        ("answer.not_a_whole_number", 8, "", "value"),
        ("import.unknown_case", 9, "", "case"),
        ("import.row_too_far", 10, "", "row"),
        ("import.row_too_far", 11, "", "row"),
        ("import.row_too_far", 12, "", "value"),
        ("import.row_too_far", 13, "", "value"),
        ("import.heading_missing", 14, "", ""),
        ("import.line_twice", 16, "", "item"),
    ]
    told = message(error)
    assert "rad 3, kolumn item ”plann”: Checklistan har ingen sådan fråga. Närmast är plan" in told
    assert "rad 5, kolumn row: Frågan står inte i en sådan rad. Skriv som i uppfoljningar[1]." in told


def test_rows_and_how_many_they_are_must_fit_together(tmp_path: Path) -> None:
    lines = [
        HEADER,
        "Akt 1,uppfoljningar,,1,,,,",
        "Akt 1,datum,uppfoljningar[2],2026-01-01,,,,",
        "Akt 1,reviderad,uppfoljningar[2],ja,,,,",
        "Akt 2,samtal,uppfoljningar[1],0,,,,",
        "Akt 2,datum,uppfoljningar[4],2026-01-01,,,,",
    ]
    error = refused(tmp_path, "svar.csv", "\n".join([*lines, ""]))
    assert found(error) == [("import.row_beyond", 3, "", "row"), ("import.row_left_out", 6, "", "row")]
    told = message(error)
    assert "rad 3, kolumn row ”uppfoljningar[2]”: Enligt filen är antalet rader i uppfoljningar 1" in told
    assert "rad 6, kolumn row ”uppfoljningar[4]”: uppfoljningar[2] saknas" in told


def test_a_gap_that_a_mistake_makes_is_not_told_besides(tmp_path: Path) -> None:
    lines = [HEADER, "Akt 1,datum,uppfoljningar[1],i går,,,,", "Akt 1,datumm,uppfoljningar[2],,,,,"]
    lines.append("Akt 1,datum,uppfoljningar[3],2026-01-01,,,,")
    codes = [problem.code for problem in refused(tmp_path, "svar.csv", "\n".join([*lines, ""])).problems]
    assert codes == ["answer.not_a_date", "import.item_unknown"]


@pytest.mark.parametrize("separator", [",", ";"])
def test_a_table_that_was_cut_off_is_refused_wherever_it_ends(tmp_path: Path, separator: str) -> None:
    whole = "\n".join([HEADER, "Akt 1,plan,,ja,,,,", 'Akt 1,ansokan,,,"en; två, tre",,,', ""]).replace(",", separator)
    for end in range(len(HEADER) + 2, len(whole)):
        if whole[end - 1] == "\n" or whole[:end].count('"') % 2:
            continue  # a whole line less, of which nothing tells; or within a quoted text, which nobody can read
        path = tmp_path / "svar.csv"
        path.write_text(whole[:end], "utf-8")
        _, problems, _ = check_answer_file(path, SMALL)
        assert {problem.code for problem in problems} <= {"import.line_short", "import.line_without_end"}
        assert "avkortad" in message(RefusedError("import.refused", problems))


def test_a_short_line_is_told_by_its_row(tmp_path: Path) -> None:
    lines = [HEADER, "Akt 1,plan,,ja", "", "Akt 2,plan,,ja,,,,"]
    error = refused(tmp_path, "svar.csv", "\n".join([*lines, ""]))
    assert found(error) == [("import.line_short", 2, "", "")]
    assert "Raden har 4 celler, och det finns 8 rubriker" in message(error)


def test_columns_of_a_long_table_are_those_and_no_others(tmp_path: Path) -> None:
    error = refused(tmp_path, "svar.csv", "case,item,row,value,note,value\nAkt 1,plan,,ja,x,ja\n")
    assert found(error) == [("import.column_not_long", 1, "", "note"), ("import.column_twice", 1, "", "value")]


def test_what_the_logic_does_not_ask_is_told_in_its_line(tmp_path: Path) -> None:
    lines = [HEADER, "Akt 2,plan,,nej,,,,", "Akt 2,plan_datum,,2026-01-01,,,,"]
    assert found(refused(tmp_path, "svar.csv", "\n".join([*lines, ""]))) == [("import.not_asked", 3, "", "plan_datum")]


def test_a_long_table_is_known_by_its_columns_in_a_workbook_too(tmp_path: Path) -> None:
    path = tmp_path / "svar.md"
    path.write_text("| svar |\n| | Case | Item | Row | Value |\n| | Akt 1 | plan | | Ja |\n", "utf-8")
    with audit_of(tmp_path / "ny.granskning", SMALL, 2) as session:
        import_answers(session, *check_answer_file(path, SMALL))
        assert session.answers[1]["plan"].value == "ja"


def package(**changed: object) -> dict[str, Any]:
    """Return a package of one case with one answer, with other values under some keys."""
    answers = [{"item": "plan", "row": "", "value": "ja"}]
    case = {"label": "Akt 1", "unit": "Norr", "stratum": "", "status": "begun", "answers": answers}
    whole: dict[str, Any] = {"aktgranskning_package": 1, "checklist": json.loads(to_json(SMALL)), "cases": [case]}
    return whole | changed


def imported(folder: Path, content: str, name: str = "svar.json") -> Snapshot:
    (folder / name).write_text(content, "utf-8")
    with audit_of(folder / "ny.granskning", SMALL, 2) as session:
        import_answers(session, *check_answer_file(folder / name, SMALL))
        return full_snapshot(session)


@pytest.mark.parametrize("name", ["svar.json", "svar.csv", "svar.xlsx"])
def test_a_package_is_known_by_what_it_holds(tmp_path: Path, name: str) -> None:
    again = imported(tmp_path, json.dumps(package()), name)
    assert (again.answers[1]["plan"].value, again.cases[0].unit) == ("ja", "Norr")


def test_a_package_of_another_checklist_is_told_item_by_item(tmp_path: Path) -> None:
    error = refused(tmp_path, "svar.json", json.dumps(package()), REPEATING)
    codes = {problem.column: problem.code for problem in error.problems}
    assert codes["ansokan"] == "import.item_unknown"
    assert codes["uppfoljd"] == "import.item_unknown"
    assert "plan" not in codes


def test_other_choices_and_kinds_are_told_too(tmp_path: Path) -> None:
    other = json.loads(to_json(SMALL).replace('"name": "delvis"', '"name": "till_del"').replace('"date"', '"text"'))
    error = refused(tmp_path, "svar.json", json.dumps(package(checklist=other)), SMALL)
    codes = {problem.column: problem.code for problem in error.problems}
    assert (codes["plan"], codes["ansokan"]) == ("import.choices_differ", "import.item_differs")
    assert "till_del" in message(error)


RECKONED_OTHERWISE = {
    "outcomes turned round": (
        '"label": "Ja", "outcome": "met"',
        '"label": "Ja", "outcome": "not_met"',
        "plan",
        "choices",
    ),
    "met": ('"met": ". <= 92"', '"met": ". > 92"', "dagar", "counting"),
    "not applicable": ("${plan} = 'nej'", "${plan} = 'ja'", "uppfoljd", "counting"),
    "tally": (
        '"label": "Samverkan", "tally": "distribution"',
        '"label": "X", "tally": "none"',
        "samverkan",
        "counting",
    ),
    "calculation": ("${plan_datum} - ${ansokan}", "${ansokan} - ${plan_datum}", "dagar", "counting"),
}


@pytest.mark.parametrize(("was", "now", "item", "what"), RECKONED_OTHERWISE.values(), ids=RECKONED_OTHERWISE.keys())
def test_a_checklist_that_counts_otherwise_is_told_by_item(
    tmp_path: Path, was: str, now: str, item: str, what: str
) -> None:
    written = to_json(SMALL)
    assert was in written
    other = json.loads(written.replace(was, now))
    error = refused(tmp_path, "svar.json", json.dumps(package(checklist=other)), SMALL)
    assert (f"import.{what}_differ" + "s" * (what == "counting"), item) in {
        (problem.code, problem.column) for problem in error.problems
    }


def test_labels_may_differ(tmp_path: Path) -> None:
    other = json.loads(to_json(SMALL).replace('"label": "Plan finns"', '"label": "Finns en plan?"'))
    assert imported(tmp_path, json.dumps(package(checklist=other))).answers[1]["plan"].value == "ja"


def test_mistakes_of_a_package_are_told_by_case_and_item(tmp_path: Path) -> None:
    answers = [
        {"item": "plan", "row": "", "value": "kanske"},
        {"item": "plann", "value": "ja"},
        {"item": "ansokan", "value": 5},
        "ja",
    ]
    cases = [
        {"label": "Akt 1", "unit": "", "status": "begun", "answers": answers},
        {"label": "Akt 2", "unit": "", "status": "slut", "answers": []},
        {"label": "Akt 2", "unit": "", "status": "begun", "answers": {}},
        {"unit": 3, "status": "begun", "answers": []},
        None,
    ]
    error = refused(tmp_path, "svar.json", json.dumps(package(cases=cases)), SMALL)
    assert set(found(error)) == {
        ("answer.not_a_choice", 0, "Akt 1", "plan"),
        ("import.item_unknown", 0, "Akt 1", "plann"),
        ("import.package_type", 0, "Akt 1", "value"),
        ("import.package_type", 0, "Akt 1", "answers"),
        ("import.status_unknown", 0, "Akt 2", "status"),
        ("import.package_type", 0, "Akt 2", "answers"),
        ("import.package_type", 0, "cases[4]", "unit"),
        ("import.case_missing", 0, "cases[4]", ""),
        ("import.package_type", 0, "", "cases"),
        ("import.packaged_twice", 0, "Akt 2", ""),
    }


def test_two_cases_of_one_label_are_told_once_and_two_answers_without_a_row(tmp_path: Path) -> None:
    answers = [{"item": "plan", "value": "ja"}, {"item": "ansokan", "value": "2026-01-01"}]
    cases = [{"label": label, "status": "begun", "answers": answers} for label in ("Akt 1", "Akt 2", "AKT 1")]
    cases[1]["answers"] = [*answers, answers[0]]
    error = refused(tmp_path, "svar.json", json.dumps(package(cases=cases)), SMALL)
    assert found(error) == [("import.answer_twice", 0, "Akt 2", "plan"), ("import.packaged_twice", 0, "AKT 1", "")]
    assert "rad " not in message(error)


WHOLE = json.loads(to_json(SMALL))
DAMAGED_CHECKLISTS: list[object] = [
    None,
    [],
    {"format": 4},
    {"format": 4, "checklist": []},
    WHOLE | {"items": [1, 2]},
    WHOLE | {"items": "x"},
    WHOLE | {"checklist": WHOLE["checklist"] | {"items": [1, 2]}},
    WHOLE | {"checklist": WHOLE["checklist"] | {"items": "x"}},
    *(json.loads(to_json(SMALL).replace(was, "[]")) for was in ('". <= 92"', '"antal"', '"ja"')),
]
DAMAGED_TALLIES: list[object] = [[], {}, None, ["plan"], [{"name": "plan"}]]
DAMAGED = [("checklist", part) for part in DAMAGED_CHECKLISTS] + [("tally", part) for part in DAMAGED_TALLIES]


@pytest.mark.parametrize(("key", "part"), DAMAGED)
def test_a_damaged_package_is_named_not_the_audits_checklist(tmp_path: Path, key: str, part: object) -> None:
    path = tmp_path / "svar.json"
    path.write_text(json.dumps(package(**{key: part})), "utf-8")
    with pytest.raises(AuditError) as caught:
        check_answer_file(path, SMALL)
    assert "Paketet svar.json är skadat" in message(caught.value)


def test_a_case_is_closed_only_with_its_required_answers(tmp_path: Path) -> None:
    case = {"label": "Akt 1", "status": "done", "answers": [{"item": "ansokan", "value": "2026-01-01"}]}
    error = refused(tmp_path, "svar.json", json.dumps(package(cases=[case])), SMALL)
    assert found(error) == [("import.required", 0, "Akt 1", "plan")]


HOSTILE = {
    "deep": '{"aktgranskning_package": 1, "cases": ' + "[" * 200_000 + "]" * 200_000 + "}",
    "huge number": '{"aktgranskning_package": 1, "cases": ' + "9" * 100_000 + "}",
    "twice": '{"aktgranskning_package": 1, "cases": [], "cases": []}',
    "no JSON": '{"aktgranskning_package": 1, "cases"',
    "no package": '{"cases": []}',
    "no object": "[1, 2]",
    "another format": '{"aktgranskning_package": 2}',
    "format as text": '{"aktgranskning_package": "1"}',
    "no checklist": '{"aktgranskning_package": 1, "cases": []}',
    "a checklist of a wrong type": '{"aktgranskning_package": 1, "checklist": [1], "cases": []}',
    "endless": '{"aktgranskning_package": 1, "cases": NaN}',
    "a null": json.dumps(package()).replace("Akt 1", "Akt\\u0000 1"),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_package_gives_a_message_and_nothing_else(tmp_path: Path, content: str) -> None:
    path = tmp_path / "svar.json"
    path.write_text(content, "utf-8")
    with pytest.raises(AuditError) as caught:
        check_answer_file(path, SMALL)
    assert message(caught.value)


def test_half_characters_are_replaced(tmp_path: Path) -> None:
    answers = [{"item": "plan", "value": "ja", "comment": "före \ud800 efter"}]
    cases = [{"label": "Akt 1", "status": "begun", "answers": answers}]
    again = imported(tmp_path, json.dumps(package(cases=cases)))
    assert again.answers[1]["plan"].comment == "före � efter"


def test_a_file_of_another_kind_is_not_even_opened(tmp_path: Path) -> None:
    with pytest.raises(AuditError) as caught:
        check_answer_file(tmp_path / "finns-inte.granskning", SMALL)
    assert caught.value.code == "import.unknown_kind"
