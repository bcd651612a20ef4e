"""Backups: whole or not there, one's own alone, kept as promised, made while the audit is worked in."""

import os
import random
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning import backing_up
from aktgranskning.adding import NewCase
from aktgranskning.backing_up import (
    AT_LEAST_EVERY,
    back_up_before,
    back_up_beside,
    back_up_if_due,
    back_up_now,
    own_backups,
    worked,
)
from aktgranskning.catalogue import message
from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import add_cases, create_audit, create_in_memory, edit_audit, open_audit
from aktgranskning.importing import import_answers
from aktgranskning.intake.answers import ImportedCase
from aktgranskning.progress import progress
from aktgranskning.review import answer, begin_case
from aktgranskning.session import Session
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.backup_contents import what_it_holds, what_they_hold
from aktgranskning.store.backup_rewriting import rewrite
from aktgranskning.store.backup_writing import Source
from aktgranskning.store.backup_writing import back_up as write_backup
from aktgranskning.store.backups import BEGUN_SUFFIX, Backup, backed_up_name, backups_of, kept
from aktgranskning.store.engine import Database
from aktgranskning.store.header import is_encrypted
from aktgranskning.store.migrations import make_triggers
from aktgranskning.store.secrets import Passphrase
from tests.conftest import REVIEWER, Clock
from tests.interrupted_backups import killed_while_backing_up

SECRET = Passphrase("sju tunga spadar")


def files_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def rename(session: Session, name: str) -> None:
    edit_audit(session, Audit(name))


def test_a_backup_holds_what_the_file_holds(session: Session, clock: Clock) -> None:
    begin_case(session, 1)
    answer(session, 1, "anteckning", "En anteckning, som inte räknas")
    answer(session, 1, "plan", "ja")
    backup = back_up_now(session)
    facts = what_it_holds(backup.path)
    assert (facts.name, facts.cases, facts.done) == ("Prov", 3, 0)
    assert facts.answers == sum(progress(session, case_id)[0] for case_id in session.cases) == 1
    assert (facts.last_act, facts.last_field, facts.last_case) == (ActKind.ANSWER, Field.VALUE, "Akt 1")
    assert (facts.last_act_by, facts.last_act_at, facts.head) == (REVIEWER.name, clock.now, session.log.head)
    assert backups_of(session.path) == [backup]
    if os.name == "posix":
        assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    with open_audit(backup.path) as again:
        assert again.answers == session.answers


def test_the_name_of_a_backup_says_of_what_it_is(session: Session) -> None:
    backup = back_up_now(session).path
    assert backed_up_name(backup) == session.path.name
    assert backed_up_name(backup.with_name(backup.name + BEGUN_SUFFIX)) is None
    assert backed_up_name(session.path) is None


