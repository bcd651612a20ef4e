"""What encryption costs: an answer on its way to the disk, and an audit as it is opened, each beside a plain file."""

from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import perf_counter

from aktgranskning.engagement import open_audit
from aktgranskning.review import answer, begin_case
from aktgranskning.session import Session
from aktgranskning.store.secrets import Passphrase
from benchmarks.example import make_audit
from benchmarks.table import Row, ratio_row

_SECRET = Passphrase("paraply gurka tordön kaktus")
_MOST = 1.5
_LEAST_SECONDS, _MOST_SECONDS = 0.15, 1.0
_CASE, _ITEM, _VALUES = 1, "fraga_1", ("ja", "nej")


def measure(folder: Path, answers: int = 3000, openings: int = 7) -> list[Row]:
    """Answer in a plain file and in an encrypted one in turn, then open each of them in turn."""
    plain, encrypted = folder / "klartext.granskning", folder / "krypterad.granskning"
    with make_audit(plain) as one, make_audit(encrypted, _SECRET) as other:
        written = _answered((other, one), answers)
    opened = _opened((encrypted, plain), openings)
    return [
        ratio_row("answer to disk, encrypted, median", "the same in a plain file", *written, _MOST),
        _opening_row(*opened),
    ]


def _answered(sessions: tuple[Session, Session], answers: int) -> tuple[float, float]:
    """Return the median time of an answer in each of two audits, in milliseconds."""
    taken: tuple[list[float], list[float]] = [], []
    for session in sessions:
        begin_case(session, _CASE)
    for value in islice(cycle(_VALUES), answers):
        for session, times in zip(sessions, taken, strict=True):
            began = perf_counter()
            answer(session, _CASE, _ITEM, value)
            times.append((perf_counter() - began) * 1000)
    return median(taken[0]), median(taken[1])


def _opened(paths: tuple[Path, Path], openings: int) -> tuple[float, float]:
    """Return the median time of opening each of two audits, in seconds; a plain one needs no secret."""
    taken: tuple[list[float], list[float]] = [], []
    for _ in range(openings):
        for path, times in zip(paths, taken, strict=True):
            began = perf_counter()
            with open_audit(path, secret=_SECRET):
                times.append(perf_counter() - began)
    return median(taken[0]), median(taken[1])


def _opening_row(encrypted: float, plain: float) -> Row:
    shown = (f"{encrypted:.2f} s", f"{plain:.2f} s", f"{encrypted / plain:.1f} ×")
    aim = f"{_LEAST_SECONDS:g}–{_MOST_SECONDS:g} s"  # a key that takes no time to derive takes none to guess
    is_met = _LEAST_SECONDS <= encrypted <= _MOST_SECONDS
    return Row("open an encrypted audit", "the same in a plain file", *shown, aim, is_met=is_met, holds_anywhere=False)
