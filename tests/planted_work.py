"""The work of an audit whose texts are planted words, in a process that is killed in the middle of it.

`place / "disk"` is where the audit lies, `place / "given"` what the user was given and asked for. Each round is a
process of its own.
"""

import os
import random
import shutil
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.backing_up import back_up_now, own_backups
from aktgranskning.discretion import be_discreet
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.register import RegisterChoices, Settlement
from aktgranskning.domain.sample import DrawPlan, Method
from aktgranskning.drawing import draw_sample, take_sample
from aktgranskning.encrypting import change_passphrase
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.importing import import_answers
from aktgranskning.intake.answer_files import check_answer_file
from aktgranskning.log_entries import full_snapshot
from aktgranskning.registering import load_register
from aktgranskning.restoring import restore
from aktgranskning.session import Reviewer, Session
from aktgranskning.store.secrets import RecoveryKey, Secret
from exports.options import Kind
from tests.example_checklists import SMALL
from tests.registers import write_csv
from tests.round_trips import export
from tests.test_erasing import write_everywhere

WORD, LATIN = "Zyxqvastfåle", "Zyxqvast"
"""What is planted: a word that can be composed in two ways, and the part of it that is the same in every encoding."""

REVIEWER = Reviewer(f"Granskare {WORD}", "GZ")
ANSWERS, REGISTER, EXPORTED = "svar.csv", "register.csv", "arbetspapper.xlsx"


def secret_of(encrypted: str) -> Secret | None:
    """Return the key of an encrypted audit, which unlike a passphrase takes no time; None of a plain one."""
    return RecoveryKey(bytes(range(32))) if encrypted == "encrypted" else None


def planted_audit(path: Path, secret: Secret | None) -> Session:
    """Make an audit in which the word stands in every text field, also as the words of its checklist."""
    session = create_audit(path, Audit(f"Granskning {WORD}"), REVIEWER, secret=secret)
    checklist = replace(SMALL, title=WORD, items=tuple(replace(item, hint=WORD) for item in SMALL.items))
    load_checklist(session, checklist, ChecklistFile(f"{WORD}.xlsx", WORD.encode()))
    add_cases(session, [NewCase(reference=f"{WORD} {at}", unit=WORD, label=f"{WORD} {at}") for at in range(3)])
    write_everywhere(session, WORD)
    review.type_answer(session, 1, "anteckning", f"{WORD} svarar")
    return session


def prepare(place: Path, secret: Secret | None) -> None:
    """Make the audit, a backup of it, and the files that are read in."""
    with planted_audit(place / "disk" / "Prov.granskning", secret) as session:
        back_up_now(session)
    write_csv(place / "given" / ANSWERS, [["Akt", "referens", "plan"], [f"{WORD} 1", WORD, "nej"]])
    rows = [["Ärende", "Enhet"], *([f"{WORD} {at}", WORD] for at in range(300))]
    write_csv(place / "given" / REGISTER, rows)


def _write(session: Session, _given: Path) -> None:
    for at in range(30):
        review.comment(session, 1, "plan", f"{WORD} {at}")


def _stop_in_transaction(session: Session, _given: Path) -> None:
    with session.file.transaction() as database:
        database.execute("UPDATE cases SET label = label || ' '")
        os.kill(os.getpid(), signal.SIGKILL)


def _import(session: Session, given: Path) -> None:
    import_answers(session, *check_answer_file(given / ANSWERS, SMALL))


def _draw(session: Session, given: Path) -> None:
    choices = RegisterChoices("Ärende", unit="Enhet")
    load_register(session, given / REGISTER, choices, Settlement(completeness=WORD), lambda _done, _whole: None)
    draw_sample(session, DrawPlan(Method.SIMPLE, 5, "frö"))
    take_sample(session)


def _export(session: Session, given: Path) -> None:
    export(full_snapshot(session), given / EXPORTED, Kind.WORKING_PAPER, with_references=True)


def _change_passphrase(session: Session, _given: Path) -> None:
    change_passphrase(session, RecoveryKey(bytes(range(1, 33))) if session.file.is_encrypted else None)


def _restore(session: Session, _given: Path) -> None:
    secret = secret_of("encrypted" if session.file.is_encrypted else "")
    backup = own_backups(session)[0].path
    session.close()
    restore(session.path, backup, REVIEWER, secret=secret)


STAGES: dict[str, Callable[[Session, Path], object]] = {
    "writing": _write,
    "transaction": _stop_in_transaction,
    "import": _import,
    "draw": _draw,
    "export": _export,
    "passphrase": _change_passphrase,
    "backup": lambda session, _given: back_up_now(session),
    "restore": _restore,
}


def do(stage: str, place: Path, secret: Secret | None, copy: Path) -> None:
    """Do one piece of work on a copy of the audit and its backups."""
    shutil.copytree(place / "disk", copy, ignore=lambda _folder, names: [n for n in names if "granskning" not in n])
    with open_audit(copy / "Prov.granskning", secret=secret) as session:
        STAGES[stage](session, place / "given")


def killed(stage: str, place: Path, secret: Secret | None, copy: Path, after: float) -> tuple[float, int]:
    """Do one piece of work in a process that is killed after some seconds; return how long it took, and its code."""
    begun = time.monotonic()
    child = os.fork()
    if child == 0:
        try:
            do(stage, place, secret, copy)
            os._exit(0)
        except BaseException:
            traceback.print_exc(file=(place / "given" / "fault.txt").open("w"))
            os._exit(1)
    ended = status = 0
    while not ended and time.monotonic() < begun + after:
        time.sleep(0.005)
        ended, status = os.waitpid(child, os.WNOHANG)
    if not ended:
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    return time.monotonic() - begun, os.waitstatus_to_exitcode(status)


def work(place: Path, encrypted: str, rounds: int, *stages: str) -> None:
    """Do every piece of work once to its end, and kill it in so many rounds somewhere on its way."""
    be_discreet()
    secret = secret_of(encrypted)
    prepare(place, secret)
    chance = random.Random(20261126)
    for stage in stages or STAGES:
        whole, code = killed(stage, place, secret, place / "disk" / f"{stage}-whole", 60)
        assert code == (-signal.SIGKILL if stage == "transaction" else 0), stage
        for number in range(rounds):
            killed(stage, place, secret, place / "disk" / f"{stage}-{number}", whole * chance.uniform(0.2, 1))
