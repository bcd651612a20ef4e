"""The commands that sign an audit off: opening closed cases, second reading, notes, the lock."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aktgranskning.catalogue import text
from aktgranskning.commands.opening import opened
from aktgranskning.commands.parts import FILE, REVIEWER, reports_errors, reviewer_named
from aktgranskning.domain.errors import AuditError

if TYPE_CHECKING:
    from aktgranskning.domain.sign_off import ReviewNote
    from aktgranskning.session import Session

_CASE = click.argument("case", metavar="AKT")


@click.command("reopen")
@FILE
@_CASE
@click.option("--reason", required=True, help="Varför akten öppnas igen. Orsaken står i loggen.")
@REVIEWER
@reports_errors
def reopen(file: Path, case: str, reason: str, reviewer: str) -> None:
    """Öppna en klarmarkerad akt igen, med en orsak."""
    from aktgranskning.domain.audit import CaseStatus
    from aktgranskning.engagement import set_reviewer
    from aktgranskning.review import reopen_case

    with opened(file, reviewer_named(reviewer)) as session:
        case_id = _case_named(session, case)
        if session.cases[case_id].status is not CaseStatus.DONE:
            raise AuditError("sign_off.case_not_closed", label=case)
        set_reviewer(session, session.reviewer)
        reopen_case(session, case_id, reason)
    click.echo(f"{case} är öppen igen.")


@click.command("second-read")
@FILE
@_CASE
@REVIEWER
@reports_errors
def second_read(file: Path, case: str, reviewer: str) -> None:
    """Märk en klarmarkerad akt som läst av en andra läsare, som varken granskat eller klarmarkerat den."""
    from aktgranskning.engagement import set_reviewer
    from aktgranskning.signing_off import read_second

    with opened(file, reviewer_named(reviewer)) as session:
        case_id = _case_named(session, case)
        set_reviewer(session, session.reviewer)
        read_second(session, case_id)
    click.echo(f"{case} är läst av andra läsare, {session.reviewer.name}.")


@click.command("sign-off")
@FILE
@click.option("--status", is_flag=True, help="Visa vad som återstår. Det gör kommandot också utan val.")
@click.option("--plan-share", metavar="ANDEL", help="Hur stor andel som läses av en andra läsare: 100% är alla akter.")
@click.option("--seed", default="", help="Fröet som andelen lottas med; annars lottar programmet ett.")
@click.option("--lock", is_flag=True, help="Lås granskningen.")
@click.option("--unlock", is_flag=True, help="Lås upp granskningen.")
@click.option("--reason", default="", help="Varför granskningen låses upp. Orsaken står i loggen.")
@REVIEWER
@reports_errors
def sign_off(
    file: Path, status: bool, plan_share: str | None, seed: str, lock: bool, unlock: bool, reason: str, reviewer: str
) -> None:
    """Bestäm andra läsning, lås granskningen eller lås upp den; visa vad som återstår."""
    from aktgranskning.engagement import set_reviewer
    from aktgranskning.erasing import found_identity_numbers
    from aktgranskning.signing_off import lock_audit, plan_second_reading, unlock_audit

    if sum((plan_share is not None, lock, unlock)) > 1:
        raise AuditError("sign_off.one_at_a_time")
    with opened(file, reviewer_named(reviewer) if reviewer or lock or unlock or plan_share else None) as session:
        if plan_share is not None:
            share = _share(plan_share)
            set_reviewer(session, session.reviewer)
            plan_second_reading(session, share, seed)
        elif lock or unlock:
            set_reviewer(session, session.reviewer)
            lock_audit(session) if lock else unlock_audit(session, reason)
        numbers = len(found_identity_numbers(session)) if lock else 0
        if numbers:
            click.echo(text("identity_number.locked", count=numbers), err=True)
        click.echo("\n".join(_status(session)))


@click.command("notes")
@FILE
@reports_errors
def notes(file: Path) -> None:
    """Lista granskningsanteckningarna, de öppna först."""
    with opened(file) as session:
        lines = [
            f"{session.cases[note.case_id].label}  {note.item}  nr {note.number}  {note.state}  {note.by} {note.day}:"
            f" {' '.join(note.text.split())}" + (f"  Svar: {' '.join(note.reply.split())}" if note.reply else "")
            for note in _open_first(session)
        ]
    click.echo("\n".join(lines) or "Inga granskningsanteckningar.")


def _open_first(session: "Session") -> list["ReviewNote"]:
    from aktgranskning.domain.sign_off import NoteState

    states = list(NoteState)
    return sorted(session.notes, key=lambda note: states.index(note.state))


def _case_named(session: "Session", label: str) -> int:
    for case in session.cases.values():
        if case.label == label.strip():
            return case.id
    raise AuditError("sign_off.no_such_case", label=label)


def _share(typed: str) -> int:
    digits = typed.strip().removesuffix("%").strip()
    if not (digits.isascii() and digits.isdigit()):
        raise AuditError("sign_off.no_share", share=typed)
    return int(digits)


def _status(session: "Session") -> list[str]:
    from aktgranskning.domain.sign_off_words import lock_in_words, second_reading_in_words
    from aktgranskning.signing_off import left_to_sign

    left = left_to_sign(session)
    plan = session.audit.second_reading
    drawn = f": {', '.join(plan.drawn)}" if plan and plan.drawn else ""
    return [
        f"Andra läsning: {second_reading_in_words(plan)}{drawn}",
        f"Akter att klarmarkera: {_labels(session, left.open_cases)}",
        f"Akter att läsa en andra gång: {_labels(session, left.unread_cases)}",
        f"Granskningsanteckningar att stänga: {len(left.notes)}",
        f"Lås: {lock_in_words(session.audit.lock)}",
    ]


def _labels(session: "Session", case_ids: tuple[int, ...]) -> str:
    labels = ", ".join(session.cases[case_id].label for case_id in case_ids)
    return f"{len(case_ids)} ({labels})" if labels else "0"
