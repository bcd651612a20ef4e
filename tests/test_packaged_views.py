"""What the administration says goes with a package, and back: the figures are equal then, both of them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aktgranskning import review, rows
from aktgranskning.catalogue import message
from aktgranskning.commands.example import AUDIT_NAME
from aktgranskning.domain.audit import Absence
from aktgranskning.domain.checklist_json import to_json
from aktgranskning.domain.errors import RefusedError
from aktgranskning.domain.fact_check import Claim, Decision, Presence
from aktgranskning.domain.long_form import LEFT_OUT
from aktgranskning.engagement import edit_case, open_audit
from aktgranskning.fact_checking import change_answer, claim_remarks, keep_answer, note_claim, note_view
from aktgranskning.importing import import_answers
from aktgranskning.intake.answer_files import check_answer_file
from aktgranskning.log_entries import full_snapshot
from aktgranskning.replacing import mark_absent
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from checklists.shipped import shipped_checklist
from exports.options import Kind
from exports.restricting import restricted
from tests.example_checklists import REPEATING, SMALL
from tests.round_trips import audit_of, export
from tests.said import Said

WORDS = ("Planen finns i journalen", "Journalen, s. 4", "Enhetschefen", "Den gäller något annat", "Granskare Ett")
CASES = 2


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Two cases in two units, with a view of an answer, one in a row, and numbers of a unit and of the whole."""
    with audit_of(tmp_path / "en.granskning", REPEATING, CASES) as session:
        for case_id, unit in ((1, "Norr"), (2, "Söder")):
            edit_case(session, case_id, reference="", unit=unit)
            review.begin_case(session, case_id)
        review.answer(session, 1, "plan", "ja")
        review.answer(session, 2, "plan", "nej")
        for _ in range(3):
            rows.add_row(session, 1, "uppfoljningar")
        rows.remove_row(session, 1, "uppfoljningar#1")
        review.answer(session, 1, "uppfoljningar#2/reviderad", "nej")
        review.answer(session, 1, "uppfoljningar#3/reviderad", "nej")
        note_view(session, 1, "uppfoljningar#3/reviderad", "ja", presence=Presence.THERE, day="2026-02-01")
        words, evidence, who, rationale, _ = WORDS
        said = {"words": words, "evidence": evidence, "who": who, "day": "2026-02-02"}
        note_view(session, 2, "plan", "ja", presence=Presence.THERE, **said)
        keep_answer(session, 2, "plan", rationale)
        note_claim(session, "reviderad", "1", unit="Norr", words=words, who=who)
        yield session


def back(session: Session, folder: Path, kind: Kind) -> tuple[Session, str]:
    """Export an audit and import it into a new one; return that, still open, and what the package says."""
    package = export(full_snapshot(session), folder / "paket.json", kind)
    with audit_of(folder / "ny.granskning", REPEATING, CASES) as again:
        import_answers(again, *check_answer_file(package, REPEATING))
        return again, package.read_text("utf-8")


@pytest.mark.parametrize("kind", Kind)
def test_the_administrations_figures_come_back(session: Session, tmp_path: Path, kind: Kind) -> None:
    again, written = back(session, tmp_path, kind)
    assert [found.auditee for found in again.live_tally().items()] == [
        found.auditee for found in session.live_tally().items()
    ]
    in_row, of_plan = again.views
    assert (in_row.case_id, in_row.place, in_row.value, in_row.presence) == (
        1, "uppfoljningar#2/reviderad", "ja", Presence.THERE
    )  # fmt: skip
    assert (of_plan.answer, of_plan.day, of_plan.decision) == ("nej", "2026-02-02", Decision.KEEP)
    assert [words in written for words in WORDS] == [kind is Kind.WORKING_PAPER] * len(WORDS)


def test_a_working_paper_brings_all_but_the_dispatch(session: Session, tmp_path: Path) -> None:
    again, _ = back(session, tmp_path, Kind.WORKING_PAPER)
    assert again.views[1] == session.views[1]
    assert (
        again.claims
        == session.claims
        == (Claim("reviderad", 1, "1", WORDS[0], session.claims[0].day, WORDS[2], "Norr"),)
    )


def test_a_unit_gets_only_what_is_said_of_it(session: Session, tmp_path: Path) -> None:
    part = restricted(full_snapshot(session), "Söder")
    package = json.loads(export(part, tmp_path / "paket.json", Kind.WORKING_PAPER).read_text("utf-8"))
    assert package["claims"] == []
    assert [[view["item"] for view in case["views"]] for case in package["cases"]] == [["plan"]]


