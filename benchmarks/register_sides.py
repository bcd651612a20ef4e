"""The two sides that read one large register and draw from it: the program, and the bare minimum."""

import csv
import heapq
from collections.abc import Iterator
from hashlib import sha256
from multiprocessing import active_children
from os import getpid
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

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


def program(register: Path, folder: Path) -> int:
    """Read the register into a new audit and draw a sample, as the window and the command line do; return KiB."""
    reading = 0

    def progress(_done: int, _all: int) -> None:
        nonlocal reading
        reading = max(reading, *(peak(process.pid) for process in active_children()), 0)

    with create_audit(folder / "program.granskning", Audit("Mätning"), Reviewer("Granskare Ett", "G1")) as session:
        choices = RegisterChoices("Ärende", "Enhet", (StratumColumn("Enhet"),))
        load_register(session, register, choices, Settlement(), progress)
        draw_sample(session, DrawPlan(Method.SIMPLE, SIZE, SEED, spares=SPARES))
    return peak(getpid()) + reading


def floor(register: Path, folder: Path) -> int:
    """Do the same in as few lines as it takes: the csv module, executemany, the hashes; return KiB.

    The memory is that before the frame is sorted for its hash, in one query that takes more of it than the program.
    """
    file = AuditFile.create(folder / "floor.granskning")
    file_hash, frame_hash = sha256(), sha256()
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
                ranks.append((sha256(f"{SEED}\n{identity}".encode()).hexdigest(), identity))
                if len(ranks) == _AT_A_TIME:
                    ranks = heapq.nsmallest(SIZE + SPARES, ranks)
                yield number, identity, unit, unit, ""

    with file.transaction() as database:
        database.conn.executemany("INSERT INTO frame VALUES (?, ?, ?, ?, ?)", rows())
        heapq.nsmallest(SIZE + SPARES, ranks)
        grown = peak(getpid())
        for (identity,) in database.execute("SELECT identity FROM frame ORDER BY identity"):
            frame_hash.update(f"{identity}\n".encode())
    file.close()
    return grown


def peak(process: int | None) -> int:
    """Return the peak memory of a process in KiB; where the system does not tell, of this one, and of others 0."""
    status = Path(f"/proc/{process}/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return getrusage(RUSAGE_SELF).ru_maxrss // 1024 if process == getpid() else 0
