"""Random acts with closing, opening, second reading, notes, undo: what is closed stays as it is, in memory and file."""

import contextlib
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning import case_facts, fact_checking, review, review_notes, rows, signing_off
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Absence, Audit, Case, CaseStatus, ChecklistFile
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.sign_off import is_same_person
from aktgranskning.engagement import add_cases, create_audit, edit_case, load_checklist, set_reviewer
from aktgranskning.interpreting import add_interpretation, confirm
from aktgranskning.replacing import mark_absent, restore_case
from aktgranskning.session import Reviewer, Session
from aktgranskning.store.engine import EngineFaults
from aktgranskning.undoing import redo, undo
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import REPEATING
from tests.replay import current_of, replay
from tests.test_review_properties import in_memory

CASES = st.integers(1, 2)
NAMES = st.sampled_from(["Granskare Ett", "granskare ett", "Granskare Två", "Granskare Tre"])
Act = tuple[str, int, str]

_SQL = (
    "UPDATE current SET value = 'nej' WHERE case_id = ?",
    "DELETE FROM current WHERE case_id = ?",
    "UPDATE cases SET status = 'begun' WHERE id = ?",
    "UPDATE cases SET unit = 'Annan' WHERE id = ?",
)


def _raw(session: Session, case_id: int, which: str) -> None:
    """Try to change a closed case by SQL; in one that is open it would tell nothing."""
    if session.cases[case_id].status is CaseStatus.DONE:
        try:
            session.file.database.execute(_SQL[int(which)], [case_id])
        except EngineFaults:
            return
        raise AssertionError(_SQL[int(which)])


def _on_note(act: Callable[[Session, object], object]) -> Callable[[Session, int, str], object]:
    return lambda session, _case_id, number: act(session, session.notes[int(number)])


DO: dict[str, Callable[[Session, int, str], object]] = {
    "begin": lambda session, case_id, _: review.begin_case(session, case_id),
    "answer": lambda session, case_id, value: review.answer(session, case_id, "plan", value),
    "comment": lambda session, case_id, text: review.comment(session, case_id, "plan", text),
    "row": lambda session, case_id, _: rows.add_row(session, case_id, "uppfoljningar", ""),
    "unit": lambda session, case_id, text: edit_case(session, case_id, reference="", unit=text),
    "seen": case_facts.observe,
    "absent": lambda session, case_id, _: mark_absent(session, case_id, Absence.MISSING, "Borta"),
    "present": lambda session, case_id, _: restore_case(session, case_id),
    "interpret": lambda session, _id, text: add_interpretation(session, "plan", text),
    "confirm": lambda session, case_id, _: confirm(session, case_id, "plan"),
    "view": lambda session, case_id, value: fact_checking.note_view(session, case_id, "plan", value),
    "change": lambda session, case_id, _: fact_checking.change_answer(session, case_id, "plan", "Den räknas"),
    "close": lambda session, case_id, _: review.complete_case(session, case_id),
    "open": lambda session, case_id, reason: review.reopen_case(session, case_id, reason),
    "read": lambda session, case_id, _: signing_off.read_second(session, case_id),
    "reviewer": lambda session, _id, name: set_reviewer(session, Reviewer(name, name[:1])),
    "note": lambda session, case_id, text: review_notes.add_note(session, case_id, "plan", text),
    "reply": _on_note(lambda session, note: review_notes.answer_note(session, note, "Svar")),  # type: ignore[arg-type]
    "done": _on_note(review_notes.close_note),  # type: ignore[arg-type]
    "again": _on_note(review_notes.reopen_note),  # type: ignore[arg-type]
    "plan": lambda session, _id, share: signing_off.plan_second_reading(session, int(share), "frö"),
    "lock": lambda session, _id, _: signing_off.lock_audit(session),
    "unlock": lambda session, _id, reason: signing_off.unlock_audit(session, reason),
    "undo": lambda session, _id, _: undo(session),
    "redo": lambda session, _id, _: redo(session),
    "sql": _raw,
}
_WITH = {
    "answer": st.sampled_from(["ja", "nej", "delvis"]),
    "view": st.sampled_from(["ja", "nej"]),
    "reviewer": NAMES,
    "open": st.sampled_from(["", "Nya uppgifter"]),
    "unlock": st.sampled_from(["", "En akt till"]),
    "plan": st.sampled_from(["1", "50", "100"]),
    "sql": st.sampled_from(["0", "1", "2", "3"]),
    **dict.fromkeys(("reply", "done", "again"), st.sampled_from(["0", "1"])),
}
ONE: st.SearchStrategy[Act] = st.sampled_from(sorted(DO)).flatmap(
    lambda name: st.tuples(st.just(name), CASES, _WITH.get(name, st.sampled_from(["", "ord", "Norr"])))
)
OFTEN: st.SearchStrategy[Act] = st.tuples(
    st.sampled_from(["begin", "close", "close", "read", "reviewer", "undo", "open"]),
    CASES,
    st.just("Granskare Två"),
)


def held(session: Session, case_id: int) -> tuple[object, ...]:
    """What a closed case holds, marks for a second look left out, in memory and in the file."""
    case = session.cases[case_id]
    of_case = (case.unit, case.observations, case.absence, case.reviewer, session.rows[case_id])
    answers = {place: (one.value, one.comment, one.state) for place, one in session.answers[case_id].items()}
    query = "SELECT item, row_path, value, comment, evidence, draft, state FROM current WHERE case_id = ?"
    in_file = sorted(session.file.database.execute(query, [case_id]).fetchall())
    return of_case, answers, in_file


def check_signature(session: Session, case: Case) -> None:
    if case.second_reader:
        assert case.status is CaseStatus.DONE
        assert not is_same_person(case.second_reader, case.reviewer)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=st.lists(st.one_of(ONE, ONE, OFTEN), min_size=5, max_size=40))
def test_what_is_closed_stays_as_it_is_until_it_is_opened(acts: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        session = create_audit(Path(folder) / "prov.granskning", Audit("Prov"), REVIEWER, clock=Clock())
        load_checklist(session, REPEATING, ChecklistFile("small.xlsx", b""))
        add_cases(session, [NewCase(), NewCase()])
        closed: dict[int, tuple[object, ...]] = {}
        for name, case_id, with_ in [("begin", 1, ""), ("answer", 1, "ja"), *acts]:
            was_locked, row = session.audit.lock, session.log.last_id
            with contextlib.suppress(AuditError, KeyError, IndexError):
                DO[name](session, case_id, with_)
            assert not (was_locked and name != "unlock" and session.log.last_id > row)
            for case in session.cases.values():
                check_signature(session, case)
                if case.status is CaseStatus.DONE:
                    now = held(session, case.id)
                    assert closed.setdefault(case.id, now) == now
                else:
                    closed.pop(case.id, None)
        assert replay(session.file.database, REPEATING) == current_of(session.file.database) == in_memory(session)
        assert session.file.database.execute("SELECT count(*) FROM unsealed").fetchone() == (0,)
        session.close()