def test_the_import_is_one_act_that_can_be_undone(session: Session, tmp_path: Path) -> None:
    package = export(full_snapshot(session), tmp_path / "paket.json")
    with audit_of(tmp_path / "ny.granskning", REPEATING, CASES) as again:
        changes = import_answers(again, *check_answer_file(package, REPEATING))
        assert changes.records == {"views", "claims"}
        views, claims, tallied = again.views, again.claims, again.live_tally().items()
        undo(again)
        assert (again.views, again.claims, again.answers[2]["plan"].value) == ((), (), "")
        redo(again)
        assert (again.views, again.claims) == (views, claims)
        assert again.live_tally().items() == tallied


def test_what_is_there_already_keeps_its_words(session: Session, tmp_path: Path) -> None:
    views, claims = session.views, session.claims
    package = export(full_snapshot(session), tmp_path / "paket.json")
    assert import_answers(session, *check_answer_file(package, REPEATING)).records == frozenset()
    assert (session.views, session.claims) == (views, claims)


def test_words_alone_are_told_as_left_out_and_stay_where_they_are(session: Session, tmp_path: Path) -> None:
    note_view(session, 1, "plan", "", words="Vi håller inte med")
    again, written = back(session, tmp_path, Kind.REPORT)
    assert "Vi håller" not in written
    assert [view.words for view in again.views if view.case_id == 1 and not view.row] == [LEFT_OUT]
    views = session.views
    import_answers(session, *check_answer_file(tmp_path / "paket.json", REPEATING))
    assert session.views == views


def test_an_answer_changed_after_a_view_comes_back(session: Session, tmp_path: Path) -> None:
    change_answer(session, 1, "uppfoljningar#3/reviderad", "Den räknas")
    again, _ = back(session, tmp_path, Kind.WORKING_PAPER)
    assert [view.decision for view in again.views] == [view.decision for view in session.views]


def package_with(views: object, claims: object = ()) -> str:
    answers = [{"item": "plan", "row": "", "value": "nej"}]
    case = {"label": "Akt 1", "unit": "", "status": "begun", "answers": answers, "views": views}
    checklist = json.loads(to_json(REPEATING))
    return json.dumps({"aktgranskning_package": 1, "checklist": checklist, "cases": [case], "claims": claims})


def view(**changed: str) -> dict[str, str]:
    return {"item": "plan", "row": "", "value": "ja", "day": "2026-02-01"} | changed


def refused(folder: Path, content: str) -> list[tuple[str, str, str]]:
    (folder / "paket.json").write_text(content, "utf-8")
    with audit_of(folder / "ny.granskning", REPEATING, 1) as session:
        before = full_snapshot(session)
        with pytest.raises(RefusedError) as caught:
            import_answers(session, *check_answer_file(folder / "paket.json", REPEATING))
        assert full_snapshot(session) == before
    assert message(caught.value)
    return [(problem.code, problem.case, problem.column) for problem in caught.value.problems]


UNFIT: list[tuple[dict[str, str], str, str]] = [
    (view(item="borta"), "import.item_unknown", "borta"),
    (view(value="kanske"), "answer.not_a_choice", "plan"),
    (view(answer="kanske"), "answer.not_a_choice", "plan"),
    (view(row="uppfoljningar[1]"), "import.row_needless", "uppfoljningar[1]/plan"),
    (view(item="reviderad"), "import.row_unknown", "reviderad"),
    (view(item="reviderad", row="uppfoljningar[2]"), "import.view_without_row", "uppfoljningar[2]/reviderad"),
    (view(item="dagar", row="uppfoljningar[1]", value="3"), "answer.takes_no_answer", "uppfoljningar[1]/dagar"),
    (view(presence="sedan"), "import.package_type", "plan"),
    (view(decision="nej"), "import.package_type", "plan"),
    (view(day=""), "answer.not_a_date", "plan"),
    (view(decided="i går"), "answer.not_a_date", "plan"),
    (view(value=""), "import.view_says_nothing", "plan"),
    (view(value="", words=" \n"), "import.view_says_nothing", "plan"),
    (view(decision="keep"), "import.decided_on_no_day", "plan"),
    (view(value="", words="Ord", decision="change", decided="2026-02-02"), "import.changed_to_nothing", "plan"),
    (view(decison="keep"), "import.view_key_unknown", "plan"),
]


