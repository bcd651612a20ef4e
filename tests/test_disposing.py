"""An audit is destroyed with everything that the program knows of; the certificate tells that and nothing secret."""

import json
import os
import shutil
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from aktgranskning.backing_up import own_backups
from aktgranskning.begun_disposals import begun_disposal, carried_on
from aktgranskning.commands.line import run_command_line
from aktgranskning.disposing import dispose, prepare_disposal
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.disposal import Disposal, DisposedFile, FileRole, Outcome, with_files, write_disposal
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import create_audit, open_audit
from aktgranskning.retaining import retain
from aktgranskning.store.backups import BEGUN_SUFFIX, RESTORING_SUFFIX, backup_path
from aktgranskning.store.destroying import destroy_keys
from aktgranskning.store.leftovers import begun_disposal_of, written_beside
from aktgranskning.store.lock import lock_path
from aktgranskning.store.secrets import Secret
from aktgranskning.written_files import digest_of
from exports.certificate import write_certificates
from tests.conftest import REVIEWER
from tests.killed_disposal import DECISION, PLANTED, SECRET, exported, filled, killed_disposals, prepared


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
    destroy = ["dispose", str(path), "--decision", DECISION, "--confirm", "Ekonomiskt bistånd"]
    assert run_command_line(destroy) == 1  # nothing says how long it is kept
    assert path.exists()
    assert run_command_line([*destroy, "--before-its-time"]) == 0
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


@pytest.mark.parametrize(("until", "ends_with"), [("2099-12-31", 1), ("2020-12-31", 0)])
def test_an_audit_is_not_destroyed_before_its_time_without_a_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], until: str, ends_with: int
) -> None:
    path = filled(tmp_path, None)
    with open_audit(path) as session:
        retain(session, until=until, ground="Planen, punkt 4", decision=DECISION)
    assert run_command_line(["dispose", str(path)]) == 0
    assert f"bevaras till {until}" in capsys.readouterr().out
    assert run_command_line(["dispose", str(path), "--confirm", "Ekonomiskt bistånd"]) == ends_with
    assert path.exists() == bool(ends_with)
    told = capsys.readouterr().err
    assert ("Planen, punkt 4" in told and "--before-its-time" in told) == bool(ends_with)


def test_it_is_kept_for_the_whole_of_its_last_day(tmp_path: Path) -> None:
    disposal = replace(prepared(filled(tmp_path, None), None), at="2026-03-02T10:00:00", retained_until="2026-03-02")
    assert disposal.is_before_its_time
    assert not replace(disposal, at="2026-03-03T00:00:01").is_before_its_time
    assert replace(disposal, retained_until="").is_before_its_time


def test_one_whose_key_is_gone_is_gone_on_with_without_a_passphrase(tmp_path: Path) -> None:
    path = filled(tmp_path, SECRET)
    begin(path, prepared(path, SECRET))
    for file in tmp_path.glob("*.granskning"):
        destroy_keys(file)
    assert run_command_line(["dispose", str(path), "--confirm", "Ekonomiskt bistånd", "--before-its-time"]) == 0
    assert [file for file in tmp_path.iterdir() if not file.name.startswith("Gallringsintyg")] == []


def test_what_was_begun_upon_goes_and_keeps_what_was_noted_of_it(tmp_path: Path) -> None:
    path, export = filled(tmp_path, None), tmp_path / "svar.csv"
    assert run_command_line(["export", str(path), str(export), "--with-references"]) == 0
    disposal = prepared(path, None)
    noted = with_files(disposal, (replace(file, sha256=file.sha256 or "0" * 64) for file in disposal.files))
    begin(path, noted)
    half = export.rename(export.with_name(f"{export.name}.gallras"))
    begun = begun_disposal(path)
    assert begun
    done = dispose(carried_on(prepared(path, None), begun), begun.name, lambda _: None)
    assert {file.outcome for file in done.files} == {Outcome.DESTROYED}
    assert not half.exists()


def begin(path: Path, disposal: Disposal) -> None:
    path.with_name(f"{path.name}.gallring").write_text(write_disposal(disposal), "utf-8")


def called(path: Path) -> str:
    """Return a name that a backup of an audit could have."""
    return f"{path.stem}.0123abcd.20260102-030405-000000+0100.säkerhetskopia.granskning"


