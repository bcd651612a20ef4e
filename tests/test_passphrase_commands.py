"""Every command on an encrypted file: how it gets the passphrase, and that nobody else gets it."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from aktgranskning.adding import NewCase
from aktgranskning.commands.group import WINDOW
from aktgranskning.commands.line import commands
from aktgranskning.commands.opening import PASSPHRASE_VARIABLE
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.store.header import is_encrypted
from aktgranskning.store.secrets import FileKey, Passphrase, Secret, file_key, secret_from
from aktgranskning.written_files import FileKind, remember_written
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.said import Said
from tests.source_code import ROOT

WORDS = "paraply gurka tordön kaktus"
NEW_WORDS = "kastrull vante bokmärke stege"
NO_AUDIT = {"demo", "check", "template", "new", "backups", "restore", WINDOW}
"""Commands that open no audit, or a backup instead."""

ARGUMENTS = {
    "save-checklist": ("ut.md",),
    "import-answers": ("svar.xlsx",),
    "sample": ("--register", "register.csv", "--id", "Ärende"),
    "replace": ("Akt 1", "--reason", "Förkommen"),
    "sample-proof": ("--register", "register.csv"),
    "export": ("ut.xlsx",),
    "fact-check": ("ut.xlsx", "--to", "Enheten"),
    "import-fact-check": ("svar.xlsx",),
    "assess": ("--list",),
    "key-figures": ("--list",),
    "response-form": ("ut.docx", "--to", "Nämnden"),
    "import-responses": ("svar.docx",),
    "recommend": ("--list",),
    "respond": ("1", "--from", "Styrelsen", "--agrees", "ja"),
    "follow-up": ("ny.granskning",),
    "passphrase": ("--recovery-key",),
    "anonymise": ("ny.granskning",),
    "reopen": ("Akt 1", "--reason", "Ny handling"),
    "second-read": ("Akt 1",),
}
OPENING = sorted(commands.commands.keys() - NO_AUDIT)


@pytest.fixture(autouse=True)
def few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys in no time, where nothing else opens the file."""
    monkeypatch.setattr("aktgranskning.store.secrets._ROUNDS", 1000)


@pytest.fixture
def audit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "Hemlig.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER, secret=Passphrase(WORDS)) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
        add_cases(session, [NewCase()] * 2)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(PASSPHRASE_VARIABLE, raising=False)
    return path


def written(path: Path, words: str) -> Path:
    path.write_text(f"{words}\nen rad till\n", "utf-8")
    return path


