"""Sign-off from the command line: the plan, second reading, opening, notes, the lock; and what exports say of it."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from aktgranskning import review, review_notes
from aktgranskning.commands.example import AUDIT_NAME
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.engagement import edit_audit, open_audit, set_reviewer
from aktgranskning.session import Reviewer
from tests.said import Said


@pytest.fixture
def audit(tmp_path: Path, said: Said) -> Path:
    """The example, all of its cases closed."""
    said("demo", "--folder", tmp_path, "--no-window")
    path = tmp_path / AUDIT_NAME
    with open_audit(path) as session:
        for case in list(session.cases.values()):
            if case.status is not CaseStatus.DONE:
                review.complete_case(session, case.id)
    return path


def test_an_audit_is_signed_off_and_locked(audit: Path, said: Said, tmp_path: Path) -> None:
    said("sign-off", audit, "--plan-share", "20%", "--seed", "frö", "--reviewer", "Granskare Två")
    assert "20 procent av akterna, lottade med frö frö" in said.out
    with open_audit(audit) as session:
        plan = session.audit.second_reading
        assert plan
        reviewer = session.cases[1].reviewer
    assert len(plan.drawn) == 3
    assert "Akter att läsa en andra gång: 3" in said("sign-off", audit, "--status")
    assert said("second-read", audit, plan.drawn[0], "--reviewer", reviewer, code=1)
    for label in plan.drawn:
        said("second-read", audit, label, "--reviewer", "Granskare Två")
    with open_audit(audit) as session:
        edit_audit(session, replace(session.audit, name="Akt 19121212-1212"))
    said("sign-off", audit, "--lock", "--reviewer", "Granskare Två")
    assert "personnummer (antal: 1), som inte kan tas bort medan den är låst" in said.err
    with open_audit(audit) as session:
        lock = session.audit.lock
    assert lock
    assert "Låst av Granskare Två" in said("sign-off", audit)
    assert said("reopen", audit, "Akt 1", "--reason", "Nya uppgifter", code=1)
    paper = tmp_path / "papper.xlsx"
    said("export", audit, paper, "--working-paper", "--with-identity-numbers")
    cells = [str(cell) for row in load_workbook(paper)["Om"].iter_rows(values_only=True) for cell in row]
    assert any(f"kontrollsumma före låsningen {lock.head}" in cell for cell in cells)
    said("sign-off", audit, "--unlock", "--reason", "En akt till")
    assert "Lås: Inte låst" in said.out


def test_a_case_is_opened_with_a_reason_alone(audit: Path, said: Said) -> None:
    assert said("reopen", audit, "Akt 1", "--reason", " ", code=1)
    assert said("reopen", audit, "Akt 99", "--reason", "Nya uppgifter", code=1)
    said("reopen", audit, "Akt 1", "--reason", "Nya uppgifter")
    assert said("reopen", audit, "Akt 1", "--reason", "Nya uppgifter", code=1)
    with open_audit(audit) as session:
        assert session.cases[1].status is CaseStatus.BEGUN
        assert review.reasons_to_reopen(session) == ["Nya uppgifter"]


def test_notes_are_listed_and_are_in_the_working_paper_alone(audit: Path, said: Said, tmp_path: Path) -> None:
    assert "Inga granskningsanteckningar" in said("notes", audit)
    with open_audit(audit) as session:
        set_reviewer(session, Reviewer("Granskare Två", "G2"))
        place = next(place for place, answer in session.answers[2].items() if answer.value)
        review_notes.add_note(session, 2, place, "Var står det?")
        review_notes.answer_note(session, session.notes[0], "På sidan 2")
    assert "besvarad  Granskare Två" in said("notes", audit)
    for kind in ((), ("--working-paper",)):
        path = tmp_path / f"export{len(kind)}.xlsx"
        said("export", audit, path, *kind)
        book = load_workbook(path)
        assert ("Granskningsanteckningar" in book.sheetnames) is bool(kind)
        texts = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
        assert ("Var står det?" in texts) is bool(kind)


def test_one_thing_at_a_time(audit: Path, said: Said) -> None:
    assert said("sign-off", audit, "--lock", "--unlock", code=1)
    assert said("sign-off", audit, "--plan-share", "allt", code=1)
