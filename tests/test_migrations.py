"""Files of every released schema are opened; a migration is preceded by a backup, or leaves the file as it was."""

import shutil
from pathlib import Path

import pytest

from aktgranskning.concluding.assessing import answered_now
from aktgranskning.dispatching import dispatch_standings
from aktgranskning.domain.audit import Absence, AnswerState, CaseStatus
from aktgranskning.domain.check_rows import rows_from_json
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import GroundKind, Strength
from aktgranskning.domain.conclusions.scales import THREE_STEPS
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Decision, Presence
from aktgranskning.domain.records import CLAIMS, DISPATCHES, SENTENCES, VIEWS
from aktgranskning.engagement import open_audit
from aktgranskning.replacing import replace_case
from aktgranskning.session import Session
from aktgranskning.store import preparing
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.engine import Database, Migrations, connect
from aktgranskning.store.migrations import TRIGGER_NAMES, make_triggers, migrations
from aktgranskning.undoing import redo, undo
from aktgranskning.written_files import written_files
from tests.conftest import REVIEWER
from tests.fixtures.make import SECOND_READER, WRITTEN

RELEASED = sorted((Path(__file__).parent / "fixtures").glob("schema_*.granskning"))


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "Gammal.granskning"
    shutil.copy(request.param, path)
    path.chmod(0o600)
    return path


def released_with_rows(session: Session) -> bool:
    """Tell whether the schema of the file knew rows of repeats, which came with the second one."""
    return "handelser" in session.answers[1]


def released_with_versions(session: Session) -> bool:
    """Tell whether the schema of the file knew versions of a checklist, which came with the third one."""
    return "samarbete" in session.answers[1]


def test_the_sample_of_a_file_that_has_one_opens_whole(released: Path) -> None:
    with open_audit(released) as session:
        if session.sampling.sample is None:  # registers came with the fourth schema
            assert not any(case.rank or case.is_absent for case in session.cases.values())
            return
        assert session.sampling.sample.plan.seed == "frö"
        drawn = [session.cases[case_id] for case_id in (3, 4, 5)]
        assert [(case.rank, case.replaces) for case in drawn] == [(1, 0), (2, 0), (3, 3)]
        assert (drawn[0].absence, drawn[0].absence_reason) == (Absence.MISSING, "Förkommen")
        assert (drawn[1].observations, drawn[1].assigned) == ("Två akter i en", "Granskare Två")
        assert [(one.what, one.whom, one.asked) for one in session.requests] == [("Beslutet", "Arkivet", "2026-03-01")]
        assert replace_case(session, 4, Absence.OUTSIDE, "Fel period").cases == {4, 6}


def test_the_fact_check_of_a_file_that_has_one_opens_whole(released: Path) -> None:
    with open_audit(released) as session:
        if not session.dispatches:  # the fact-check came with the fifth schema
            assert not any(session.records[kind.table] for kind in (VIEWS, CLAIMS, DISPATCHES, SENTENCES))
            return
        (view,), (claim,), (sentence,) = session.views, session.claims, session.sentences
        assert (view.place, view.value, view.answer, view.presence) == ("plan", "nej", "ja", Presence.THERE)
        assert (view.words, view.decision, view.rationale) == ("Den gäller inte", Decision.KEEP, "Den gällde då")
        assert (claim.item, claim.more, claim.words) == ("undertecknad", "1", "Ytterligare en")
        assert (sentence.item, sentence.text, sentence.figures) == ("plan", "En egen mening.", "1 av 1")
        (dispatch,) = dispatch_standings(session)
        assert (dispatch.dispatch.whom, dispatch.dispatch.deadline) == ("Enheten", "2026-03-31")
        asked = {row.place: row.value for row in rows_from_json(dispatch.dispatch.rows)}
        assert asked == {"ansokan": "2026-01-05", "plan": "ja", "undertecknad": "delvis"}


def test_the_conclusions_of_a_file_that_has_some_open_whole(released: Path) -> None:
    with open_audit(released) as session:
        held = session.conclusions
        if not held.assessments:  # they came with the sixth schema
            assert held == Conclusions()
            assert (session.audit.purpose, session.audit.scale) == ("", THREE_STEPS)
            return
        assert (session.audit.purpose, session.audit.municipality) == ("Att bedöma", "Exempelby")
        assert [one.step.word for one in answered_now(session)] == ["Till övervägande del", "Inte bedömd"]
        assert not any(one.is_flagged for one in answered_now(session))
        assert [one.strength for one in held.criteria] == [Strength.SHALL]
        assert [one.kind for one in held.grounds] == [GroundKind.INTERVIEW, GroundKind.KEY_FIGURE]
        first, second = held.recommendations
        assert (first.label, first.status, second.status) == ("1", "öppen", "pågår")
        assert [(one.addressee, one.agrees, one.due) for one in held.responses] == [("Nämnden", "ja", "2026-12-15")]
        assert [(one.addressee, one.deadline) for one in held.response_forms] == [("Styrelsen", "2026-04-30")]
        assert len(held.key_figure_sets) == len(held.comparison_groups) == len(held.earlier_audits) == 1


