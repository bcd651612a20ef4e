"""From an audit to a file and into another audit: what the tests of long tables and packages have in common."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile, Snapshot
from aktgranskning.domain.checklist import Checklist
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.importing import import_answers
from aktgranskning.intake.answer_files import check_answer_file
from aktgranskning.log_entries import full_snapshot
from aktgranskning.session import Session
from exports.formats import format_of
from exports.options import Kind
from exports.target import no_progress
from tests.conftest import REVIEWER
from tests.example_snapshot import options


@contextmanager
def audit_of(path: Path, checklist: Checklist, cases: int) -> Iterator[Session]:
    """Make an audit with a checklist and as many cases, none begun."""
    with create_audit(path, Audit("Prov", "Nämnden", "2026"), REVIEWER) as session:
        load_checklist(session, checklist, ChecklistFile("checklista.xlsx", b""))
        add_cases(session, [NewCase()] * cases)
        yield session


def export(snapshot: Snapshot, path: Path, kind: Kind = Kind.REPORT, *, with_references: bool = False) -> Path:
    """Write a snapshot in the format of the path, and return that."""
    format_of(path).write(snapshot, path, options(kind, with_references=with_references), no_progress)
    return path


def imported(exported: Path, audit: Path, checklist: Checklist, cases: int) -> Snapshot:
    """Import a file into a new audit with this checklist and return what that holds then."""
    with audit_of(audit, checklist, cases) as session:
        import_answers(session, *check_answer_file(exported, checklist))
        return full_snapshot(session)
