"""The command `follow-up`: an audit is started from an older one, and both figures are shown beside each other."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aktgranskning.commands.opening import opened_or_copied, secret_for
from aktgranskning.commands.parts import FILE, FORMAT_HELP, REVIEWER, reports_errors, reviewer_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from aktgranskning.session import Session


@click.command("follow-up")
@FILE
@click.argument("new", metavar="[NY.granskning]", required=False, type=click.Path(path_type=Path))
@click.option("--name", default="", help="Uppföljningens namn; annars filens.")
@click.option("--auditee", default="", help="Den granskade nämnden eller verksamheten; annars densamma.")
@click.option("--period", default="", help="Den granskade perioden.")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help=FORMAT_HELP)
@REVIEWER
@reports_errors
def follow_up(file: Path, new: Path | None, name: str, auditee: str, period: str, format_: str, reviewer: str) -> None:
    """Börja en uppföljning från en äldre granskning, som bara läses, eller visa båda siffrorna.

    Med NY skapas den filen från FILE. Utan NY är FILE själv en uppföljning, och då och nu visas.
    """
    from aktgranskning.concluding.following_up import start_follow_up
    from aktgranskning.domain.audit import Audit

    if new is None:
        with opened_or_copied(file) as session:
            told = _compared(session, format_)
    else:
        audit = Audit(name or new.stem, auditee, period)
        secret = secret_for(file)
        with start_follow_up(file, new, audit, reviewer_named(reviewer), older_secret=secret, secret=secret) as session:
            held = session.conclusions
            counts = f"Rekommendationer: {len(held.recommendations)}. Svar: {len(held.responses)}."
            told = f"Skapade {new} från {file}. {counts}"
    click.echo(told)


def _compared(session: "Session", format_: str) -> str:
    from dataclasses import asdict

    from aktgranskning.commands.printing import as_json
    from aktgranskning.concluding.following_up import answers_then_and_now_of, then_and_now_of
    from aktgranskning.domain.errors import AuditError

    if not session.conclusions.earlier_audits:
        raise AuditError("follow_up.none", path=session.path)
    items, answers = then_and_now_of(session), answers_then_and_now_of(session)
    if format_ == "json":
        return as_json({"items": [asdict(one) for one in items], "questions": [asdict(one) for one in answers]})
    told = [_side_by_side(["Fråga", "Då", "Nu", "Förändring"], ((one.label, *one.told) for one in items))]
    if answers:
        told.append(_side_by_side(["Revisionsfråga", "Då", "Nu"], ((one.words, *one.told) for one in answers)))
    return "\n\n".join(told)


def _side_by_side(headings: list[str], rows: "Iterable[Sequence[str]]") -> str:
    from aktgranskning.commands.printing import aligned, shortened

    return aligned([headings, *([shortened(cell) for cell in row] for row in rows)])