@pytest.mark.parametrize("name", OPENING)
def test_every_command_asks_for_the_passphrase_and_takes_it(
    said: Said, audit: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    arguments = [name, audit, *ARGUMENTS.get(name, ())]
    before = audit.read_bytes()
    assert "--passphrase-file" in said(*arguments, code=1)
    monkeypatch.setenv(PASSPHRASE_VARIABLE, "fel lösenfras")
    told = said(*arguments, code=1)
    assert "lösenfrasen är fel, eller så är filen skadad" in told
    assert "fel lösenfras" not in told
    assert len(told.strip().splitlines()) == 1
    assert audit.read_bytes() == before
    monkeypatch.setenv(PASSPHRASE_VARIABLE, WORDS)
    opened: list[Secret] = []

    def key(secret: Secret, salt: bytes) -> FileKey:
        opened.append(secret)
        return file_key(secret, salt)

    monkeypatch.setattr("aktgranskning.store.connecting.file_key", key)
    try:
        said(*arguments)
    except AssertionError:  # what it needs besides is not there: it says so, and not that it does not open the audit
        assert "lösenfras" not in said.err
    assert opened == [Passphrase(WORDS)]
    assert WORDS not in said.out + said.err


def test_the_passphrase_is_read_from_a_file(said: Said, audit: Path, tmp_path: Path) -> None:
    option = ("--passphrase-file", written(tmp_path / "lösen.txt", WORDS))
    assert "Akt 1" in said("cases", audit, *option)
    assert "lösenfrasen är fel" in said("cases", audit, "--passphrase-file", written(tmp_path / "fel", "fel"), code=1)
    assert "kunde inte läsas" in said("cases", audit, "--passphrase-file", tmp_path / "saknas", code=1)
    assert "tom" in said("cases", audit, "--passphrase-file", written(tmp_path / "tom", ""), code=1)


def test_a_passphrase_is_added_changed_and_removed(said: Said, audit: Path, tmp_path: Path) -> None:
    old, new = written(tmp_path / "gammal", WORDS), written(tmp_path / "ny", NEW_WORDS)
    key = said("passphrase", audit, "--recovery-key", "--passphrase-file", old).strip()
    assert len(key.split("-")) == 11
    said("passphrase", audit, "--change", "--passphrase-file", old, "--new-passphrase-file", new)
    assert "lösenfrasen är fel" in said("cases", audit, "--passphrase-file", old, code=1)
    assert "lösenfrasen är fel" in said("cases", audit, "--passphrase-file", written(tmp_path / "nyckel", key), code=1)
    assert said("passphrase", audit, "--recovery-key", "--passphrase-file", new).strip() != key
    said("passphrase", audit, "--remove", "--passphrase-file", new)
    assert not is_encrypted(audit)
    assert "inte krypterad" in said("passphrase", audit, "--change", "--new-passphrase-file", new, code=1)
    said("passphrase", audit, "--add", "--new-passphrase-file", old)
    with open_audit(audit, secret=secret_from(WORDS)) as session:
        assert session.audit.name == "Prov"
    assert "redan krypterad" in said("passphrase", audit, "--add", "--passphrase-file", old, code=1)


def test_what_stays_plain_is_named(said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSPHRASE_VARIABLE, raising=False)
    path, export, folder = tmp_path / "Öppen.granskning", tmp_path / "ut.csv", tmp_path / "annan disk"
    folder.mkdir()
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        export.write_text("svar")
        remember_written(session, export, FileKind.EXPORT)
    said("back-up", path, "--folder", folder)
    new = written(tmp_path / "ny", NEW_WORDS)
    said("passphrase", path, "--add", "--new-passphrase-file", new)
    assert str(export) in said.err
    assert "--folder" in said.err
    said("passphrase", path, "--remove", "--passphrase-file", new)
    said("passphrase", path, "--add", "--new-passphrase-file", new, "--folder", folder)
    assert "--folder" not in said.err
    assert all(is_encrypted(backup) for backup in folder.iterdir())


def test_a_new_passphrase_is_judged(said: Said, audit: Path, tmp_path: Path) -> None:
    old, short = written(tmp_path / "gammal", WORDS), written(tmp_path / "kort", "kort")
    change = ("passphrase", audit, "--change", "--passphrase-file", old, "--new-passphrase-file")
    assert "minst 8 tecken" in said(*change, short, code=1)
    assert "Ingen ny lösenfras" in said(*change[:-1], code=1)
    assert "--add" in said("passphrase", audit, code=1)
    said(*change, written(tmp_path / "svag", "sommar2026"))
    assert "för svag" in said.err


def typed(command: list[str], *answers: str) -> tuple[int, str]:
    """Run a command in a terminal of its own and answer its questions; return the exit code and what was shown."""
    own, others = pty.openpty()
    takes = "import os, sys; os.open(sys.argv[1], os.O_RDWR); os.execv(sys.executable, [sys.executable, *sys.argv[2:]])"
    process = subprocess.Popen(
        [sys.executable, "-c", takes, os.ttyname(others), "-m", "aktgranskning", *command],
        cwd=ROOT, stdin=others, stdout=others, stderr=others, start_new_session=True,
    )  # fmt: skip
    os.close(others)
    shown = b""
    left = list(answers)
    try:
        while part := os.read(own, 4096):
            shown += part
            if left and shown.endswith(b" ") and b"senfras" in part + shown[-200:]:
                shown += b"|"
                os.write(own, f"{left.pop(0)}\n".encode())
    except OSError:  # Linux says so where the other end was closed
        pass
    os.close(own)
    return process.wait(60), shown.decode()


def test_a_terminal_asks_and_shows_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # another process derives keys in full
    path = str(tmp_path / "Ny.granskning")
    new = ["new", path, "--checklist", "arendehandlaggning-allman", "--cases", "1", "--encrypt"]
    code, shown = typed(new, WORDS, WORDS)
    assert code == 0, shown
    assert is_encrypted(Path(path))
    code, told = typed(["cases", path], WORDS)
    assert code == 0, told
    assert "Akt 1" in told
    code, refused = typed(["cases", path], "fel lösenfras")
    assert code == 1
    assert "lösenfrasen är fel" in refused
    for text in (shown, told, refused):
        assert WORDS not in text
        assert "fel lösenfras\r" not in text
        assert "Traceback" not in text


def test_the_passphrase_is_no_argument_of_any_command() -> None:
    options = {
        option
        for command in commands.commands.values()
        for one in command.params
        for option in one.opts
        if "-" in option
    }
    assert {option for option in options if "passphrase" in option} == {"--passphrase-file", "--new-passphrase-file"}


def test_an_audit_that_is_not_encrypted_is_told_to_be_plain(said: Said, audit: Path, tmp_path: Path) -> None:
    said("demo", "--folder", tmp_path / "utan")
    assert "krypteras inte" in said.err
    said("demo", "--folder", tmp_path / "med", "--passphrase-file", written(tmp_path / "ny.txt", WORDS))
    assert "krypteras inte" not in said.err


@pytest.mark.parametrize(
    ("first", "says"),
    [(b"a" * 4097, "längre än"), (b"\0" * 10_000, "längre än"), (b"", "är tom"), (b"\n" + b"hemlig " * 3, "är tom")],
    ids=["long", "nothing but null", "empty", "an empty line"],
)
def test_what_is_no_passphrase_is_none_that_is_cut_short(tmp_path: Path, said: Said, first: bytes, says: str) -> None:
    (tmp_path / "fras").write_bytes(first)
    assert says in said("demo", "--folder", tmp_path, "--passphrase-file", tmp_path / "fras", code=1)
    assert not list(tmp_path.glob("*.granskning"))


def test_a_variable_that_is_there_and_empty_makes_no_plain_file(
    tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSPHRASE_VARIABLE, "")
    assert PASSPHRASE_VARIABLE in said("demo", "--folder", tmp_path, "--no-window", code=1)
    assert not list(tmp_path.glob("*.granskning"))
