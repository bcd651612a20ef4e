"""Programs that end in the middle of a backup, or of going back to one: how many were tried, and what survived."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit
from aktgranskning.store.backup_contents import what_it_holds
from aktgranskning.store.backups import backups_of

_BACKING_UP = """
import sys
from pathlib import Path
from aktgranskning.backing_up import back_up_now
from aktgranskning.engagement import open_audit
session = open_audit(Path(sys.argv[1]))
print("open", flush=True)
while True:
    back_up_now(session)
"""

_RESTORING = """
import itertools, os, sys
from pathlib import Path
from aktgranskning.restoring import restore
from aktgranskning.session import Reviewer

def restore_as_far_as(last):
    steps = itertools.count(1)
    def stopping(function):
        def run(*arguments, **named):
            if next(steps) == last:
                os._exit(9)
            return function(*arguments, **named)
        return run
    for name in ("fsync", "link", "replace", "unlink"):
        setattr(os, name, stopping(getattr(os, name)))
    restore(Path(sys.argv[1]), Path(sys.argv[2]), Reviewer("Granskare Ett", "G1"))
    os._exit(0)

for last in itertools.count(1):
    child = os.fork()
    if not child:
        restore_as_far_as(last)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
    sys.stdin.readline()
"""
"""Restores again and again, each time by a program that ends one step on the disk later, as if the power went."""


def killed_while_backing_up(path: Path, rounds: int) -> tuple[int, int]:
    """Kill a program that backs up an audit file again and again; return the rounds, and those that left all whole.

    Every file that is called as a backup can then be read, and so can the audit itself.
    """
    chance = random.Random(20261126)
    return rounds, sum(_is_whole_after_a_kill(path, chance.random() / 10) for _ in range(rounds))


def _is_whole_after_a_kill(path: Path, seconds: float) -> bool:
    with subprocess.Popen([sys.executable, "-c", _BACKING_UP, str(path)], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"open\n"
        time.sleep(seconds)
        program.send_signal(signal.SIGKILL)
    try:
        heads = {what_it_holds(backup.path).head for backup in backups_of(path)}
        with open_audit(path) as session:
            return heads == {session.log.head}
    except AuditError:
        return False


def stopped_while_restoring(path: Path, backup: Path) -> tuple[int, int]:
    """Stop the restoring of a backup at each of its steps; return the steps, and those after which nothing was lost.

    Then the audit can be opened, what was in it before is in a file beside or still there, and the backup is whole.
    """
    before, heads = path.read_bytes(), what_it_holds(backup).head
    tried = survived = 0
    command = [sys.executable, "-c", _RESTORING, str(path), str(backup)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdin
        assert program.stdout
        while program.stdout.readline() == "9\n":
            tried += 1
            is_kept = before in [file.read_bytes() for file in path.parent.glob(f"{path.stem}*.granskning")]
            survived += is_kept and _is_sound(path) and what_it_holds(backup).head == heads
            program.stdin.write("\n")
            program.stdin.flush()
        program.kill()
    return tried, survived


def _is_sound(path: Path) -> bool:
    with open_audit(path) as session:
        found: tuple[str] = session.file.database.execute("PRAGMA integrity_check").fetchone()
        return found == ("ok",)
