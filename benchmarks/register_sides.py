"""Reads one large register and draws from it: python -m benchmarks.register_sides program|floor REGISTER FOLDER.

Prints the milliseconds that it took, and by how many KiB the peak memory grew; of the process that reads for the
program all of it counts.
"""

import csv
import heapq
import resource
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from aktgranskning.domain.audit import Audit
from aktgranskning.domain.register import RegisterChoices, Settlement, StratumColumn
from aktgranskning.domain.sample import DrawPlan, Method
from aktgranskning.drawing import draw_sample
from aktgranskning.engagement import create_audit
from aktgranskning.registering import load_register
from aktgranskning.session import Reviewer
from aktgranskning.store.audit_file import AuditFile

SEED, SIZE, SPARES = "mätning", 15, 5
_AT_A_TIME = 5_000


def program(register: Path, folder: Path) -> None:
    """Read the register into a new audit and draw a sample, as the window and the command line do."""
    with create_audit(folder / "program.granskning", Audit("Mätning"), Reviewer("Granskare Ett", "G1")) as session:
        choices = RegisterChoices("Ärende", "Enhet", (StratumColumn("Enhet"),))
        load_register(session, register, choices, Settlement(), lambda _done, _all: None)
        draw_sample(session, DrawPlan(Method.SIMPLE, SIZE, SEED, spares=SPARES))


def floor(register: Path, folder: Path) -> None:
    """Do what cannot be done without, in as few lines as it takes: read, hash, insert, and keep the lowest hashes."""
    file = AuditFile.create(folder / "floor.granskning")
    file_hash = sha256()
    ranks: list[tuple[str, str]] = []

    def rows() -> Iterator[tuple[int, str, str, str, str]]:
        nonlocal ranks
        with register.open("rb") as content:
            while chunk := content.read(1 << 20):
                file_hash.update(chunk)
        with register.open(encoding="utf-8", newline="") as text:
            reader = csv.reader(text, delimiter=";")
            next(reader)
            for number, (identity, _day, unit, *_others) in enumerate(reader, 2):
                rank = sha256(f"{SEED}\n{identity}".encode()).hexdigest()
                ranks.append((rank, identity))
                if len(ranks) == _AT_A_TIME:
                    ranks = heapq.nsmallest(SIZE + SPARES, ranks)
                yield number, identity, unit, unit, ""

    with file.transaction() as database:
        database.conn.executemany("INSERT INTO frame VALUES (?, ?, ?, ?, ?)", rows())
    heapq.nsmallest(SIZE + SPARES, ranks)
    file.close()


def peak() -> int:
    """Return the peak memory of this process in KiB, and of the processes that it started and that have ended."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return own + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def main() -> None:
    """Measure one side."""
    side, register, folder = sys.argv[1:]
    before, began = peak(), perf_counter()
    {"program": program, "floor": floor}[side](Path(register), Path(folder))
    print((perf_counter() - began) * 1000, peak() - before)


if __name__ == "__main__":  # the reading process imports this module too
    main()
