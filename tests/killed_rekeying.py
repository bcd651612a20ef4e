"""A change of passphrase that is killed at one call of the system or of the engine after the other.

Run as a program it prints how many kills were tried and how many left a whole file: python -m tests.killed_rekeying
FOLDER STEP, where STEP leaves out all but every so manyth call.
"""

import os
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from types import FrameType

from aktgranskning.backing_up import back_up_now
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import create_audit, edit_audit, open_audit
from aktgranskning.session import Reviewer
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.backups import backups_of
from aktgranskning.store.rekeying import rekey
from aktgranskning.store.secrets import RecoveryKey, Secret
from tests.source_code import ROOT

_REVIEWER = Reviewer("Granskare Ett", "G1")
_ENDED = 3
_SECRETS: tuple[Secret | None, ...] = (None, RecoveryKey(b"e" * 32), RecoveryKey(b"n" * 32), None)
"""What the file is encrypted with, change after change."""


def killed(folder: Path, step: int) -> tuple[int, int]:
    """Add, change and remove a passphrase, killed at every `step`th call; return how often, and how often all stood."""
    tried = survived = made = 0
    for old, new in pairwise(_SECRETS):
        at = 1
        while True:
            path, made = folder / str(made) / "Prov.granskning", made + 1
            head = _made(path, old)
            if not _killed_at(at, path, old, new):
                break
            tried += 1
            survived += _stands(path, head, (old, new))
            at += step
    return tried, survived


def _made(path: Path, secret: Secret | None) -> str:
    path.parent.mkdir()
    with create_audit(path, Audit("Prov"), _REVIEWER, secret=secret) as session:
        for number in range(3):
            edit_audit(session, Audit(f"Prov {number}"))
        back_up_now(session)
        return session.log.head


def _killed_at(call: int, path: Path, old: Secret | None, new: Secret | None) -> bool:
    """Change the passphrase in a process that is killed as it makes a call; False where it ended before that call."""
    child = os.fork()
    if not child:
        _rekey_until(call, path, old, new)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        assert os.WEXITSTATUS(status) == _ENDED
        return False
    return True


def _rekey_until(call: int, path: Path, old: Secret | None, new: Secret | None) -> None:
    left = call

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal left
        left -= event in ("c_call", "c_return")
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    try:
        file = AuditFile.open(path, old)
        backups = [backup.path for backup in backups_of(path)]
        sys.setprofile(count)
        rekey(file, new, backups)
    finally:
        os._exit(_ENDED if not sys.exc_info()[0] else 1)


def _stands(path: Path, head: str, secrets: tuple[Secret | None, ...]) -> bool:
    """Say whether the file and its backup open with one of the secrets, hold everything, and nothing is beside them.

    What was being destroyed may leave a file without anything in it, and with a name that says nothing.
    """
    (backup,) = backups_of(path)
    heads = {_head(file, secrets) for file in (path, backup.path)}
    left = {file.name for file in path.parent.iterdir() if file.suffix != ".tmp" or file.stat().st_size}
    return heads == {head} and left == {path.name, backup.path.name}


def _head(path: Path, secrets: tuple[Secret | None, ...]) -> str:
    for secret in secrets:
        try:
            with open_audit(path, secret=secret) as session:
                return session.log.head
        except AuditError:
            continue
    return ""


def killed_in_a_program(folder: Path, step: int) -> tuple[int, int]:
    """Do the same in a program of its own, which forks with no threads and no window about it."""
    command = [sys.executable, "-m", "tests.killed_rekeying", str(folder), str(step)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True, timeout=900)
    tried, survived = map(int, run.stdout.split())
    return tried, survived


if __name__ == "__main__":
    print(*killed(Path(sys.argv[1]), int(sys.argv[2])))
