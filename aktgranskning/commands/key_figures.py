"""The command of key figures: read in, fetched, compared, listed."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aktgranskning.commands.opening import opened
from aktgranskning.commands.parts import FILE, FORMAT_HELP, REVIEWER, reports_errors, reviewer_named

if TYPE_CHECKING:
    from aktgranskning.concluding.key_figures import ReadKeyFigures
    from aktgranskning.session import Session


@click.command("key-figures")
@FILE
@click.argument("imported", metavar="[IMPORT]", required=False, type=click.Path(path_type=Path))
@click.option("--source", metavar="TEXT", default="", help="Varifrån nyckeltalen är; annars filens namn.")
@click.option("--retrieved", metavar="DATUM", default="", help="Dagen de hämtades; annars i dag.")
@click.option("--fetch", metavar="ADRESS", help="Hämta över nätverket från den här adressen, https://…")
@click.option("--kpi", "figures", metavar="ID", multiple=True, help="Ett nyckeltal att hämta eller lista; flera går.")
@click.option("--year", "years", metavar="ÅR", multiple=True, help="Ett år att hämta; kan upprepas.")
@click.option(
    "--municipality",
    "municipalities",
    metavar="KOMMUN",
    multiple=True,
    help="Granskningens egen kommun. Med --fetch en kommun att hämta, kan upprepas; utan den hämtas alla.",
)
@click.option("--group", metavar="NAMN", help="Skapa eller ändra en jämförelsegrupp.")
@click.option("--members", metavar="A,B,C", default="", help="Gruppens kommuner; utan --members alla i tabellen.")
@click.option("--average", "measure", flag_value="average", default="average", help="Gruppens medelvärde.")
@click.option("--median", "measure", flag_value="median", help="Gruppens median.")
@click.option("--remove", metavar="NUMMER", type=int, help="Ta bort en inläsning.")
@click.option("--list", "is_listing", is_flag=True, help="Lista fem år, med källa och dag.")
@click.option("--gender", type=click.Choice(["T", "K", "M"]), default="T", show_default=True, help="Vilket kön.")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help=FORMAT_HELP)
@REVIEWER
@reports_errors
def key_figures(
    file: Path,
    imported: Path | None,
    source: str,
    retrieved: str,
    fetch: str | None,
    figures: Sequence[str],
    years: Sequence[str],
    municipalities: Sequence[str],
    group: str | None,
    members: str,
    measure: str,
    remove: int | None,
    is_listing: bool,
    gender: str,
    format_: str,
    reviewer: str,
) -> None:
    """Läs in nyckeltal ur en fil eller över nätverket, jämför med grupper av kommuner, och lista dem."""
    from aktgranskning.concluding.key_figures import read_key_figures, remove_key_figures
    from aktgranskning.domain.errors import AuditError
    from aktgranskning.engagement import set_reviewer

    own = municipalities if fetch is None else ()
    if sum(map(bool, (imported, fetch, group, remove, own, is_listing))) > 1:
        raise AuditError("command.one_of_key_figures")
    is_acting = imported or group or remove or own
    if fetch is None and (years or (figures and is_acting)):
        raise AuditError("command.only_with_fetch")
    with opened(file, reviewer_named(reviewer)) as session:
        if imported:
            _import(session, read_key_figures(session, imported), source, retrieved)
        elif fetch is not None:
            _import(session, _fetched(session, fetch, figures, municipalities, years), source, "")
        elif group is not None:
            _save_group(session, group, members, measure)
        elif remove is not None:
            set_reviewer(session, session.reviewer)
            remove_key_figures(session, remove)
            click.echo(f"Tog bort inläsning {remove}.")
        elif own:
            _set_own(session, own)
        else:
            _list(session, figures, gender, format_)


def _import(session: "Session", read: "ReadKeyFigures", source: str, retrieved: str) -> None:
    from aktgranskning.catalogue import describe
    from aktgranskning.commands.figure_printing import imported_in_words
    from aktgranskning.concluding.key_figures import import_key_figures
    from aktgranskning.domain.conclusions.figure_words import values_in_words
    from aktgranskning.engagement import set_reviewer

    set_reviewer(session, session.reviewer)
    import_key_figures(session, read, source=source, retrieved=retrieved)
    values = values_in_words(len(read.content.values), read.content.missing)
    latest = imported_in_words(session.conclusions.key_figure_sets[-1])
    click.echo(f"Läste in nyckeltal. {latest}. {values}.")
    for warning in read.warnings:
        click.echo(describe(warning), err=True)


def _fetched(
    session: "Session", address: str, figures: Sequence[str], municipalities: Sequence[str], years: Sequence[str]
) -> "ReadKeyFigures":
    from aktgranskning.concluding.figure_client import FigureQuery, FigureService, fetch_key_figures
    from aktgranskning.domain.conclusions.figure_table import figure_table

    table = figure_table(session.conclusions)
    ids = [table.municipality_id(one) or one for one in municipalities]
    return fetch_key_figures(FigureService(address, is_enabled=True), FigureQuery(figures, ids, years))


def _save_group(session: "Session", name: str, members: str, measure: str) -> None:
    from aktgranskning.concluding.key_figures import group_named, save_group
    from aktgranskning.domain.conclusions.figure_words import MEASURE_WORDS
    from aktgranskning.domain.conclusions.key_figures import Measure
    from aktgranskning.engagement import set_reviewer

    set_reviewer(session, session.reviewer)
    before = group_named(session, name)
    named = [one.strip() for one in members.split(",") if one.strip()]
    save_group(session, name, named, Measure(measure), before.number if before else 0)
    of = f"{len(named)} kommuner" if named else "alla kommuner"
    click.echo(f"Jämförelsegruppen {name}: {MEASURE_WORDS[Measure(measure)]} av {of}.")


def _set_own(session: "Session", named: Sequence[str]) -> None:
    from aktgranskning.domain.errors import AuditError
    from aktgranskning.engagement import edit_audit, set_reviewer

    if len(named) > 1:
        raise AuditError("command.one_municipality")
    set_reviewer(session, session.reviewer)
    edit_audit(session, replace(session.audit, municipality=named[0].strip()))
    click.echo(f"Granskningens egen kommun: {session.audit.municipality}.")


def _list(session: "Session", figures: Sequence[str], gender: str, format_: str) -> None:
    from aktgranskning.commands.figure_printing import figures_table
    from aktgranskning.commands.printing import as_json
    from aktgranskning.domain.conclusions.comparisons import five_years
    from aktgranskning.domain.conclusions.figure_records import group_records, import_records, key_figure_records
    from aktgranskning.domain.conclusions.figure_table import figure_table
    from aktgranskning.domain.conclusions.key_figures import Gender
    from aktgranskning.domain.errors import AuditError

    conclusions = session.conclusions
    table = figure_table(conclusions)
    for one in figures:
        if table.figure_id(one) not in table.figures:
            raise AuditError("key_figures.no_figure", figure=one)
    found = five_years(table, session.audit.municipality, conclusions.comparison_groups, figures, Gender(gender))
    if format_ == "json":
        record = {
            "municipality": session.audit.municipality,
            "figures": key_figure_records(table, found),
            "groups": group_records(conclusions.comparison_groups),
            "imports": import_records(conclusions.key_figure_sets),
        }
        click.echo(as_json(record))
    else:
        click.echo(figures_table(found, conclusions.key_figure_sets))