def test_the_sign_off_of_a_file_that_has_one_opens_whole(released: Path) -> None:
    with open_audit(released) as session:
        case = session.cases[2]
        if not case.second_reader:  # it came with the seventh schema
            assert (session.records["review_notes"], written_files(session)) == ((), ())
            assert session.audit.retained_until == ""
            return
        assert (case.status, case.second_reader) == (CaseStatus.DONE, SECOND_READER.name)
        (note,) = session.records["review_notes"]
        assert (note.case_id, note.item, note.text) == (1, "plan", "Vilken handling?")
        assert (session.audit.retained_until, session.audit.disposal_decision) == ("2036-12-31", "Revisorerna, 12 §")
        assert written_files(session) == (WRITTEN,)


def test_a_file_of_a_released_schema_opens_whole(released: Path) -> None:
    with open_audit(released) as session:
        with_versions = released_with_versions(session)
        if with_versions:
            assert session.checklist
            assert (session.checklist.version, session.answers[1]["samarbete"].value) == ("2", "af fk")
            assert [one.text for one in session.interpretations] == ["Bara en egen handling räknas."]
            assert session.answers[1]["plan"].second_look
            undo(session)
            undo(session)
            assert not session.answers[1]["plan"].second_look
        answers = session.answers[1]
        assert session.reviewer == REVIEWER
        assert (answers["plan"].value, answers["plan"].state) == ("ja", AnswerState.MET)
        assert (answers["plan"].comment, answers["plan"].evidence) == ("Kommentar åäö", "s. 4")
        assert answers["antal"].draft == "ungefär tre"
        assert answers["anteckning"].value == "Fri text"
        assert answers["samverkan"].value == "af fk"
        assert answers["aldern"].value == "56"
        assert answers["uppfoljd"].state is AnswerState.UNANSWERED
        assert session.cases[1].reference == "EX 1"
        if released_with_rows(session):
            assert session.rows[1] == ("handelser#2",)
            assert answers["handelser#2/vad"].value == "Flyttade"
        if not with_versions:  # else the latest acts are other ones
            redo(session)
            assert session.answers[1]["uppfoljd"].state is AnswerState.PARTLY
            undo(session)
        undo(session)
        assert session.answers[1]["samverkan"].value == ""


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """The migrations of a later program, which has one more."""
    one_more = Migrations(migrations.name)
    for known in migrations._migrations:
        one_more(name=known.name)(known.fn)
    monkeypatch.setattr(preparing, "migrations", one_more)
    monkeypatch.setattr(preparing, "NEWEST_VERSION", len(one_more._migrations) + 1)
    monkeypatch.setattr(preparing, "check_schema", lambda _database: None)  # it knows this program's own schema
    return one_more


def test_a_migration_comes_after_a_backup_and_keeps_the_triggers(released: Path, later: Migrations) -> None:
    @later()
    def m999_rebuild_the_log(db: Database) -> None:
        db.table("log").transform(drop={"reverses"})
        make_triggers(db)

    file = AuditFile.open(released)
    assert "reverses" not in file.database.table("log").columns_dict
    triggers = file.database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    assert tuple(sorted(name for (name,) in triggers)) == TRIGGER_NAMES
    file.close()
    (backup,) = released.parent.glob("*säkerhetskopia*")
    backed_up = connect(f"file:{backup.as_posix()}?mode=ro")
    assert "reverses" in backed_up.table("log").columns_dict
    backed_up.conn.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(released: Path, later: Migrations) -> None:
    @later()
    def m999_fail(db: Database) -> None:
        db.execute("DROP TABLE texts")
        raise AuditError("file.migration_failed", path=released)

    before = released.read_bytes()
    with pytest.raises(AuditError, match="migration_failed"):
        AuditFile.open(released)
    assert released.read_bytes() == before


def test_there_is_a_file_of_every_released_schema() -> None:
    assert len(RELEASED) == len(migrations._migrations)
