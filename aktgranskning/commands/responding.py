"""The command `respond`: what a board answers to a recommendation is noted, changed, withdrawn and listed."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aktgranskning.commands.opening import opened
from aktgranskning.commands.parts import FILE, FORMAT_HELP, REVIEWER, reports_errors, reviewer_named

if TYPE_CHECKING:
    from aktgranskning.session import Session


@dataclass(frozen=True, slots=True)
class RespondOptions:
    """The options as they were typed; None where one was left out."""

    file: Path
    number: str | None
    addressee: str | None
    text: str | None
    agrees: str | None
    action: str | None
    responsible: str | None
    due: str | None
    decided: str | None
    section: str | None
    withdraw: bool
    listed: bool
    format_: str
    reviewer: str

    @property
    def said(self) -> dict[str, str]:
        """What the board says, by the name of what it says it of."""
        given = {name: getattr(self, name) for name in _SAID}
        return {name: content for name, content in given.items() if content is not None}


_SAID = ("text", "agrees", "action", "responsible", "due", "decided", "section")


@click.command()
@FILE
@click.argument("number", metavar="[NUMMER]", required=False)
@click.option("--list", "listed", is_flag=True, help="Visa rekommendationerna med deras svar; som JSON bara svaren.")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help=FORMAT_HELP)
@click.option("--from", "addressee", metavar="MOTTAGARE", help="Den nämnd eller styrelse som svarar.")
@click.option("--text", metavar="TEXT", help="Vad den svarar.")
@click.option("--agrees", metavar="SVAR", help="Om den instämmer: ja, delvis eller nej.")
@click.option("--action", metavar="TEXT", help="Den åtgärd som ska vidtas.")
@click.option("--responsible", metavar="FUNKTION", help="Vem som ansvarar för den.")
@click.option("--due", metavar="DATUM", help="När den ska vara klar senast.")
@click.option("--decided", metavar="DATUM", help="Dagen för beslutet om svaret.")
@click.option("--section", metavar="§", help="Beslutets paragraf.")
@click.option("--withdraw", is_flag=True, help="Ta bort svaret.")
@REVIEWER
@click.pass_context
@reports_errors
def respond(context: click.Context, /, **_given: object) -> None:
    """Notera vad en mottagare svarar på en rekommendation, eller visa svaren.

    Har mottagaren redan svarat ersätter det som anges vad som stod, och resten står kvar.
    """
    from aktgranskning.domain.errors import AuditError
    from aktgranskning.engagement import set_reviewer

    options = RespondOptions(**context.params)
    if bool(options.said) + options.withdraw > 1:
        raise AuditError("response.one_at_a_time")
    acts = bool(options.said) or options.withdraw or options.addressee is not None
    if acts and (options.number is None or options.addressee is None):
        raise AuditError("response.which")
    with opened(options.file, reviewer_named(options.reviewer)) as session:
        if acts:
            set_reviewer(session, session.reviewer)
        told = _act(session, options, options.number or "", options.addressee or "") if acts else ""
        listed = _listed(session, options, "" if acts else options.number) if options.listed or not acts else ""
    click.echo(listed or told)


def _act(session: "Session", options: RespondOptions, label: str, board: str) -> str:
    from aktgranskning.commands.choosing import chosen
    from aktgranskning.concluding.recommending import recommendation_labelled, responses_to
    from aktgranskning.concluding.responding import note_response, withdraw_response
    from aktgranskning.domain.conclusions.recommendations import Agreement, Response
    from aktgranskning.domain.errors import AuditError

    held = recommendation_labelled(session, label)
    given = {one.addressee: one for one in responses_to(session, held.number)}
    if options.withdraw:
        if board not in given:
            known = ", ".join(given) or "inga"
            raise AuditError("response.none_from", label=held.label, addressee=board, addressees=known)
        withdraw_response(session, given[board].number)
        return f"Tog bort svaret från {board} på rekommendation {held.label}."
    before = given.get(board, Response(0))
    said = {name: getattr(before, name) for name in _SAID} | options.said
    agrees = chosen(Agreement, "--agrees", said.pop("agrees"))
    note_response(session, held.number, board, agrees=agrees, **said)
    _warn_of_days(session, held.number, board)
    status = recommendation_labelled(session, held.label).status
    return f"Noterade svaret från {board} på rekommendation {held.label}, som nu är {status}."


def _warn_of_days(session: "Session", number: int, board: str) -> None:
    from aktgranskning.catalogue import describe
    from aktgranskning.concluding.recommending import responses_to
    from aktgranskning.concluding.responding import doubtful_days

    noted = next(one for one in responses_to(session, number) if one.addressee == board)
    if doubt := doubtful_days(noted):
        click.echo(describe(doubt), err=True)


def _listed(session: "Session", options: RespondOptions, number: str | None) -> str:
    from aktgranskning.commands.printing import as_json
    from aktgranskning.commands.recommendation_printing import recommendations_table, response_records
    from aktgranskning.concluding.recommending import recommendation_labelled

    label = recommendation_labelled(session, number).label if number else ""
    if options.format_ == "json":
        return as_json(response_records(session, label))
    return recommendations_table(session, label)
