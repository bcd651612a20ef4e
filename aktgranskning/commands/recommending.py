"""The command `recommend`: recommendations are listed, written, changed, withdrawn, and their status is set."""

from typing import TYPE_CHECKING

import click

from aktgranskning.commands.opening import opened
from aktgranskning.commands.parts import FILE, FORMAT_HELP, REVIEWER, reports_errors, reviewer_named

if TYPE_CHECKING:
    from aktgranskning.commands.recommend_options import RecommendOptions
    from aktgranskning.domain.conclusions.recommendations import Priority, Recommendation
    from aktgranskning.session import Session


@click.command()
@FILE
@click.argument("text", metavar="[TEXT]", required=False)
@click.option("--list", "listed", is_flag=True, help="Visa rekommendationerna med svar och status.")
@click.option("--reminders", is_flag=True, help="Visa bara det som ska vara klart inom 45 dagar eller är försenat.")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help=FORMAT_HELP)
@click.option("--number", metavar="NUMMER", help="Den rekommendation som ändras eller visas.")
@click.option("--to", metavar="MOTTAGARE", multiple=True, help="En nämnd eller styrelse. Kan anges flera gånger.")
@click.option("--question", metavar="FRÅGA", multiple=True,
              help="En revisionsfråga som den vilar på, som 2.1. Kan anges flera gånger.")  # fmt: skip
@click.option("--item", metavar="NAMN", multiple=True,
              help="En fråga i checklistan som den vilar på. Kan anges flera gånger.")  # fmt: skip
@click.option("--priority", metavar="PRIORITET", help="hög, medel eller låg.")
@click.option("--move", metavar="STEG", type=int, help="Flytta den nedåt, uppåt med minus, medan numren är lösa.")
@click.option("--status", metavar="STATUS", help="öppen, besvarad, pågår, genomförd eller avvisad.")
@click.option("--day", metavar="DATUM", default="", help="Från vilken dag statusen gäller; annars i dag.")
@click.option("--note", metavar="TEXT", default="", help="En anteckning till statusen.")
@click.option("--withdraw", is_flag=True, help="Ta bort rekommendationen med dess svar.")
@REVIEWER
@click.pass_context
@reports_errors
def recommend(context: click.Context, /, **_given: object) -> None:
    """Skriv en rekommendation, ändra den, eller visa dem alla.

    Ändra en med --number: det som anges ersätter vad som stod, resten står kvar. --question '' och --item '' tömmer.
    """
    from aktgranskning.commands.recommend_options import RecommendOptions, check_options
    from aktgranskning.engagement import set_reviewer

    options = RecommendOptions(**context.params)
    check_options(options)
    with opened(options.file, reviewer_named(options.reviewer)) as session:
        if options.acts:
            set_reviewer(session, session.reviewer)
        told = _act(session, options) if options.acts else ""
        listed = _listed(session, options) if options.listed or options.reminders or not told else ""
    click.echo(listed or told)


def _act(session: "Session", options: "RecommendOptions") -> str:
    from aktgranskning.concluding.recommending import (
        held_recommendation,
        move_recommendation,
        recommendation_labelled,
        withdraw_recommendation,
    )

    if options.number is None:
        return _add(session, options)
    held = recommendation_labelled(session, options.number)
    if options.words:
        return _edit(session, held, options)
    if options.status is not None:
        return _set_status(session, held, options.status, options)
    if options.withdraw:
        withdraw_recommendation(session, held.number)
        return f"Tog bort rekommendation {held.label}."
    move_recommendation(session, held.number, options.move or 0)
    return f"Rekommendation {held.label} har nu nummer {held_recommendation(session, held.number).label}."


def _add(session: "Session", options: "RecommendOptions") -> str:
    from aktgranskning.concluding.recommending import add_recommendation

    questions, priority = _questions(session, options), _priority(options)
    add_recommendation(
        session, options.text or "", options.to, questions=questions, items=options.item, priority=priority
    )
    return f"Skrev rekommendation {session.conclusions.recommendations[-1].label}."


def _edit(session: "Session", held: "Recommendation", options: "RecommendOptions") -> str:
    from aktgranskning.concluding.recommendation_grounds import linked_names
    from aktgranskning.concluding.recommending import edit_recommendation
    from aktgranskning.domain.conclusions.recommendations import lines_of

    edit_recommendation(
        session,
        held.number,
        held.text if options.text is None else options.text,
        options.to or lines_of(held.addressees),
        questions=_questions(session, options) if options.question else lines_of(held.questions),
        items=list(filter(None, options.item)) if options.item else linked_names(session, held.number),
        priority=held.priority if options.priority is None else _priority(options),
    )
    return f"Ändrade rekommendation {held.label}."


def _set_status(session: "Session", held: "Recommendation", typed: str, options: "RecommendOptions") -> str:
    from aktgranskning.commands.choosing import chosen
    from aktgranskning.concluding.recommending import set_status
    from aktgranskning.domain.conclusions.recommendations import RecommendationStatus

    status = chosen(RecommendationStatus, "--status", typed)
    set_status(session, held.number, status, day=options.day, note=options.note)
    return f"Rekommendation {held.label} är nu {status}."


def _questions(session: "Session", options: "RecommendOptions") -> list[str]:
    from aktgranskning.concluding.questioning import question_named

    return [question_named(session, typed).name for typed in options.question if typed]


def _priority(options: "RecommendOptions") -> "Priority":
    from aktgranskning.commands.choosing import chosen
    from aktgranskning.domain.conclusions.recommendations import Priority

    return chosen(Priority, "--priority", options.priority or "")


def _listed(session: "Session", options: "RecommendOptions") -> str:
    from aktgranskning.commands.printing import as_json
    from aktgranskning.commands.recommendation_printing import (
        recommendation_records,
        recommendations_table,
        reminder_lines,
        reminder_records,
    )
    from aktgranskning.concluding.recommending import recommendation_labelled

    if options.reminders:
        return as_json(reminder_records(session)) if options.format_ == "json" else reminder_lines(session)
    is_one = options.number is not None and not options.acts
    label = recommendation_labelled(session, options.number or "").label if is_one else ""
    if options.format_ == "json":
        return as_json(recommendation_records(session, label))
    return recommendations_table(session, label)
