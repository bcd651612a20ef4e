"""Going back to a backup: what was there is kept, what comes back says so, and nothing is lost on the way."""

import os
from pathlib import Path

import pytest

from aktgranskning.backing_up import back_up_now
from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import create_audit, edit_audit, open_audit
from aktgranskning.restoring import restore
from aktgranskning.review import answer, begin_case
from aktgranskning.session import Session
from aktgranskning.store.backup_contents import what_it_holds
from aktgranskning.store.backups import RESTORING_SUFFIX, backups_of
from aktgranskning.store.engine import connect
from aktgranskning.store.lock import lock_path
from aktgranskning.store.secrets import Passphrase
from aktgranskning.written_files import FileKind, remember_written, written_files
from tests.conftest import REVIEWER, Clock
from tests.interrupted_backups import stopped_while_restoring


def backed_up_and_changed(session: Session) -> tuple[Path, str]:
    """Make a backup, change an answer, close the audit; return the backup, and the head after the change."""
    begin_case(session, 1)
    answer(session, 1, "plan", "ja")
    backup = back_up_now(session).path
    answer(session, 1, "plan", "nej")
    head = session.log.head
    session.close()
    return backup, head


def test_the_answers_of_the_backup_are_back_and_the_others_are_kept(session: Session, clock: Clock) -> None:
    backup, head = backed_up_and_changed(session)
    before = session.path.read_bytes()
    back_to = what_it_holds(backup).head
    restored = restore(session.path, backup, REVIEWER, clock)
    assert restored.kept == session.path.with_name(
        f"Prov före återställning {clock.now.astimezone():%Y-%m-%d %H.%M}.granskning"
    )
    assert restored.kept.read_bytes() == before
    with open_audit(session.path) as again:
        assert again.answers[1]["plan"].value == "ja"
        row = again.log.all_rows()[-1]
        assert (row.kind, row.field, row.old, row.new) == (ActKind.RESTORE, Field.RESTORED, head, back_to)
        assert not again.undoable
    with open_audit(restored.kept) as kept:
        assert kept.answers[1]["plan"].value == "nej"
    assert backups_of(session.path)[0].path == backup


def test_two_restorings_in_one_minute_keep_both_files(session: Session, clock: Clock) -> None:
    backup, _ = backed_up_and_changed(session)
    kept = [restore(session.path, backup, REVIEWER, clock).kept for _ in range(3)]
    assert len(set(kept)) == 3
    assert all(path and path.exists() for path in kept)


def test_a_damaged_file_or_none_at_all_is_replaced(session: Session, clock: Clock) -> None:
    backup, _ = backed_up_and_changed(session)
    session.path.write_bytes(b"SQLite format 3\0" + bytes(5000))
    restored = restore(session.path, backup, REVIEWER, clock)
    assert restored.kept
    assert restored.kept.read_bytes().endswith(bytes(5000))
    session.path.unlink()
    assert restore(session.path, backup, REVIEWER, clock).kept is None
    with open_audit(session.path) as again:
        assert again.answers[1]["plan"].value == "ja"
        assert again.log.all_rows()[-1].old == ""


def test_a_journal_that_was_left_goes_with_the_file_it_belongs_to(session: Session, clock: Clock) -> None:
    backup, _ = backed_up_and_changed(session)
    journal = session.path.with_name(f"{session.path.name}-journal")
    journal.write_bytes(b"left by a program that was killed")
    kept = restore(session.path, backup, REVIEWER, clock).kept
    assert kept
    assert kept.with_name(f"{kept.name}-journal").read_bytes() == b"left by a program that was killed"
    assert not journal.exists()


def test_an_encrypted_audit_goes_back_by_its_passphrase(tmp_path: Path, clock: Clock) -> None:
    path, secret = tmp_path / "Hemlig.granskning", Passphrase("sju tunga spadar")
    with create_audit(path, Audit("Före"), REVIEWER, clock, secret=secret) as session:
        backup = back_up_now(session).path
        edit_audit(session, Audit("Efter"))
    content = path.read_bytes()
    for wrong, code in ((None, "file.needs_passphrase"), (Passphrase("fel"), "file.wrong_passphrase")):
        with pytest.raises(AuditError) as refused:
            restore(path, backup, REVIEWER, clock, secret=wrong)
        assert refused.value.code == code
    assert path.read_bytes() == content
    assert sorted(tmp_path.iterdir()) == sorted([path, backup])
    restore(path, backup, REVIEWER, clock, secret=secret)
    with open_audit(path, secret=secret) as session:
        assert session.audit.name == "Före"
        assert session.file.is_encrypted