def test_a_backup_of_an_encrypted_file_has_the_same_key(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "Hemlig.granskning"
    with create_audit(path, Audit("Hemlig sak"), REVIEWER, clock, secret=SECRET) as session:
        backup = back_up_now(session).path
    assert is_encrypted(backup)
    assert backup.read_bytes()[:16] == path.read_bytes()[:16]
    assert what_it_holds(backup, SECRET).name == "Hemlig sak"
    with pytest.raises(AuditError, match="needs_passphrase"):
        what_it_holds(backup)
    refused, held = *what_they_hold([backup], Passphrase("fel")), *what_they_hold([backup], SECRET)
    assert isinstance(refused, AuditError)
    assert refused.code == "file.wrong_passphrase"
    assert not isinstance(held, AuditError)


def test_a_damaged_backup_says_so(session: Session) -> None:
    backup = back_up_now(session).path
    content = bytearray(backup.read_bytes())
    content[4096:8192] = bytes(4096)
    backup.write_bytes(content)
    with pytest.raises(AuditError, match=r"file\.damaged"):
        what_it_holds(backup)


# When


def test_an_import_is_preceded_by_a_backup(session: Session) -> None:
    head = session.log.head
    import_answers(session, [ImportedCase(2, "Akt 1", None, None, {"plan": "ja"})])
    (backup,) = own_backups(session)
    assert what_it_holds(backup.path).head == head != session.log.head


def test_nothing_is_backed_up_twice(session: Session) -> None:
    back_up_before(session)
    back_up_before(session)
    assert len(own_backups(session)) == 1
    rename(session, "Ett annat namn")
    back_up_before(session)
    assert len(own_backups(session)) == 2


def test_one_is_due_after_half_an_hour_of_work_alone(session: Session, clock: Clock) -> None:
    assert back_up_if_due(session, worked(session)) is None
    clock.go_on(minutes=30)
    assert back_up_if_due(session, worked(session))
    clock.go_on(hours=9)
    assert back_up_if_due(session, worked(session)) is None
    rename(session, "Ett annat namn")
    assert back_up_if_due(session, worked(session))
    rename(session, "Ett tredje namn")
    clock.go_on(minutes=29)
    assert back_up_if_due(session, worked(session)) is None
    clock.go_on(minutes=1)
    assert back_up_if_due(session, worked(session))


def test_work_is_counted_over_several_openings(session: Session, clock: Clock, tmp_path: Path) -> None:
    back_up_now(session)
    session.close()
    for minutes, due in ((20, False), (20, True), (20, False), (20, True)):
        with open_audit(tmp_path / "Prov.granskning", REVIEWER, clock) as again:
            clock.go_on(minutes=minutes)
            rename(again, f"Namn {clock.now}")
            assert (back_up_if_due(again, worked(again)) is not None) == due


def test_an_audit_in_memory_has_none(tmp_path: Path) -> None:
    with create_in_memory(Audit("Prov"), REVIEWER) as session:
        back_up_before(session)
        assert back_up_if_due(session, worked(session)) is None
        with pytest.raises(AuditError, match="not_on_disk"):
            back_up_now(session)
    assert files_in(tmp_path) == set()


# Where


def test_backups_go_to_the_chosen_folder(session: Session, tmp_path: Path) -> None:
    session.backing.folder = tmp_path / "annan disk"
    session.backing.folder.mkdir()
    backup = back_up_now(session)
    assert backup.path.parent == session.backing.folder
    assert backups_of(session.path, session.backing.folder) == [backup]
    assert backups_of(session.path) == []


def test_a_folder_that_is_gone_is_told_and_the_backup_lies_beside(session: Session, tmp_path: Path) -> None:
    told: list[AuditError] = []
    session.backing.tell = told.append
    session.backing.folder = tmp_path / "borta"
    backup = back_up_now(session)
    assert backup.path.parent == session.path.parent
    assert [error.code for error in told] == ["backup.beside"]
    assert str(backup.path) in message(told[0])
    assert session.backing.failure is told[0]


def test_an_act_is_not_lost_where_no_backup_can_be_written(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[AuditError] = []
    session.backing.tell = told.append
    monkeypatch.setattr(os, "fsync", no_room)
    import_answers(session, [ImportedCase(2, "Akt 1", None, None, {"plan": "ja"})])
    assert session.answers[1]["plan"].value == "ja"
    assert [message(error) for error in told] == [
        message(error) for error in told if "disken är full" in message(error)
    ]
    assert len(told) == 1
    assert own_backups(session) == []
    assert not [name for name in files_in(session.path.parent) if name.endswith(BEGUN_SUFFIX)]


def no_room(_descriptor: int) -> None:
    raise OSError(28, "No space left on device")


# Which are kept


def test_over_simulated_months_the_promised_ones_are_kept(session: Session, clock: Clock) -> None:
    chance = random.Random(20261126)
    made: list[datetime] = []
    for _ in range(60):
        clock.go_on(hours=chance.choice((1, 1, 2, 5, 20, 70)))
        rename(session, f"Namn {clock.now}")
        made.append(back_up_now(session).made)
        there = [backup.made for backup in own_backups(session)]
        assert there == sorted(expected(made), reverse=True)


def test_a_clock_that_was_ahead_costs_no_backup(session: Session, clock: Clock) -> None:
    now = clock.now
    clock.go_on(days=1500)
    ahead = []
    for _ in range(7):
        clock.go_on(minutes=5)
        rename(session, f"Namn {clock.now}")
        ahead.append(back_up_now(session))
    clock.now = now
    right = []
    for _ in range(4):
        clock.go_on(minutes=5)
        rename(session, f"Namn {clock.now}")
        right.append(back_up_now(session))
    found = own_backups(session)
    assert found == [*reversed(right), *reversed(ahead[2:])]
    assert backups_of(session.path, now=clock.now) == found
    session.backing.latest = None
    assert back_up_if_due(session, worked(session)) is None


def expected(made: list[datetime]) -> set[datetime]:
    """The 5 latest, and of the days before them the last of the latest 10, said in another way than the program."""
    by_day: dict[date, datetime] = {}
    for moment in made:
        by_day[moment.date()] = max(moment, by_day.get(moment.date(), moment))
    latest = set(sorted(made)[-5:])
    return latest | set(sorted(set(by_day.values()) - latest)[-10:])


@given(st.lists(st.integers(0, 60 * 24 * 40), max_size=60, unique=True))
def test_what_is_kept_stays_kept_and_the_last_one_always_is(minutes: list[int]) -> None:
    first = datetime(2026, 3, 1).astimezone()
    backups = [Backup(Path(str(at)), "0" * 8, first + timedelta(minutes=at)) for at in minutes]
    once = kept(backups)
    assert kept(once) == once
    assert len(once) <= 15
    assert not backups or max(backups, key=lambda backup: backup.made) in once


def test_two_audits_of_one_name_keep_their_own(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "kopior"
    folder.mkdir()
    sessions = []
    for place in ("a", "b"):
        (tmp_path / place).mkdir()
        clock.go_on(seconds=1)
        session = create_audit(tmp_path / place / "Prov.granskning", Audit(f"Prov {place}"), REVIEWER, clock)
        session.backing.folder = folder
        sessions.append(session)
    for number in range(8):
        for session in sessions:
            clock.go_on(seconds=1)
            rename(session, f"{session.path.parent.name} {number}")
            back_up_now(session)
    for session in sessions:
        names = [what_it_holds(backup.path).name for backup in own_backups(session)]
        assert names == [f"{session.path.parent.name} {number}" for number in (7, 6, 5, 4, 3)]
    assert len(backups_of(sessions[0].path, folder)) == 10
    for session in sessions:
        session.close()


def test_two_copies_of_one_audit_keep_their_own(tmp_path: Path, clock: Clock) -> None:
    """They have the same name, the same first act and the same chosen folder."""
    folder = tmp_path / "kopior"
    paths = [tmp_path / place / "Prov.granskning" for place in ("a", "b")]
    for place in (folder, *(path.parent for path in paths)):
        place.mkdir()
    create_audit(paths[0], Audit("Prov"), REVIEWER, clock).close()
    paths[1].write_bytes(paths[0].read_bytes())
    sessions = [open_audit(path, REVIEWER, clock) for path in paths]
    for session in sessions:
        session.backing.folder = folder
        clock.go_on(seconds=1)
        rename(session, session.path.parent.name)
        back_up_before(session)
    first = {what_it_holds(backup.path).name for backup in own_backups(sessions[0])}
    assert first == {"a", "b"}  # that of the other copy is no reason to make none
    for number in range(8):
        clock.go_on(days=1)
        rename(sessions[1], f"b {number}")
        back_up_now(sessions[1])
    made_of_first = [backup for backup in own_backups(sessions[0]) if backup.is_made_of(paths[0])]
    assert [what_it_holds(backup.path).name for backup in made_of_first] == ["a"]
    for session in sessions:
        session.close()


def test_a_chosen_folder_that_never_answers_holds_nothing_up(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, told = threading.Event(), list[AuditError]()

    def back_up(source: Source, made: datetime, folder: Path | None = None, *unchanged: Callable[[], bool]) -> Backup:
        if folder:
            answers.wait(30)
        return write_backup(source, made, folder, *unchanged)

    monkeypatch.setattr(backing_up, "back_up", back_up)
    monkeypatch.setattr(backing_up, "_PATIENCE", 0.1)
    session.backing.folder = tmp_path / "nätet"
    session.backing.tell = told.append
    import_answers(session, [ImportedCase(2, "Akt 1", None, None, {"plan": "ja"})])
    rename(session, "Ett annat namn")
    back_up_before(session)  # the one who still waits for the folder holds up none
    answers.set()
    assert len(own_backups(session)) == 2
    assert {backup.path.parent for backup in own_backups(session)} == {session.path.parent}
    assert "svarar inte" in message(told[0])
    with session.backing.at_work:  # the one who waited has ended
        pass


# While others work, and when the program dies


def test_a_backup_is_never_torn(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two backups are disturbed, each at another point, and made anew; the third one is whole."""
    tries = disturbed(session, monkeypatch, times=2)
    backup = back_up_beside(session)
    assert backup
    assert tries == [1, 2]
    assert what_it_holds(backup.path).head == session.log.head
    assert files_in(session.path.parent) >= {backup.path.name}
    assert len(backups_of(session.path)) == 1


def test_an_audit_that_is_never_at_rest_is_asked_again_later(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backing_up, "_PAUSE", 0)
    tries = disturbed(session, monkeypatch, times=1000)
    assert back_up_beside(session) is None
    assert len(tries) == backing_up._TRIES
    assert session.backing.failure is None
    assert backups_of(session.path) == []


def disturbed(session: Session, monkeypatch: pytest.MonkeyPatch, times: int) -> list[int]:
    """Let somebody write to the audit as soon as the copy is on its way, so often; return how often that was."""
    tries: list[int] = []
    synced = os.fsync

    def write_then_sync(descriptor: int) -> None:
        if len(tries) < times:
            tries.append(len(tries) + 1)
            rename(session, f"Namn {len(tries)}")
        synced(descriptor)

    monkeypatch.setattr(os, "fsync", write_then_sync)
    return tries


def test_backups_are_whole_while_keys_are_pressed(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backing_up, "_PAUSE", 0.01)
    begin_case(session, 1)
    found: list[Backup] = []

    def back_up_again_and_again() -> None:
        for _ in range(6):
            backup = back_up_beside(session)
            if backup:
                found.append(backup)
                facts.append(what_it_holds(backup.path).head)

    facts: list[str] = []
    thread = threading.Thread(target=back_up_again_and_again)
    thread.start()
    heads: list[str] = []
    while thread.is_alive():
        answer(session, 1, "plan", "nej" if len(heads) % 2 else "ja")
        heads.append(session.log.head)
        thread.join(0.02)
    assert set(facts) <= {*heads, session.log.head}
    assert found
    assert session.file.database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_another_file_that_came_in_its_place_is_not_backed_up(session: Session, tmp_path: Path) -> None:
    other = tmp_path / "Annan.granskning"
    create_audit(other, Audit("En annan granskning"), REVIEWER).close()
    other.replace(session.path)
    with pytest.raises(AuditError, match=r"file\.backup_failed"):
        back_up_beside(session)
    assert backups_of(session.path) == []


OTHER_PROGRAM = """
import sys
from sqlite3 import connect
database = connect(sys.argv[1], timeout=0)
database.execute("DELETE FROM texts")
"""


def test_the_file_stays_locked_while_it_is_backed_up(session: Session) -> None:
    assert back_up_beside(session)
    other = subprocess.run([sys.executable, "-c", OTHER_PROGRAM, str(session.path)], capture_output=True, text=True)
    assert "locked" in other.stderr


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL")
def test_a_program_that_is_killed_leaves_whole_backups_alone(session: Session, clock: Clock) -> None:
    path = session.path
    back_up_now(session)
    session.close()
    assert killed_while_backing_up(path, 4) == (4, 4)
    begun = path.with_name(backups_of(path)[0].path.name.replace("202", "201") + BEGUN_SUFFIX)
    begun.write_bytes(b"half")
    assert begun not in [backup.path for backup in backups_of(path)]
    with open_audit(path, clock=clock) as again:
        back_up_now(again)
    assert not [name for name in files_in(path.parent) if BEGUN_SUFFIX in name]


def test_the_latest_ones_are_found_where_the_file_is_gone(session: Session) -> None:
    backup = back_up_now(session)
    session.close()
    session.path.unlink()
    assert backups_of(session.path) == [backup]
    assert backups_of(session.path.with_name("Prov2.granskning")) == []
    assert timedelta(minutes=30) == AT_LEAST_EVERY


# What is done to every backup


def erase(database: Database) -> None:
    database.execute("DROP TRIGGER texts_refuse_update")  # as the log of a backup tells of no erasure
    database.execute("UPDATE texts SET text = ''")
    make_triggers(database)


@pytest.mark.parametrize("secret", [None, SECRET], ids=["plain", "encrypted"])
def test_what_is_erased_is_gone_from_every_byte_of_a_backup(
    tmp_path: Path, clock: Clock, secret: Passphrase | None
) -> None:
    path, folder = tmp_path / "Prov.granskning", tmp_path / "annan disk"
    folder.mkdir()
    with create_audit(path, Audit("Prov"), REVIEWER, clock, secret=secret) as session:
        add_cases(session, [NewCase(reference="planterat ord")])
        beside = back_up_now(session).path
        session.backing.folder = folder
        backups = [back_up_now(session).path, beside]
        heads = [what_it_holds(backup, secret).head for backup in backups]
        assert secret or all(b"planterat ord" in backup.read_bytes() for backup in backups)
        key = session.file.key
        for backup in backups:
            rewrite(backup, key, erase)
        assert [what_it_holds(backup, secret).head for backup in backups] == heads
        backups[0].write_bytes(b"damaged")
        with pytest.raises(AuditError):
            rewrite(backups[0], key, erase)
        assert backups[0].read_bytes() == b"damaged"
    for backup in backups[1:]:
        assert b"planterat ord" not in backup.read_bytes()
        with closing(AuditFile.copied(backup, secret)) as file:
            assert file.database.execute("SELECT max(text) FROM texts").fetchone() == ("",)
    assert not [name for name in files_in(folder) | files_in(tmp_path) if BEGUN_SUFFIX in name]
