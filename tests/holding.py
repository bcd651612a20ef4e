"""Another program that has an audit open, in a process of its own."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aktgranskning.store.secrets import RecoveryKey

_HOLDER = """
import itertools, random, sys, time
from pathlib import Path
from aktgranskning.engagement import open_audit
from aktgranskning.review import answer
from aktgranskning.store.secrets import RecoveryKey
key, pause = bytes.fromhex(sys.argv[2]), float(sys.argv[3])
with open_audit(Path(sys.argv[1]), secret=RecoveryKey(key) if key else None) as session:
    print(0, flush=True)
    for number in itertools.count(1):
        time.sleep(random.random() * pause)
        answer(session, 1, "plan", "ja" if number % 2 else "nej")
        print(number, flush=True)
"""
"""Opens an audit and answers in it for ever, after a pause of some seconds at most each time."""

NEVER = 10_000.0


@contextmanager
def held_open(path: Path, secret: RecoveryKey | None = None, pause: float = NEVER) -> Iterator[subprocess.Popen[str]]:
    """Let another program have an audit open; its first line of output says that it has, the others each answer."""
    command = [sys.executable, "-c", _HOLDER, str(path), secret.key.hex() if secret else "", str(pause)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        try:
            assert holder.stdout.readline() == "0\n"
            yield holder
        finally:
            holder.kill()