def test_a_disposal_that_somebody_planted_destroys_nothing_else(tmp_path: Path) -> None:
    path = filled(tmp_path, None)
    disposal = prepared(path, None)
    elsewhere, second = tmp_path / "annan", tmp_path / "andra"
    planted = [
        (tmp_path / "Annan.granskning", FileRole.AUDIT, Outcome.LEFT),
        (tmp_path / "brev.docx", FileRole.EXPORT, Outcome.LEFT),
        (tmp_path / "brev 2.docx", FileRole.EXPORT, Outcome.FAILED),
        (tmp_path / "Annan.säkerhetskopia.granskning", FileRole.BACKUP, Outcome.LEFT),
        (tmp_path / f"{path.stem}.2{called(path).removeprefix(path.stem)}", FileRole.BACKUP, Outcome.LEFT),
        (tmp_path / f"{path.stem} 2.granskning", FileRole.REPLACED, Outcome.LEFT),
        (tmp_path / f"{path.stem} 3.granskning", FileRole.LEFTOVER, Outcome.FAILED),
        (elsewhere / called(path), FileRole.BACKUP, Outcome.LEFT),
        (second / ".." / "annan" / called(path), FileRole.BACKUP, Outcome.FAILED),
    ]
    own = [(second / called(path), FileRole.BACKUP, Outcome.LEFT)]
    for folder in (elsewhere, second):
        folder.mkdir()
    for other, _, _ in (*planted, *own):
        other.write_bytes(b"somebody else's")
    files = (DisposedFile(str(other), role, "0" * 64, outcome) for other, role, outcome in (*planted, *own))
    begin(path, with_files(disposal, (*disposal.files, *files)))
    begun = begun_disposal(path, second)
    assert begun
    begun = with_files(begun, (file for file in begun.files if file.role is not FileRole.EXPORT))
    done = dispose(begun, begun.name, lambda _: None)
    assert done.is_complete
    assert not path.exists()
    assert not own[0][0].exists()
    assert {other.read_bytes() for other, _, _ in planted} == {b"somebody else's"}
    left = {file.path for file in done.of(Outcome.CHANGED, Outcome.UNKNOWN)}
    assert left >= {str(other) for other, role, _ in planted if role is not FileRole.EXPORT}


def test_a_backup_that_is_a_link_takes_nothing_with_it(tmp_path: Path) -> None:
    path = filled(tmp_path, SECRET)
    (tmp_path / "annan").mkdir()
    other = filled(tmp_path / "annan", SECRET)
    before = other.read_bytes()
    link = tmp_path / called(path)
    link.symlink_to(other)
    disposal = prepared(path, SECRET)
    begin(path, with_files(disposal, (*disposal.files, DisposedFile(str(link), FileRole.BACKUP))))
    begun = begun_disposal(path)
    assert begun
    with pytest.raises(AuditError, match="has_another_name"):
        dispose(begun, begun.name, lambda _: None)
    assert link.is_symlink()
    assert other.read_bytes() == before


@pytest.mark.parametrize(
    "planted",
    [
        lambda disposal, other: replace(disposal, path=str(other)),
        lambda disposal, _: replace(disposal, files=()),
        lambda disposal, _: replace(disposal, name=7),
        lambda disposal, _: replace(disposal, files=(DisposedFile("a\0b", FileRole.EXPORT), *disposal.files)),
    ],
    ids=["of another audit", "without the audit", "no text", "no path"],
)
def test_what_is_no_disposal_of_the_audit_is_none(
    tmp_path: Path, planted: Callable[[Disposal, Path], Disposal]
) -> None:
    path = filled(tmp_path, None)
    disposal = prepared(path, None)
    begin(path, disposal)
    assert begun_disposal(path) == disposal
    begin(path, planted(disposal, tmp_path / "Annan.granskning"))
    assert begun_disposal(path) is None
    path.with_name(f"{path.name}.gallring").write_bytes(b" " * (2 << 20))
    assert begun_disposal(path) is None


def test_a_planted_note_is_not_asked_while_the_audit_opens(tmp_path: Path) -> None:
    path, victim = filled(tmp_path, None), tmp_path / "brev.docx"
    victim.write_bytes(b"somebody else's")
    disposal = prepared(path, None)
    planted = replace(disposal, cases=999, name="s")
    begin(path, with_files(planted, (*planted.files, DisposedFile(str(victim), FileRole.EXPORT, digest_of(victim)))))
    assert run_command_line(["dispose", str(path), "--before-its-time", "--confirm", "s"]) == 1
    assert path.exists()
    assert run_command_line(["dispose", str(path), "--before-its-time", "--confirm", "Ekonomiskt bistånd"]) == 0
    assert victim.exists()
    (certificate,) = tmp_path.glob("Gallringsintyg*.json")
    assert json.loads(certificate.read_text("utf-8"))["cases"] == 15


def test_what_is_noted_meanwhile_is_for_nobody_else(tmp_path: Path) -> None:
    path = filled(tmp_path, SECRET)
    export = exported(path)
    disposal = prepared(path, SECRET)
    note, seen = path.with_name(f"{path.name}.gallring"), list[str]()

    def look() -> None:
        seen.append(note.read_text("utf-8"))
        assert os.name != "posix" or stat.S_IMODE(note.stat().st_mode) == 0o600

    dispose(disposal, disposal.name, lambda _: None, look)
    assert not export.exists()
    assert seen
    assert not any(PLANTED in told for told in seen)
    assert not note.exists()


