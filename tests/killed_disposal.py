"""Disposals that are killed in the middle: what still opens, and whether they go on."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from aktgranskning.begun_disposals import begun_disposal, carried_on, goes_on_without_audit
from aktgranskning.commands.example import AUDIT_NAME, write_example
from aktgranskning.disposing import dispose, prepare_disposal
from aktgranskning.domain.disposal import Disposal, Outcome
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import edit_case, open_audit
from aktgranskning.interpreting import add_interpretation
from aktgranskning.review import reopen_case
from aktgranskning.store.backup_writing import back_up, source_of
from aktgranskning.store.secrets import Passphrase, Secret
from aktgranskning.written_files import FileKind, remember_written
from tests.source_code import ROOT

SECRET = Passphrase("en lösenfras")
PLANTED = "planterat ord"
DECISION = "Revisorerna 2026-11-26, § 12"


def filled(folder: Path, secret: Secret | None) -> Path:
    """Write an audit with a planted word, a backup, an export, and a changed one."""
    with write_example(folder, secret) as session:
        add_interpretation(session, "genomforandeplan", PLANTED)
        reopen_case(session, 1, "Diarienummer saknas")
        edit_case(session, 1, reference=PLANTED, unit="Vuxen")
        back_up(source_of(session.path, session.file.database, session.file.key), session.clock())
    return folder / AUDIT_NAME


def prepared(path: Path, secret: Secret | None) -> Disposal:
    """Return what is to be destroyed of an audit."""
    with open_audit(path, secret=secret) as session:
        return prepare_disposal(session, DECISION)


_KILLED = """
import os
import signal, sys
from pathlib import Path
from aktgranskning import disposing
from tests.killed_disposal import prepared, SECRET
path, steps = Path(sys.argv[1]), int(sys.argv[2])
def step():
    global steps
    steps -= 1
    if steps < 0:
        os.kill(os.getpid(), signal.SIGKILL)
disposal = prepared(path, SECRET)
disposing.dispose(disposal, disposal.name, lambda _: None, step)
"""


def killed_disposals(folder: Path) -> tuple[int, int]:
    """Kill the disposal of an encrypted audit at each of its steps; return how many, and after how many all was well.

    Then no file of it opens any more, and the disposal goes on until nothing is left.
    """
    tried = survived = 0
    while True:
        place = folder / str(tried)
        place.mkdir()
        path = filled(place, SECRET)
        exported(path)
        child = subprocess.run([sys.executable, "-c", _KILLED, str(path), str(tried)], cwd=ROOT)
        if not child.returncode:
            return tried, survived
        assert child.returncode == -signal.SIGKILL
        tried += 1
        survived += not any(map(_opens, place.glob("*.granskning"))) and _goes_on(path)


def exported(path: Path) -> Path:
    """Write a file from an encrypted audit that the audit remembers."""
    export = path.with_name("hemlig export.csv")
    export.write_text(PLANTED, "utf-8")
    with open_audit(path, secret=SECRET) as session:
        remember_written(session, export, FileKind.EXPORT)
    return export


def _opens(path: Path) -> bool:
    try:
        open_audit(path, secret=SECRET).close()
    except AuditError:
        return False
    return True


def _goes_on(path: Path) -> bool:
    begun = begun_disposal(path)
    if begun is None:
        return False
    try:
        disposal = carried_on(prepared(path, SECRET), begun)
    except AuditError as error:
        if not goes_on_without_audit(error):
            return False
        disposal = begun
    done = dispose(disposal, disposal.name, lambda _: None)
    return len(done.of(Outcome.DESTROYED)) == 3 and not os.listdir(path.parent)
