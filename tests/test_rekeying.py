"""Adding, changing, removing a passphrase: everything goes over, nothing of before opens it, a kill harms nothing."""

import os
import stat
import sys
from pathlib import Path

import pytest

from aktgranskning.backing_up import back_up_now
from aktgranskning.domain.acts import Field
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.errors import AuditError
from aktgranskning.encrypting import change_passphrase, recovery_key_of, require_opens
from aktgranskning.engagement import create_audit, edit_audit, open_audit
from aktgranskning.restoring import restore
from aktgranskning.session import read_session
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.engine import connect
from aktgranskning.store.header import is_encrypted
from aktgranskning.store.leftovers import replaced_beside, written_beside
from aktgranskning.store.lock import lock_path
from aktgranskning.store.rekeying import rekey
from aktgranskning.store.secrets import Passphrase, RecoveryKey, Secret, opens, secret_from
from tests.conftest import REVIEWER, Clock
from tests.killed_rekeying import killed_in_a_program

NAME = "Planterat namn på granskningen"
OLD, NEW = Passphrase("den gamla lösenfrasen"), Passphrase("den nya lösenfrasen")
KEY = RecoveryKey(b"k" * 32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Hemlig.granskning"


def dumped(file: AuditFile) -> list[str]:
    names = [row[0] for row in file.database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
    return [repr(file.database.execute(f'SELECT * FROM "{name}"').fetchall()) for name in sorted(names)]


@pytest.mark.parametrize(("old", "new"), [(None, NEW), (OLD, NEW), (OLD, None), (KEY, KEY)])
def test_everything_goes_over_and_the_file_stays_open(path: Path, old: Secret | None, new: Secret | None) -> None:
    with create_audit(path, Audit(NAME), REVIEWER, Clock(), secret=old) as session:
        before = dumped(session.file)
        triggers = session.file.database.execute("SELECT * FROM sqlite_master WHERE type = 'trigger'").fetchall()
        assert rekey(session.file, new) == []
        assert dumped(session.file) == before
        found = session.file.database.execute("SELECT * FROM sqlite_master WHERE type = 'trigger'").fetchall()
        assert [row[:3] for row in found] == [row[:3] for row in triggers]
        assert session.file.is_encrypted is (new is not None)
        edit_audit(session, Audit("Ett senare namn"))
        assert lock_path(path).exists()
        with pytest.raises(AuditError, match=r"in_use"):
            open_audit(path, secret=new)
    assert is_encrypted(path) is (new is not None)
    assert (NAME.encode() in path.read_bytes()) is (new is None)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    with open_audit(path, secret=new) as session:
        assert session.audit.name == "Ett senare namn"
    if old and old != new:
        assert refusal(path, old) == "file.wrong_passphrase" or new is None


def refusal(path: Path, secret: Secret | None) -> str:
    try:
        open_audit(path, secret=secret).close()
    except AuditError as error:
        return error.code
    return ""


def test_backups_go_over_too_and_those_that_cannot_are_named(path: Path) -> None:
    with create_audit(path, Audit(NAME), REVIEWER, Clock(), secret=OLD) as session:
        file = session.file
        copy = back_up_now(session).path
        damaged = path.with_name("Skadad.granskning")
        damaged.write_bytes(copy.read_bytes()[:4096] + bytes(range(256)) * 16)
        strange = damaged.read_bytes()
        told: list[tuple[int, int]] = []
        assert rekey(file, NEW, [copy, damaged], lambda *step: told.append(step)) == [damaged]
        assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
        key = file.key
    assert key
    assert damaged.read_bytes() == strange
    assert {file.name for file in path.parent.iterdir()} == {path.name, copy.name, damaged.name}
    for secret in (NEW, RecoveryKey(key.key)):
        with open_audit(copy, secret=secret) as session:
            assert session.audit.name == NAME
    assert refusal(copy, OLD) == "file.wrong_passphrase"


def test_what_a_backup_replaced_goes_over_and_no_other_audit_of_that_name(path: Path, clock: Clock) -> None:
    strange = path.with_name("Hemlig före återställning 2020-01-01 10.00.granskning")
    create_audit(strange, Audit("En annan granskning"), REVIEWER, Clock()).close()
    of_another = strange.read_bytes()
    with create_audit(path, Audit(NAME), REVIEWER, clock, secret=OLD) as session:
        backup = back_up_now(session).path
    kept = restore(path, backup, REVIEWER, clock, secret=OLD).kept
    in_use = restore(path, backup, REVIEWER, clock, secret=OLD).kept
    assert kept
    assert in_use
    with open_audit(path, secret=OLD) as session, open_audit(in_use, secret=OLD):
        assert change_passphrase(session, NEW) == [in_use]
    assert refusal(kept, OLD) == "file.wrong_passphrase"
    assert refusal(kept, NEW) == ""
    assert refusal(in_use, OLD) == ""
    assert strange.read_bytes() == of_another
    with open_audit(path, secret=NEW) as session:
        assert change_passphrase(session, None) == [in_use]  # of the first passphrase: nobody can tell what it holds
    assert refusal(kept, None) == ""


def test_only_its_own_secret_opens_an_open_file(path: Path) -> None:
    with create_audit(path, Audit(NAME), REVIEWER, Clock(), secret=OLD) as session:
        key = session.file.key
    assert key
    assert opens(OLD, key)
    assert opens(RecoveryKey(key.key), key)
    assert not opens(NEW, key)
    assert not opens(KEY, key)


def test_what_was_replaced_is_written_over(path: Path, tmp_path: Path) -> None:
    create_audit(path, Audit(NAME), REVIEWER, Clock()).close()
    with path.open("rb") as old, open_audit(path) as session:
        assert NAME.encode() in old.read()
        rekey(session.file, NEW)
        old.seek(0)
        assert NAME.encode() not in old.read()


def test_a_file_that_has_a_second_name_is_refused_and_stays_as_it_is(path: Path) -> None:
    create_audit(path, Audit(NAME), REVIEWER, Clock()).close()
    second = path.with_name("kopia.granskning")
    os.link(path, second)
    with open_audit(path) as session, pytest.raises(AuditError, match="has_another_name"):
        change_passphrase(session, NEW)
    with open_audit(second) as session:
        assert session.audit.name == NAME
    assert path.samefile(second)


def test_behind_a_link_the_real_file_goes_over_with_its_lock_and_backups(path: Path) -> None:
    folder = path.parent / "annan mapp"
    folder.mkdir()
    link = folder / "genväg.granskning"
    link.symlink_to(path)
    create_audit(path, Audit(NAME), REVIEWER, Clock()).close()
    with open_audit(link) as session:
        assert lock_path(path).exists()
        backup = back_up_now(session).path
        assert backup.parent == path.parent
        change_passphrase(session, NEW)
    assert link.is_symlink()
    assert os.listdir(folder) == [link.name]
    for file in (path, link, backup):
        open_audit(file, secret=NEW).close()
    assert NAME.encode() not in path.read_bytes() + backup.read_bytes()


def test_a_new_file_that_is_not_encrypted_is_refused_and_taken_away(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_audit(path, Audit(NAME), REVIEWER, Clock()).close()
    monkeypatch.setattr("aktgranskning.store.secrets.FileKey.for_pragma", lambda _key: "''")
    with open_audit(path) as session:
        with pytest.raises(AuditError, match=r"not_encrypted"):
            rekey(session.file, NEW)
        assert not session.file.is_encrypted
        edit_audit(session, Audit("Den går att arbeta i"))
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_new_audit_that_the_engine_made_plain_is_refused_and_taken_away(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("aktgranskning.store.preparing.connect", lambda address, _key=None: connect(address))
    with pytest.raises(AuditError, match=r"not_encrypted"):
        create_audit(path, Audit(NAME), REVIEWER, Clock(), secret=NEW)
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("fails", ["replace", "link", "fsync"])
def test_where_the_disk_refuses_the_file_is_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch, fails: str) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "full")

    with create_audit(path, Audit(NAME), REVIEWER, Clock(), secret=OLD) as session:
        with monkeypatch.context() as patched:
            patched.setattr(os, fails, refuse)
            if fails == "link":  # a disk without second names
                rekey(session.file, NEW)
            else:
                with pytest.raises((AuditError, OSError)):
                    rekey(session.file, NEW)
        edit_audit(session, Audit("Den går att arbeta i"))
    secret = NEW if fails == "link" else OLD
    with open_audit(path, secret=secret) as session:
        assert session.audit.name == "Den går att arbeta i"
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_a_kill_left_is_taken_away_and_the_audit_is_untouched(path: Path) -> None:
    create_audit(path, Audit(NAME), REVIEWER, Clock()).close()
    before = path.read_bytes()
    os.link(path, replaced_beside(path))  # killed before the new file took its place
    written_beside(path).write_bytes(b"half")
    open_audit(path).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_who_changed_it_and_when_is_logged_and_no_secret_is(path: Path) -> None:
    with create_audit(path, Audit(NAME), REVIEWER, Clock()) as session:
        for secret in (OLD, NEW, None):
            assert change_passphrase(session, secret) == []
        rows = [row for row in session.log.all_rows() if row.field == Field.ENCRYPTION]
        assert [(row.kind, row.old, row.new, row.reviewer) for row in rows] == [
            ("change_passphrase", "", "1", REVIEWER.name),
            ("change_passphrase", "1", "1", REVIEWER.name),
            ("change_passphrase", "1", "", REVIEWER.name),
        ]
        assert session.undoable == []
    assert b"losenfras" not in path.read_bytes()
    assert OLD.words.encode() not in path.read_bytes()


def test_the_present_secret_is_asked_for_and_the_recovery_key_changes(path: Path) -> None:
    with create_audit(path, Audit(NAME), REVIEWER, Clock(), secret=OLD) as session:
        first = recovery_key_of(session)
        require_opens(session, OLD)
        require_opens(session, secret_from(first))
        change_passphrase(session, NEW)
        assert recovery_key_of(session) != first
        for secret in (OLD, secret_from(first)):
            with pytest.raises(AuditError, match=r"not_the_present_one"):
                require_opens(session, secret)


def test_a_copy_is_not_given_another_passphrase(path: Path) -> None:
    create_audit(path, Audit(NAME), REVIEWER, Clock(), secret=OLD).close()
    with (
        read_session(AuditFile.copied(path, OLD), None, Clock()) as session,
        pytest.raises(AuditError, match=r"read_only_copy"),
    ):
        change_passphrase(session, NEW)


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
@pytest.mark.parametrize("step", [311, pytest.param(7, marks=pytest.mark.slow)])
def test_a_kill_at_any_call_leaves_the_old_or_the_new_file(tmp_path: Path, step: int) -> None:
    tried, survived = killed_in_a_program(tmp_path, step)
    assert tried > 5000 // step
    assert survived == tried
