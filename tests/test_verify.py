"""Whether `verify` finds what somebody changed past the program, and says what it cannot show."""

import json
import shutil
from pathlib import Path

import pytest
import sqlcipher3

from aktgranskning import review
from aktgranskning.commands.example import AUDIT_NAME, write_example
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import create_audit, open_audit
from aktgranskning.erasing import erase_identity_numbers
from aktgranskning.store.secrets import RecoveryKey
from aktgranskning.verifying.whole import verify_file
from tests.conftest import REVIEWER, Clock
from tests.fixtures.make import make
from tests.said import Said
from tests.tampering import CASES, FOUND_WITHOUT_HEAD, Tampering, exported_audit, tamper, tried_tampering


def wrong(said: Said, *arguments: object) -> str:
    """Return what the command prints where it ends with 1."""
    said("verify", *arguments, code=1)
    return said.out


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """An audit file that comments end in, and the head that a document printed then."""
    return exported_audit(tmp_path_factory.mktemp("verify"))


@pytest.mark.parametrize("kind", Tampering)
def test_tampering_is_found_by_the_head(exported: tuple[Path, str], kind: Tampering) -> None:
    for seed in range(3):
        found = tamper(*exported, kind, seed)
        assert found.with_head.problems, seed
        assert bool(found.without.problems) is (kind in FOUND_WITHOUT_HEAD), (seed, found.without.problems)


@pytest.mark.slow
def test_tampering_in_forty_places_each_is_found_by_the_head(exported: tuple[Path, str]) -> None:
    assert tried_tampering(*exported, 40) == (320, 320)


def test_a_file_with_something_of_everything_is_sound(tmp_path: Path) -> None:
    make(tmp_path / "Allt.granskning")
    assert verify_file(tmp_path / "Allt.granskning").problems == ()


def test_the_command_says_what_it_shows_and_what_it_cannot(exported: tuple[Path, str], said: Said) -> None:
    path, head = exported
    before = path.read_bytes()
    without = said("verify", path)
    assert "stämmer med sin logg" in without
    assert head in without
    assert "går det inte att visa" in without
    known = said("verify", path, "--head", head[:32] + " " + head[32:].upper())
    assert "Handlingar efter den: 0." in known
    assert "går det inte att visa" not in known
    assert path.read_bytes() == before


def test_acts_after_the_document_are_counted(exported: tuple[Path, str], tmp_path: Path, said: Said) -> None:
    path, head = exported
    copy = tmp_path / "Vidare.granskning"
    shutil.copyfile(path, copy)
    with open_audit(copy, REVIEWER, Clock()) as session:
        review.comment(session, 1, "plan", "Vidare")
        review.answer(session, 2, "plan", "nej")
    assert "Handlingar efter den: 2." in said("verify", copy, "--head", head)


def run(statement: str, path: Path) -> None:
    """Carry a statement out past the program, with no trigger in the way."""
    connection = sqlcipher3.dbapi2.connect(str(path), isolation_level=None)
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    triggers = {} if statement.startswith("DROP") else dict(connection.execute(query).fetchall())
    for name in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for one in (statement, *triggers.values()):
        connection.execute(one)
    connection.close()


CHANGES = {
    "UPDATE current SET value = 'nej' WHERE case_id = 2 AND item = 'plan'": ("Akt 2", "Plan finns", "svaret"),
    "UPDATE texts SET text = text || '!' WHERE text LIKE 'Kommentar 3'": ("En text", "kontrollsumma"),
    "DELETE FROM texts WHERE text = 'Kommentar 3'": ("En text", "saknas"),
    "UPDATE texts SET text = '', salt = x'' WHERE text = 'Kommentar 3'": ("borttagen utan att loggen säger det",),
    "UPDATE cases SET unit = 'Norr' WHERE id = 4": ("Akt 4", "Uppgifterna om akten"),
    "UPDATE cases SET tally_group = 0 WHERE id = 4": ("Akt 4", "grupp"),
    "INSERT INTO questions VALUES (1, 'f1', '', '', '1', '')": ("Revisionsfrågor",),
    "UPDATE audit SET value = 'Annan' WHERE field = 'auditee'": ("Granskningens egna uppgifter",),
    "UPDATE reviewers SET initials = 'XX'": ("Listan över granskare",),
    "INSERT INTO draws VALUES (1, '{}', 'taken', '', '')": ("Dragningarna",),
    "DROP TRIGGER log_refuses_delete": ("utlösare",),
}


@pytest.mark.parametrize("statement", CHANGES)
def test_what_is_wrong_is_told_where_it_stands(
    exported: tuple[Path, str], tmp_path: Path, said: Said, statement: str
) -> None:
    path = tmp_path / "Ändrad.granskning"
    shutil.copyfile(exported[0], path)
    run(statement, path)
    told = wrong(said, path)
    for words in CHANGES[statement]:
        assert words in told
    record = json.loads(wrong(said, path, "--format", "json"))
    assert (record["is_sound"], record["head"]) == (False, exported[1])
    assert record["problems"][0]["code"].startswith("verify.")


def test_a_file_that_is_refused_is_examined_all_the_same(
    exported: tuple[Path, str], tmp_path: Path, said: Said
) -> None:
    path = tmp_path / "Skadad.granskning"
    shutil.copyfile(exported[0], path)
    run("UPDATE current SET value = 'nej' WHERE item = 'plan'", path)
    with pytest.raises(AuditError, match=r"file\.damaged"):
        open_audit(path, REVIEWER)
    assert f"Antal fel: {CASES}" in wrong(said, path)


def test_what_was_erased_is_not_missing(exported: tuple[Path, str], tmp_path: Path) -> None:
    path = tmp_path / "Gallrad.granskning"
    shutil.copyfile(exported[0], path)
    with open_audit(path, REVIEWER, Clock()) as session:
        review.comment(session, 1, "plan", "Den enskilde är 19121212-1212")
        erase_identity_numbers(session)
        assert "121212" not in session.answers[1]["plan"].comment
    assert verify_file(path, exported[1]).problems == ()


def test_an_encrypted_file_is_verified_with_its_key(tmp_path: Path) -> None:
    path, key = tmp_path / "Hemlig.granskning", RecoveryKey(bytes(range(32)))
    with create_audit(path, Audit("Hemlig"), REVIEWER, secret=key) as session:
        head = session.log.head
    with pytest.raises(AuditError, match=r"file\.needs_passphrase"):
        verify_file(path, head)
    found = verify_file(path, head, key)
    assert (found.problems, found.head_row) == ((), found.rows)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert verify_file(path, head, key).problems


@pytest.mark.parametrize("number", range(1, 7))
def test_a_file_of_an_older_schema_is_verified_and_not_changed(tmp_path: Path, number: int) -> None:
    path = tmp_path / "Gammal.granskning"
    shutil.copyfile(Path(__file__).parent / "fixtures" / f"schema_{number}.granskning", path)
    before = path.read_bytes()
    assert verify_file(path).problems == ()
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("head", ["", "Kontrollsumma", "inget"])
def test_what_is_no_hash_is_not_taken_for_none(tmp_path: Path, said: Said, head: str) -> None:
    write_example(tmp_path).close()
    assert "är ingen kontrollsumma" in said("verify", tmp_path / AUDIT_NAME, "--head", head, code=1)


def test_a_hash_is_found_with_its_heading(tmp_path: Path, said: Said) -> None:
    with write_example(tmp_path) as session:
        head = session.log.head
    assert "stämmer" in said("verify", tmp_path / AUDIT_NAME, "--head", f"Kontrollsumma: {head.upper()}")
