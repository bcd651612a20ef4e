"""Trying a checklist on an invented case: the acts work as in a file, and nothing of it is on disk."""

import tempfile
from pathlib import Path

import pytest

from aktgranskning import review
from aktgranskning.domain.audit import AnswerState, CaseStatus
from aktgranskning.preview import begin_preview
from aktgranskning.rows import add_row
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from tests.example_checklists import REPEATING, SMALL


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the working folder, home, and where temporary files would be."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for name in ("HOME", "TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


def review_it(session: Session, case_id: int) -> None:
    """Do every kind of act upon a case of the small checklist."""
    review.answer(session, case_id, "plan", "ja")
    review.type_answer(session, case_id, "plan_datum", "2026-02-30")
    review.type_answer(session, case_id, "plan_datum", "2026-02-03")
    review.toggle_choice(session, case_id, "samverkan", "fk")
    review.comment(session, case_id, "plan", "Sedd i akten. " * 500)
    review.evidence(session, case_id, "plan", "Blad 4")
    undo(session)
    redo(session)
    review.complete_case(session, case_id)
    review.reopen_case(session, case_id, "Nya uppgifter")


def test_the_acts_leave_in_memory_what_they_leave_in_a_file(session: Session) -> None:
    review.begin_case(session, 1)
    review_it(session, 1)
    with begin_preview(SMALL) as preview:
        preview.clock, preview.reviewer = session.clock, session.reviewer
        review_it(preview, 1)
        assert preview.answers[1] == session.answers[1]
        assert preview.answers[1]["plan"].evidence == "Blad 4"
        query = "SELECT kind, field, item FROM log WHERE case_id = 1 AND kind NOT IN ('add_cases', 'begin_case')"
        logs = [audit.file.database.execute(query).fetchall() for audit in (preview, session)]
        assert logs[0] == logs[1] != []


def test_the_invented_case_has_begun_and_its_rows_come(folder: Path) -> None:
    with begin_preview(REPEATING) as preview:
        ((case_id, case),) = preview.cases.items()
        assert (case.label, case.status) == ("Påhittad akt", CaseStatus.BEGUN)
        review.answer(preview, case_id, "plan", "ja")
        add_row(preview, case_id, "uppfoljningar")
        add_row(preview, case_id, "uppfoljningar")
        assert preview.answers[case_id]["uppfoljningar"].state is AnswerState.MET
        undo(preview)
        assert len(preview.rows[case_id]) == 1


def test_nothing_is_written_anywhere(folder: Path) -> None:
    with begin_preview(SMALL) as preview:
        review_it(preview, 1)
        database = preview.file.database
        files = [row[2] for row in database.execute("PRAGMA database_list").fetchall()]
        assert not any(files)
        assert database.execute("PRAGMA journal_mode").fetchone() == ("memory",)
        assert ("TEMP_STORE=2",) in database.execute("PRAGMA compile_options").fetchall()  # temporary tables too
        assert list(folder.iterdir()) == []
    assert list(folder.iterdir()) == []


def test_two_previews_know_nothing_of_each_other() -> None:
    with begin_preview(SMALL) as one, begin_preview(SMALL) as other:
        review.answer(one, 1, "plan", "ja")
        assert other.answers[1]["plan"].state is AnswerState.UNANSWERED
