"""What it costs to compare an audit file with its log: at opening, and on the command line beside plain hashing."""

import hashlib
from pathlib import Path
from statistics import median

from aktgranskning.session import Session
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.log import read_chained
from aktgranskning.verifying.advancing import no_progress
from aktgranskning.verifying.chain import Chain
from aktgranskning.verifying.contents import check_contents
from benchmarks.example import make_answered_audit
from benchmarks.loading import time_of
from benchmarks.table import Row, ratio_row

_CASES, _ITEMS = 1_000, 40
_ROUNDS = 5
_MOST_CHECKS, _MOST_CHAIN, _MOST_SECONDS = 3.0, 30.0, 1.0


def measure(folder: Path, cases: int = _CASES, items: int = _ITEMS, rounds: int = _ROUNDS) -> list[Row]:
    """Return how long the checks take beside opening without them, in seconds, and the chain beside plain hashing."""
    path = folder / "öppning.granskning"
    make_answered_audit(path, cases, items)
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
