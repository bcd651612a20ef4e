"""Every file that is written from an audit is remembered beside the log; a write that cannot be remembered stays."""

from pathlib import Path

from aktgranskning.commands.example import AUDIT_NAME, WORKBOOK_NAME, write_example
from aktgranskning.commands.line import run_command_line
from aktgranskning.engagement import open_audit
from aktgranskning.session import read_session
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.written_files import FileKind, digest_of, is_unchanged, remember_written, written_files
from tests.conftest import REVIEWER, Clock


def test_each_command_that_writes_is_remembered_and_moves_no_head(tmp_path: Path) -> None:
    run_command_line(["demo", "--folder", str(tmp_path), "--no-window"])
    audit = tmp_path / AUDIT_NAME
    with open_audit(audit) as session:
        head = session.log.head
    for arguments in (
        ["export", str(audit), str(tmp_path / "bilaga.docx")],
        ["export", str(audit), str(tmp_path / "svar.csv")],
        ["export", str(audit), str(tmp_path / "svar.csv")],
        ["save-checklist", str(audit), str(tmp_path / "checklista.xlsx")],
    ):
        assert run_command_line(arguments) == 0
    with open_audit(audit) as session:
        found = written_files(session)
        assert session.log.head == head
    assert [(file.path.name, file.kind) for file in found] == [
        (WORKBOOK_NAME, FileKind.EXPORT),
        ("bilaga.docx", FileKind.EXPORT),
        ("svar.csv", FileKind.EXPORT),
        ("checklista.xlsx", FileKind.CHECKLIST),
    ]
    assert all(map(is_unchanged, found))
    (tmp_path / "svar.csv").write_text("ändrad")
    (tmp_path / "bilaga.docx").unlink()
    assert [is_unchanged(file) for file in found] == [True, False, False, True]


def test_what_goes_out_is_remembered_by_its_own_kind(tmp_path: Path) -> None:
    write_example(tmp_path).close()
    audit = tmp_path / AUDIT_NAME
    sent = {"fact-check": tmp_path / "sak.xlsx", "response-form": tmp_path / "svar.docx"}
    run_command_line(["fact-check", str(audit), str(sent["fact-check"]), "--to", "Chefen", "--deadline", "2027-01-31"])
    run_command_line(
        ["response-form", str(audit), str(sent["response-form"]), "--to", "Socialnämnden", "--deadline", "2027-01-31"]
    )
    with open_audit(audit) as session:
        found = {file.kind: file for file in written_files(session)}
    assert found[FileKind.DISPATCH].sha256 == digest_of(sent["fact-check"])
    assert found[FileKind.RESPONSE_FORM].path == sent["response-form"]


def test_nothing_is_remembered_of_a_copy_and_the_file_stays(tmp_path: Path) -> None:
    write_example(tmp_path).close()
    audit, written = tmp_path / AUDIT_NAME, tmp_path / "skriven.csv"
    written.write_text("något")
    with read_session(AuditFile.copied(audit), REVIEWER, Clock()) as session:
        remember_written(session, written, FileKind.EXPORT)
        assert written_files(session) == ()
    with open_audit(audit) as session:
        remember_written(session, tmp_path / "finns inte.csv", FileKind.EXPORT)
        assert written_files(session) == ()
