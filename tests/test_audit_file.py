"""The audit file: what is refused and left untouched, who holds it, its pragmas, its triggers, its chain."""

import json
import os
import random
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3

from aktgranskning import review
from aktgranskning.backing_up import back_up_now, own_backups
from aktgranskning.catalogue import message
from aktgranskning.concluding.following_up import start_follow_up
from aktgranskning.counting import count_file
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import create_audit, open_audit
from aktgranskning.session import Session
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.header import APPLICATION_ID
from aktgranskning.store.log import chain_hash
from aktgranskning.store.migrations import NEWEST_VERSION, TRIGGER_NAMES, migrations
from tests.conftest import REVIEWER


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    path = tmp_path / "Å file?#%.granskning"
    create_audit(path, Audit("Prov"), REVIEWER).close()
    return path


def write_number(path: Path, at: int, number: int) -> None:
    content = bytearray(path.read_bytes())
    content[at : at + 4] = struct.pack(">I", number)
    path.write_bytes(content)


def make_foreign(path: Path) -> None:
    path.unlink()
    connection = sqlcipher3.dbapi2.connect(str(path))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE other (x)")
    connection.commit()
    connection.close()


def damage_a_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 : 4096 + 200] = b"\xff" * 200
    path.write_bytes(content)


def damage_the_schema(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[content.index(b"CREATE TABLE") + 7] = 0xFA  # no text in UTF-8 holds it
    path.write_bytes(content)


REFUSALS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a text": (lambda path: path.write_text("hej"), "file.not_an_audit"),
    "an empty file": (lambda path: path.write_bytes(b""), "file.not_an_audit"),
    "another SQLite file": (make_foreign, "file.not_an_audit"),
    "a newer audit": (lambda path: write_number(path, 60, NEWEST_VERSION + 1), "file.newer"),
    "another application": (lambda path: write_number(path, 68, 7), "file.not_an_audit"),
    "a file cut off": (lambda path: os.truncate(path, 5000), "file.damaged"),
    "whole pages cut off": (lambda path: os.truncate(path, 8192), "file.damaged"),
    "a damaged page": (damage_a_page, "file.damaged"),
    "a schema that is no text": (damage_the_schema, "file.damaged"),
}


@pytest.mark.parametrize("kind", REFUSALS)
def test_what_is_not_a_sound_audit_is_refused_and_left_untouched(closed: Path, kind: str) -> None:
    spoil, code = REFUSALS[kind]
    spoil(closed)
    before = closed.read_bytes()
    with pytest.raises(AuditError) as refused:
        open_audit(closed, REVIEWER)
    assert refused.value.code == code
    assert message(refused.value)
    assert closed.read_bytes() == before
    assert [path.name for path in closed.parent.iterdir()] == [closed.name]


def test_a_missing_file_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match=r"file\.missing"):
        open_audit(tmp_path / "inget.granskning", REVIEWER)
    assert not list(tmp_path.iterdir())


