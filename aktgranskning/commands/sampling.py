"""The commands that draw a sample, replace a case of it, and prove it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aktgranskning.catalogue import text
from aktgranskning.commands.opening import opened, opened_or_examined
from aktgranskning.commands.parts import FILE, FORMAT_HELP, REVIEWER, numbers_noticed, reports_errors, reviewer_named
from aktgranskning.domain.errors import AuditError

if TYPE_CHECKING:
    from aktgranskning.commands.sample_options import SampleOptions
    from aktgranskning.domain.audit import Case
    from aktgranskning.registering import Progress
    from aktgranskning.session import Session

_REGISTER = click.option("--register", metavar="REG", type=click.Path(path_type=Path), required=True,
                         help="Registret, .xlsx, .ods eller .csv.")  # fmt: skip


@click.command()
@FILE
@_REGISTER
@click.option("--id", "id_column", metavar="KOLUMN", required=True, help="Kolumnen som skiljer akterna åt.")
@click.option("--stratify", metavar="KOLUMN[:GRÄNSER]", multiple=True,
              help="Kolumn för stratum; med gränser, som Belopp:1000,5000. Kan anges flera gånger.")  # fmt: skip
@click.option("--unit", metavar="KOLUMN", default="", help="Kolumnen med enhet.")
@click.option("--prefill", metavar="KOLUMN=FRÅGA", multiple=True, help="Kolumn som är första svar på en fråga.")
@click.option("--sheet", metavar="BLAD", default="", help="Bladet; annars det första.")
@click.option("--header-row", type=click.IntRange(1), help="Raden med rubriker; annars den som ser ut att vara det.")
@click.option("--size", type=click.IntRange(1), help="Antal akter. Med --stratify fördelas de i proportion.")
@click.option("--size-per-stratum", type=click.IntRange(1), help="Antal akter ur varje stratum.")
@click.option("--size-of", metavar="STRATUM=ANTAL", multiple=True, help="Antal ur ett stratum; ange alla stratum.")
@click.option("--systematic", is_flag=True, help="Med jämna steg från en slumpvis start.")
@click.option("--all", "all_cases", is_flag=True, help="Alla akter i registret.")
@click.option(
    "--pick",
    metavar="BETECKNING",
    multiple=True,
    help="En akt vald för hand. Kan anges flera gånger; skalet kan minnas den.",
)
@click.option("--where", metavar="VILLKOR", multiple=True, help="Villkor, som 'Belopp>=12'. Alla ska gälla.")
@click.option("--seed", metavar="FRÖ", help="Fröet; annars drar programmet ett.")
@click.option("--spares", type=click.IntRange(0), help="Antal reserver, ur varje stratum; annars 5.")
@click.option("--duplicates", type=click.Choice(["first", "leave-out"]),
              help="Behåll den första raden av dem med samma beteckning, eller utelämna alla.")  # fmt: skip
@click.option("--leave-out-empty", is_flag=True, help="Utelämna rader utan beteckning.")
@click.option(
    "--completeness", metavar="TEXT", default="", help="Hur det kontrollerades att registret är fullständigt."
)
@click.option("--protected", type=click.Choice(["unknown", "left-out", "included"]), default="unknown",
              show_default=True, help="Om personer med skyddade personuppgifter ingår.")  # fmt: skip
@REVIEWER
@click.pass_context
@reports_errors
def sample(context: click.Context, /, **_given: object) -> None:
    """Dra ett urval ur ett register, eller utöka det som är draget."""
    from aktgranskning.commands.sample_options import SampleOptions
    from aktgranskning.commands.sample_printing import sample_lines
    from aktgranskning.engagement import set_reviewer
    from aktgranskning.imported_numbers import numbers_in_register

    options = SampleOptions(**context.params)
    with opened(options.file, reviewer_named(options.reviewer)) as session:
        if session.cases and not session.sampling.sample:
            raise AuditError("sample.has_cases")
        set_reviewer(session, session.reviewer)
        _draw_or_go_on(session, options)
        told = "\n".join(sample_lines(session))
        numbers = numbers_in_register(session)
    if numbers:
        click.echo(numbers_noticed(numbers), err=True)
    click.echo(told)


def _draw_or_go_on(session: "Session", options: "SampleOptions") -> None:
    from aktgranskning.commands.sample_options import choices_of, plan_of, settlement_of
    from aktgranskning.drawing import draw_sample, take_sample
    from aktgranskning.proving import go_on_with
    from aktgranskning.registering import load_register
    from aktgranskning.session import logic_of

    earlier = session.sampling.sample
    plan = plan_of(options, earlier.plan if earlier else None)
    choices = choices_of(options, logic_of(session).checklist)
    if earlier:
        with _shown_progress() as progress:
            go_on_with(session, options.register, choices, plan, progress)
    else:
        settlement = settlement_of(options)
        with _shown_progress() as progress:
            load_register(session, options.register, choices, settlement, progress)
        draw_sample(session, plan)
        take_sample(session)


@click.command()
@FILE
@click.argument("label", metavar="AKT")
@click.option("--reason", metavar="SKÄL", required=True, help="Varför akten inte kan läsas.")
@click.option("--outside", "absence", flag_value="outside", default=True, help="Den hör inte till populationen.")
@click.option("--missing", "absence", flag_value="missing", help="Den saknas: bortfall.")
@click.option("--withheld", "absence", flag_value="withheld", help="Den lämnades inte ut: bortfall.")
@click.option("--no-spare", is_flag=True, help="Låt ingen reserv komma i dess ställe.")
@REVIEWER
@reports_errors
def replace(file: Path, label: str, reason: str, absence: str, no_spare: bool, reviewer: str) -> None:
    """Redovisa en akt som inte kan läsas, och ersätt den med nästa reserv."""
    from aktgranskning.domain.audit import Absence
    from aktgranskning.domain.wording import ABSENCE_WORDS
    from aktgranskning.engagement import set_reviewer
    from aktgranskning.replacing import mark_absent, replace_case, replacement_of

    why = Absence(absence)
    with opened(file, reviewer_named(reviewer)) as session:
        set_reviewer(session, session.reviewer)
        case = _case(session, label)
        (mark_absent if no_spare else replace_case)(session, case.id, why, reason)
        by = replacement_of(session, case.id)
    click.echo(f"{label}: {ABSENCE_WORDS[why].lower()}. {f'Ersattes av {by.label}.' if by else 'Ersattes inte.'}")


def _case(session: "Session", label: str) -> "Case":
    found = next((case for case in session.cases.values() if case.label == label), None)
    if found is None:
        raise AuditError("command.no_case", label=label)
    return found


@click.command("sample-proof")
@FILE
@_REGISTER
@click.option("--sheet", default=None, help="Bladet, om det är ett annat i den här filen.")
@click.option("--header-row", type=click.IntRange(1), default=None, help="Rubrikernas rad, om den är en annan.")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help=FORMAT_HELP)
@reports_errors
def sample_proof(file: Path, register: Path, sheet: str | None, header_row: int | None, format_: str) -> None:
    """Dra urvalet på nytt ur registret och säg om det är samma. Slutar med 0 om det är det, annars 1."""
    from aktgranskning.commands.printing import as_json
    from aktgranskning.commands.sample_printing import proof_lines, proof_record
    from aktgranskning.proving import prove_sample

    with opened_or_examined(file) as (session, is_as_logged), _shown_progress() as progress:
        proof = prove_sample(session, register, progress, sheet=sheet, header_row=header_row)
    click.echo(as_json(proof_record(proof)) if format_ == "json" else "\n".join(proof_lines(proof)))
    raise click.exceptions.Exit(0 if is_as_logged and not proof.differences else 1)


@contextmanager
def _shown_progress() -> Iterator["Progress"]:
    """Show how far a register is read, on a terminal: what is redirected holds nothing of it."""
    is_terminal = sys.stderr.isatty()

    def show(done: int, whole: int) -> None:
        if is_terminal and whole:
            click.echo(f"\r{text('command.reading', percent=100 * done // whole)}", nl=False, err=True)

    try:
        yield show
    finally:
        if is_terminal:
            click.echo(err=True)