def test_the_keys_go_first_and_an_export_that_stays_is_known_by_what_was_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(tmp_path, SECRET)
    export = exported(path)
    disposal = prepared(path, SECRET)
    with monkeypatch.context() as patched:
        patched.setattr("aktgranskning.disposing.destroy", refusing)
        done = dispose(disposal, disposal.name, lambda _: None)
    assert not done.is_complete
    for file in tmp_path.glob("*.granskning"):
        with pytest.raises(AuditError, match=r"not_an_audit"):
            open_audit(file, secret=SECRET)
    assert run_command_line(["dispose", str(path), "--before-its-time", "--confirm", "Ekonomiskt bistånd"]) == 0
    assert not export.exists()
    assert not path.exists()


def refusing(_path: Path, _step: object = None) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize("secret", [None, SECRET], ids=["plain", "encrypted"])
def test_of_what_was_replaced_only_the_same_audit_goes(tmp_path: Path, secret: Secret | None) -> None:
    path = filled(tmp_path, secret)
    own, other = (tmp_path / f"{path.stem} före återställning 2026-11-2{day} 10.00.granskning" for day in (5, 6))
    shutil.copyfile(path, own)
    create_audit(other, Audit("En annan"), REVIEWER, secret=secret).close()
    journal = own.with_name(f"{own.name}-journal")
    journal.write_text(PLANTED)
    disposal = prepared(path, secret)
    assert [file.path for file in disposal.of(Outcome.UNKNOWN)] == [str(other)]
    assert dispose(disposal, disposal.name, lambda _: None).is_complete
    assert list(tmp_path.iterdir()) == [other]


def test_what_other_work_left_goes_too(tmp_path: Path) -> None:
    path = filled(tmp_path, None)
    with open_audit(path) as session:
        begun = backup_path(path, own_backups(session)[0].audit, session.clock())
        restoring = path.with_suffix(RESTORING_SUFFIX)
        left = [
            begun.with_name(f"{begun.name}{BEGUN_SUFFIX}"),
            restoring,
            lock_path(restoring),
            written_beside(path),
            written_beside(begun_disposal_of(path)),
            tmp_path / ".aktgranskning-abc.tmp",
        ]
        for file in left:
            file.write_text(PLANTED)
        os.utime(left[-1], (0, 0))
        disposal = prepare_disposal(session, DECISION)
    assert {file.path for file in disposal.files if file.role is FileRole.LEFTOVER} == set(map(str, left))
    assert dispose(disposal, disposal.name, lambda _: None).is_complete
    assert list(tmp_path.iterdir()) == []


def test_a_link_leads_to_the_real_audit_and_a_second_name_is_refused(tmp_path: Path) -> None:
    real, elsewhere = tmp_path / "här", tmp_path / "där"
    real.mkdir()
    elsewhere.mkdir()
    path = filled(real, None)
    link, second = elsewhere / "genväg.granskning", elsewhere / "andra.granskning"
    link.symlink_to(path)
    os.link(path, second)
    command = ["dispose", str(link), "--before-its-time", "--decision", DECISION, "--confirm", "Ekonomiskt bistånd"]
    assert run_command_line(command) == 1
    assert path.exists()
    second.unlink()
    assert run_command_line(command) == 0
    assert list(elsewhere.iterdir()) == []
    assert {file.suffix for file in real.iterdir()} == {".docx", ".json"}


@pytest.mark.parametrize("link", [os.link, os.symlink], ids=["hard", "symbolic"])
def test_a_copy_with_another_name_is_refused_before_anything_is_destroyed(
    tmp_path: Path, link: Callable[[Path, Path], None]
) -> None:
    path = filled(tmp_path, None)
    with open_audit(path, REVIEWER) as session:
        disposal = prepare_disposal(session, DECISION)
        backup = next(Path(file.path) for file in disposal.files if file.role is FileRole.BACKUP)
    elsewhere = tmp_path / "kopia"
    backup.rename(elsewhere)
    link(elsewhere, backup)
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(AuditError, match="has_another_name"):
        dispose(disposal, disposal.name, lambda _: None)
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_where_nothing_can_be_noted_nothing_is_destroyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = filled(tmp_path, None)
    with open_audit(path, REVIEWER) as session:
        disposal = prepare_disposal(session, DECISION)
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}

    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("aktgranskning.begun_disposals.sync", full)
    with pytest.raises(AuditError, match="not_begun"):
        dispose(disposal, disposal.name, lambda _: None)
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_link_is_no_note_of_a_disposal(tmp_path: Path) -> None:
    path = filled(tmp_path, None)
    os.mkfifo(begun_disposal_of(path))
    assert begun_disposal(path) is None
