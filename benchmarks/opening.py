"""What it costs to compare an audit file with its log: at opening, and on the command line beside plain hashing."""

import hashlib
from pathlib import Path
from random import Random
from statistics import median

from aktgranskning.adding import NewCase
from aktgranskning.domain.acts import ActKind, Change, Field
from aktgranskning.domain.audit import Audit, CaseStatus, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.recording import record
from aktgranskning.session import Reviewer, Session
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.log import read_chained
from aktgranskning.verifying.advancing import no_progress
from aktgranskning.verifying.chain import Chain
from aktgranskning.verifying.contents import check_contents
from benchmarks.example import checklist_of
from benchmarks.loading import time_of
from benchmarks.table import Row, ratio_row

_CASES, _ITEMS = 1_000, 40
_ROUNDS = 5
_MOST_CHECKS, _MOST_CHAIN, _MOST_SECONDS = 3.0, 30.0, 1.0


def measure(folder: Path, cases: int = _CASES, items: int = _ITEMS, rounds: int = _ROUNDS) -> list[Row]:
    """Return how long the checks take beside opening without them, in seconds, and the chain beside plain hashing."""
    path = folder / "öppning.granskning"
    _fill(path, cases, items)
    unchecked = median(time_of(lambda: Session(AuditFile.open(path), None).close()) for _ in range(rounds))
    file = AuditFile.open(path)
    checks = median(time_of(lambda: check_contents(file.database, no_progress)) for _ in range(rounds))
    chain = median(time_of(lambda: list(Chain(file.database).rows())) for _ in range(rounds))
    rows = [str(row).encode() for row, _, _ in read_chained(file.database)]
    plain = median(time_of(lambda: [hashlib.sha256(row).hexdigest() for row in rows]) for _ in range(rounds))
    file.close()
    path.unlink()
    what = f"checks at opening, {cases:,} cases × {items}"
    return [
        ratio_row(what, "opening without them", checks, unchecked, _MOST_CHECKS),
        _seconds(what, checks / 1000),
        ratio_row(f"the chain of {len(rows):,} rows", "SHA-256 of the same rows in memory", chain, plain, _MOST_CHAIN),
    ]


def _seconds(what: str, seconds: float) -> Row:
    met = seconds <= _MOST_SECONDS
    return Row(what, "–", f"{seconds:.2f} s", "–", "–", f"≤ {_MOST_SECONDS:g} s", met, holds_anywhere=False)


def _fill(path: Path, cases: int, items: int) -> None:
    """Write an audit in which every case is answered, in one act that makes no backup, so that it takes little time."""
    checklist, random = checklist_of(items), Random(8)
    with create_audit(path, Audit("Mätning"), Reviewer("Granskare Ett", "G1")) as session:
        load_checklist(session, checklist, ChecklistFile("checklista.xlsx", b""))
        add_cases(session, [NewCase(reference=f"EX {number}") for number in range(cases)])
        for case_id in session.cases:
            _answer_all(session, case_id, random)


def _answer_all(session: Session, case_id: int, random: Random) -> None:
    assert session.checklist is not None
    changes = [Change(Field.STATUS, CaseStatus.NOT_BEGUN.value, CaseStatus.BEGUN.value, case_id)]
    for item in session.checklist.items:
        changes.append(Change(Field.VALUE, "", random.choice(item.choices).name, case_id, item.name))
    record(session, ActKind.ANSWER, changes)
