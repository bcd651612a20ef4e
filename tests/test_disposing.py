"""An audit is destroyed with everything that the program knows of; the certificate tells that and nothing secret."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from aktgranskning.commands.line import run_command_line
from aktgranskning.disposing import begun_disposal, dispose, prepare_disposal
from aktgranskning.domain.disposal import DisposedFile, FileRole, Outcome, write_disposal
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit
from aktgranskning.retaining import retain
from aktgranskning.store.secrets import Secret
from exports.certificate import write_certificates
from tests.killed_disposal import DECISION, PLANTED, SECRET, filled, killed_disposals, prepared


@pytest.mark.parametrize("secret", [None, SECRET], ids=["plain", "encrypted"])
def test_nothing_of_an_audit_is_left_but_the_certificate(
    tmp_path: Path, secret: Secret | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if secret:
        monkeypatch.setenv("AKTGRANSKNING_PASSPHRASE", SECRET.words)
    path = filled(tmp_path, secret)
    for name in ("svar.csv", "ändrad.xlsx"):
        arguments = ["export", str(path), str(tmp_path / name), "--working-paper", "--with-references"]
        assert run_command_line(arguments) == 0
    (tmp_path / "ändrad.xlsx").write_bytes(b"somebody else's by now")
    (tmp_path / f"{path.name}-journal").write_bytes(PLANTED.encode())
    assert run_command_line(["dispose", str(path), "--decision", DECISION]) == 0
    assert path.exists()
    assert run_command_line(["dispose", str(path), "--decision", DECISION, "--confirm", "Ekonomiskt bistånd"]) == 0
    left = sorted(file.name for file in tmp_path.iterdir())
    assert [name.partition(" ")[0] for name in left] == ["Gallringsintyg", "Gallringsintyg", "ändrad.xlsx"]
    assert not any(PLANTED.encode() in file.read_bytes() for file in tmp_path.iterdir())


def test_the_certificate_says_what_when_by_whom_and_on_which_decision(tmp_path: Path) -> None:
    path = filled(tmp_path, None)
    with open_audit(path) as session:
        retain(session, until="2026-01-31", ground="Dokumenthanteringsplanen, punkt 4")
        head = session.log.head
    disposal = prepared(path, None)
    papers = [tmp_path / "intyg.docx", tmp_path / "intyg.json"]
    done = dispose(disposal, " Ekonomiskt bistånd ", lambda done: write_certificates(done, papers))
    assert done.is_complete
    told = json.loads(papers[1].read_text("utf-8"))
    assert {**told, "files": len(told["files"]), "at": ""} == {
        "certificate": "Gallringsintyg",
        "name": "Ekonomiskt bistånd",
        "auditee": "Socialnämnden",
        "period": "2017",
        "cases": 15,
        "answers": disposal.answers,
        "head": head,
        "is_encrypted": False,
        "retained_until": "2026-01-31",
        "ground": "Dokumenthanteringsplanen, punkt 4",
        "decision": DECISION,
        "by": disposal.by,
        "at": "",
        "files": 2,
    }
    words = "\n".join(
        cell.text for table in Document(str(papers[0])).tables for row in table.rows for cell in row.cells
    )
    for said in (DECISION, head, disposal.by, "2026-01-31", "Förstörd"):
        assert said in words
    assert PLANTED not in words
    assert str(tmp_path) not in words + papers[1].read_text("utf-8")


def test_nothing_is_touched_without_decision_or_name_or_while_it_is_open(tmp_path: Path) -> None:
    path = filled(tmp_path, None)
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}
    disposal = prepared(path, None)
    with open_audit(path) as session:
        with pytest.raises(AuditError, match="no_decision"):
            prepare_disposal(session, " ")
        with pytest.raises(AuditError, match="in_use"):
            dispose(disposal, disposal.name, lambda _: None)
    with pytest.raises(AuditError, match="not_confirmed"):
        dispose(disposal, "Något annat", lambda _: None)
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_what_cannot_be_destroyed_is_told_and_gone_on_with(tmp_path: Path) -> None:
    path = filled(tmp_path, None)
    disposal = prepared(path, None)
    (backup,) = (Path(file.path) for file in disposal.files if file.role is FileRole.BACKUP)
    backup.unlink()
    backup.mkdir()
    done = dispose(disposal, disposal.name, lambda _: None)
    assert [file.outcome for file in done.files] == [Outcome.FAILED, Outcome.DESTROYED]
    begun = begun_disposal(path)
    assert begun == done
    backup.rmdir()
    backup.write_text("nu en fil")
    assert dispose(begun, disposal.name, lambda _: None).is_complete
    assert begun_disposal(path) is None
    assert not backup.exists()


def test_a_disposal_that_is_killed_leaves_nothing_readable_and_is_gone_on_with(tmp_path: Path) -> None:
    tried, survived = killed_disposals(tmp_path)
    assert tried > 1
    assert survived == tried


def test_a_disposal_that_somebody_planted_destroys_nothing_else(tmp_path: Path) -> None:
    path = filled(tmp_path, None)
    others = [tmp_path / "Annan.granskning", tmp_path / "brev.docx", tmp_path / "Annan.säkerhetskopia.granskning"]
    for other in others:
        other.write_bytes(b"somebody else's")
    planted = replace(
        prepared(path, None),
        files=tuple(
            DisposedFile(str(other), role, "0" * 64)
            for other, role in zip(others, (FileRole.AUDIT, FileRole.EXPORT, FileRole.BACKUP), strict=True)
        ),
    )
    path.with_name(f"{path.name}.gallring").write_text(write_disposal(planted), "utf-8")
    begun = begun_disposal(path)
    assert begun
    assert begun.files == ()
    path.with_name(f"{path.name}.gallring").write_bytes(b" " * (2 << 20))
    assert begun_disposal(path) is None
