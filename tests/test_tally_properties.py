"""The tally of random answers, given through the session, against a count that knows nothing of the program's."""

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import AnswerState, Audit, ChecklistFile
from aktgranskning.domain.tally import tally
from aktgranskning.domain.tally_rows import tally_records
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.importing import import_answers
from aktgranskning.intake.answers import ImportedCase
from aktgranskning.undoing import undo
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL

CHOICES = ("ja", "delvis", "nej", "ej_tillampligt", "kan_ej_bedomas", "")
OUTCOME = {
    "ja": "met",
    "delvis": "partly",
    "nej": "not_met",
    "ej_tillampligt": "not_applicable",
    "kan_ej_bedomas": "not_assessable",
    "": "unanswered",
}
CASE = st.tuples(st.sampled_from(CHOICES), st.sampled_from(CHOICES), st.sampled_from(CHOICES))


def counted_by_hand(cases: list[tuple[str, str, str]]) -> dict[str, Counter[str]]:
    """Count by the issue's own rules: `undertecknad` only where there is a plan, `uppfoljd` n/a where there is none."""
    counts: dict[str, Counter[str]] = {"plan": Counter(), "undertecknad": Counter(), "uppfoljd": Counter()}
    for plan, signed, followed in cases:
        counts["plan"][OUTCOME[plan]] += 1
        counts["undertecknad"][OUTCOME[signed] if plan in ("ja", "delvis") else "not_asked"] += 1
        not_applicable = followed and plan == "nej"
        counts["uppfoljd"]["not_applicable" if not_applicable else OUTCOME[followed]] += 1
    return counts


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases=st.lists(CASE, min_size=1, max_size=6))
def test_the_tally_equals_an_independent_count_and_hides_what_is_not_asked(cases: list[tuple[str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "prov.granskning"
        with create_audit(path, Audit("Prov"), REVIEWER) as session:
            load_checklist(session, SMALL, ChecklistFile("small.xlsx", b""))
            add_cases(session, [NewCase()] * len(cases))
            for case_id, (plan, signed, followed) in enumerate(cases, 1):
                review.begin_case(session, case_id)
                review.answer(session, case_id, "plan", "ja")  # so that what is later hidden has an answer
                review.answer(session, case_id, "undertecknad", signed)
                review.answer(session, case_id, "plan", plan)
                review.answer(session, case_id, "uppfoljd", followed)
            records = {record["name"]: record for record in tally_records(tally(session.snapshot()))}
            for name, counts in counted_by_hand(cases).items():
                found = {state: records[name][state] for state in (*OUTCOME.values(), "not_asked")}
                assert found == {state: counts[state] for state in found}
                of = counts["met"] + counts["partly"] + counts["not_met"]
                assert records[name]["of"] == of
                assert records[name]["text"] == (f"{counts['met']} av {of}" if of else "–")
            for case_id, (_, signed, _) in enumerate(cases, 1):
                review.answer(session, case_id, "plan", "delvis")
                answer = session.answers[case_id]["undertecknad"]
                assert (answer.value, answer.state.value) == (signed, OUTCOME[signed])


def test_an_import_is_one_undo() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "prov.granskning"
        with create_audit(path, Audit("Prov"), REVIEWER) as session:
            load_checklist(session, SMALL, ChecklistFile("small.xlsx", b""))
            add_cases(session, [NewCase(), NewCase(unit="Vuxen")])
            before = session.snapshot()
            rows = [
                ImportedCase(2, "Akt 1", "Ungdom", "EX 1", {"plan": "ja", "anteckning": "Fri text"}),
                ImportedCase(3, "Akt 2", None, None, {"plan": "nej", "samverkan": "af"}),
            ]
            import_answers(session, rows)
            assert session.cases[1].unit == "Ungdom"
            assert session.answers[2]["plan"].state is AnswerState.NOT_MET
            undo(session)
            assert session.snapshot().cases == before.cases
            assert {
                (case_id, item): (answer.value, answer.state)
                for case_id, of_case in session.answers.items()
                for item, answer in of_case.items()
            } == {
                (case_id, item): (answer.value, answer.state)
                for case_id, of_case in before.answers.items()
                for item, answer in of_case.items()
            }
