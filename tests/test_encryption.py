"""An encrypted audit file: its key, that it is never plain, that nothing but its passphrase opens it."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.audit import Audit
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import create_audit, edit_audit, open_audit
from aktgranskning.session import Session, read_session
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.backup_writing import back_up, source_of
from aktgranskning.store.engine import connect
from aktgranskning.store.header import is_encrypted
from aktgranskning.store.secrets import FileKey, Passphrase, RecoveryKey, secret_from
from tests.conftest import REVIEWER, Clock

WORDS = "Ångström’s häst \"x'00'\" ä"
SECRET = Passphrase(WORDS)
NAME = "Planterat namn på granskningen"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Hemlig.granskning"


def made(path: Path) -> None:
    create_audit(path, Audit(NAME), REVIEWER, Clock(), secret=SECRET).close()


def test_the_file_tells_nothing_and_opens_by_its_passphrase_alone(path: Path) -> None:
    made(path)
    content = path.read_bytes()
    assert is_encrypted(path)
    assert not content.startswith(b"SQLite")
    assert NAME.encode() not in content
    with open_audit(path, secret=SECRET) as session:
        assert session.audit.name == NAME
        assert session.file.is_encrypted
    for secret, code in ((None, "file.needs_passphrase"), (Passphrase(WORDS + " "), "file.wrong_passphrase")):
        with pytest.raises(AuditError) as refused:
            open_audit(path, secret=secret)
        assert refused.value.code == code
    assert path.read_bytes() == content


def test_a_passphrase_is_the_same_however_its_letters_are_composed(path: Path) -> None:
    made(path)
    open_audit(path, secret=Passphrase(unicodedata.normalize("NFD", WORDS))).close()


def test_sqlcipher_itself_opens_the_file_by_the_passphrase(path: Path) -> None:
    made(path)
    database = connect(f"file:{path}?mode=ro")
    quoted = unicodedata.normalize("NFC", WORDS).replace("'", "''")
    database.execute(f"PRAGMA key = '{quoted}'")
    query = "SELECT text FROM texts JOIN audit ON hash = value WHERE field = 'name'"
    assert database.execute(query).fetchone() == (NAME,)
    database.conn.close()


def test_the_recovery_key_opens_the_file_and_its_copies(path: Path) -> None:
    made(path)
    with open_audit(path, secret=SECRET) as session:
        assert session.file.key
        written = RecoveryKey(session.file.key.key).written()
        copy = back_up(source_of(path, session.file.database, session.file.key), Clock()()).path
    for file in (path, copy):
        with open_audit(file, secret=secret_from(written.lower().replace("-", " "))) as session:
            assert session.audit.name == NAME


def test_an_encrypted_file_is_read_into_memory(path: Path) -> None:
    made(path)
    before = path.read_bytes()
    with read_session(AuditFile.copied(path, SECRET), None, Clock()) as session:
        assert session.audit.name == NAME
        assert session.is_copy
        with pytest.raises(AuditError, match=r"read_only_copy"):
            refused_in(session)
    assert path.read_bytes() == before


def refused_in(session: Session) -> None:
    edit_audit(session, Audit("Ett annat namn"))


def test_a_secret_is_not_needed_for_a_plain_file(path: Path) -> None:
    create_audit(path, Audit(NAME), REVIEWER, Clock()).close()
    with open_audit(path, secret=SECRET) as session:
        assert not session.file.is_encrypted


@given(st.binary(min_size=32, max_size=32))
def test_every_recovery_key_is_read_as_it_is_written(key: bytes) -> None:
    written = RecoveryKey(key).written()
    assert secret_from(written) == RecoveryKey(key)
    assert secret_from(written.replace("O", "0").replace("I", "1").replace("B", "8")) == RecoveryKey(key)
    assert isinstance(secret_from(("B" if written[0] == "A" else "A") + written[1:]), Passphrase)


def test_nothing_secret_is_shown_where_a_secret_is_printed() -> None:
    for secret in (SECRET, RecoveryKey(b"nyckel" * 5), FileKey(b"nyckel", b"salt")):
        assert "Ång" not in repr(secret)
        assert "nyckel" not in repr(secret)