def test_another_audit_does_not_take_its_place(session: Session, tmp_path: Path, clock: Clock) -> None:
    session.close()
    other, content = tmp_path / "Annan.granskning", session.path.read_bytes()
    create_audit(other, Audit("Annan"), REVIEWER, clock).close()
    with pytest.raises(AuditError, match="another_audit") as refused:
        restore(session.path, other, REVIEWER, clock)
    assert (refused.value.parameters["present"], refused.value.parameters["name"]) == ("Prov", "Annan")
    assert session.path.read_bytes() == content
    assert sorted(file.name for file in tmp_path.iterdir()) == [other.name, session.path.name]
    session.path.write_bytes(b"SQLite format 3\0" + bytes(5000))
    assert restore(session.path, other, REVIEWER, clock).name == "Annan"


def test_what_was_exported_after_the_backup_is_still_known(session: Session, tmp_path: Path, clock: Clock) -> None:
    export, earlier = tmp_path / "ut.csv", tmp_path / "tidigare.csv"
    earlier.write_text("tidigare")
    remember_written(session, earlier, FileKind.EXPORT)
    backup = back_up_now(session).path
    clock.go_on(hours=1)
    for file in (export, earlier):
        file.write_text("något")
        remember_written(session, file, FileKind.EXPORT)
    later = written_files(session)
    session.close()
    restore(session.path, backup, REVIEWER, clock)
    with open_audit(session.path) as again:
        assert {file.path: file for file in written_files(again)} == {file.path: file for file in later}


def test_what_a_restoring_left_that_was_killed_goes_at_the_next_opening(session: Session) -> None:
    session.close()
    left = session.path.with_suffix(RESTORING_SUFFIX)
    for file in (left, lock_path(left)):
        file.write_bytes(b"a whole copy")
    open_audit(session.path).close()
    assert [file.name for file in session.path.parent.iterdir()] == [session.path.name]


def test_links_lead_to_the_real_file_and_a_second_name_is_refused(
    session: Session, tmp_path: Path, clock: Clock
) -> None:
    backup, _ = backed_up_and_changed(session)
    link, second = tmp_path / "genväg.granskning", tmp_path / "andra.granskning"
    link.symlink_to(session.path)
    assert backups_of(link) == backups_of(session.path)
    kept = restore(link, backup, REVIEWER, clock).kept
    assert kept
    assert kept.name.startswith("Prov före")
    assert link.is_symlink()
    os.link(session.path, second)
    with pytest.raises(AuditError, match="has_another_name"):
        restore(session.path, backup, REVIEWER, clock)


def test_a_file_that_is_open_is_left_alone(session: Session, clock: Clock) -> None:
    backup = back_up_now(session).path
    with pytest.raises(AuditError, match="in_use"):
        restore(session.path, backup, REVIEWER, clock)


def test_a_damaged_backup_and_the_file_itself_are_refused(session: Session, clock: Clock) -> None:
    backup, _ = backed_up_and_changed(session)
    content = session.path.read_bytes()
    backup.write_bytes(backup.read_bytes()[:-4096])
    for unfit, code in ((backup, "damaged"), (session.path, "itself")):
        with pytest.raises(AuditError, match=code):
            restore(session.path, unfit, REVIEWER, clock)
    assert session.path.read_bytes() == content


@pytest.mark.skipif(os.name != "posix", reason="the steps are counted as they are on POSIX")
def test_stopped_at_any_step_nothing_is_lost(session: Session) -> None:
    backup, _ = backed_up_and_changed(session)
    tried, survived = stopped_while_restoring(session.path, backup)
    assert survived == tried > 5
    with open_audit(session.path) as again:
        assert again.answers[1]["plan"].value == "ja"
    assert not session.path.with_suffix(RESTORING_SUFFIX).exists()


def test_a_backup_of_an_older_schema_is_brought_up_to_date(tmp_path: Path, clock: Clock) -> None:
    older = Path(__file__).parent / "fixtures" / "schema_1.granskning"
    path, backup = tmp_path / "Prov.granskning", tmp_path / "äldre.granskning"
    backup.write_bytes(older.read_bytes())
    assert what_it_holds(backup).cases
    restore(path, backup, REVIEWER, clock)
    with open_audit(path) as session:
        assert session.log.all_rows()[-1].kind == ActKind.RESTORE
    assert backup.read_bytes() == older.read_bytes()
    database = connect(f"file:{backup.as_posix()}?mode=ro")
    assert database.execute("PRAGMA user_version").fetchone() == (1,)
    database.conn.close()
