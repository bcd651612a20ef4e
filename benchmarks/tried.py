"""How each promise is tried: what the tests count with, given a new folder and how much to try."""

from collections.abc import Callable, Iterable
from pathlib import Path

from aktgranskning.adding import NewCase
from aktgranskning.backing_up import back_up_now
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.session import Session
from aktgranskning.store.secrets import RecoveryKey
from tests.conftest import REVIEWER
from tests.damaged_files import tried_damages
from tests.example_checklists import SMALL
from tests.interrupted_backups import killed_while_backing_up, stopped_while_restoring
from tests.killed_window import answering_rounds, typing_rounds
from tests.killed_work import tried_and_survived
from tests.obstacles import tried_obstacles
from tests.power_loss import power_losses, recorded_writer
from tests.sealed_case import one_closed, refused_statements
from tests.tampering import exported_audit, tried_tampering

Counted = tuple[int, int]
"""How many were tried, and how many survived."""

_WITHOUT_WAITING = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL")


def answering(folder: Path, rounds: int) -> Counted:
    """Kill the window while keys are pressed."""
    return _of_both(folder, lambda place, secret: answering_rounds(place / "Prov.granskning", rounds, secret))


def typing(folder: Path, rounds: int) -> Counted:
    """Kill the window while a text is typed."""
    return _of_both(folder, lambda place, secret: typing_rounds(place / "Prov.granskning", rounds, secret))


def losing_power(folder: Path, points: int) -> Counted:
    """Rebuild the disk at so many moments of the real writer's work."""

    def lost(place: Path, secret: RecoveryKey | None) -> Counted:
        return power_losses(recorded_writer(place / "recorded", secret=secret), place, points, secret)

    return _of_both(folder, lost)


def losing_power_without_waiting(folder: Path, points: int) -> Counted:
    """Do the same with a writer that does not wait for the disk."""
    return power_losses(recorded_writer(folder / "recorded", *_WITHOUT_WAITING), folder, points)


def refusing_the_act(folder: Path, rounds: int) -> Counted:
    """Put everything in the way of an act, round after round."""

    def obstacles(place: Path, secret: RecoveryKey | None) -> Counted:
        return _sum(tried_obstacles(_made(place / str(number)), secret) for number in range(rounds))

    return _of_both(folder, obstacles)


def backing_up(folder: Path, rounds: int) -> Counted:
    """Kill a program that makes backups."""
    with _audit(folder) as session:
        back_up_now(session)  # or a round that is killed at once would leave none
    return killed_while_backing_up(session.path, rounds)


def restoring(folder: Path, rounds: int) -> Counted:
    """Stop a restoring at each of its steps, round after round."""

    def stopped(place: Path) -> Counted:
        with _audit(place) as session:
            backup = back_up_now(session).path
            add_cases(session, [NewCase()])
        return stopped_while_restoring(session.path, backup)

    return _sum(stopped(_made(folder / str(number))) for number in range(rounds))


def damaging(folder: Path, copies: int) -> Counted:
    """Open so many damaged copies."""
    return _of_both(folder, lambda place, secret: tried_damages(place, secret, copies))


def searching_the_disk(folder: Path, rounds: int) -> Counted:
    """Kill every piece of work on an encrypted audit, and look for its words."""
    return tried_and_survived(folder, rounds)


def searching_the_disk_of_a_plain_audit(folder: Path, rounds: int) -> Counted:
    """Do the same with an audit that is not encrypted."""
    return tried_and_survived(folder, rounds, "plain")


def tampering(folder: Path, places: int) -> Counted:
    """Tamper in every way, in so many places each, and verify with the head."""
    return tried_tampering(*exported_audit(folder), places)


def changing_a_closed_case(folder: Path, _all: int) -> Counted:
    """Send every kind of statement to a closed case."""
    return refused_statements(one_closed(_audit(folder)))


def _of_both(folder: Path, count: Callable[[Path, RecoveryKey | None], Counted]) -> Counted:
    """Try a plain audit and an encrypted one, each in a folder of its own."""
    secrets = {"plain": None, "encrypted": RecoveryKey(bytes(range(32)))}
    return _sum(count(_made(folder / name), secret) for name, secret in secrets.items())


def _sum(counted: Iterable[Counted]) -> Counted:
    found = [*counted]
    return sum(tried for tried, _ in found), sum(survived for _, survived in found)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _audit(folder: Path) -> Session:
    """Write an audit of three cases, none of them begun, and return it open."""
    session = create_audit(folder / "Prov.granskning", Audit("Prov"), REVIEWER)
    load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
    add_cases(session, [NewCase() for _ in range(3)])
    return session