@pytest.mark.parametrize(("unfit", "code", "column"), UNFIT, ids=lambda value: value if isinstance(value, str) else "")
def test_a_view_that_does_not_fit_is_told_by_case_and_item(
    tmp_path: Path, unfit: dict[str, str], code: str, column: str
) -> None:
    assert refused(tmp_path, package_with([unfit])) == [(code, "Akt 1", column)]


def claim(**changed: str) -> dict[str, str]:
    return {"item": "plan", "number": "1", "more": "1", "day": "2026-02-01"} | changed


def test_what_the_figures_do_not_bear_out_any_more_comes_along(tmp_path: Path) -> None:
    """An answer that was changed once more by hand, and a claim of more than are left, are ordinary states."""
    views, claims = [view(decision="change", decided="2026-02-02")], [claim(more="9", unit="Finns inte")]
    (tmp_path / "paket.json").write_text(package_with(views, claims), "utf-8")
    with audit_of(tmp_path / "ny.granskning", REPEATING, 1) as session:
        import_answers(session, *check_answer_file(tmp_path / "paket.json", REPEATING))
        assert [one.more for one in session.claims] == ["9"]
        assert [one.decision for one in session.views] == ["change"]
        assert claim_remarks(session, session.claims[0])


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    wrong: list[Any] = [view(value="kanske", day=""), view(), "ja"]
    claims = [
        {"item": "plan", "number": "0", "more": "tre", "day": "2026-02-01"},
        {"item": "datum", "number": "1", "more": "1", "day": "2026-02-01"},
        {"item": "borta", "number": "1", "more": "1", "day": "2026-02-01"},
        {"item": "borta", "number": "1", "more": "1", "day": "2026-02-01"},
    ]
    assert sorted(refused(tmp_path, package_with(wrong, claims))) == [
        ("answer.not_a_choice", "Akt 1", "plan"),
        ("answer.not_a_date", "Akt 1", "plan"),
        ("import.claim_without_outcome", "", "datum"),
        ("import.item_unknown", "", "borta"),
        ("import.item_unknown", "", "borta"),
        ("import.package_type", "", "plan"),
        ("import.package_type", "", "plan"),
        ("import.package_type", "Akt 1", "views"),
        ("import.view_twice", "", "borta"),
        ("import.view_twice", "Akt 1", "plan"),
    ]


def test_the_text_of_a_view_is_left_out_of_a_report(tmp_path: Path) -> None:
    with audit_of(tmp_path / "en.granskning", SMALL, 1) as session:
        review.begin_case(session, 1)
        review.answer(session, 1, "anteckning", "Om den enskilde")
        note_view(session, 1, "anteckning", "Om någon annan")
        package = export(full_snapshot(session), tmp_path / "paket.json").read_text("utf-8")
    assert "anteckning" in package
    assert "enskilde" not in package
    assert "någon annan" not in package


@pytest.mark.parametrize("suffix", [".json", ".csv"])
def test_the_cases_that_are_not_in_the_file_are_told(tmp_path: Path, said: Said, suffix: str) -> None:
    said("demo", "--folder", tmp_path, "--no-window")
    example, again, package = tmp_path / AUDIT_NAME, tmp_path / "ny.granskning", tmp_path / f"ut{suffix}"
    with open_audit(example) as session:
        review.reopen_case(session, 3, "Akten är borta")
        mark_absent(session, 3, Absence.MISSING, "Hittades inte")
    said("export", example, package)
    said("new", again, "--checklist", shipped_checklist(), "--cases", 16)
    said("import-answers", again, package)
    assert said.err.endswith("som står som förut: Akt 3, Akt 16.\n")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("kind", [(), ("--working-paper",)], ids=["report", "working paper"])
@pytest.mark.parametrize("suffix", [".json", ".csv"])
def test_the_example_has_both_counts_afterwards(tmp_path: Path, said: Said, suffix: str, kind: tuple[str, ...]) -> None:
    said("demo", "--folder", tmp_path, "--no-window")
    example, again, package = tmp_path / AUDIT_NAME, tmp_path / "ny.granskning", tmp_path / f"ut{suffix}"
    said("export", example, package, *kind)
    said("new", again, "--checklist", shipped_checklist(), "--cases", 15)
    said("import-answers", again, package)
    before, after = (json.loads(said("tally", audit, "--format", "json")) for audit in (example, again))
    assert [record["met_auditee"] for record in before if record["name"] == "genomforandeplan"] == [4]
    if suffix == ".csv":  # a line a place says nothing of the administration
        before = [record | {"met_auditee": None} for record in before]
    assert after == before
