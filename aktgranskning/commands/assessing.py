"""The command `assess`: audit questions and their answers are listed and given, and the scale is chosen."""

from typing import TYPE_CHECKING

import click

from aktgranskning.commands.opening import opened
from aktgranskning.commands.parts import FILE, FORMAT_HELP, REVIEWER, reports_errors, reviewer_named

if TYPE_CHECKING:
    from aktgranskning.commands.assess_options import AssessOptions
    from aktgranskning.session import Session


@click.command()
@FILE
@click.argument("question", metavar="[FRÅGA]", required=False)
@click.option("--list", "listed", is_flag=True, help="Visa revisionsfrågorna med deras bedömningar.")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help=FORMAT_HELP)
@click.option("--rating", metavar="BEDÖMNING", help="Ett steg på granskningens skala, eller svaret utanför den.")
@click.option("--rationale", metavar="TEXT", help="Motiveringen.")
@click.option("--unit", metavar="ENHET", default="", help="Bedömningen av en enhet; annars av hela granskningen.")
@click.option("--overall", is_flag=True, help="Den sammanfattande bedömningen, i stället för en revisionsfråga.")
@click.option("--scale", type=click.Choice(["ja-delvis-nej", "fyra-steg"]), help="Välj granskningens skala.")
@click.option("--step", metavar="'ORD #FÄRG'", multiple=True,
              help="Ett steg på en egen skala, som 'Bra #2e7d32'. Kan anges flera gånger, bäst först.")  # fmt: skip
@click.option("--outside", metavar="ORD", help="Svaret utanför den egna skalan; annars Kan inte styrkas.")
@click.option("--purpose", metavar="TEXT", help="Skriv granskningens syfte.")
@REVIEWER
@click.pass_context
@reports_errors
def assess(context: click.Context, /, **_given: object) -> None:
    """Bedöm en revisionsfråga, eller visa bedömningarna.

    FRÅGA är revisionsfrågans beteckning, eller numret framför den, som 2.1.
    """
    from aktgranskning.commands.assess_options import AssessOptions, check_options

    options = AssessOptions(**context.params)
    check_options(options)
    with opened(options.file, reviewer_named(options.reviewer)) as session:
        told = _set_up(session, options) if options.sets_up else _assess(session, options) if options.assesses else ""
        listed = _listed(session, options) if options.listed or not told else ""
    click.echo(listed or told)


def _set_up(session: "Session", options: "AssessOptions") -> str:
    from aktgranskning.commands.assess_options import audit_of
    from aktgranskning.engagement import edit_audit, set_reviewer

    audit = audit_of(options, session.audit)
    set_reviewer(session, session.reviewer)
    edit_audit(session, audit)
    scale = f"Skalan är {', '.join(step.word for step in audit.scale.answers)}."
    return f"{scale}\nSyftet är: {audit.purpose}" if audit.purpose else scale


def _assess(session: "Session", options: "AssessOptions") -> str:
    from aktgranskning.concluding.assessing import assess as give
    from aktgranskning.concluding.assessing import rating_named
    from aktgranskning.concluding.questioning import question_named
    from aktgranskning.domain.conclusions.answers import assessment_of
    from aktgranskning.domain.conclusions.assessments import OVERALL, Assessment
    from aktgranskning.engagement import set_reviewer

    question = question_named(session, options.question).name if options.question else OVERALL
    held = assessment_of(session.conclusions, question, options.unit) or Assessment(0)
    rating = held.rating if options.rating is None else rating_named(session, options.rating)
    rationale = held.rationale if options.rationale is None else options.rationale
    set_reviewer(session, session.reviewer)
    give(session, question, rating, rationale, options.unit)
    answered = assessment_of(session.conclusions, question, options.unit)
    assert answered
    called = f"fråga {options.question}" if options.question else "granskningen som helhet"
    return f"Bedömde {called}: {answered.word or 'utan steg på skalan'}."


def _listed(session: "Session", options: "AssessOptions") -> str:
    from aktgranskning.commands.assessment_printing import answer_record, answers_table
    from aktgranskning.commands.printing import as_json
    from aktgranskning.concluding.assessing import answered_now, overall_now, require_unit
    from aktgranskning.concluding.questioning import question_named

    scale, unit = session.audit.scale, options.unit
    require_unit(session, unit)
    answered, overall = answered_now(session, unit), overall_now(session, unit)
    if options.question:
        name = question_named(session, options.question).name
        answered = tuple(one for one in answered if one.question.name == name)
    if options.format_ == "table":
        with_overall = () if options.question else (overall,)
        return answers_table(session.audit, with_overall if options.overall else (*answered, *with_overall))
    if options.overall:
        return as_json(answer_record(overall, scale, unit))
    return as_json([answer_record(one, scale, unit) for one in answered])
