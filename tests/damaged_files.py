"""Damages copies of an audit file as disks do, and opens each: whole, or refused with the way to the backup."""

import multiprocessing
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from aktgranskning.catalogue import message
from aktgranskning.counting import count_file
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.tally import counted_items
from aktgranskning.engagement import open_audit
from aktgranskning.history import history
from aktgranskning.log_entries import full_snapshot, log_entries
from aktgranskning.session import Session
from aktgranskning.store.backups import backup_path
from aktgranskning.store.checklists import read_file
from aktgranskning.store.draws import read_members
from aktgranskning.store.secrets import RecoveryKey, Secret
from aktgranskning.store.written_files import read_written_files
from tests.conftest import REVIEWER
from tests.fixtures.make import make

KEY = RecoveryKey(bytes(range(32)))
_SECTOR, _PAGE = 512, 4096
_MOST_SECONDS, _MOST_BYTES = 30, 3 << 30
_MADE = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Damage(StrEnum):
    """What happens to a file."""

    BITS = "bits"
    SECTOR = "sector"
    TRUNCATED = "truncated"
    PAGES = "pages"


class Outcome(StrEnum):
    """What became of a damaged file; the last two are what must not be."""

    INTACT = "intact"
    REFUSED = "refused"
    WITHOUT_WAY_BACK = "refused without the way to the backup"
    OTHERWISE = "opened with something else in it"


@dataclass(frozen=True, slots=True)
class Trial:
    """One damaged copy: the damage and the number that it was made from, and what came of it."""

    damage: Damage
    seed: int
    outcome: Outcome
    said: str = ""


def damaged(sound: bytes, damage: Damage, seed: int) -> bytes:
    """Return the bytes of a file after one damage, the same for the same seed."""
    random, content = Random(seed), bytearray(sound)
    match damage:
        case Damage.BITS:
            for _ in range(random.choice((1, 1, 1, 2, 8))):
                content[random.randrange(len(content))] ^= 1 << random.randrange(8)
        case Damage.SECTOR:
            at = random.randrange(len(content) // _SECTOR) * _SECTOR
            content[at : at + _SECTOR] = bytes(_SECTOR)
        case Damage.TRUNCATED:
            last = random.choice((random.randrange(len(content)), random.randrange(len(content) // _PAGE) * _PAGE))
            del content[last:]
        case Damage.PAGES:
            first, second = random.sample(range(len(content) // _PAGE), 2)
            one, other = (slice(at * _PAGE, (at + 1) * _PAGE) for at in (first, second))
            content[one], content[other] = content[other], content[one]
    return bytes(content)


def try_damages(sound: Path, secret: Secret | None, count: int, first_seed: int = 0) -> list[Trial]:
    """Open so many damaged copies of a sound file, of every kind in turn, in another process with limits."""
    context = multiprocessing.get_context("spawn")
    trials = []
    with ProcessPoolExecutor(1, context, _set_limits) as pool:
        for seed in range(first_seed, first_seed + count):
            kind = list(Damage)[seed % len(Damage)]
            trials.append(pool.submit(_try, sound, secret, kind, seed).result(timeout=_MOST_SECONDS))
    return trials


def _set_limits() -> None:
    """Let no trial take all memory of a computer, where that can be had."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))


def _try(sound: Path, secret: Secret | None, kind: Damage, seed: int) -> Trial:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Skadad.granskning"
        backup = backup_path(path, "0123abcd", _MADE)
        backup.write_bytes(b"")
        path.write_bytes(damaged(sound.read_bytes(), kind, seed))
        try:
            held = _opened(path, secret)
        except AuditError as error:
            said = message(error)
            outcome = Outcome.REFUSED if backup.name in said else Outcome.WITHOUT_WAY_BACK
            return Trial(kind, seed, outcome, said)
    expected = _expected(sound, secret)
    different = [name for name in expected if held.get(name) != expected[name]]
    return Trial(kind, seed, Outcome.OTHERWISE if different else Outcome.INTACT, ", ".join(different))


def _opened(path: Path, secret: Secret | None) -> dict[str, object]:
    """Return all that a file holds; one whose beginning looks encrypted is opened with a key, as somebody would try."""
    try:
        return all_of(path, secret)
    except AuditError as error:
        if error.code != "file.needs_passphrase":
            raise
        return all_of(path, KEY)


_EXPECTED: dict[Path, dict[str, object]] = {}


def _expected(sound: Path, secret: Secret | None) -> dict[str, object]:
    if sound not in _EXPECTED:
        _EXPECTED[sound] = all_of(sound, secret)
    return _EXPECTED[sound]


def all_of(path: Path, secret: Secret | None) -> dict[str, object]:
    """Return everything that an audit file holds, by what it is, also what the window reads only when it is shown."""
    with open_audit(path, REVIEWER, secret=secret) as session:
        held = dict(_parts(session))
    return held | {"tally of the file": count_file(path, None, secret)}


def _parts(session: Session) -> Iterator[tuple[str, object]]:
    for name in ("audit", "initials", "checklist", "source", "cases", "moments", "answers", "rows", "interpretations",
                 "sampling", "records", "undoable", "redoable"):  # fmt: skip
        yield name, getattr(session, name)
    tally = session.live_tally()
    assert session.checklist is not None
    yield "tally", [tally.item(item.name) for item in counted_items(session.checklist)]
    yield "log", session.log.all_rows()
    yield "log entries", log_entries(session)
    yield "snapshot", full_snapshot(session)
    yield "checklist file", read_file(session.file.database)
    yield "members", read_members(session.file.database)
    yield "written files", read_written_files(session.file.database)
    places = [(case_id, place) for case_id, held in session.answers.items() for place in held]
    yield "history", [history(session, case_id, place) for case_id, place in places]


def promised(trials: list[Trial]) -> tuple[int, int]:
    """Return how many damaged copies were tried, and how many came out as promised."""
    return len(trials), sum(trial.outcome in (Outcome.INTACT, Outcome.REFUSED) for trial in trials)


def tried_damages(folder: Path, secret: Secret | None, count: int) -> tuple[int, int]:
    """Damage so many copies of a file that holds something of everything; return as `promised` does."""
    sound = folder / "Hel.granskning"
    make(sound, secret)
    return promised(try_damages(sound, secret, count, first_seed=1000))