def test_an_existing_file_is_never_overwritten(closed: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(AuditError, match=r"file\.exists"):
        create_audit(closed, Audit("Ny"), REVIEWER)
    assert closed.read_bytes() == before


def test_the_pragmas_in_force(closed: Path) -> None:
    file = AuditFile.open(closed)
    expected = {
        "locking_mode": "exclusive",
        "journal_mode": "truncate",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "application_id": APPLICATION_ID,
        "user_version": NEWEST_VERSION,
    }
    assert {name: file.database.execute(f"PRAGMA {name}").fetchone()[0] for name in expected} == expected
    assert file.database.execute("PRAGMA cipher_version").fetchone()
    file.close()


def test_one_file_is_the_whole_truth_between_two_commits(session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    journal = session.path.with_name(session.path.name + "-journal")
    assert not journal.exists() or journal.stat().st_size == 0
    reader = sqlcipher3.dbapi2.connect(f"file:{session.path}?immutable=1", uri=True)
    query = "SELECT value, state FROM current WHERE case_id = 1 AND item = 'plan'"
    assert reader.execute(query).fetchone() == ("ja", "met")
    reader.close()


def test_the_second_program_is_refused_and_told_who(session: Session) -> None:
    script = (
        "import sys; from pathlib import Path; from aktgranskning.engagement import open_audit\n"
        "from aktgranskning.session import Reviewer; from aktgranskning.catalogue import message\n"
        "from aktgranskning.domain.errors import AuditError\n"
        "try: open_audit(Path(sys.argv[1]), Reviewer('Två', 'T'))\n"
        "except AuditError as error: print(error.code, message(error), sep='\\n')\n"
    )
    command = [sys.executable, "-c", script, str(session.path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    code, text = said.strip().split("\n")
    assert code == "file.in_use"
    assert str(os.getpid()) in text
    lock = json.loads(session.path.with_name(session.path.name + ".lock").read_text())
    assert set(lock) == {"user", "host", "process", "since"}


def test_the_same_program_cannot_open_a_file_twice(session: Session) -> None:
    with pytest.raises(AuditError, match=r"file\.in_use"):
        open_audit(session.path, REVIEWER)
    review.begin_case(session, 1)


def test_sqlites_own_lock_keeps_other_programs_out(session: Session) -> None:
    script = (
        "import sys, sqlcipher3; connection = sqlcipher3.dbapi2.connect(sys.argv[1], timeout=0)\n"
        "try: connection.execute('DELETE FROM current')\n"
        "except sqlcipher3.dbapi2.OperationalError as error: print(error)\n"
    )
    command = [sys.executable, "-c", script, str(session.path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "locked" in said


def test_a_closed_file_leaves_no_lock_and_opens_again(closed: Path) -> None:
    open_audit(closed, REVIEWER).close()
    assert [path.name for path in closed.parent.iterdir() if not path.name.endswith("-journal")] == [closed.name]


def test_the_log_refuses_update_and_delete(session: Session) -> None:
    triggers = session.file.database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    assert tuple(sorted(name for (name,) in triggers)) == TRIGGER_NAMES
    for statement in ("UPDATE log SET new = 'x'", "DELETE FROM log"):
        with pytest.raises(sqlcipher3.dbapi2.Error, match="append-only"):
            session.file.database.execute(statement)


def test_the_version_is_the_number_of_migrations(session: Session) -> None:
    assert len(migrations.applied(session.file.database)) == NEWEST_VERSION
    assert not migrations.pending(session.file.database)


def test_the_chain_holds_from_the_first_row(session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    review.comment(session, 1, "plan", "Ord")
    previous = ""
    rows = session.file.database.execute("SELECT * FROM log ORDER BY id").fetchall()
    for number, (*fields, previous_hash, hash_) in enumerate(rows, 1):
        assert fields[0] == number
        assert previous_hash == previous
        assert hash_ == chain_hash(previous, tuple(fields))
        previous = hash_
    assert len(rows) > 5


def test_what_a_killed_program_left_in_the_journal_is_gone_after_opening(closed: Path) -> None:
    journal = closed.with_name(f"{closed.name}-journal")
    journal.write_bytes(b"\0" * 512 + b"HEMLIGT" * 600)  # a header that was never written makes it worthless
    with open_audit(closed, REVIEWER):
        assert not journal.exists() or journal.stat().st_size == 0


def _open(path: Path) -> None:
    open_audit(path, REVIEWER).close()


def _count(path: Path) -> None:
    count_file(path, None)


def _follow_up(path: Path) -> None:
    start_follow_up(path, path.with_name("Uppföljning.granskning"), Audit("Ny"), REVIEWER).close()


def _refusal(read: Callable[[Path], None], path: Path) -> str:
    """Return why a file is refused; '' where it is read."""
    try:
        read(path)
    except AuditError as error:
        return message(error)
    return ""


@pytest.mark.parametrize("read", [_open, _count, _follow_up])
def test_a_file_with_one_wrong_byte_is_read_or_refused_in_words(
    session: Session, tmp_path: Path, read: Callable[[Path], None]
) -> None:
    session.close()
    sound = session.path.read_bytes()
    chance = random.Random(7)
    texts = (b"CREATE TABLE", b'{"format"', b"Vuxen")
    places = [chance.randrange(len(sound)) for _ in range(60)] + [sound.find(text) + 2 for text in texts]
    refusals = []
    for number, place in enumerate(places):
        path = tmp_path / str(number) / "Skadad.granskning"
        path.parent.mkdir()
        path.write_bytes(sound[:place] + b"\xfa" + sound[place + 1 :])
        refusals.append(_refusal(read, path))
        if refusals[-1]:
            assert [one.name for one in path.parent.iterdir() if not one.name.endswith("-journal")] == [path.name]
    assert sum(map(bool, refusals)) >= 2


def test_a_name_that_leaves_no_room_for_backups_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match=r"name_too_long"):
        AuditFile.create(tmp_path / f"{'å' * 80}.granskning")
    path = tmp_path / f"{'a' * 140}.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        assert back_up_now(session).path.exists()


def test_who_has_it_need_not_be_written_for_it_to_be_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    path = tmp_path / "a.granskning"
    create_audit(path, Audit("Prov"), REVIEWER).close()
    monkeypatch.setattr("aktgranskning.store.lock.os.write", full)
    with open_audit(path), pytest.raises(AuditError, match=r"in_use"):
        open_audit(path)


def test_a_folder_is_no_audit(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match=r"file\.is_a_folder"):
        open_audit(tmp_path)


def test_a_file_whose_name_has_a_line_feed_finds_its_backups(tmp_path: Path) -> None:
    with create_audit(tmp_path / "a\nb.granskning", Audit("Prov"), REVIEWER) as session:
        made = back_up_now(session)
        assert own_backups(session) == [made]
